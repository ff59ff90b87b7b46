import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createCatalogue } from '../answering/choosing/catalogue.ts';
import { createSuggestComparison } from '../answering/composing/list-topics.ts';
import { createAnswerer } from '../answering/create-answerer.ts';
import { readQuestions } from '../eval/read-questions.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { openShippedKnowledge } from '../knowledge/open-knowledge.ts';
import { today } from '../knowledge/today.ts';
import { knowledgeDirectory, projectDirectory } from '../paths.ts';
import { createComposeAnswer } from '../slack/compose/compose-answer.ts';
import { openArena } from './arena.ts';
import { compareAnswering } from './compare-answering.ts';
import { type CommandStreams, compareCommands } from './compare-commands.ts';
import { compareMemory } from './compare-memory.ts';
import { compareReplies } from './compare-replies.ts';
import { compareScale } from './compare-scale.ts';
import { compareSpelling } from './compare-spelling.ts';
import { compareStart } from './compare-start.ts';
import { streamFavourites, streamNew } from './question-streams.ts';
import { createRandom } from './random.ts';
import { renderTable, type Table } from './render-table.ts';
import { createSearchSelectors } from './search-selectors.ts';
import { takeEvenly } from './take-evenly.ts';
import { findTypicalReply } from './typical-reply.ts';
import { listWaysOfAsking } from './ways-of-asking.ts';

/** `npm run bench [-- commands replies start memory spelling answering scale]`: speed and size beside their bars, all or some. */
const { knowledge, learned } = await openShippedKnowledge();
const questions = readQuestions(readFileSync(join(projectDirectory, 'test/questions.jsonl'), 'utf8'));
const singles = questions.flatMap(({ text }) => text ?? []);
const [favourite = '', ...lessAsked] = takeEvenly(singles, 300);
const random = createRandom(1);
const streams: CommandStreams = {
  favourites: (count) => streamFavourites([favourite, ...lessAsked], count, random),
  conversations: (count) => streamFavourites([favourite, ...lessAsked], count, random, 0.3),
  allNew: (count) => streamNew([favourite, ...singles], count, random),
};

const ask = () => createAnswerer(knowledge, learned);
const composeAnswer = createComposeAnswer({
  answerer: ask(),
  version: 'bench',
  classic: false,
  suggestComparison: createSuggestComparison(createCatalogue(knowledge)),
  offerRoles: (answer) => answer,
});
const arena = await openArena(findTypicalReply(composeAnswer, singles));
const comparisons: Record<string, () => Table | Promise<Table>> = {
  commands: () => compareCommands(arena, streams),
  replies: () => compareReplies(arena, streams.allNew),
  start: () => compareStart(arena),
  memory: () => compareMemory(arena, streams),
  spelling: () => compareSpelling(learned.vocabulary),
  answering: () =>
    compareAnswering({
      questions,
      createAnswerer: ask,
      // The build leaves the ways of asking out, so they are read from the knowledge itself.
      selectors: createSearchSelectors(
        listWaysOfAsking(loadKnowledge(knowledgeDirectory, today()).knowledge),
      ),
    }),
  scale: () => compareScale({ ...loadKnowledge(knowledgeDirectory, today()), learned, texts: singles }),
};

const chosen = process.argv.slice(2);
process.stdout.write(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}\n\n`);
try {
  for (const [name, compare] of Object.entries(comparisons)) {
    if (chosen.length === 0 || chosen.includes(name))
      process.stdout.write(`${renderTable(await compare())}\n`);
  }
} finally {
  arena.close();
}
