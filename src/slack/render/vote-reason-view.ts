import type { types } from '@slack/bolt';
import { plainText } from '../blocks/blocks.ts';
import { viewIds } from '../incoming/ids.ts';

const field = 'reason';

/** Asks what was wrong with an answer. */
export function voteReasonView(voteId: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: viewIds.voteReason,
    private_metadata: voteId,
    title: plainText('What was wrong?'),
    submit: plainText('Send'),
    close: plainText('Skip'),
    blocks: [
      {
        type: 'input',
        block_id: field,
        optional: true,
        label: plainText('Your vote is counted. What should have been different?'),
        hint: plainText('For example: wrong, too long, not what I asked. Please name no people.'),
        element: { type: 'plain_text_input', action_id: field, multiline: true, max_length: 1_000 },
      },
    ],
  };
}

/** What the form says when what was written in it could not be kept; the words stay in it. */
export const reasonNotKept: Readonly<Record<string, string>> = {
  [field]: 'I could not keep this just now. Your vote is counted; please send this again in a moment.',
};
