import type { Conversation } from '../answer.ts';
import type { Catalogue } from '../choosing/catalogue.ts';
import type { FactChooser } from '../choosing/choose-facts.ts';
import { explainUnder, facetThere } from '../choosing/explain-under.ts';
import type { CaseFinder } from '../choosing/find-cases.ts';
import { planTopics } from '../choosing/plan-topics.ts';
import type { SocialKind } from '../knowledge.ts';
import type { Interpretation } from '../learning/interpret.ts';
import type { Likeness } from '../learning/nearest-asked.ts';
import type { Lookup } from '../lookup.ts';
import type { Cues } from '../reading/cues.ts';
import { type Own, readOwn } from '../reading/own-firm.ts';
import type { Matter } from '../reading/read-charge.ts';
import type { Ordering } from '../reading/read-ordering.ts';
import { ranksNames, ranksUnnamed, readRanking } from '../reading/read-ranking.ts';
import type { Shape } from '../reading/read-shape.ts';
import type { Step } from '../reading/read-step.ts';
import { isOfLooks, type Wish } from '../reading/wishes.ts';
import { findRelated, type Stranger } from './find-stranger.ts';
import { withoutWords } from './without-words.ts';

/** What to look up, understood from the message and what went before. */
export interface Request {
  readonly lookups: readonly Lookup[];
  /** What was asked for, which is not always what there is to look up. */
  readonly facets: readonly string[];
  /** All roles spoken of. */
  readonly named: readonly string[];
  readonly conditions: readonly string[];
  /** Those of them that somebody named, in this question or in one before it. */
  readonly namedConditions: readonly string[];
  readonly confidence: number;
  /** The question claims something for all cases. */
  readonly universal: boolean;
  readonly wish?: Wish | undefined;
  /** How the answer is to look. */
  readonly shape?: Shape | undefined;
  /** What is wished for is wanted of just what was told. */
  readonly ofMatter?: boolean | undefined;
  /** A role the question names of which we hold nothing. */
  readonly stranger?: Stranger | undefined;
  /** It asks to compare what roles earn, of which no fact tells. */
  readonly uncompared?: boolean | undefined;
  /** It asks for the order of the roles that it names. */
  readonly ordering?: Ordering | undefined;
  /** It seeks whoever stands next to the roles named, and asks for nothing else. */
  readonly step?: Step | undefined;
  /** It supposes a case of which no fact speaks. */
  readonly unsourcedCase?: boolean | undefined;
  /** The point that it asks about, where it says little else: no fact that is silent on it answers that. */
  readonly point?: Matter | undefined;
  /** What led the answer before: told once more, it may not be what is asked for now. */
  readonly ledBefore?: readonly string[] | undefined;
  /** What makes another post of the role that the question names: "deputy". */
  readonly modifiers?: readonly string[] | undefined;
  /** What is said first, whatever follows. */
  readonly opening?: string | undefined;
  /** What is asked of the topic and no source says: "which matters most". Nothing else is told. */
  readonly unsaid?: string | undefined;
  /** Nothing is to be told besides the facts looked up. */
  readonly only?: boolean | undefined;
  /** The role that the question names by a broader title. */
  readonly broad?: string | undefined;
  /** It asks how things are with its writer or in the writer's firm. */
  readonly own?: Own | undefined;
  /** What else the message asks, in its order. */
  readonly further?: readonly Request[] | undefined;
  /** Why another part of the message has no answer. */
  readonly left?: Decline | undefined;
  /** Facts that the conversation has had. */
  readonly told: readonly string[];
}

/** Wishes for what has not been told yet. */
export function goesOn(wish: Wish | undefined): boolean {
  return (
    wish === 'more' || wish === 'example' || wish === 'reason' || wish === 'figures' || wish === 'meaning'
  );
}

export type DeclineReason =
  | 'too-long'
  | 'other-script'
  | 'other-language'
  | 'other-role'
  | 'stranger'
  | 'look-alike'
  | 'no-fact'
  | 'too-many'
  | 'missed'
  | 'off-topic';

/** What to do about a message. */
export type Decision =
  | { readonly kind: 'answer'; readonly request: Request }
  | { readonly kind: 'which-role'; readonly facet: string; readonly roles: readonly string[] }
  | { readonly kind: 'which-facet'; readonly roles: readonly string[]; readonly facets: readonly string[] }
  | { readonly kind: 'social'; readonly social: SocialKind }
  | HeardSetting
  | { readonly kind: 'sources' /** The question is how old it is. */; readonly dated?: boolean }
  | Decline;

/** Somebody only said for what kind of organisation, or where, the next questions are, or which post they hold. */
export interface HeardSetting {
  readonly kind: 'setting';
  /** What facts tell of, by ids of conditions. */
  readonly conditions: readonly string[];
  /** All that it was said to be or not to be. */
  readonly spokenOf: readonly string[];
  /** The role that the asker holds. */
  readonly asker?: string | undefined;
}

export interface Decline {
  readonly kind: 'decline';
  readonly reason: DeclineReason;
  /** The off-topic topic, the words of the other role, or what to say of a look-alike. */
  readonly about: string;
  readonly roles: readonly string[];
  readonly facets: readonly string[];
}

