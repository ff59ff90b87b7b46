import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnswerer } from '../answering/create-answerer.ts';
import { openKnowledge } from '../knowledge/open-knowledge.ts';
import { compiledKnowledgePath, knowledgeDirectory, projectDirectory } from '../paths.ts';
import { evaluate, renderMistakes, renderScore } from './evaluate.ts';
import { readQuestions } from './read-questions.ts';

/** `npm run eval [-- FILE] [--errors]`: how well labelled questions are answered. */
const [path, ...flags] = process.argv
  .slice(2)
  .sort((a, b) => Number(a.startsWith('--')) - Number(b.startsWith('--')));
const showErrors = [path, ...flags].includes('--errors');
const file =
  path === undefined || path.startsWith('--') ? join(projectDirectory, 'test/questions.jsonl') : path;
const today = new Date().toISOString().slice(0, 10);
const { knowledge, learned } = await openKnowledge(knowledgeDirectory, compiledKnowledgePath, today);
const answerer = createAnswerer(knowledge, learned);
const evaluation = evaluate(readQuestions(readFileSync(file, 'utf8')), answerer);
if (showErrors) process.stdout.write(`${renderMistakes(evaluation)}\n\n`);
process.stdout.write(`${renderScore(evaluation.score)}\n`);
