import { z } from 'zod';
import type { Conversation } from '../../answering/answer.ts';
import type { Topic } from '../../answering/lookup.ts';
import { limits } from '../blocks/limits.ts';

/** A question as a button carries it, with what it followed: enough to answer it again, whenever and wherever. */
export interface Asked {
  readonly text: string;
  readonly conversation: Conversation | undefined;
}

const ids = z.array(z.string());
// Whatever is left out here is forgotten on the way, and another answer would be shared than the one that was seen.
const topic = { roles: ids, facet: z.string(), fact: z.string().optional() } satisfies Record<
  keyof Topic,
  z.ZodType
>;
const conversation = {
  roles: ids,
  rolesBefore: ids.optional(),
  facets: ids,
  topics: z.array(z.object(topic)),
  facts: ids,
  conditions: ids,
  offered: z.array(z.object(topic)).optional(),
  modifiers: ids.optional(),
  setting: ids.optional(),
  asked: z.string().optional(),
  asker: z.string().optional(),
} satisfies Record<keyof Conversation, z.ZodType>;
const written = z.tuple([z.string(), z.object(conversation).nullable()]);

/** Packs a question for a button; nothing where it is too long for one. */
export function packAsked({ text, conversation }: Asked): string | undefined {
  const packed = JSON.stringify([text, conversation ?? null]);
  return packed.length > limits.button.value ? undefined : packed;
}

/** Unpacks what {@link packAsked} packed; nothing where it is something else. */
export function unpackAsked(packed: string): Asked | undefined {
  try {
    const [text, before] = written.parse(JSON.parse(packed));
    return { text, conversation: before ?? undefined };
  } catch {
    return undefined;
  }
}
