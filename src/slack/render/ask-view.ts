import type { types } from '@slack/bolt';
import type { RoleTopics } from '../../answering/composing/list-topics.ts';
import { plainText } from '../blocks/blocks.ts';
import { cleanText } from '../blocks/clean-text.ts';
import { limits } from '../blocks/limits.ts';
import { clipText } from '../blocks/split-text.ts';
import { actionIds, viewIds } from '../incoming/ids.ts';

const fields = { topic: 'topic', question: 'question' } as const;

/** A form to ask with: a topic to be found while typing (where that can be drawn), or a question in one's own words. */
export function askView(classic: boolean): types.ModalView {
  return {
    type: 'modal',
    callback_id: viewIds.ask,
    title: plainText('Ask about a role'),
    submit: plainText('Ask'),
    close: plainText('Cancel'),
    blocks: classic
      ? [questionField('Your question')]
      : [topicField(), questionField('Or ask in your own words')],
  };
}

function topicField(): types.InputBlock {
  return {
    type: 'input',
    block_id: fields.topic,
    optional: true,
    label: plainText('Choose a topic'),
    hint: plainText('If you write a question below as well, your own words count.'),
    element: {
      type: 'external_select',
      action_id: actionIds.findTopic,
      placeholder: plainText('Type a role or a subject, such as COO or pay'),
      // The list is there before anything is typed.
      min_query_length: 0,
    },
  };
}

function questionField(label: string): types.InputBlock {
  return {
    type: 'input',
    block_id: fields.question,
    optional: true,
    label: plainText(label),
    element: {
      type: 'plain_text_input',
      action_id: fields.question,
      placeholder: plainText('Who does the COO report to?'),
      max_length: limits.plainTextInput.maxLength,
    },
  };
}

/** What the form says, field by field, when it is sent off empty. */
export const nothingAsked: Readonly<Record<string, string>> = {
  [fields.question]: 'Write your question here, or choose a topic.',
};

/** The topics that were found, for the form's list, role by role. What a list cannot hold is left out. */
export function renderTopicOptions(roles: readonly RoleTopics[]) {
  const groups = roles.map(({ title, topics }) => ({
    label: plainText(clipText(cleanText(title), limits.option.text)),
    options: topics
      .filter(({ question }) => question.length <= limits.option.value)
      .slice(0, limits.select.options)
      .map(({ label, question }) => ({
        text: plainText(clipText(cleanText(label), limits.option.text)),
        value: question,
      })),
  }));
  return groups.filter(({ options }) => options.length > 0).slice(0, limits.select.options);
}
