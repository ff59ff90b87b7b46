import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Knowledge } from '../answering/knowledge.ts';
import type { Learned } from '../answering/learn.ts';
import type { LinearModel } from '../answering/linear-model.ts';

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
  asked: z.custom<Learned['asked']>(Array.isArray),
  index: z.object({ terms: z.custom<string[]>(Array.isArray), ends: z.string(), examples: z.string() }),
  vocabulary: z.object({ domain: z.array(z.tuple([z.string(), z.number()])), others: z.array(z.string()) }),
  facets: z.custom<WrittenModel>((value) => value !== undefined),
  doorkeeper: z.custom<WrittenModel>((value) => value !== undefined),
});

type WrittenModel = Omit<LinearModel, 'weights'> & { readonly weights: string };

/** Writes compiled knowledge as text. Ways of asking are left out, since all they teach is in what was learned. */
export function writeCompiledKnowledge({ version, knowledge, learned }: CompiledKnowledge): string {
  const { domain, known } = learned.vocabulary;
  const written: z.input<typeof compiledSchema> = {
    version,
    knowledge: {
      ...knowledge,
      facets: knowledge.facets.map((facet) => ({ ...facet, asked: [] })),
      facts: knowledge.facts.map((fact) => ({ ...fact, asked: [], yesNo: [] })),
      offTopic: knowledge.offTopic.map((each) => ({ ...each, messages: [] })),
      commonWords: [],
    },
    asked: learned.asked,
    index: {
      terms: [...learned.index.terms],
      ends: writeNumbers(learned.index.ends),
      examples: writeNumbers(learned.index.examples),
    },
    vocabulary: { domain: [...domain], others: [...known].filter((word) => !domain.has(word)) },
    facets: writeModel(learned.facets),
    doorkeeper: writeModel(learned.doorkeeper),
  };
  return JSON.stringify(written);
}

/** Reads what {@link writeCompiledKnowledge} wrote; nothing where it is cut off or of another build. */
export function readCompiledKnowledge(path: string): CompiledKnowledge | undefined {
  try {
    const {
      version,
      knowledge,
      asked,
      index: written,
      vocabulary,
      facets,
      doorkeeper,
    } = compiledSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const domain = new Map(vocabulary.domain);
    const known = new Set([...domain.keys(), ...vocabulary.others]);
    const models = { facets: readModel(facets), doorkeeper: readModel(doorkeeper) };
    const index = {
      terms: written.terms,
      ends: readNumbers(written.ends),
      examples: readNumbers(written.examples),
    };
    return { version, knowledge, learned: { vocabulary: { domain, known }, asked, index, ...models } };
  } catch {
    return undefined;
  }
}

function writeNumbers(numbers: Int32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
}

function readNumbers(text: string): Int32Array {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return new Int32Array(bytes.buffer);
}

function writeModel(model: LinearModel): WrittenModel {
  return { ...model, weights: Buffer.from(model.weights.buffer).toString('base64') };
}

function readModel(model: WrittenModel): LinearModel {
  return { ...model, weights: new Int8Array(Buffer.from(model.weights, 'base64')) };
}
