import { z } from 'zod';
import { limits } from '../limits.ts';
import { element } from './element-checks.ts';
import {
  choice,
  confirm,
  eitherOptionsOrGroups,
  initialAmongOffered,
  initialOption,
  initialOptions,
  offered,
  optionList,
} from './option-checks.ts';
import { flag, id, list, object, plainText, text } from './text-checks.ts';

const given = { action_id: id, confirm, focus_on_load: flag };
const menu = { ...given, placeholder: plainText(limits.placeholder).optional() };
const several = { ...menu, max_selected_items: z.int('no whole number').min(1, 'less than 1').optional() };

const ids = z.array(text(limits.id), 'no list').min(1, 'empty').optional();
const responseUrl = { response_url_enabled: flag };
const typeAhead = { min_query_length: z.int('no whole number').min(0, 'less than 0').optional() };
const conversations = {
  default_to_current_conversation: flag,
  filter: object({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public'], 'no kind of conversation'), 'no list')
      .min(1, 'empty')
      .optional(),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  }).optional(),
};

/** The elements in which people choose something; Slack takes them in the same blocks. */
export const menus = [
  element('channels_select', { ...menu, ...responseUrl, initial_channel: id }),
  element('checkboxes', {
    ...given,
    options: optionList(choice, limits.checkboxes.options),
    initial_options: list(choice, limits.checkboxes.options).optional(),
  }).refine(...initialAmongOffered),
  element('conversations_select', { ...menu, ...responseUrl, ...conversations, initial_conversation: id }),
  element('datepicker', { ...menu, initial_date: z.iso.date('no date').optional() }),
  element('external_select', { ...menu, ...typeAhead, initial_option: initialOption }),
  element('multi_channels_select', { ...several, initial_channels: ids }),
  element('multi_conversations_select', { ...several, ...conversations, initial_conversations: ids }),
  element('multi_external_select', { ...several, ...typeAhead, initial_options: initialOptions }),
  element('multi_static_select', { ...several, ...offered, initial_options: initialOptions })
    .refine(...eitherOptionsOrGroups)
    .refine(...initialAmongOffered),
  element('multi_users_select', { ...several, initial_users: ids }),
  element('radio_buttons', {
    ...given,
    options: optionList(choice, limits.radioButtons.options),
    initial_option: choice.optional(),
  }).refine(...initialAmongOffered),
  element('static_select', { ...menu, ...offered, initial_option: initialOption })
    .refine(...eitherOptionsOrGroups)
    .refine(...initialAmongOffered),
  element('users_select', { ...menu, initial_user: id }),
] as const;
