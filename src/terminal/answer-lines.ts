import { pipeline } from 'node:stream/promises';

/** Reads lines and writes what `render` makes of each, no faster than somebody takes it. Empty lines are skipped. */
export async function answerLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  render: (line: string) => string,
): Promise<void> {
  await pipeline(
    input,
    async function* renderAll(chunks: AsyncIterable<string | Buffer>) {
      for await (const line of splitLines(chunks)) {
        if (line.trim() !== '') yield `${render(line)}\n`;
      }
    },
    output,
    { end: false },
  );
}

/** node:readline also splits at characters that may stand inside a JSON string. */
async function* splitLines(chunks: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (
      rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
    ).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + decoder.decode();
}
