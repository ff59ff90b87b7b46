import { createAnswerer } from '../../src/answering/create-answerer.ts';
import type { Learned } from '../../src/answering/learning/learn.ts';
import { writeCompiledKnowledge } from '../../src/knowledge/compiled-knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { openKnowledge } from '../../src/knowledge/open-knowledge.ts';
import { knowledgeDirectory } from '../../src/paths.ts';
import { keepForOthers, keptPath } from './keep-for-others.ts';

/** A fixed day, so that no test goes stale by itself. */
const day = '2026-11-22';
const learnedFile = 'learned-for-tests.bin';

/** The knowledge as it is shipped. */
export const realKnowledge = loadKnowledge(knowledgeDirectory, day).knowledge;

/** The bot's answerer with the shipped knowledge. */
export const realAnswerer = createAnswerer(realKnowledge, await learnOnce());

/** What the bot answers from, as it is shipped. */
export const realExpertise = { answerer: realAnswerer, knowledge: realKnowledge, version: 'as-shipped' };

/** Learning takes seconds: what one test file has learned the others read, unless knowledge or code have changed since. */
async function learnOnce(): Promise<Learned> {
  const opened = await openKnowledge(knowledgeDirectory, keptPath(learnedFile), day);
  if (!opened.compiled) keepForOthers(learnedFile, writeCompiledKnowledge(opened));
  return opened.learned;
}
