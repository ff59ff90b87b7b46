import type { Decision, Request, Situation } from '../deciding/decision.ts';
import { readSupposition, type Supposition } from '../reading/read-supposition.ts';
import { askAboutThem } from './leave-out-the-role.ts';
import { repeat } from './repeat-last.ts';
import { shareWords } from './weigh-by-conversation.ts';

/** So like a known question, a supposition is that question. */
const sameQuestion = 0.8;
/** What share of what is supposed a facet must have to be on its matter. */
const leastShared = 0.5;

/**
 * "And if we don't have a COO?" asks what was asked before, for that case. Told is what speaks of the case, and else
 * what holds in general, owning up to that; a supposition is no question of its own that wants a yes or a no.
 */
export function supposeCase(situation: Situation): Decision | undefined {
  const { reading, conversation, catalogue, understand } = situation;
  const { question, nearest } = reading;
  const read = readSupposition(question.slots);
  const [subject] = conversation.roles.filter(catalogue.isHome).concat(conversation.roles);
  if (read === undefined) return undefined;
  const [asked] = conversation.facets;
  // Until it is clear which role was meant, no case helps.
  if (
    conversation.topics.length === 0 &&
    conversation.roles.length === 0 &&
    asked !== undefined &&
    question.roles.length === 0
  )
    return { kind: 'which-role', facet: asked, roles: catalogue.homeRoles };
  if (subject === undefined || conversation.topics.length === 0) return undefined;
  // A circumstance with a name of its own, a charity say, is looked up by that.
  const named = question.conditions.length > 0 || question.otherRoles.length > 0;
  if (named || question.foreign.length > 1) return undefined;
  const supposed = { ...read, roles: question.roles };
  const completed = understand(subject);
  const again = stayWithRoles(repeat(situation, completed), situation);
  const same = findCovered(again, supposed, situation);
  if (same !== undefined) return { kind: 'answer', request: same };
  if (nearest.some(({ asked, likeness }) => asked.fact !== undefined && likeness > sameQuestion))
    return undefined;
  // "And if not?" has no words for anything but what was spoken of.
  const matter = supposed.content.length > 0 ? askAboutThem(situation, completed) : undefined;
  const another = matter?.kind === 'answer' ? stayWithRoles(matter.request, situation) : undefined;
  const covered = another && findCovered(another, supposed, situation);
  return { kind: 'answer', request: covered ?? tellInGeneral(again, another, situation) };
}

/** The same request about the roles spoken of: one that is named in a condition does not become the subject. */
function stayWithRoles(request: Request, { conversation: { roles } }: Situation): Request {
  const own = request.lookups.filter((lookup) => lookup.roles.some((role) => roles.includes(role)));
  const lookups = (own.length > 0 ? own : request.lookups).map((lookup) => ({ ...lookup, closed: false }));
  return { ...request, lookups, named: roles, told: [], wish: undefined };
}

/** The request with the fact that speaks of the case in front, if there is one. */
function findCovered(
  request: Request,
  supposed: Supposition,
  { chooseFacts, findCase }: Situation,
): Request | undefined {
  for (const lookup of request.lookups) {
    const named = [...new Set([...lookup.named, ...supposed.roles])];
    const facts = chooseFacts({ ...lookup, named }, { conditions: request.conditions, told: new Set() });
    const fact = findCase(facts, supposed, lookup);
    if (fact !== undefined) return { ...request, lookups: [{ ...lookup, named, fact: fact.id }] };
  }
  return undefined;
}

/** What was told, once more; or what speaks at least of the matter, where that is another. */
function tellInGeneral(again: Request, another: Request | undefined, situation: Situation): Request {
  const [facet = ''] = another?.facets ?? [];
  if (another !== undefined && shareWords(situation, facet) > leastShared) {
    return { ...another, unsourcedCase: true };
  }
  const { topics } = situation.conversation;
  const lookups = again.lookups.map((lookup) => {
    const last = topics.find(
      ({ roles, facet }) => facet === lookup.facet && roles.join() === lookup.roles.join(),
    );
    return { ...lookup, fact: last?.fact };
  });
  return { ...again, lookups, unsourcedCase: true };
}
