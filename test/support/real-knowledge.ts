import { createAnswerer } from '../../src/answering/create-answerer.ts';
import { learn } from '../../src/answering/learn.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { knowledgeDirectory } from '../../src/paths.ts';

/** The knowledge as it is shipped, checked against a fixed day so that no test goes stale by itself. */
export const realKnowledge = loadKnowledge(knowledgeDirectory, '2026-11-22').knowledge;

/** The bot's answerer with the shipped knowledge. */
export const realAnswerer = createAnswerer(realKnowledge, learn(realKnowledge));

/** What the bot answers from, as it is shipped. */
export const realExpertise = { answerer: realAnswerer, knowledge: realKnowledge, version: 'as-shipped' };
