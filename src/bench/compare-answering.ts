import type { Answerer } from '../answering/answer.ts';
import type { LabelledQuestion } from '../eval/score.ts';
import { bars, holdAgainst } from './bars.ts';
import { judgeSelector } from './judge-selector.ts';
import { show, type Table } from './render-table.ts';
import type { Selector } from './search-selectors.ts';
import { takeEvenly } from './take-evenly.ts';
import { timeAnswerer } from './time-answerer.ts';

/** The search libraries read every way of asking for each question, which takes them most of a minute. */
const sampled = 60;

/** How fast and how well a question is answered: ours beside search libraries over the same ways of asking. */
export function compareAnswering(parts: {
  questions: readonly LabelledQuestion[];
  /** Makes an answerer that has not been asked anything yet. */
  createAnswerer: () => Answerer;
  selectors: readonly Selector[];
}): Table {
  const { questions, createAnswerer, selectors } = parts;
  const texts = questions.flatMap(({ text, turns }) => turns ?? text ?? []);
  const ours = timeAnswerer(createAnswerer, texts);
  const single = questions.filter(({ text }) => text !== undefined);
  const inScope = takeEvenly(
    single.filter(({ outcome }) => outcome === 'answer'),
    sampled,
  );
  const offTopic = takeEvenly(
    single.filter(({ outcome, topic }) => outcome === 'decline' && topic !== 'other-role'),
    sampled,
  );
  const answerer = createAnswerer();
  const asSelector: Selector = {
    name: 'ours',
    select: (text) => {
      const { outcome, facets } = answerer(text).answer;
      return outcome === 'answer' ? { facet: facets[0], score: 1 } : undefined;
    },
  };
  const judged = [asSelector, ...selectors].map((selector) => judgeSelector(selector, inScope, offTopic));
  const [own, ...others] = judged;
  return {
    title: `Answering in process (${texts.length} messages; quality on ${inScope.length} + ${offTopic.length} of them)`,
    rows: [
      ['', 'p50 ms', 'p99 ms', 'facet right', 'off-topic answered', 'bars'],
      [
        'ours, asked for the first time',
        show(ours.first.p50, 2),
        show(ours.first.p99, 2),
        own?.right ?? '',
        own?.falselyAnswered ?? '',
        holdAgainst(ours.first.p50, bars.answerMedian),
      ],
      ['', '', '', '', '', holdAgainst(ours.first.p99, bars.answerSlowest)],
      ['ours, asked again', show(ours.again.p50, 2), show(ours.again.p99, 2)],
      ...others.map(({ name, p50, p99, right, falselyAnswered }) => [
        name,
        show(p50, 1),
        show(p99, 1),
        right,
        falselyAnswered,
      ]),
    ],
    notes: [
      'Search libraries answer where their best hit is a question for us and scores as high as 95 % of ours do.',
    ],
  };
}
