import { answerOn, type Decision, type Request, type Situation } from '../deciding/decision.ts';
import { mergeRequests } from '../deciding/merge-requests.ts';
import type { Interpretation } from '../learning/interpret.ts';
import type { Matter } from '../reading/read-charge.ts';
import { forgetWords, relateThem } from './relate-to-spoken-of.ts';
import { currentConditions, repeat } from './repeat-last.ts';
import { isElsewhere, isLikelyOurs, likeliestFacet, shareWords } from './weigh-by-conversation.ts';

/** "And who do they report to?", "always?", "in a charity I mean". */
export function leaveOutTheRole(situation: Situation): Decision | undefined {
  const { conversation, understand, catalogue } = situation;
  const subject = conversation.roles.find(catalogue.isHome) ?? conversation.roles[0];
  if (subject === undefined) return undefined;
  const completed = understand(subject);
  if (isElsewhere(situation, completed)) return undefined;
  return (
    chooseOffered(situation) ??
    relateThem(situation, completed) ??
    askAboutThem(situation, completed) ??
    stayOnTopic(situation, completed)
  );
}

/** "Both", "the second one": we asked which role was meant, and what is asked of it was said before. */
function chooseOffered(situation: Situation): Decision | undefined {
  const { conversation, cues } = situation;
  // "I mean in general" after talk of somebody asks what such a person is.
  const [facet = cues.wish === 'general' ? 'definition' : undefined] = conversation.facets;
  if (!isBare(situation) || conversation.topics.length > 0 || facet === undefined) return undefined;
  return answerOn(forgetWords(situation), conversation.roles, facet, 0.8);
}

/** How likely a facet must be before a message is taken to ask for it. */
const sureInContext = 0.55;

/** The message asks something of its own about the roles spoken of. */
export function askAboutThem(situation: Situation, completed: Interpretation): Decision | undefined {
  const { reading, cues, conversation, catalogue } = situation;
  if (isBare(situation) && conversation.topics.length > 0) return undefined;
  const facet = likeliestFacet(situation, completed);
  // "But isn't that the board?" looks like a comparison only because two roles stand side by side in it.
  const compared = facet.label !== 'difference' || cues.compares || reading.question.roles.length > 0;
  if (!compared || facet.probability < sureInContext) return undefined;
  if (cues.pronoun === 'singular' && conversation.roles.length > 1) {
    return { kind: 'which-role', facet: facet.label, roles: conversation.roles };
  }
  const before =
    facet.label === 'difference' && conversation.roles.length === 1 ? conversation.rolesBefore : [];
  const roles = [...new Set([...(before ?? []), ...conversation.roles, ...reading.question.roles])];
  // What was said of where still holds: "what do they do" after talk of charities asks it of these.
  const conditions = currentConditions(reading, conversation);
  const question = { ...completed.question, conditions };
  const asked = { reading: { ...completed, question }, cues, catalogue };
  const answer = (about: readonly string[]): Decision =>
    answerOn(asked, about, facet.label, Math.max(0.6, completed.confidence));
  const each = cues.pronoun === 'plural' && !comparing.has(facet.label) ? conversation.roles : [];
  const apart = each.map((role) => answer([role]));
  const decision = answerEach(apart, facet.label) ?? answer(roles);
  return decision.kind === 'answer'
    ? { kind: 'answer', request: continueRequest(decision.request, situation) }
    : decision;
}

/** Facets on which two roles are told of together. */
const comparing: ReadonlySet<string> = new Set(['difference', 'rank']);

/** "Who do they report to?" asks it of each, be one of them a neighbour of the other. */
function answerEach(decisions: readonly Decision[], facet: string): Decision | undefined {
  const requests = decisions.flatMap((decision) => (decision.kind === 'answer' ? [decision.request] : []));
  if (requests.length < 2 || requests.length < decisions.length) return undefined;
  const own = requests.map((request) => ({
    ...request,
    lookups: request.lookups.filter((lookup) => lookup.facet === facet),
  }));
  return mergeRequests(own);
}

/** How much of a message a fact of the last topic must have. */
const toldByTopic = 0.5;

/** The message only points back, or names another circumstance. */
function stayOnTopic(situation: Situation, completed: Interpretation): Decision | undefined {
  const { reading, conversation } = situation;
  // "Why did it go down" wants reasons, even where it is about no other facet.
  const wish = reading.question.slots[0] === 'why' ? 'reason' : situation.cues.wish;
  const cues = { ...situation.cues, wish };
  const namesCondition = reading.question.conditions.length > 0;
  const points = isBare(situation) || cues.continues || cues.pronoun !== undefined || namesCondition;
  const told = conversation.facets.some((facet) => shareWords(situation, facet) > toldByTopic);
  const goesOn = points || told || isLikelyOurs(situation, completed);
  if (!goesOn || conversation.topics.length === 0) return undefined;
  return { kind: 'answer', request: continueRequest(repeat({ ...situation, cues }, completed), situation) };
}

/** A CEO or a board that is named makes a question of its own: "and is it a board job". */
function isBare({ reading, cues }: Situation): boolean {
  return cues.bare && reading.question.roles.length === 0;
}

/** More words that tell something make more than a point. */
const longestPoint = 3;

/** What was told need not be told again, and what held before still holds. */
function continueRequest<R extends Request>(request: R, situation: Situation): R {
  const { conversation, reading } = situation;
  const conditions = currentConditions(reading, conversation);
  const point = readAsked(situation);
  const ledBefore = conversation.topics.flatMap(({ fact }) => fact ?? []);
  return { ...request, told: conversation.facts, conditions, namedConditions: conditions, point, ledBefore };
}

/** The words of a message that asks for something of its own; "since when?" asks without any. */
function readAsked({ reading, cues }: Situation): Matter | undefined {
  const { conditions, slots } = reading.question;
  const asksAnew = cues.bare && conditions.length === 0 && slots.some((word) => asking.has(word));
  const asks = cues.wish === undefined && cues.content.length <= longestPoint && (!cues.bare || asksAnew);
  return asks ? { words: cues.content } : undefined;
}

const asking: ReadonlySet<string> = new Set(['who', 'where', 'how', 'which', 'since']);
