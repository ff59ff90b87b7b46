import type { types } from '@slack/bolt';
import { plainText } from '../blocks/blocks.ts';
import { packExplained } from '../incoming/explained-message.ts';
import { viewIds } from '../incoming/ids.ts';
import type { ExplainedMessage } from '../incoming/incoming.ts';
import { renderParagraphs } from './render-answer.ts';

/** A window that shows a message; `about` stays with it, for what is clicked in there. */
export function answerView(
  { text, blocks }: { text: string; blocks?: types.KnownBlock[] },
  about?: ExplainedMessage,
): types.ModalView {
  return {
    type: 'modal',
    callback_id: viewIds.answer,
    ...(about === undefined ? {} : { private_metadata: packExplained(about) }),
    title: plainText('coo-bot'),
    close: plainText('Close'),
    blocks: blocks ?? renderParagraphs(text),
  };
}
