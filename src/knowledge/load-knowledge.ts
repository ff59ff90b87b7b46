import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Fact, Knowledge } from '../answering/knowledge.ts';
import { commonWords } from './common-words.ts';
import { findDanglingReferences } from './find-dangling-references.ts';
import { findDuplicates } from './find-duplicates.ts';
import { KnowledgeError, type Problem } from './problem.ts';
import { reviewCharts } from './review-charts.ts';
import { reviewFacts } from './review-facts.ts';
import { reviewRanks } from './review-ranks.ts';
import { askedFileSchema, factsFileSchema, knowledgeFiles } from './schema.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** The files of a knowledge folder, each of the right shape. */
export type KnowledgeFiles = {
  readonly [Kind in keyof typeof knowledgeFiles]: YamlFile<z.output<(typeof knowledgeFiles)[Kind]['schema']>>;
} & {
  readonly facts: readonly YamlFile<z.output<typeof factsFileSchema>>[];
  readonly asked: readonly YamlFile<z.output<typeof askedFileSchema>>[];
};

export interface LoadedKnowledge {
  readonly knowledge: Knowledge;
  readonly warnings: readonly Problem[];
}

/**
 * Reads and checks a knowledge folder. Throws one {@link KnowledgeError} with every problem.
 * @param today the day, YYYY-MM-DD, against which review dates are held.
 */
export function loadKnowledge(directory: string, today: string): LoadedKnowledge {
  const problems: Problem[] = [];
  const files = readFiles(directory, problems);
  if (files !== undefined) {
    problems.push(
      ...findDanglingReferences(files),
      ...findDuplicates(files),
      ...reviewCharts(files),
      ...reviewRanks(files),
      ...reviewFacts(files, today),
    );
  }
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (files === undefined || errors.length > 0) throw new KnowledgeError(errors);
  return { knowledge: assemble(files), warnings: problems };
}

function readFiles(directory: string, problems: Problem[]): KnowledgeFiles | undefined {
  const read = <T>(file: { path: string; schema: z.ZodType<T> }) =>
    readYamlFile(directory, file.path, file.schema, problems);
  const roles = read(knowledgeFiles.roles);
  const facets = read(knowledgeFiles.facets);
  const sources = read(knowledgeFiles.sources);
  const conditions = read(knowledgeFiles.conditions);
  const charts = read(knowledgeFiles.charts);
  const smallTalk = read(knowledgeFiles.smallTalk);
  const offTopic = read(knowledgeFiles.offTopic);
  const wording = read(knowledgeFiles.wording);
  const languages = read(knowledgeFiles.languages);
  const readAll = <T>(folder: string, schema: z.ZodType<T>): YamlFile<T>[] | undefined => {
    const all = listFiles(directory, folder, problems).map((path) => read({ path, schema }));
    const whole = all.filter((file) => file !== undefined);
    return whole.length === all.length ? whole : undefined;
  };
  const facts = readAll('facts', factsFileSchema);
  const asked = readAll('asked', askedFileSchema);
  if (!roles || !facets || !sources || !conditions || !charts) return undefined;
  if (!smallTalk || !offTopic || !wording || !languages || !facts || !asked) return undefined;
  return {
    roles,
    facets,
    sources,
    conditions,
    charts,
    smallTalk,
    offTopic,
    wording,
    languages,
    facts,
    asked,
  };
}

/** Sorted by name, so that the order does not depend on the file system. */
function listFiles(directory: string, name: string, problems: Problem[]): string[] {
  const folder = join(directory, name);
  const names = existsSync(folder) ? readdirSync(folder).filter((each) => /\.ya?ml$/.test(each)) : [];
  if (names.length === 0) {
    problems.push({ file: `${name}/`, message: 'there are no files here', severity: 'error' });
  }
  return names.sort().map((each) => `${name}/${each}`);
}

function assemble(files: KnowledgeFiles): Knowledge {
  const asked = new Map(files.asked.map(({ value }) => [value.facet, value.asked]));
  return {
    roles: files.roles.value.roles,
    otherRoles: files.roles.value.otherRoles,
    modifiers: files.roles.value.modifiers,
    facets: files.facets.value.facets.map((facet) => ({ ...facet, asked: asked.get(facet.id) ?? [] })),
    sources: files.sources.value.sources,
    conditions: files.conditions.value.conditions,
    elsewhere: files.conditions.value.elsewhere,
    charts: files.charts.value.charts,
    smallTalk: files.smallTalk.value.smallTalk,
    offTopic: files.offTopic.value.offTopic,
    wording: files.wording.value,
    languages: files.languages.value.languages,
    commonWords,
    facts: files.facts.flatMap((file) =>
      file.value.facts.map(
        ({ history: _, ...fact }): Fact => ({
          ...fact,
          owner: fact.owner ?? file.value.owner,
          reviewed: fact.reviewed ?? file.value.reviewed,
          reviewBy: fact.reviewBy ?? file.value.reviewBy,
        }),
      ),
    ),
  };
}