/** What deciding needs besides the message. */
export interface DecisionMeans {
  readonly catalogue: Catalogue;
  readonly chooseFacts: FactChooser;
  readonly findCase: CaseFinder;
}

/** Everything a rule looks at. */
export interface Situation extends DecisionMeans {
  readonly reading: Interpretation;
  readonly cues: Cues;
  readonly conversation: Conversation;
  /** Reads the same message as one about a role that it does not name. */
  readonly understand: Understand;
}

/** One message, to be read as it stands or as one about an assumed role, or about two. */
export type Understand = (assumed?: string, other?: string) => Interpretation;

/** Has something to say about a situation, or leaves it to the next rule. */
export type Rule = (situation: Situation) => Decision | undefined;

/** From which confidence on we answer, from which on we ask back, and how likely it may be not for us; chosen by `npm run eval`. */
export const thresholds = { answer: 0.55, ask: 0.3, offTopic: 0.65 } as const;

/** An answer on a facet of some roles, or a decline by name where nothing is known of it. */
export function answerOn(
  { reading, cues, catalogue }: Pick<Situation, 'reading' | 'cues' | 'catalogue'>,
  roles: readonly string[],
  facet: string,
  confidence: number,
): Decision {
  const { nearest, question } = reading;
  const [role = '', another] = roles;
  const isSettled = another !== undefined || meansOneFact(nearest, facet);
  const there = isSettled ? facet : facetThere(role, facet, catalogue, question);
  if (there !== facet) {
    const said = there === 'definition' ? withoutWords(reading) : reading;
    return answerOn({ reading: said, cues, catalogue }, roles, there, confidence);
  }
  // A child is told what a COO does by what one is, and neither in the words of one source.
  if (isForAnybody(facet, question)) {
    return answerOn({ reading: withoutWords(reading), cues, catalogue }, roles, 'definition', confidence);
  }
  // "What does a COO do in a charity" asks for whatever tells of that.
  const openly =
    facet === 'duties' && another === undefined && !question.closed && !meansOneFact(nearest, facet);
  const told = openly ? explainUnder(role, question.conditions, catalogue, facet) : facet;
  const topics = planTopics(roles, told, question.namings, catalogue);
  const ranksItself = facet !== 'difference' && isAboutItself(question);
  if (topics.length === 0)
    return { kind: 'decline', reason: 'no-fact', about: facet, roles, facets: [facet] };
  return {
    kind: 'answer',
    request: {
      lookups: topics.map((topic) => ({
        // "They" are each asked about alone; roles named side by side may be asked about together, in the order in which
        // the question has them: "is the CEO above him" ranks the CEO first, whoever was spoken of before.
        named: roles.every((each) => question.roles.includes(each))
          ? question.roles.filter((each) => roles.includes(each))
          : [...new Set([...topic.roles, ...roles.filter((each) => !catalogue.isHome(each))])],
        question: question.slots,
        closed: question.closed && !ranksItself,
        figures: question.figures,
        nearest,
        ...topic,
      })),
      facets: [facet],
      named: roles,
      conditions: question.conditions,
      namedConditions: question.conditions,
      confidence,
      universal: cues.universal,
      stranger: findRelated(question),
      modifiers: question.modifiers,
      broad: question.broad,
      own: question.closed ? readOwn(question.slots) : undefined,
      // Only how it is to be told says something of a new question; "for example" does not ask for all there is.
      wish: isOfLooks(cues.wish) ? cues.wish : undefined,
      shape: question.shape,
      told: [],
    },
  };
}

/** Whether a question asks in general what a role is or does, in words that anybody understands. */
function isForAnybody(facet: string, { slots, roles, shape, closed }: Interpretation['question']): boolean {
  const isOfTheJob = facet === 'duties' || facet === 'definition';
  return shape?.wish === 'plain' && isOfTheJob && roles.length === 1 && !closed && slots.length > 0;
}

/** What is known of whom a role stands above, or reports to, says nothing of a claim that it does so to itself. */
function isAboutItself(question: Interpretation['question']): boolean {
  const { slots, roles, namings } = question;
  if (ranksUnnamed(question)) return true;
  if (!ranksNames(slots, roles)) return false;
  // One of two names may well stand higher in one country than the other does in another.
  return namings < 2 || readRanking(slots, [...roles, ...roles])?.kind === 'line';
}

/** From this likeness on a question means the fact that is asked for in such words. */
const sureOfFact = 0.7;

/** Whether a question asks for one fact of a facet, in the very words in which people ask for that. */
export function meansOneFact(nearest: readonly Likeness[], facet: string): boolean {
  const [near] = nearest.filter(({ asked }) => asked.label === facet);
  return near?.asked.fact !== undefined && near.likeness > sureOfFact;
}

/** A facet less likely than this has nothing to do with the message. */
const leastLikely = 0.005;

/** A decline of a message as it was read. */
export function decline(reason: DeclineReason, { question, facets }: Interpretation, about = ''): Decline {
  return {
    kind: 'decline',
    reason,
    about,
    roles: question.roles,
    facets: facets
      .slice(0, 3)
      .filter(({ probability }) => probability > leastLikely)
      .map(({ label }) => label),
  };
}
