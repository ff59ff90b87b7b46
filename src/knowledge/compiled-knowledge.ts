import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import type { Knowledge } from '../answering/knowledge.ts';
import type { Learned } from '../answering/learning/learn.ts';

/** The knowledge as the build leaves it, checked and learned from: the bot starts without doing either again. */
export interface CompiledKnowledge {
  /** Changes with every change of the knowledge: a SHA-256 of its files. */
  readonly version: string;
  readonly knowledge: Knowledge;
  readonly learned: Learned;
}

// The build wrote it from checked knowledge; all that can be wrong is that it is missing, cut off or of another build.
const compiledSchema = z.object({
  version: z.string(),
  knowledge: z.custom<Knowledge>((value) => value !== undefined),
  learned: z.custom<Learned>((value) => value !== undefined),
});

/**
 * Writes compiled knowledge as bytes, in the format in which V8 clones values: it knows typed arrays, of which what was
 * learned mostly consists, and reads them fast. Ways of asking are left out, since all they teach is in what was learned.
 */
export function writeCompiledKnowledge({ version, knowledge, learned }: CompiledKnowledge): Buffer {
  const written: CompiledKnowledge = {
    version,
    knowledge: {
      ...knowledge,
      facets: knowledge.facets.map((facet) => ({ ...facet, asked: [] })),
      facts: knowledge.facts.map((fact) => ({ ...fact, asked: [], yesNo: [] })),
      offTopic: knowledge.offTopic.map((each) => ({ ...each, messages: [] })),
      commonWords: [],
    },
    learned,
  };
  return serialize(written);
}

/** Reads what {@link writeCompiledKnowledge} wrote; nothing where it is cut off or of another build. */
export function readCompiledKnowledge(path: string): CompiledKnowledge | undefined {
  try {
    return compiledSchema.parse(deserialize(readFileSync(path)));
  } catch {
    return undefined;
  }
}
