import { completeClaim } from './complete-claim.ts';
import type { Decision, Situation } from './decision.ts';
import { leaveOutTheRole } from './leave-out-the-role.ts';
import { asksWhatIs, asksWho, nameAnotherRole } from './name-another-role.ts';
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
  return namesSubject || takesThePlace(situation) ? nameAnotherRole(situation) : leaveOutTheRole(situation);
}

/**
 * "And the CEO?" asks of the CEO what was asked of the one role before, though a CEO is part of many a matter; "the CEO?"
 * by itself may also offer the answer to a question that begins with "who".
 */
function takesThePlace(situation: Situation): boolean {
  const { reading, cues } = situation;
  const { slots, roles } = reading.question;
  const text = slots.join(' ');
  // Nobody asks of the board what is asked of somebody who holds a post.
  if (!cues.bare || roles.length !== 1 || roles[0] === 'board') return false;
  if (asksWhatIs(situation)) return true;
  const alone = /^(an? |the )?\{role\}$/.test(text);
  return cues.leadsOver && !(alone && asksWho(situation));
}
