import type { Decision, Situation } from '../deciding/decision.ts';
import { narrow } from '../deciding/narrow-situation.ts';
import { type Cues, readCues } from '../reading/cues.ts';
import { completeClaim } from './complete-claim.ts';
import { leaveOutTheRole } from './leave-out-the-role.ts';
import { asksWhatIs, asksWho, nameAnotherRole } from './name-another-role.ts';
import { relateInPlace } from './relate-in-place.ts';
import { relateToSpokenOf, relateToTheOther } from './relate-to-spoken-of.ts';

/**
 * Understands a message by what went before: the roles or the facet it leaves out are those of the last answer.
 * Gives nothing where the message stands on its own.
 */
export function continueConversation(spoken: Situation): Decision | undefined {
  const situation = { ...spoken, cues: readCircumstance(spoken), conversation: narrow(spoken) };
  const { reading, cues, conversation, catalogue } = situation;
  if (conversation.roles.length === 0 && conversation.facets.length === 0) return undefined;
  const { roles, otherRoles } = reading.question;
  const related =
    completeClaim(situation) ??
    relateInPlace(situation) ??
    relateToTheOther(situation) ??
    relateToSpokenOf(situation);
  if (related !== undefined || otherRoles.length > 0) return related && keepPost(related, situation);
  // "Than the CEO?" sets one beside whoever was ranked before.
  const isBeside = roles.length === 1 && cues.content.join() === 'than';
  // "Sounds like the CEO" holds the one against whoever was told of.
  const isSubject = isBeside || (cues.equates && !asksWho(situation));
  const namesSubject = isSubject || roles.some((role) => catalogue.isHome(role) || !catalogue.isMatter(role));
  const decision =
    namesSubject || takesThePlace(situation) ? nameAnotherRole(situation) : leaveOutTheRole(situation);
  return decision && keepPost(decision, situation);
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

/** A deputy COO stays one until the role is named anew, or another post of it. */
function keepPost(decision: Decision, { reading, conversation, catalogue }: Situation): Decision {
  const { roles, modifiers } = reading.question;
  if (decision.kind !== 'answer' || modifiers.length > 0 || roles.some(catalogue.isHome)) return decision;
  return { ...decision, request: { ...decision.request, modifiers: conversation.modifiers } };
}

/** "In a bank?" only says where: the words for a place of which nothing tells ask for nothing by themselves. */
function readCircumstance({ cues, reading }: Situation): Cues {
  const { general } = reading.question;
  if (general === undefined || cues.bare) return cues;
  const { bare, wish } = readCues({ slots: general.split(' ').filter((word) => word !== '') });
  return bare && wish === undefined ? { ...cues, content: [], bare } : cues;
}
