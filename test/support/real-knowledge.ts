import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createAnswerer } from '../../src/answering/create-answerer.ts';
import type { Learned } from '../../src/answering/learn.ts';
import { writeCompiledKnowledge } from '../../src/knowledge/compiled-knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { openKnowledge } from '../../src/knowledge/open-knowledge.ts';
import { knowledgeDirectory, projectDirectory } from '../../src/paths.ts';

/** A fixed day, so that no test goes stale by itself. */
const day = '2026-11-22';
const learnedPath = join(projectDirectory, 'node_modules/.cache/coo-bot/learned-for-tests.bin');

/** The knowledge as it is shipped. */
export const realKnowledge = loadKnowledge(knowledgeDirectory, day).knowledge;

/** The bot's answerer with the shipped knowledge. */
export const realAnswerer = createAnswerer(realKnowledge, await learnOnce());

/** What the bot answers from, as it is shipped. */
export const realExpertise = { answerer: realAnswerer, knowledge: realKnowledge, version: 'as-shipped' };

/** Learning takes seconds: what one test file has learned the others read, unless knowledge or code have changed since. */
async function learnOnce(): Promise<Learned> {
  const opened = await openKnowledge(knowledgeDirectory, learnedPath, day);
  if (!opened.compiled) {
    // Others may be reading or writing it at the same time.
    const ownPath = `${learnedPath}.${process.pid}`;
    mkdirSync(dirname(ownPath), { recursive: true });
    writeFileSync(ownPath, writeCompiledKnowledge(opened));
    renameSync(ownPath, learnedPath);
  }
  return opened.learned;
}
