import type { Conversation } from './answer.ts';
import { readCues } from './cues.ts';
import type { Situation } from './decision.ts';

/** "How is the director different" after talk of roles means the one of ours that is called so. */
export function nameHalfTitle(situation: Situation): Situation {
  const { reading, catalogue, understand, conversation } = situation;
  const { slots, roles, otherRoles } = reading.question;
  if (roles.length > 0 || otherRoles.length > 0 || conversation.roles.length === 0) return situation;
  const meant = catalogue.homeRoles.find((role) =>
    slots.some((word, place) => slots[place - 1] === 'the' && role.endsWith(`-${word}`)),
  );
  if (meant === undefined) return situation;
  const named = understand(meant);
  return { ...situation, reading: named, cues: readCues(named.question.slots) };
}

/** "The first one", after two roles, leaves one of them; asked nothing else, what that one is. */
export function narrow({ cues, conversation }: Pick<Situation, 'cues' | 'conversation'>): Conversation {
  const { roles, topics } = conversation;
  if (cues.ordinal === undefined || roles.length !== 2) return conversation;
  const meant = roles.slice(cues.ordinal === 'first' ? 0 : 1).slice(0, 1);
  const facets = conversation.facets.map((facet) => (facet === 'difference' ? 'definition' : facet));
  const own = facets.map((facet) => ({ roles: meant, facet }));
  return { ...conversation, roles: meant, facets, topics: topics.length === 0 ? [] : own };
}
