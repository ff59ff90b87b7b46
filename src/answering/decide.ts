import type { Conversation } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import type { Lookup } from './choose-facts.ts';
import { type Cues, readCues, type Wish } from './cues.ts';
import { continueConversation } from './follow-up.ts';
import type { Interpretation } from './interpret.ts';
import type { SocialKind } from './knowledge.ts';
import type { Likeness } from './nearest-asked.ts';
import { planTopics } from './plan-topics.ts';

/** What to look up, understood from the message and what went before. */
export interface Request {
  readonly lookups: readonly Lookup[];
  /** What was asked for, which is not always what there is to look up. */
  readonly facets: readonly string[];
  /** All roles spoken of. */
  readonly named: readonly string[];
  readonly conditions: readonly string[];
  readonly confidence: number;
  /** The question claims something for all cases. */
  readonly universal: boolean;
  readonly wish?: Wish | undefined;
  /** Facts that the conversation has had. */
  readonly told: readonly string[];
}

export type DeclineReason =
  | 'too-long'
  | 'other-script'
  | 'other-language'
  | 'other-role'
  | 'look-alike'
  | 'no-fact'
  | 'off-topic';

/** What to do about a message. */
export type Decision =
  | { readonly kind: 'answer'; readonly request: Request }
  | { readonly kind: 'which-role'; readonly facet: string; readonly roles: readonly string[] }
  | { readonly kind: 'which-facet'; readonly roles: readonly string[]; readonly facets: readonly string[] }
  | { readonly kind: 'social'; readonly social: SocialKind }
  | { readonly kind: 'sources' }
  | {
      readonly kind: 'decline';
      readonly reason: DeclineReason;
      /** The off-topic topic, the words of the other role, or what to say of a look-alike. */
      readonly about: string;
      readonly roles: readonly string[];
      readonly facets: readonly string[];
    };

/** Everything a rule looks at. */
export interface Situation {
  readonly reading: Interpretation;
  readonly cues: Cues;
  readonly conversation: Conversation;
  readonly catalogue: Catalogue;
  /** Reads the same message as one about a role that it does not name. */
  readonly understand: Understand;
}

/** One message, to be read as it stands or as one about an assumed role. */
export type Understand = (assumed?: string) => Interpretation;

type Rule = (situation: Situation) => Decision | undefined;

/** From which confidence on we answer, and from which on we ask back; chosen by `npm run eval`. */
export const thresholds = { answer: 0.5, ask: 0.3 } as const;

/** The first rule that has something to say decides. */
const rules: readonly Rule[] = [
  declineUnreadable,
  reactToLast,
  answerPhrase,
  greetThankHelp,
  declineLookAlike,
  continueConversation,
  declineContentless,
  declineOtherRole,
  explainBareRole,
  answerKnownAsking,
  askWhichRole,
  answerConfidently,
  askWhichFacet,
];

/** Decides what to do about a message. */
export function decide(understand: Understand, conversation: Conversation, catalogue: Catalogue): Decision {
  const reading = readCommand(understand, catalogue);
  const situation = { reading, cues: readCues(reading.question.slots), conversation, catalogue, understand };
  for (const rule of rules) {
    const decision = rule(situation);
    if (decision !== undefined) return decision;
  }
  if (reading.opening === 'thank') return { kind: 'social', social: 'thank' };
  return reading.lookAlike === undefined
    ? decline('off-topic', reading, reading.offTopic.label)
    : decline('look-alike', reading, reading.lookAlike);
}

/** `/coo reporting line` is about the role that the command is named after, unless it names another. */
function readCommand(understand: Understand, catalogue: Catalogue): Interpretation {
  const reading = understand();
  const { command, roles, said } = reading.question;
  const subjects = roles.filter((role) => !catalogue.isMatter(role));
  const compares = subjects.length === 1 && readCues(reading.question.slots).compares;
  if (!command || said.length === 0 || reading.phrase !== undefined) return reading;
  return subjects.length === 0 || compares ? understand(catalogue.homeRoles[0]) : reading;
}

