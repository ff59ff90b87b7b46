import type { Catalogue } from '../choosing/catalogue.ts';
import { answerWhoseOfTwo } from '../deciding/answer-whose-of-two.ts';
import { comparePay } from '../deciding/compare-pay.ts';
import { answerRankingAnyway } from '../deciding/decide-ranking.ts';
import {
  answerOn,
  type Decision,
  type Situation,
  thresholds,
  type Understand,
} from '../deciding/decision.ts';
import { listTwo } from '../deciding/narrow-situation.ts';
import type { Interpretation } from '../learning/interpret.ts';
import { asksOfTwo } from '../reading/ask-of-two.ts';
import { readCues } from '../reading/cues.ts';
import { findBothPointers } from '../reading/pointing-words.ts';
import { asksWhetherLevel, readRanking } from '../reading/read-ranking.ts';
import { asksWhichIsPaidMore } from './relate-to-spoken-of.ts';
import { currentConditions } from './repeat-last.ts';

/**
 * "Is the CEO above him?", "who is higher, him or the CFO?", "does the former report to the latter?": a message that holds
 * one role against another is a question of its own as soon as roles stand where it has other words for them.
 */
export function relateInPlace(situation: Situation): Decision | undefined {
  const reading = fillIn(situation);
  if (reading?.question.inPlace !== true) return undefined;
  const filled = { ...situation, reading, cues: readCues(reading.question) };
  const decision =
    comparePay(filled) ??
    answerWhoseOfTwo(filled) ??
    answerRankingAnyway(filled) ??
    compare(filled) ??
    askOfTwo(filled, situation);
  if (decision?.kind !== 'answer') return undefined;
  const { roles } = situation.conversation;
  const { request } = decision;
  const named = [...roles.filter((role) => request.named.includes(role)), ...request.named];
  const conditions = currentConditions(situation.reading, situation.conversation);
  return { kind: 'answer', request: { ...request, named: [...new Set(named)], conditions } };
}

/** The message with roles in all places where it speaks of one without its name. */
function fillIn(situation: Situation): Interpretation | undefined {
  const { roles, otherRoles } = situation.reading.question;
  const [named, another] = roles;
  if (another !== undefined || otherRoles.length > 0) return undefined;
  return named === undefined ? fillInBoth(situation) : fillInBeside(named, situation);
}

/** "Are they peers" and "does the former report to the latter" name neither. */
function fillInBoth(situation: Situation): Interpretation | undefined {
  const { reading, cues, conversation, understand, catalogue } = situation;
  const { slots } = reading.question;
  const ofTwo = asksOfTwo(slots);
  if (asksWhichIsPaidMore(situation)) return undefined;
  const isOfTwo = ofTwo || cues.mutual || findBothPointers(slots) !== undefined;
  const [one, other, third] = isOfTwo ? listTwo(situation) : conversation.roles;
  if (one === undefined || other === undefined || third !== undefined) return undefined;
  return cues.mutual && !ofTwo ? asItIs(understand, [one, other], catalogue) : understand(one, other);
}

/** "Is the CEO above him": he is the one spoken of who is not named. */
function fillInBeside(
  named: string,
  { conversation, catalogue, understand }: Situation,
): Interpretation | undefined {
  const others = conversation.roles.filter((role) => role !== named);
  const home = others.filter(catalogue.isHome);
  const [meant = conversation.roles] = [home, others].filter(({ length }) => length > 0);
  const [subject, second] = meant;
  if (subject === undefined || second !== undefined) return undefined;
  // "Is that higher than director" names a role by half its title.
  return understand().question.roles.includes(named) ? understand(subject) : understand(subject, named);
}

/** "Does one report to the other" asks it of both ways, and is told which one does. */
function asItIs(
  understand: Understand,
  [one, other]: readonly [string, string],
  catalogue: Catalogue,
): Interpretation {
  const ways = [understand(one, other), understand(other, one)] as const;
  const isSo = ({ question }: Interpretation): boolean => {
    const ranking = readRanking(question.slots, question.roles);
    return ranking !== undefined && catalogue.order.climb(ranking.lower, ranking.upper) !== undefined;
  };
  return ways.find(isSo) ?? ways[0];
}

/** "Which one should we hire", "can a company have both": as clear as if it named the two. */
function askOfTwo(filled: Situation, { reading }: Situation): Decision | undefined {
  const { facets, confidence, question } = filled.reading;
  const [best] = facets;
  const isClear = best !== undefined && confidence >= thresholds.answer;
  return isClear && asksOfTwo(reading.question.slots)
    ? answerOn(filled, question.roles, best.label, confidence)
    : undefined;
}

const comparing = /\b(?:compare|compared|vs|versus|differ|differs|differences?|different)\b/;

/** "Are they on the same level as the CFO", "compare him with the CFO". */
function compare(filled: Situation): Decision | undefined {
  const { question, facets, confidence } = filled.reading;
  const text = question.slots.join(' ');
  if (question.roles.length !== 2 || !(comparing.test(text) || asksWhetherLevel(question.slots)))
    return undefined;
  const [best] = facets;
  const isClear = best !== undefined && confidence >= thresholds.answer;
  const fallback = comparing.test(text) ? 'difference' : 'rank';
  if (isClear && !filled.catalogue.isRelational(best.label)) return undefined;
  return answerOn(filled, question.roles, isClear ? best.label : fallback, Math.max(confidence, 0.8));
}
