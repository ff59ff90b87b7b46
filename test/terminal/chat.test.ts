import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { answerLines } from '../../src/terminal/answer-lines.ts';
import { chat } from '../../src/terminal/chat.ts';
import { createStubAnswerer } from '../support/stub-answerer.ts';

async function chatAbout(input: string) {
  const { answerer, asked } = createStubAnswerer();
  const output = new PassThrough();
  await chat(answerer, Readable.from([input]), output);
  output.end();
  return { shown: await text(output), asked };
}

test('a chat welcomes, answers each line and remembers what was said', async () => {
  const { shown, asked } = await chatAbout('what is a COO?\nand what does one earn?\n');
  expect(shown).toMatchInlineSnapshot(`
    "Ask about the COO or the operations director. An empty line ends the chat.

    you> 
    You wrote: what is a COO?

    you> 
    You wrote: and what does one earn?

    you> 
    "
  `);
  expect(asked.map(({ conversation }) => conversation?.facts)).toEqual([[], ['exchange-1']]);
});

test('an empty line ends a chat', async () => {
  const { asked } = await chatAbout('one\n\ntwo\n');
  expect(asked.map(({ text: question }) => question)).toEqual(['one']);
});

test('lines are told apart by line ends alone, wherever the chunks are cut', async () => {
  const input = Buffer.from('süß\r\n \na\u2028b\nlast');
  const output = new PassThrough();
  await answerLines(Readable.from([...input].map((byte) => Buffer.from([byte]))), output, (line) =>
    JSON.stringify(line),
  );
  output.end();
  expect(await text(output)).toBe('"süß\\r"\n"a\u2028b"\n"last"\n');
});
