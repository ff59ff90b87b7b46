import { z } from 'zod';
import type { Conversation } from '../../answering/answer.ts';
import { limits } from '../blocks/limits.ts';

/** A question as a button carries it, with what it followed: enough to answer it again, whenever and wherever. */
export interface Asked {
  readonly text: string;
  readonly conversation: Conversation | undefined;
}

const ids = z.array(z.string());
const written = z.tuple([
  z.string(),
  z
    .object({
      roles: ids,
      facets: ids,
      topics: z.array(z.object({ roles: ids, facet: z.string() })),
      facts: ids,
      conditions: ids,
    })
    .nullable(),
]);

/** Packs a question for a button; nothing where it is too long for one. */
export function packAsked({ text, conversation }: Asked): string | undefined {
  const packed = JSON.stringify([text, conversation ?? null]);
  return packed.length > limits.button.value ? undefined : packed;
}

/** Unpacks what {@link packAsked} packed; nothing where it is something else. */
export function unpackAsked(packed: string): Asked | undefined {
  try {
    const [text, conversation] = written.parse(JSON.parse(packed));
    return { text, conversation: conversation ?? undefined };
  } catch {
    return undefined;
  }
}
