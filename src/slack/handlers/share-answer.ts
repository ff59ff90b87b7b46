import type { SlackMessage } from '../blocks/blocks.ts';
import { unpackAsked } from '../compose/asked.ts';
import type { ComposeShared } from '../compose/compose-shared.ts';
import { isDirectMessage } from '../incoming/conversation-places.ts';
import type { SharePlace } from '../incoming/incoming.ts';
import type { Handle } from '../listen.ts';
import { renderMessage, renderParagraphs } from '../render/render-answer.ts';
import type { Outlets } from '../reply/outlets.ts';
import { isUsedUp } from '../reply/post-privately.ts';
import { postReply } from '../reply/post-reply.ts';
import { readSlackErrorCode } from './explain-slack-error.ts';

const lost = 'I cannot share this answer any more. Ask the question again and share the new answer.';
const notThere =
  'I could not post there, because I am not in that channel. Type /invite @coo-bot there, then share the answer again.';
const betweenOthers =
  'I cannot post in a direct message between other people. You can copy the answer and send it yourself.';

/** Shows a private answer to others, with the name of who shared it, and takes the button away. */
export function createShareAnswer(composeShared: ComposeShared): Handle<'share'> {
  return async ({ asked, userName, to, about, original, replyTo }, outlets) => {
    await outlets.acknowledge();
    const say = async (text: string): Promise<void> => {
      await postReply({ messageId: asked, replyTo }, renderMessage(text, renderParagraphs(text)), outlets);
    };
    const question = unpackAsked(asked);
    if (question === undefined) return say(lost);
    const { shared, kept } = composeShared(question, { userName, about });
    if (!(await postPublicly(to, shared, outlets)))
      return say(isDirectMessage(to.channelId) ? betweenOthers : notThere);
    if (original === undefined) return;
    // The button stays where its message cannot be changed any more.
    await postReply({ messageId: asked, replyTo: original }, kept, outlets).catch(() => {});
  };
}

/** Tries the ways in, and tells whether one was open. Channels take what comes to a reply address without us in them. */
async function postPublicly(
  { channelId, threadTs, responseUrl }: SharePlace,
  message: SlackMessage,
  { postToResponseUrl, call }: Outlets,
): Promise<boolean> {
  const asMember = () =>
    call('chat.postMessage', {
      channel: channelId,
      thread_ts: threadTs,
      unfurl_links: false,
      unfurl_media: false,
      ...message,
    });
  const place = { response_type: 'in_channel', replace_original: false, thread_ts: threadTs } as const;
  const byAddress =
    responseUrl === undefined ? [] : [() => postToResponseUrl(responseUrl, { ...place, ...message })];
  // Members find a thread more surely than an address does.
  const ways = threadTs === undefined ? [...byAddress, asMember] : [asMember, ...byAddress];
  for (const way of ways) {
    try {
      await way();
      return true;
    } catch (error) {
      if (!isClosed(error)) throw error;
    }
  }
  return false;
}

function isClosed(error: unknown): boolean {
  return isUsedUp(error) || /^(not_in_channel|channel_not_found)$/.test(readSlackErrorCode(error) ?? '');
}
