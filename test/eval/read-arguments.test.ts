import { expect, it } from 'vitest';
import { readArguments } from '../../src/eval/read-arguments.ts';

it.each([
  [[], { kind: 'score', errors: false }],
  [['own.jsonl', '--errors'], { kind: 'score', file: 'own.jsonl', errors: true }],
  [['--errors', 'own.jsonl'], { kind: 'score', file: 'own.jsonl', errors: true }],
  [['--report'], { kind: 'report' }],
  [['-h'], { kind: 'help' }],
  [['--report', 'own.jsonl'], { kind: 'wrong' }],
  [['one.jsonl', 'two.jsonl'], { kind: 'wrong' }],
  [['--what'], { kind: 'wrong', reason: "Unknown option '--what'." }],
])('reads %j', (words, told) => {
  expect(readArguments(words)).toMatchObject(told);
});
