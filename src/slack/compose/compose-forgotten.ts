import type { Store } from '../../storage/store.ts';
import { renderNote } from '../render/render-answer.ts';
import type { Composers } from './compose-reply.ts';

const forgotten = [
  'Done. I have deleted everything I had stored about you: what you asked, your votes, what we talked about last, and your settings.',
  'All that is left is a note that somebody was forgotten, without a name. The messages themselves are Slack’s, and you can delete yours there.',
].join(' ');

/** Makes the step that deletes all that is stored about the asker, and says so when it is done. */
export function createComposeForgotten({ forget }: Pick<Store, 'forget'>): Composers['forget'] {
  return async ({ question: { teamId, userId } }) => {
    await forget({ teamId, userId });
    return { message: renderNote(forgotten), traceless: true };
  };
}
