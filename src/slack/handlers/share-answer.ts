import { unpackAsked } from '../compose/asked.ts';
import type { ComposeShared } from '../compose/compose-shared.ts';
import type { Handle } from '../listen.ts';
import { renderMessage, renderParagraphs } from '../render/render-answer.ts';
import type { Outlets } from '../reply/outlets.ts';
import { isUsedUp, postPrivately } from '../reply/post-privately.ts';
import { readSlackErrorCode } from './explain-slack-error.ts';

const lost = 'I cannot share this answer any more. Ask the question again and share the new answer.';
const notThere =
  'I could not post there, because I am not in that channel. Type /invite @coo-bot there, then share the answer again.';

/** Shows a private answer to the channel, with the name of who shared it, and takes the button away. */
export function createShareAnswer(composeShared: ComposeShared): Handle<'share'> {
  return async ({ asked, userName, ...place }, outlets) => {
    await outlets.acknowledge();
    const say = (text: string) => postPrivately(place, renderMessage(text, renderParagraphs(text)), outlets);
    const question = unpackAsked(asked);
    if (question === undefined) return say(lost);
    const { shared, kept } = composeShared(question, userName);
    try {
      await postPublicly(place, shared, outlets);
    } catch (error) {
      if (!/^(not_in_channel|channel_not_found)$/.test(readSlackErrorCode(error) ?? '')) throw error;
      return say(notThere);
    }
    await outlets
      .postToResponseUrl(place.responseUrl, { response_type: 'ephemeral', replace_original: true, ...kept })
      // The button stays where its message cannot be changed any more.
      .catch(() => {});
  };
}

/** To the reply address, which works where we are no member; where that is used up, as anybody writes. */
async function postPublicly(
  { responseUrl, channelId }: { responseUrl: string; channelId: string },
  message: ReturnType<ComposeShared>['shared'],
  { postToResponseUrl, call }: Outlets,
): Promise<void> {
  try {
    await postToResponseUrl(responseUrl, {
      response_type: 'in_channel',
      replace_original: false,
      ...message,
    });
  } catch (error) {
    if (!isUsedUp(error)) throw error;
    await call('chat.postMessage', { channel: channelId, ...message });
  }
}
