import type { Conversation } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import type { Cues, Wish } from './cues.ts';
import { answerOn, type Decision, type Request, type Situation } from './decision.ts';
import type { Interpretation } from './interpret.ts';
import type { Guess } from './linear-model.ts';

/** "Shorter please", "more", "source?", "why?", "the other way round": about the answer just given. */
export function reactToLast({ reading, cues, conversation, catalogue }: Situation): Decision | undefined {
  if (cues.wish === undefined || !cues.bare || reading.question.roles.length > 0) return undefined;
  if (conversation.facts.length === 0) return undefined;
  // "Which source says so?" wants the answer with its sources, "source?" only these.
  const wantsBoth = reading.question.slots.some((word) => word === 'says' || word === 'say');
  if (cues.wish === 'sources' && !wantsBoth) return { kind: 'sources' };
  const request = repeat(reading, conversation, cues);
  return { kind: 'answer', request: turn(request, cues.wish, catalogue) };
}

/** Who is above, and who is below; where a question has no such other side, its answer says it from both. */
const otherSides: ReadonlyMap<string, string> = new Map([
  ['reporting-line', 'direct-reports'],
  ['direct-reports', 'reporting-line'],
]);

/** "The other way round" and "below that?": the same roles, seen from the other side or from there. */
function turn(request: Request, wish: Wish, catalogue: Catalogue): Request {
  const turned = (facet: string): string => {
    if (wish === 'below') return 'direct-reports';
    if (wish === 'above') return 'reporting-line';
    return wish === 'reverse' ? (otherSides.get(facet) ?? facet) : facet;
  };
  const lookups = request.lookups.map((lookup) => {
    const facet = turned(lookup.facet);
    return catalogue.has({ ...lookup, facet }) ? { ...lookup, facet } : lookup;
  });
  return { ...request, lookups, facets: [...new Set(lookups.map(({ facet }) => facet))] };
}

/** A condition named now takes the place of the one before: "what about start-ups?". */
function currentConditions({ question }: Interpretation, { conditions }: Conversation): readonly string[] {
  return question.conditions.length > 0 ? question.conditions : conditions;
}

/** The last topic once more. */
function repeat(reading: Interpretation, conversation: Conversation, cues: Cues): Request {
  const { nearest, question } = reading;
  return {
    lookups: conversation.topics.map(({ fact, ...topic }) => ({
      ...topic,
      // What is to be said shorter, or from the other side, is what was said.
      fact: cues.wish === 'more' || cues.wish === 'reason' ? undefined : fact,
      named: conversation.roles,
      // "What about in the NHS?" has no words of its own to look for.
      question: cues.bare ? [] : question.slots,
      nearest: cues.bare ? [] : nearest,
    })),
    facets: conversation.facets,
    named: conversation.roles,
    conditions: conversation.conditions,
    namedConditions: question.conditions,
    confidence: 0.8,
    universal: cues.universal,
    wish: cues.wish,
    told: cues.wish === 'more' || cues.wish === 'reason' ? conversation.facts : [],
  };
}

/** A message longer than this stands on its own, unless a pronoun ties it to the last one. */
const longestEllipsis = 9;
/** A message that leaves its subject out tends to stay with the last facet. */
const pullOfLastFacet = 4;

/**
 * Understands a message by what went before: the roles or the facet it leaves out are those of the last answer.
 * Gives nothing where the message stands on its own.
 */
export function continueConversation(spoken: Situation): Decision | undefined {
  const situation = { ...spoken, conversation: narrow(spoken) };
  const { reading, conversation, catalogue } = situation;
  if (conversation.roles.length === 0 && conversation.facets.length === 0) return undefined;
  if (reading.question.otherRoles.length > 0) return undefined;
  const { roles } = reading.question;
  const namesSubject = roles.some((role) => catalogue.isHome(role) || !catalogue.isMatter(role));
  return namesSubject ? nameAnotherRole(situation) : leaveOutTheRole(situation);
}

/** "The first one", after two roles, leaves one of them; asked nothing else, what that one is. */
function narrow({ cues, conversation }: Situation): Conversation {
  const { roles, topics } = conversation;
  if (cues.ordinal === undefined || roles.length !== 2) return conversation;
  const meant = roles.slice(cues.ordinal === 'first' ? 0 : 1).slice(0, 1);
  const facets = conversation.facets.map((facet) => (facet === 'difference' ? 'definition' : facet));
  const own = facets.map((facet) => ({ roles: meant, facet }));
  return { ...conversation, roles: meant, facets, topics: topics.length === 0 ? [] : own };
}

