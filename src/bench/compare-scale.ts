import { createAnswerer } from '../answering/create-answerer.ts';
import type { Knowledge } from '../answering/knowledge.ts';
import { type Learned, learn } from '../answering/learning/learn.ts';
import { bars, holdAgainst } from './bars.ts';
import { multiplyFacts } from './multiply-facts.ts';
import { quantile } from './quantile.ts';
import { show, type Table } from './render-table.ts';
import { createSearchSelectors } from './search-selectors.ts';
import { takeEvenly } from './take-evenly.ts';
import { timeAnswerer } from './time-answerer.ts';
import { listWaysOfAsking } from './ways-of-asking.ts';

const manyFacts = 10_000;
/** Enough for a median of the search libraries, each of whose searches takes a second or so. */
const sampled = 15;

/** How much slower an answer is with very many facts: ours beside search libraries over the same ways of asking. */
export function compareScale(parts: {
  /** With its ways of asking. */
  knowledge: Knowledge;
  learned: Learned;
  texts: readonly string[];
}): Table {
  const { knowledge, learned, texts } = parts;
  const few = timeAnswerer(() => createAnswerer(knowledge, learned), texts).first;
  const many = multiplyFacts(knowledge, manyFacts);
  const learnedMany = learn(many);
  const slow = timeAnswerer(() => createAnswerer(many, learnedMany), texts).first;
  const ways = listWaysOfAsking(many);
  const sample = takeEvenly(texts, sampled);
  const others = createSearchSelectors(ways).map(({ name, select }) => {
    const times = sample.map((text) => {
      const begun = performance.now();
      select(text);
      return performance.now() - begun;
    });
    return [name, show(quantile(times, 0.5), 1), ''];
  });
  return {
    title: `Answering with ${many.facts.length} facts, most of them made up (${ways.length} ways of asking)`,
    rows: [
      ['', 'p50 ms', 'p99 ms', 'bars'],
      [`ours, ${knowledge.facts.length} facts`, show(few.p50, 2), show(few.p99, 2)],
      [
        `ours, ${many.facts.length} facts`,
        show(slow.p50, 2),
        show(slow.p99, 2),
        holdAgainst(slow.p50, bars.manyFactsMedian),
      ],
      ['', '', '', holdAgainst(slow.p99, bars.manyFactsSlowest)],
      ...others,
    ],
    notes: [`The search libraries were asked ${sample.length} of the ${texts.length} messages.`],
  };
}
