import { z } from 'zod';
import { limits } from '../limits.ts';

/** "76 characters, 75 allowed". */
export function tooMany(count: number, limit: number, things = ''): string {
  const number = (value: number) => value.toLocaleString('en');
  return `${number(count)}${things === '' ? '' : ` ${things}`}, ${number(limit)} allowed`;
}

/** A string of whole characters that may be empty. */
export function string(limit: number) {
  return z
    .string('no text')
    .refine((value) => !/\p{Surrogate}/u.test(value), 'half a character')
    .refine((value) => value.length <= limit, {
      error: ({ input }) => tooMany(String(input).length, limit, 'characters'),
    });
}

/** A string with something in it to see. */
export function text(limit: number) {
  return string(limit).refine((value) => value.trim() !== '', 'empty');
}

/** An object of which Slack knows every field. */
export function object<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys?.join(', ')}: Slack has no such field here`
        : 'missing, or not an object',
  });
}

/** At least one thing, unless `least` says otherwise, and at most as many as Slack takes. */
export function list<Item extends z.ZodType>(item: Item, limit: number, least = 1) {
  return z
    .array(item, 'no list')
    .min(least, 'empty')
    .max(limit, { error: ({ input }) => tooMany(Array.isArray(input) ? input.length : 0, limit) });
}

export const flag = z.boolean('neither true nor false').optional();
export const id = text(limits.id).optional();

/** Text that Slack shows letter by letter; titles, labels and buttons can be nothing else. */
export function plainText(limit: number) {
  return object({ type: z.literal('plain_text', 'not of type plain_text'), text: text(limit), emoji: flag });
}

export function mrkdwn(limit: number) {
  return object({ type: z.literal('mrkdwn'), text: text(limit), verbatim: flag });
}

/** Text with or without mark-up. */
export function anyText(limit: number) {
  return z.discriminatedUnion('type', [plainText(limit), mrkdwn(limit)], 'neither plain_text nor mrkdwn');
}

/** An address that a button or link may open. */
export function address(limit: number) {
  return text(limit).refine(
    (value) => URL.canParse(value) && /^(?:https?|slack|mailto):/.test(value),
    'not an address',
  );
}

/** An address from which Slack fetches a picture. */
export function pictureAddress(limit: number) {
  return address(limit).refine((value) => /^https?:/.test(value), 'not an http address');
}

/** Exactly one of the fields is given. */
export function oneOf(...fields: readonly string[]) {
  return [
    (value: object) =>
      Object.entries(value).filter(([key, part]) => fields.includes(key) && part !== undefined).length === 1,
    `needs either ${fields.join(' or ')}`,
  ] as const;
}
