import { completeClaim } from './complete-claim.ts';
import type { Decision, Situation } from './decision.ts';
import { leaveOutTheRole } from './leave-out-the-role.ts';
import { nameAnotherRole } from './name-another-role.ts';
import { narrow } from './narrow-situation.ts';
import { relateInPlace } from './relate-in-place.ts';
import { relateToSpokenOf, relateToTheOther } from './relate-to-spoken-of.ts';

/**
 * Understands a message by what went before: the roles or the facet it leaves out are those of the last answer.
 * Gives nothing where the message stands on its own.
 */
export function continueConversation(spoken: Situation): Decision | undefined {
  const situation = { ...spoken, conversation: narrow(spoken) };
  const { reading, cues, conversation, catalogue } = situation;
  if (conversation.roles.length === 0 && conversation.facets.length === 0) return undefined;
  const { roles, otherRoles } = reading.question;
  const related =
    completeClaim(situation) ??
    relateInPlace(situation) ??
    relateToTheOther(situation) ??
    relateToSpokenOf(situation);
  if (related !== undefined || otherRoles.length > 0) return related;
  // "Than the CEO?" sets one beside whoever was ranked before.
  const isBeside = roles.length === 1 && cues.content.join() === 'than';
  const namesSubject = isBeside || roles.some((role) => catalogue.isHome(role) || !catalogue.isMatter(role));
  return namesSubject ? nameAnotherRole(situation) : leaveOutTheRole(situation);
}
