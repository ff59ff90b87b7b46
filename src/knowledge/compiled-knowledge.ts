import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Knowledge } from '../answering/knowledge.ts';
import { compiledKnowledgePath } from '../paths.ts';

/** The knowledge as the build leaves it: checked already, so that the bot starts without reading the YAML again. */
export interface CompiledKnowledge {
  /** Changes with every change of the knowledge: a SHA-256 of its files. */
  readonly version: string;
  readonly knowledge: Knowledge;
}

// The build wrote it from checked knowledge; all that can be wrong is that it is missing or cut off.
const compiledSchema = z.object({ version: z.string(), knowledge: z.custom<Knowledge>((value) => value !== undefined) });

/** Reads what `npm run build` compiled. Throws where it did not run. */
export function readCompiledKnowledge(path = compiledKnowledgePath): CompiledKnowledge {
  try {
    return compiledSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error('The knowledge is not compiled. Run npm run build.', { cause: error });
  }
}
