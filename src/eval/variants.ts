import { toAskedTable } from '../answering/learning/asked-table.ts';
import { estimateConfidence } from '../answering/learning/confidence.ts';
import { createInterpreter } from '../answering/learning/interpret.ts';
import { learn } from '../answering/learning/learn.ts';
import { singular } from '../answering/roles/link-roles.ts';
import type { ChangeReading } from './collect-evidence.ts';
import { disguiseKnowledge, disguiseRoles } from './disguise-roles.ts';

/** The bot's reading of messages with one part taken away. */
export interface Variant {
  readonly name: string;
  readonly change: ChangeReading;
  /** The part taken away is evidence of the confidence, whose weights are fitted anew without it. */
  readonly refit: boolean;
}

const asItIs: ChangeReading = ({ interpret }) => interpret;

/** Always sure: answers whatever is likeliest. */
const withoutGate: ChangeReading =
  ({ interpret }) =>
  (text, assumed) => ({ ...interpret(text, assumed), confidence: 1 });

/** What is asked is read from the roles' own words; roles are still found, to know whom a question is about. */
const withoutRoleSlots: ChangeReading = ({ knowledge, learned, interpret }) => {
  const disguised = disguiseKnowledge(knowledge, learned.vocabulary);
  const interpretWords = createInterpreter(disguised, learn(disguised));
  return (text, assumed) => {
    const reading = interpret(text, assumed);
    const { facets, offTopic, social, ours } = interpretWords(disguiseRoles(reading.question.tokens));
    return { ...reading, facets, offTopic, social, ours };
  };
};

/** No word is known by which to repair another. */
const withoutSpelling: ChangeReading = ({ knowledge, learned }) => {
  const { domain } = learned.vocabulary;
  const interpret = createInterpreter(knowledge, {
    ...learned,
    vocabulary: { ...learned.vocabulary, domain: new Map() },
  });
  const isForeign = (word: string): boolean => !domain.has(word) && !domain.has(singular(word));
  return (text, assumed) => {
    const reading = interpret(text, assumed);
    const question = { ...reading.question, foreign: reading.question.foreign.filter(isForeign) };
    return { ...reading, question, confidence: estimateConfidence({ ...reading, question }) };
  };
};

/** The classifier alone tells what is asked: where no way of asking is known, none pulls. */
const withoutLikeness: ChangeReading = ({ knowledge, learned, interpret }) => {
  const classify = createInterpreter(knowledge, { ...learned, asked: toAskedTable([]) });
  return (text, assumed) => {
    const { facets, offTopic, social } = classify(text, assumed);
    return { ...interpret(text, assumed), facets, offTopic, social };
  };
};

/** No second opinion on whether a message is for us. */
const withoutDoorkeeper: ChangeReading =
  ({ interpret }) =>
  (text, assumed) => ({ ...interpret(text, assumed), ours: 0.5 });

/** What is measured to see whether each part earns its place, the whole first. */
export const variants: readonly Variant[] = [
  { name: 'all parts, as shipped', change: asItIs, refit: false },
  { name: 'all parts, confidence fitted anew', change: asItIs, refit: true },
  { name: 'without the gate', change: withoutGate, refit: false },
  { name: 'without role slots', change: withoutRoleSlots, refit: true },
  { name: 'without spelling repair', change: withoutSpelling, refit: false },
  { name: 'without the likeness correction', change: withoutLikeness, refit: true },
  { name: 'without the doorkeeper', change: withoutDoorkeeper, refit: true },
];
