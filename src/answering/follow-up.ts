import type { Conversation } from './answer.ts';
import type { Topic } from './choose-facts.ts';
import { answerOn, type Decision, type Request, type Situation, thresholds } from './decision.ts';
import type { Interpretation } from './interpret.ts';
import { mergeRequests } from './merge-requests.ts';
import { narrow } from './narrow-situation.ts';
import { forgetWords, relateThem, relateToSpokenOf, relateToTheOther } from './relate-to-spoken-of.ts';
import { facetOfLevel, repeat } from './repeat-last.ts';
import { isElsewhere, isLikelyOurs, likeliestFacet, shareWords } from './weigh-by-conversation.ts';

/** A condition named now takes the place of the one before: "what about start-ups?". */
function currentConditions({ question }: Interpretation, { conditions }: Conversation): readonly string[] {
  return question.conditions.length > 0 ? question.conditions : conditions;
}

/**
 * Understands a message by what went before: the roles or the facet it leaves out are those of the last answer.
 * Gives nothing where the message stands on its own.
 */
export function continueConversation(spoken: Situation): Decision | undefined {
  const situation = { ...spoken, conversation: narrow(spoken) };
  const { reading, conversation, catalogue } = situation;
  if (conversation.roles.length === 0 && conversation.facets.length === 0) return undefined;
  const { roles, otherRoles } = reading.question;
  const related = relateToTheOther(situation) ?? relateToSpokenOf(situation);
  if (related !== undefined || otherRoles.length > 0) return related;
  const namesSubject = roles.some((role) => catalogue.isHome(role) || !catalogue.isMatter(role));
  return namesSubject ? nameAnotherRole(situation) : leaveOutTheRole(situation);
}

/** "And the ops director?", "and vs president", "and if there is a COO?". */
function nameAnotherRole(situation: Situation): Decision | undefined {
  const { reading, cues, conversation, catalogue } = situation;
  const { roles } = reading.question;
  const facet = facetOfLevel(cues.wish) ?? conversation.facets[0];
  const before = conversation.roles.find(catalogue.isHome) ?? conversation.roles[0];
  if (before !== undefined && roles.length === 1 && !roles.includes(before)) {
    const beside = holdAgainst(situation, before);
    if (beside !== undefined) return beside;
  }
  // "Is a COO on the board" leaves nothing out: the roles that it names are what it asks about.
  const complete = reading.question.closed && roles.length > 1 && roles.includes(before ?? '');
  if (!cues.bare || complete || facet === undefined || asksWhatIs(situation)) return undefined;
  const decision = answerOn(forgetWords(situation), roles, facet, 0.8);
  return decision.kind === 'answer'
    ? { kind: 'answer', request: { ...decision.request, conditions: lastConditions(situation) } }
    : decision;
}

/** Another role may be named to say when, or to be compared with the one spoken of. */
function holdAgainst(situation: Situation, before: string): Decision | undefined {
  const { reading, cues } = situation;
  if (cues.supposes && cues.continues) return suppose(situation, before);
  // "Who hires an operations director? Not the COO?" is still about who hires that one.
  if (cues.proposes && asksWho(situation)) return stayWith(situation, situation.understand(before));
  const facet = comparesOn(situation) ?? (differs(situation) ? 'difference' : undefined);
  if (facet === undefined) return offerInstead(situation, before);
  return answerOn(forgetWords(situation), [before, ...reading.question.roles], facet, 0.8);
}

/** What was asked last is answered by somebody. */
function asksWho({ conversation, catalogue }: Situation): boolean {
  return conversation.facets.some((facet) => catalogue.facet(facet)?.question.startsWith('Who') === true);
}

/** "Or would an operations director do?" sets the role it names beside the one spoken of. */
function offerInstead(
  { reading, cues, understand, catalogue }: Situation,
  before: string,
): Decision | undefined {
  if (reading.question.slots[0] !== 'or' || cues.bare) return undefined;
  const both = understand(before);
  const [facet] = both.facets;
  if (facet === undefined || both.confidence < thresholds.answer) return undefined;
  return answerOn({ reading: both, cues, catalogue }, both.question.roles, facet.label, both.confidence);
}

/** "And than the CFO?" compares on what was compared before, and so does "and the CFO?" where that was the rank of two. */
function comparesOn({ cues, conversation, catalogue }: Situation): string | undefined {
  const [facet] = conversation.facets;
  const tellsOfRank = ({ facet, fact = '' }: Topic): boolean => (catalogue.facetOf(fact) ?? facet) === 'rank';
  const than = cues.content.length === 1 && cues.content[0] === 'than';
  const ranksTwo = cues.bare && conversation.roles.length > 1 && conversation.topics.some(tellsOfRank);
  if (!than && !ranksTwo) return undefined;
  return facet === 'difference' ? 'rank' : facet;
}

/** "And vs president", "so is that not a COO?", or "and the president?" where it was spoken of differences. */
function differs({ reading, cues, conversation }: Situation): boolean {
  if (cues.equates) return true;
  if (cues.bare) return cues.compares || conversation.facets[0] === 'difference';
  return cues.compares && reading.facets[0]?.label === 'difference';
}

/** "What if there is a president as well?" names a role only to say when. */
function suppose(situation: Situation, subject: string): Decision | undefined {
  const completed = situation.understand(subject);
  const asked = situation.cues.bare ? undefined : askAboutThem(situation, completed);
  return asked ?? stayWith(situation, completed);
}

/** The last topic, with another role in it. */
function stayWith(situation: Situation, completed: Interpretation): Decision | undefined {
  const { conversation, reading } = situation;
  if (conversation.topics.length === 0) return undefined;
  const named = [...new Set([...conversation.roles, ...reading.question.roles])];
  const request = repeat(situation, completed);
  // What was told without that role may be otherwise with it.
  const lookups = request.lookups.map((lookup) => ({ ...lookup, named, fact: undefined }));
  return { kind: 'answer', request: { ...request, lookups, named } };
}

/** What was told of one role under a condition is told of the next under the same. */
function lastConditions({ reading, conversation, chooseFacts }: Situation): readonly string[] {
  const conditions = currentConditions(reading, conversation);
  if (conditions.length > 0) return conditions;
  return conversation.topics.flatMap(({ roles, facet, fact }) => {
    const lookup = { roles, facet, fact, named: roles, question: [], nearest: [] };
    const [last] = chooseFacts(lookup, { conditions, told: new Set() });
    return fact !== undefined && last?.fact.id === fact ? last.fact.conditions : [];
  });
}

/** "What is a general manager?" asks just that, whatever was spoken of. */
function asksWhatIs({ reading, cues }: Situation): boolean {
  return cues.lone && reading.question.slots.includes('what');
}

/** "And who do they report to?", "always?", "in a charity I mean". */
function leaveOutTheRole(situation: Situation): Decision | undefined {
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
  const { conversation } = situation;
  const [facet] = conversation.facets;
  if (!isBare(situation) || conversation.topics.length > 0 || facet === undefined) return undefined;
  return answerOn(forgetWords(situation), conversation.roles, facet, 0.8);
}

/** How likely a facet must be before a message is taken to ask for it. */
const sureInContext = 0.55;

/** The message asks something of its own about the roles spoken of. */
function askAboutThem(situation: Situation, completed: Interpretation): Decision | undefined {
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
  const asked = { reading: completed, cues, catalogue };
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

/** What was told need not be told again, and what held before still holds. */
function continueRequest<R extends Request>(request: R, situation: Situation): R {
  const { conversation, reading } = situation;
  return { ...request, told: conversation.facts, conditions: currentConditions(reading, conversation) };
}
