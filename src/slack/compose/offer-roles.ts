import type { Answer } from '../../answering/answer.ts';
import type { IntroduceRoles } from '../../answering/composing/list-topics.ts';
import type { ExplainedMessage } from '../incoming/incoming.ts';

/** Puts the other roles of a message that is being explained before the further questions of an answer. */
export type OfferRoles = (answer: Answer, about: ExplainedMessage | undefined) => Answer;

/** Makes that step. There are never more further questions than before, unless there are more roles. */
export function createOfferRoles(introduceRoles: IntroduceRoles): OfferRoles {
  return (answer, about) => {
    // An answer about one role may speak of a second one, which is not explained by that.
    const others = (about?.roles ?? []).filter((role) => role !== answer.roles[0]);
    const offered = introduceRoles(others);
    const most = Math.max(offered.length, answer.suggestions.length);
    return { ...answer, suggestions: [...offered, ...answer.suggestions].slice(0, most) };
  };
}
