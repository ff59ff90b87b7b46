import type { SearchTopics } from '../../answering/composing/search-topics.ts';
import type { Handle } from '../listen.ts';
import { askView, nothingAsked, renderTopicOptions } from '../render/ask-view.ts';

/** Opens the form to ask with. */
export function createOpenAskForm(classic: boolean): Handle<'ask-opened'> {
  return async ({ form }, { acknowledge, call }) => {
    await acknowledge();
    await call(form.method, { trigger_id: form.triggerId, view: askView(classic) });
  };
}

/** Fills the form's list of topics while somebody types. */
export function createFindTopics(searchTopics: SearchTopics): Handle<'topics-sought'> {
  return ({ typed }, { acknowledge }) =>
    acknowledge({ option_groups: renderTopicOptions(searchTopics(typed)) });
}

/** Hands the form back, with what is missing. */
export const returnEmptyForm: Handle<'nothing-asked'> = (_, { acknowledge }) =>
  acknowledge({ response_action: 'errors', errors: nothingAsked });
