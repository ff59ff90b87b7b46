import type { Decision, Situation } from '../deciding/decision.ts';
import { withoutWords } from '../deciding/without-words.ts';
import { readAmounts, readBound } from '../reading/read-bound.ts';
import { splitFirstSentence } from '../text/first-sentence.ts';
import { weighBound } from '../verdicts/weigh-bound.ts';
import { findTold, repeat } from './repeat-last.ts';

/** "So less than half?" after a figure asks how that lies: yes or no is worked out from what was told. */
export function weighFigure(situation: Situation): Decision | undefined {
  const { reading, cues, conversation } = situation;
  const bound = conversation.topics.length === 0 ? undefined : readBound(reading.question.said);
  if (bound === undefined || reading.question.roles.length > 0) return undefined;
  for (const topic of conversation.topics) {
    const told = findTold(topic, situation);
    const verdict = told && weighBound(bound, readAmounts(splitFirstSentence(told.answer)[0]));
    if (verdict === undefined) continue;
    // "More than half" wants no more.
    const wordless = { reading: withoutWords(reading), cues: { ...cues, wish: undefined, bare: true } };
    const request = repeat({ ...situation, ...wordless });
    const lookups = request.lookups.filter(({ fact }) => fact === topic.fact);
    return { kind: 'answer', request: { ...request, lookups, opening: verdict, only: true } };
  }
  return undefined;
}