/** "And the ops director?", "and vs president", "and if there is a COO?". */
function nameAnotherRole(situation: Situation): Decision | undefined {
  const { reading, cues, conversation, catalogue } = situation;
  const { roles } = reading.question;
  const before = conversation.roles.find(catalogue.isHome) ?? conversation.roles[0];
  const [facet] = conversation.facets;
  if (cues.supposes && cues.bare && conversation.topics.length > 0) {
    return {
      kind: 'answer',
      request: { ...repeat(reading, conversation, cues), named: [...conversation.roles, ...roles] },
    };
  }
  // "And the ops director?" has no words of its own to look for.
  const asked = cues.bare ? withoutWords(situation) : situation;
  const answer = (about: readonly string[], on: string): Decision => answerOn(asked, about, on, 0.8);
  const completesPair = before !== undefined && roles.length === 1 && !roles.includes(before);
  const differs = cues.compares || (cues.bare && facet === 'difference');
  if (completesPair && differs && (cues.bare || reading.facets[0]?.label === 'difference')) {
    return answer([before, ...roles], 'difference');
  }
  return cues.bare && facet !== undefined ? answer(roles, facet) : undefined;
}

function withoutWords({ reading, ...situation }: Situation): Situation {
  return { ...situation, reading: { ...reading, nearest: [], question: { ...reading.question, slots: [] } } };
}

/** "And who do they report to?", "always?", "in a charity I mean". */
function leaveOutTheRole(situation: Situation): Decision | undefined {
  const { reading, cues, conversation, understand } = situation;
  const [subject] = conversation.roles;
  if (subject === undefined || isForeign(situation)) return undefined;
  if (reading.question.slots.length > longestEllipsis && cues.pronoun === undefined) return undefined;
  const completed = understand(subject);
  return askAboutThem(situation, completed) ?? stayOnTopic(situation, completed);
}

/** The message asks something of its own about the roles spoken of. */
function askAboutThem(situation: Situation, completed: Interpretation): Decision | undefined {
  const { reading, cues, conversation, catalogue } = situation;
  const facet = likeliestFacet(situation, completed.facets);
  // "But isn't that the board?" looks like a comparison only because two roles stand side by side in it.
  const compared = facet.label !== 'difference' || cues.compares;
  const known = compared && (completed.confidence > 0.45 || facet.probability > 0.6);
  if (isBare(situation) || !known || completed.offTopic.probability >= 0.5) return undefined;
  if (cues.pronoun === 'singular' && conversation.roles.length > 1) {
    return { kind: 'which-role', facet: facet.label, roles: conversation.roles };
  }
  const before =
    facet.label === 'difference' && conversation.roles.length === 1 ? conversation.rolesBefore : [];
  const roles = [...new Set([...(before ?? []), ...conversation.roles, ...reading.question.roles])];
  const confidence = Math.max(0.6, completed.confidence);
  const decision = answerOn({ reading: completed, cues, catalogue }, roles, facet.label, confidence);
  return decision.kind === 'answer'
    ? { kind: 'answer', request: continueRequest(decision.request, situation) }
    : decision;
}

/** The message only points back, or names another circumstance. */
function stayOnTopic(situation: Situation, completed: Interpretation): Decision | undefined {
  const { reading, cues, conversation } = situation;
  const namesCondition = reading.question.conditions.length > 0;
  const points = isBare(situation) || cues.continues || cues.pronoun !== undefined || namesCondition;
  if (!points || conversation.topics.length === 0) return undefined;
  return { kind: 'answer', request: continueRequest(repeat(completed, conversation, cues), situation) };
}

/** A CEO or a board that is named makes a question of its own: "and is it a board job". */
function isBare({ reading, cues }: Situation): boolean {
  return cues.bare && reading.question.roles.length === 0;
}

/** What was told need not be told again, and what held before still holds. */
function continueRequest<R extends Request>(request: R, situation: Situation): R {
  const { conversation, reading } = situation;
  return { ...request, told: conversation.facts, conditions: currentConditions(reading, conversation) };
}

function likeliestFacet({ conversation }: Situation, facets: readonly Guess[]): Guess {
  const weighed = facets.map(({ label, probability }) => ({
    label,
    probability: Math.min(1, probability * (conversation.facets.includes(label) ? pullOfLastFacet : 1)),
  }));
  return weighed.reduce((best, facet) => (facet.probability > best.probability ? facet : best));
}

/** Words from elsewhere, or a message like those that are not for us, start something new. */
function isForeign({ reading, cues }: Situation): boolean {
  const { question, offTopic, facets } = reading;
  const likelyOff = offTopic.probability > 0.6 && offTopic.probability > (facets[0]?.probability ?? 0);
  return question.foreign.length > 1 || (likelyOff && question.foreign.length > 0 && !cues.bare);
}
