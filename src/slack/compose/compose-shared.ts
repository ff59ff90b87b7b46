import type { Answerer } from '../../answering/answer.ts';
import type { SlackMessage } from '../blocks/blocks.ts';
import { commandName } from '../incoming/ids.ts';
import { renderAnswer } from '../render/render-answer.ts';
import type { Asked } from './asked.ts';

/** An answer for everybody, and what is left of it for the one who shared it. */
export type ComposeShared = (
  asked: Asked,
  userName: string,
) => { readonly shared: SlackMessage; readonly kept: SlackMessage };

/** Makes the step that answers a question again, for others to see. */
export function createComposeShared(answerer: Answerer, classic: boolean): ComposeShared {
  return ({ text, conversation }, userName) => {
    const { answer } = answerer(text, conversation);
    const words = text.replace(commandName, '').trim();
    return {
      shared: renderAnswer(answer, {
        stage: 'channel',
        classic,
        bare: true,
        // The name in plain letters: nobody is pinged.
        asked: { by: userName, words },
      }),
      kept: renderAnswer(answer, { stage: 'private', classic, hint: 'You shared this in the channel.' }),
    };
  };
}