function declineUnreadable({ reading }: Situation): Decision | undefined {
  const { question } = reading;
  if (question.overlong) return decline('too-long', reading);
  if (question.otherScript) return decline('other-script', reading);
  if (reading.otherLanguage !== undefined) return decline('other-language', reading, reading.otherLanguage);
  return question.said.length === 0 ? { kind: 'social', social: 'help' } : undefined;
}

/** "Shorter please", "more", "source?": about the answer just given. */
function reactToLast({ reading, cues, conversation }: Situation): Decision | undefined {
  if (cues.wish === undefined || !cues.bare || reading.question.roles.length > 0) return undefined;
  if (conversation.facts.length === 0) return undefined;
  if (cues.wish === 'sources' && reading.question.slots.length <= 2) return { kind: 'sources' };
  return { kind: 'answer', request: repeat(reading, conversation, cues) };
}

/** Conditions named now and before. */
export function mergeConditions(
  { question }: Interpretation,
  { conditions }: Conversation,
): readonly string[] {
  return [...new Set([...question.conditions, ...conditions])];
}

/** The last topic once more. */
export function repeat(reading: Interpretation, conversation: Conversation, cues: Cues): Request {
  const { nearest, question } = reading;
  return {
    lookups: conversation.topics.map((topic) => ({
      ...topic,
      named: conversation.roles,
      question: question.slots,
      nearest,
    })),
    facets: conversation.facets,
    named: conversation.roles,
    conditions: conversation.conditions,
    confidence: 0.8,
    universal: cues.universal,
    wish: cues.wish,
    told: cues.wish === 'more' ? conversation.facts : [],
  };
}

/** Small talk in exactly the known words, even where a role hides in them: "gm" wishes a good morning. */
function answerPhrase({ reading }: Situation): Decision | undefined {
  return reading.phrase === undefined ? undefined : { kind: 'social', social: reading.phrase };
}

function greetThankHelp({ reading }: Situation): Decision | undefined {
  const { question, social, facets, offTopic } = reading;
  if (question.roles.length > 0 || question.otherRoles.length > 0) return undefined;
  const likeliest = Math.max(facets[0]?.probability ?? 0, offTopic.probability);
  return social.probability > 0.5 && social.probability > likeliest
    ? { kind: 'social', social: social.label }
    : undefined;
}

/** Pigeons coo as well. Only where a fact speaks of that very thing is there an answer. */
function declineLookAlike({ reading }: Situation): Decision | undefined {
  const known = reading.nearest.some(({ asked, likeness }) => asked.fact !== undefined && likeness > 0.5);
  return reading.lookAlike === undefined || known
    ? undefined
    : decline('look-alike', reading, reading.lookAlike);
}

/** Numbers and empty words alone match nothing, however alike they look to an occupation code. */
function declineContentless({ reading, cues }: Situation): Decision | undefined {
  const { roles, otherRoles, said } = reading.question;
  const nothing =
    cues.bare && roles.length === 0 && otherRoles.length === 0 && said.some((word) => /^\d/.test(word));
  return nothing ? decline('off-topic', reading, 'gibberish') : undefined;
}

/** A role we hold nothing about is declined by name, never answered as one of ours. */
function declineOtherRole({ reading, cues }: Situation): Decision | undefined {
  const { roles, otherRoles } = reading.question;
  const [other] = otherRoles;
  if (other === undefined) return undefined;
  const asksForBoth = cues.compares && reading.facets[0]?.label === 'difference';
  const known = (reading.nearest[0]?.likeness ?? 0) > 0.7;
  return roles.length === 0 || (asksForBoth && !known) ? decline('other-role', reading, other) : undefined;
}

