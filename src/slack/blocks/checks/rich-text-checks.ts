import { z } from 'zod';
import { limits } from '../limits.ts';
import { address, flag, id, object, string, text } from './text-checks.ts';

const style = object({ bold: flag, code: flag, italic: flag, strike: flag, underline: flag }).optional();
const border = z.literal([0, 1], 'neither 0 nor 1').optional();
const longest = limits.message.characters;

const words = object({
  type: z.literal('text'),
  // A blank between two links is a text too.
  text: string(longest).min(1, 'empty'),
  style,
});
const link = object({
  type: z.literal('link'),
  url: address(limits.button.url),
  text: text(longest).optional(),
  unsafe: flag,
  style,
});
const inline = z.discriminatedUnion(
  'type',
  [
    words,
    link,
    object({ type: z.literal('emoji'), name: text(limits.id), unicode: text(limits.id).optional(), style }),
    object({ type: z.literal('user'), user_id: text(limits.id), style }),
    object({ type: z.literal('channel'), channel_id: text(limits.id), style }),
  ],
  'unknown',
);
const several = <Item extends z.ZodType>(item: Item) => z.array(item, 'no list').min(1, 'empty');

const paragraph = object({ type: z.literal('rich_text_section'), elements: several(inline) });
const parts = z.discriminatedUnion(
  'type',
  [
    paragraph,
    object({
      type: z.literal('rich_text_list'),
      elements: several(paragraph),
      style: z.enum(['bullet', 'ordered'], 'neither bullet nor ordered'),
      indent: z.int('no whole number').min(0, 'less than 0').max(8, 'more than 8').optional(),
      offset: z.int('no whole number').min(0, 'less than 0').optional(),
      border,
    }),
    object({ type: z.literal('rich_text_quote'), elements: several(inline), border }),
    object({
      type: z.literal('rich_text_preformatted'),
      elements: several(z.discriminatedUnion('type', [words, link], 'neither text nor link')),
      border,
    }),
  ],
  'unknown',
);

/** Formatted text, as a block or in the cell of a table. Never more than a whole message may hold. */
export const richText = object({ type: z.literal('rich_text'), block_id: id, elements: several(parts) });
