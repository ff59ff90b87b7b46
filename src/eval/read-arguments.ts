import { parseArgs } from 'node:util';

/** What `npm run eval` is told to do. */
export type Arguments =
  | { readonly kind: 'score'; readonly file?: string | undefined; readonly errors: boolean }
  | { readonly kind: 'report' | 'help' }
  | { readonly kind: 'wrong'; readonly reason: string };

/** How `npm run eval` is used. */
export const usage = `Usage:
  npm run eval                      scores the labelled questions in test/questions.jsonl
  npm run eval -- FILE              scores those of another file
  npm run eval -- [FILE] --errors   lists what was not handled well too
  npm run eval -- --report          measures everything; writes docs/answer-quality.md, its charts and docs/examples.md
  npm run eval -- --help            this text
`;

/** Reads the arguments of `npm run eval`. */
export function readArguments(words: readonly string[]): Arguments {
  const options = {
    errors: { type: 'boolean' },
    report: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (values.help === true) return { kind: 'help' };
    if (values.report === true && (positionals.length > 0 || values.errors === true)) {
      return { kind: 'wrong', reason: '--report is about test/questions.jsonl and takes nothing else.' };
    }
    if (values.report === true) return { kind: 'report' };
    if (positionals.length > 1) return { kind: 'wrong', reason: 'One file at a time, please.' };
    return { kind: 'score', file: positionals[0], errors: values.errors ?? false };
  } catch (error) {
    // Its first sentence names the option that does not exist; what follows is about something else.
    if (error instanceof TypeError) return { kind: 'wrong', reason: error.message.replace(/\. .*$/s, '.') };
    throw error;
  }
}
