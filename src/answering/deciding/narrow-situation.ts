import type { Conversation } from '../answer.ts';
import { readCues } from '../reading/cues.ts';
import { isHalfTitle } from '../roles/link-half-names.ts';
import type { Situation } from './decision.ts';

/** "How is the director different" after talk of roles means the one of ours that is called so. */
export function nameHalfTitle(situation: Situation): Situation {
  const { reading, catalogue, understand, conversation } = situation;
  const { slots, roles, otherRoles } = reading.question;
  if (otherRoles.length > 0 || conversation.roles.length === 0) return situation;
  // After talk of the board, "is he a director" asks for a seat on it.
  const isSeat =
    conversation.facets.includes('board') && /\b(is|be|are) (not )?a director$/.test(slots.join(' '));
  if (isSeat) return situation;
  const meant = catalogue.homeRoles.find((role) => slots.some((_, place) => isHalfTitle(slots, place, role)));
  // "So the director reports to the COO?" may be about any director, unless one was spoken of.
  const known = roles.length === 0 || conversation.roles.includes(meant ?? '');
  if (meant === undefined || !known || roles.includes(meant)) return situation;
  const named = understand(meant);
  return { ...situation, reading: named, cues: readCues(named.question) };
}

/** The roles that a message may mean by its small words: "the first one", "which of them", "is it". */
export function narrow({
  cues,
  conversation,
  catalogue,
}: Pick<Situation, 'cues' | 'conversation' | 'catalogue'>): Conversation {
  const { roles, facets } = conversation;
  const two = listTwo({ conversation, catalogue });
  if (cues.ordinal !== undefined && two.length === 2) {
    const [meant = ''] = two.slice(cues.ordinal === 'first' ? 0 : 1);
    // "What types of COO are there? The first one?" counts types, be it that another role was spoken of before.
    const counts = cues.bare && roles.length === 1 && !hasTopic(meant, conversation, catalogue);
    if (!counts) return speakOf([meant], conversation);
  }
  if (cues.pair && roles.length < 2 && two.length > 0) return speakOf(two, conversation);
  // "Is an operations director on the board? So it is not automatic?": the board is no second one that it could be.
  const others = roles.filter((role) => !facets.some((facet) => catalogue.isPartOf(role, facet)));
  return cues.pronoun === 'singular' && others.length > 0 ? { ...conversation, roles: others } : conversation;
}

function hasTopic(role: string, { facets }: Conversation, catalogue: Situation['catalogue']): boolean {
  return facets.some((facet) => catalogue.has({ roles: [role], facet }));
}

/** The two roles that were spoken of last, be it one after the other, or that were offered where none was named. */
export function listTwo({
  conversation: { roles, rolesBefore = [], facets },
  catalogue,
}: Pick<Situation, 'conversation' | 'catalogue'>): readonly string[] {
  if (roles.length === 0 && facets.length > 0) return catalogue.homeRoles;
  if (roles.length !== 1) return roles;
  return [...new Set([...rolesBefore, ...roles])].slice(-2);
}

/** The same conversation about these roles; asked nothing else, a difference leaves what each of them is. */
function speakOf(roles: readonly string[], conversation: Conversation): Conversation {
  const facets = conversation.facets.map((facet) => (facet === 'difference' ? 'definition' : facet));
  const topics = roles.flatMap((role) => facets.map((facet) => ({ roles: [role], facet })));
  return { ...conversation, roles, facets, topics: conversation.topics.length === 0 ? [] : topics };
}
