import type { Answerer } from '../../answering/answer.ts';
import type { SlackMessage } from '../blocks/blocks.ts';
import { commandName } from '../incoming/ids.ts';
import type { ExplainedMessage } from '../incoming/incoming.ts';
import { renderAnswer } from '../render/render-answer.ts';
import type { Asked } from './asked.ts';
import type { OfferRoles } from './offer-roles.ts';

/** An answer for everybody, and what is left of it for the one who shared it. */
export type ComposeShared = (
  asked: Asked,
  by: {
    readonly userName: string;
    /** The message whose explanation is shared. */
    readonly about: ExplainedMessage | undefined;
  },
) => { readonly shared: SlackMessage; readonly kept: SlackMessage };

/** Makes the step that answers a question again, for others to see. */
export function createComposeShared(parts: {
  answerer: Answerer;
  offerRoles: OfferRoles;
  classic: boolean;
}): ComposeShared {
  const { answerer, offerRoles, classic } = parts;
  return ({ text, conversation }, { userName, about }) => {
    const { answer } = answerer(text, conversation);
    const words = text.replace(commandName, '').trim();
    return {
      shared: renderAnswer(answer, {
        stage: 'channel',
        classic,
        bare: true,
        // The name in plain letters: nobody is pinged.
        asked: { by: userName, did: about === undefined ? 'asked' : 'shared', words },
      }),
      kept: renderAnswer(offerRoles(answer, about), {
        stage: about === undefined ? 'private' : 'view',
        classic,
        hint: about === undefined ? 'You shared this in the channel.' : 'You shared this in the thread.',
      }),
    };
  };
}