/** "Ops director?" asks what that is; two names side by side ask how they differ. */
function explainBareRole({ reading, cues, catalogue }: Situation): Decision | undefined {
  const { roles, namings } = reading.question;
  if (!cues.lone || roles.length === 0) return undefined;
  const facet = roles.length > 1 ? 'difference' : 'definition';
  return answerOn(reading, cues, roles, facet, namings, catalogue, Math.max(reading.confidence, 0.75));
}

/** Some questions name no role and yet can mean only one thing: "what is two in a box". */
function answerKnownAsking({ reading, cues, catalogue }: Situation): Decision | undefined {
  const best = reading.nearest.find(({ asked }) => asked.fact !== undefined);
  if (reading.question.roles.length > 0 || best === undefined || best.likeness < 0.5) return undefined;
  if (best.asked.label !== reading.facets[0]?.label || reading.confidence < thresholds.answer)
    return undefined;
  // A question that leaves the role out of known words does not mean the role that those words name.
  if (best.asked.roles.length > 0 && !tellsRole(reading, best)) return undefined;
  return answerOn(reading, cues, best.asked.about, best.asked.label, 1, catalogue, best.likeness);
}

/** Whether the words themselves point at one fact, as a name or a figure does, rather than at a facet of any role. */
function tellsRole({ nearest }: Interpretation, best: Likeness): boolean {
  const rival = nearest.find(({ asked }) => asked.fact === undefined && asked.label === best.asked.label);
  return rival === undefined || rival.likeness < best.likeness - 0.12;
}

function askWhichRole({ reading, catalogue }: Situation): Decision | undefined {
  const { question, facets, confidence } = reading;
  const facet = facets[0]?.label;
  if (question.roles.length > 0 || facet === undefined || reading.lookAlike !== undefined) return undefined;
  if (confidence < thresholds.ask || question.foreign.length > 0) return undefined;
  // Only words in which people do leave the role out; "the meaning of life" is not the meaning of a role.
  const near = reading.nearest.find(({ asked }) => !asked.slots.includes('{role}'));
  const short = question.slots.length <= 3 && confidence >= thresholds.answer;
  if (!short && (near === undefined || near.likeness < 0.55)) return undefined;
  return { kind: 'which-role', facet, roles: catalogue.homeRoles };
}

function answerConfidently({ reading, cues, catalogue }: Situation): Decision | undefined {
  const { question, facets, confidence } = reading;
  const facet = facets[0]?.label;
  if (confidence < thresholds.answer || facet === undefined) return undefined;
  return answerOn(reading, cues, question.roles, facet, question.namings, catalogue, confidence);
}

function askWhichFacet({ reading }: Situation): Decision | undefined {
  const { roles } = reading.question;
  if (reading.confidence < thresholds.ask || roles.length === 0) return undefined;
  const facets = reading.facets.slice(0, 3).map(({ label }) => label);
  return { kind: 'which-facet', roles, facets };
}

/** An answer on a facet of some roles, or a decline by name where nothing is known of it. */
export function answerOn(
  reading: Interpretation,
  cues: Cues,
  roles: readonly string[],
  facet: string,
  namings: number,
  catalogue: Catalogue,
  confidence: number,
): Decision {
  const { nearest, question } = reading;
  const topics = planTopics(roles, facet, namings, catalogue);
  const lookups = topics.map((topic) => ({ ...topic, named: roles, question: question.slots, nearest }));
  if (lookups.length === 0)
    return { kind: 'decline', reason: 'no-fact', about: facet, roles, facets: [facet] };
  const { conditions } = question;
  return {
    kind: 'answer',
    request: {
      lookups,
      facets: [facet],
      named: roles,
      conditions,
      confidence,
      universal: cues.universal,
      wish: cues.wish,
      told: [],
    },
  };
}

function decline(reason: DeclineReason, reading: Interpretation, about = ''): Decision {
  const { roles } = reading.question;
  return {
    kind: 'decline',
    reason,
    about,
    roles,
    facets: reading.facets.slice(0, 3).map(({ label }) => label),
  };
}
