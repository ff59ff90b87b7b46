import { z } from 'zod';
import { limits } from '../limits.ts';
import type { blockSurfaces } from '../surfaces.ts';
import {
  button,
  eitherUrlOrFile,
  feedbackButtons,
  iconButton,
  image,
  overflow,
  picture,
  plainTextInput,
} from './element-checks.ts';
import { menus } from './menu-checks.ts';
import { richText } from './rich-text-checks.ts';
import { anyText, flag, id, list, mrkdwn, object, plainText, text } from './text-checks.ts';

function block<Type extends keyof typeof blockSurfaces, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) {
  return object({ type: z.literal(type), block_id: id, ...shape });
}

const notHere = 'not an element of this block';
const contextPart = z.discriminatedUnion(
  'type',
  [image, plainText(limits.context.text), mrkdwn(limits.context.text)],
  notHere,
);
const cell = z.discriminatedUnion(
  'type',
  [
    object({ type: z.literal('raw_text'), text: text(limits.table.characters) }),
    object({ type: z.literal('raw_number'), value: z.number('no number'), text: text(limits.id) }),
    richText,
  ],
  'neither raw_text, raw_number nor rich_text',
);
const column = object({
  align: z.enum(['left', 'center', 'right'], 'neither left, center nor right').optional(),
  is_wrapped: flag,
});

/** What Slack accepts as a block, of every type that the bot may send. */
export const anyBlock = z.discriminatedUnion(
  'type',
  [
    block('actions', {
      elements: list(
        z.discriminatedUnion('type', [button, overflow, ...menus], notHere),
        limits.actions.elements,
      ),
    }),
    block('context', { elements: list(contextPart, limits.context.elements) }),
    block('context_actions', {
      elements: list(
        z.discriminatedUnion('type', [feedbackButtons, iconButton], notHere),
        limits.contextActions.elements,
      ),
    }),
    block('divider', {}),
    block('header', { text: plainText(limits.header.text) }),
    block('image', { ...picture, title: plainText(limits.image.title).optional() }).refine(
      ...eitherUrlOrFile,
    ),
    block('input', {
      label: plainText(limits.input.label),
      hint: plainText(limits.input.hint).optional(),
      optional: flag,
      dispatch_action: flag,
      element: z.discriminatedUnion('type', [plainTextInput, ...menus], notHere),
    }),
    block('markdown', { text: text(limits.markdown.text) }),
    richText,
    block('section', {
      text: anyText(limits.section.text).optional(),
      fields: list(anyText(limits.section.field), limits.section.fields).optional(),
      accessory: z.discriminatedUnion('type', [button, image, overflow, ...menus], notHere).optional(),
      expand: flag,
    }).refine(({ text, fields }) => text !== undefined || fields !== undefined, 'needs text or fields'),
    block('table', {
      rows: list(list(cell, limits.table.cells), limits.table.rows),
      column_settings: list(column, limits.table.columnSettings).optional(),
    }),
  ],
  'unknown block',
);
