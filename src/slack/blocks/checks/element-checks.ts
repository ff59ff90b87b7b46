import { z } from 'zod';
import { limits } from '../limits.ts';
import type { elementSurfaces } from '../surfaces.ts';
import { confirm, optionList, overflowOption } from './option-checks.ts';
import { address, flag, id, object, oneOf, pictureAddress, plainText, string, text } from './text-checks.ts';

/** A block element of which we know where it may be shown. */
export function element<Type extends keyof typeof elementSurfaces, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) {
  return object({ type: z.literal(type), ...shape });
}

const size = (limit: number) =>
  z
    .int('no whole number')
    .min(0, 'less than 0')
    .max(limit, `more than ${limit.toLocaleString('en')}`)
    .optional();

/** A picture from an address or from a file in Slack; with {@link eitherUrlOrFile}. */
export const picture = {
  alt_text: text(limits.image.altText),
  image_url: pictureAddress(limits.image.url).optional(),
  slack_file: object({ id: text(limits.id).optional(), url: pictureAddress(limits.image.url).optional() })
    .refine(...oneOf('id', 'url'))
    .optional(),
};
export const eitherUrlOrFile = oneOf('image_url', 'slack_file');
export const image = element('image', picture).refine(...eitherUrlOrFile);

export const button = element('button', {
  action_id: id,
  confirm,
  style: z.enum(['primary', 'danger'], 'neither primary nor danger').optional(),
  text: plainText(limits.button.text),
  value: text(limits.button.value).optional(),
  url: address(limits.button.url).optional(),
  accessibility_label: text(limits.button.accessibilityLabel).optional(),
});

export const overflow = element('overflow', {
  action_id: id,
  confirm,
  options: optionList(overflowOption, limits.overflow.options),
});

const feedbackButton = object({
  text: plainText(limits.feedbackButton.text),
  value: text(limits.feedbackButton.value),
  accessibility_label: text(limits.feedbackButton.accessibilityLabel).optional(),
});
export const feedbackButtons = element('feedback_buttons', {
  action_id: id,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

export const iconButton = element('icon_button', {
  action_id: id,
  confirm,
  icon: text(limits.id),
  text: plainText(limits.iconButton.text),
  value: text(limits.iconButton.value).optional(),
  accessibility_label: text(limits.iconButton.accessibilityLabel).optional(),
  visible_to_user_ids: z.array(text(limits.id), 'no list').min(1, 'empty').optional(),
});

export const plainTextInput = element('plain_text_input', {
  action_id: id,
  focus_on_load: flag,
  placeholder: plainText(limits.placeholder).optional(),
  initial_value: string(limits.plainTextInput.initialValue).optional(),
  multiline: flag,
  min_length: size(limits.plainTextInput.minLength),
  max_length: size(limits.plainTextInput.maxLength),
  dispatch_action_config: object({
    trigger_actions_on: z
      .array(z.enum(['on_enter_pressed', 'on_character_entered'], 'unknown'), 'no list')
      .min(1, 'empty'),
  }).optional(),
});
