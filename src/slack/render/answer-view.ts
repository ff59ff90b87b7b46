import type { types } from '@slack/bolt';
import { plainText } from '../blocks/blocks.ts';
import { viewIds } from '../incoming/ids.ts';
import { renderParagraphs } from './render-answer.ts';

/** A window that shows a message. */
export function answerView({ text, blocks }: { text: string; blocks?: types.KnownBlock[] }): types.ModalView {
  return {
    type: 'modal',
    callback_id: viewIds.answer,
    title: plainText('coo-bot'),
    close: plainText('Close'),
    blocks: blocks ?? renderParagraphs(text),
  };
}
