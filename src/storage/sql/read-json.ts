import { z } from 'zod';
import type { Answer, Conversation, Reply } from '../../answering/answer.ts';
import { type Settings, usualSettings } from '../people.ts';

const texts = z.array(z.string()).readonly();

const conversation: z.ZodType<Conversation> = z.looseObject({
  roles: texts,
  facets: texts,
  topics: z.array(z.looseObject({ roles: texts, facet: z.string() })).readonly(),
  facts: texts,
  conditions: texts,
});

const answer: z.ZodType<Answer> = z.looseObject({
  outcome: z.enum(['answer', 'clarify', 'decline', 'greet', 'thank', 'help']),
  roles: texts,
  facets: texts,
  facts: texts,
  lead: z.string(),
  sections: z.array(z.looseObject({ heading: z.string().optional(), text: z.string() })).readonly(),
  comparison: z
    .object({
      columns: texts,
      rows: z.array(z.looseObject({ label: z.string(), cells: texts })).readonly(),
    })
    .optional(),
  sources: z
    .array(
      z.looseObject({ id: z.string(), cite: z.string(), year: z.number().optional(), address: z.string() }),
    )
    .readonly(),
  reviewed: z.string().optional(),
  confidence: z.number(),
  suggestions: z
    .array(z.looseObject({ label: z.string(), question: z.string(), roles: texts, facets: texts }))
    .readonly(),
});

const second: z.ZodType<Reply['second']> = z
  .looseObject({ facet: z.string(), probability: z.number() })
  .optional();

const remembered = z.looseObject({ conversation, receiptId: z.string() });

const settings: z.ZodType<Settings> = z.looseObject({
  length: z.enum(['usual', 'brief']).catch(usualSettings.length),
  suggestions: z.enum(['on', 'off']).catch(usualSettings.suggestions),
  pictures: z.enum(['light', 'dark', 'off']).catch(usualSettings.pictures),
});

/**
 * Makes a reader of stored JSON. Fields that are not named above are kept; what an older version wrote in another form is
 * as good as forgotten.
 */
function reader<T>(schema: z.ZodType<T>): (json: string | null | undefined) => T | undefined {
  return (json) => {
    if (json === null || json === undefined) return undefined;
    const read = schema.safeParse(JSON.parse(json));
    return read.success ? read.data : undefined;
  };
}

export const readConversation = reader(conversation);
export const readAnswer = reader(answer);
export const readSecond = reader(second);
export const readRemembered = reader(remembered);

/** A list of ids. */
export function readIds(json: string): readonly string[] {
  return reader(texts)(json) ?? [];
}

/** What a person has set; all else is as usual. */
export function readSettings(json: string | null | undefined): Settings {
  return reader(settings)(json) ?? usualSettings;
}
