import { z } from 'zod';
import type { Answerer } from '../answering/answer.ts';
import { renderPlainText } from '../answering/composing/plain-text.ts';
import { converse } from '../answering/converse.ts';

const lineSchema = z
  .object({
    id: z.union([z.string(), z.number()]),
    text: z.string().optional(),
    turns: z.array(z.string()).min(1).optional(),
  })
  .refine((line) => line.text !== undefined || line.turns !== undefined, 'needs "text" or "turns"');

/** Answers a line `{id, text}` or `{id, turns}` by a JSON line on the last turn; a bad line gives `{error}`. */
export function renderJsonLine(line: string, answerer: Answerer): string {
  const json = parseJson(line);
  if (json === undefined) return JSON.stringify({ error: 'this line is not JSON', line: line.slice(0, 200) });
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => [...path, message].join(': '));
    return JSON.stringify({ error: problems.join('; '), line: line.slice(0, 200) });
  }
  const { id, text, turns } = parsed.data;
  const { answer } = converse(turns ?? [text ?? ''], answerer);
  const { outcome, roles, facets, facts, sources, confidence, suggestions } = answer;
  return JSON.stringify({
    id,
    outcome,
    roles,
    facets,
    facts,
    sources: sources.map(({ cite, year, address }) => ({ cite, year, address })),
    confidence: Math.round(confidence * 1000) / 1000,
    text: renderPlainText(answer),
    suggestions: suggestions.map(({ label, roles: about, facets: on }) => ({
      label,
      roles: about,
      facets: on,
    })),
  });
}

/** JSON has no undefined, so that can stand for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
