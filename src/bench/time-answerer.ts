import type { Answerer } from '../answering/answer.ts';
import { median, quantile } from './quantile.ts';

/** Milliseconds a question. */
export interface AnswerTimes {
  readonly p50: number;
  readonly p99: number;
}

const rounds = 5;

/**
 * Times every text, asked of an answerer that was never asked anything and then once more. Each text counts with the
 * median of its rounds: what slows single rounds down is the machine, what slows a text down in all of them is ours.
 */
export function timeAnswerer(
  createAnswerer: () => Answerer,
  texts: readonly string[],
): { readonly first: AnswerTimes; readonly again: AnswerTimes } {
  const warmUp = createAnswerer();
  for (const text of texts) warmUp(text);
  const first = texts.map((): number[] => []);
  const again = texts.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    const answerer = createAnswerer();
    for (const times of [first, again]) {
      for (const [index, text] of texts.entries()) {
        const begun = performance.now();
        answerer(text);
        times[index]?.push(performance.now() - begun);
      }
    }
  }
  return { first: summarise(first), again: summarise(again) };
}

function summarise(times: readonly (readonly number[])[]): AnswerTimes {
  const medians = times.map(median);
  return { p50: quantile(medians, 0.5), p99: quantile(medians, 0.99) };
}
