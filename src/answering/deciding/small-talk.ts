import type { Question } from '../reading/read-question.ts';
import { isAssent } from '../reading/remarks.ts';
import { type Decision, type Situation, thresholds } from './decision.ts';

/** Small talk in exactly the known words, even where a role hides in them: "gm" wishes a good morning. */
export function answerPhrase({ reading }: Situation): Decision | undefined {
  return reading.phrase === undefined ? undefined : { kind: 'social', social: reading.phrase };
}

/** Small talk must be this like some that is known: of what nobody foresaw, the classifier only makes the likeliest guess. */
const leastLikeness = 0.5;

function asks(words: readonly string[]): boolean {
  return words.some((word) => /^(what|when|where|who|why|how|which)$/.test(word));
}

/** After an answer no greeting goes to all: "everyone?", "really everybody?". */
const everybody =
  /^(?:and |but |really |so |not |nearly |almost )*(?:everyone|everybody|anyone|anybody|nobody|no one)(?: else)?$/;

/** "How about the US?" and "ok, when then?" go on with what was asked before. */
function asksOn({ conditions, slots, said }: Question, bare: boolean): boolean {
  if (conditions.length > 0 || (bare && asks(slots)) || everybody.test(slots.join(' '))) return true;
  return /\b(what|how) about (?!you\b)/.test(said.join(' '));
}

const thanks = /\b(thank|thanks|thx|ty|cheers|appreciate)\b/;

/** It begins with thanks. */
function isThanks({ said }: Question): boolean {
  return thanks.test(said.slice(0, 3).join(' '));
}

/** "Is that a lot?" and "now?" after an answer are no thanks for it. */
function doubtsOrAsks(question: Question, bare: boolean): boolean {
  return !isThanks(question) && (bare || asks(question.slots));
}

/** Small talk in other words, as long as nothing else is likelier and no word of it is from elsewhere. */
export function greetThankHelp({ reading, cues, conversation }: Situation): Decision | undefined {
  const { question, social, facets, offTopic } = reading;
  if (question.roles.length > 0 || question.otherRoles.length > 0) return undefined;
  if (conversation.topics.length > 0 && asksOn(question, cues.bare)) return undefined;
  if (reading.mostlyOpening && (reading.opening === 'greet' || reading.opening === 'thank')) {
    return { kind: 'social', social: reading.opening };
  }
  if (social.label === 'thank' && conversation.topics.length > 0 && doubtsOrAsks(question, cues.bare))
    return undefined;
  const near = reading.nearest.find(({ asked }) => asked.label.startsWith('social:'))?.likeness ?? 0;
  if (near < leastLikeness || question.foreign.length > 0) return undefined;
  const likeliest = Math.max(facets[0]?.probability ?? 0, offTopic.probability);
  return social.probability > 0.5 && social.probability > likeliest
    ? { kind: 'social', social: social.label }
    : undefined;
}

/** "Makes sense" after an answer is thanks for it. */
export function acknowledge({ reading, conversation }: Situation): Decision | undefined {
  const assents = conversation.facts.length > 0 && isAssent(reading.question.said);
  return assents ? { kind: 'social', social: 'thank' } : undefined;
}

const praise = /\b(useful|helpful|clear|clearer|great|perfect|brilliant|interesting|handy)\b/;

/** "Thanks, the bit about the COO was useful": what begins with thanks and asks nothing is thanks. */
export function thankForAnswer({ reading }: Situation): Decision | undefined {
  const { said, closed } = reading.question;
  const praises = isThanks(reading.question) && praise.test(said.join(' '));
  const denies = /\b(?:not|still|but)\b/.test(said.join(' '));
  return praises && !closed && !denies && !asks(said) ? { kind: 'social', social: 'thank' } : undefined;
}

/** What begins with thanks, and of which nothing else is clear, is thanks. */
export function thankAfterAll({ reading }: Situation): Decision | undefined {
  return isThanks(reading.question) && reading.confidence < thresholds.answer
    ? { kind: 'social', social: 'thank' }
    : undefined;
}
