import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readQuestions } from '../../src/eval/read-questions.ts';
import { projectDirectory } from '../../src/paths.ts';
import { escapeMrkdwn } from '../../src/slack/blocks/escape-mrkdwn.ts';
import { surfaces } from '../support/ask-anywhere.ts';
import { clickOn, places, shownIn, typed } from '../support/interactions.ts';
import { realExpertise } from '../support/real-knowledge.ts';
import { askFormSent, payload } from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot({ expertise: realExpertise });
const questions = chooseQuestions(50);

test('fifty questions, of every outcome and of many facets', () => {
  expect(questions).toHaveLength(50);
  expect(new Set(questions.map(({ outcome }) => outcome)).size).toBeGreaterThanOrEqual(4);
  expect(new Set(questions.map(({ facet }) => facet)).size).toBeGreaterThanOrEqual(20);
});

test.each(questions)('$id is answered the same everywhere: $text', async ({ text }) => {
  const { answer } = realExpertise.answerer(text);
  const command = await surfaces.command(bot, text);
  expect(command.text).toContain(escapeMrkdwn(answer.lead));

  const mention = await surfaces.mention(bot, text);
  expect(mention.text).toBe(command.text);
  const inAgentPane = await surfaces.direct(bot, text, { channel: 'D1' });
  expect(inAgentPane.text).toBe(command.text);
  bot.slack.refuse('agents.sessions.setStatus', 'unknown_method');
  const withoutPane = await surfaces.direct(bot, text, { channel: 'D2' });
  expect(withoutPane.text).toBe(command.text);

  const button = { type: 'button', action_id: 'follow-up:0', value: text };
  await bot.send(clickOn(button, places.ephemeral(), { responseUrl: bot.slack.responseUrl, id: 'U2' }));
  const clicked = await bot.slack.take('response_url');
  expect(clicked.text).toBe(`You asked: ${escapeMrkdwn(text)}\n\n${command.text}`);

  const form = await bot.send(payload(askFormSent({ question: text })));
  expect(bodyOf({ ...JSON.parse(await form.text()) }.view)).toEqual(bodyOf(command));

  const window = await surfaces.home(bot, text);
  expect(bodyOf(window)).toEqual(bodyOf(command));
  await bot.send(clickOn(typed('follow-up:0', text), places.window('V1')));
  expect(bodyOf((await bot.slack.take('views.update')).view)).toEqual(bodyOf(command));
});

/** What is read in the blocks: the answer and its sources, without what stands around them. */
function bodyOf(sent: unknown): string[] {
  const { blocks } = { ...(sent as { blocks?: unknown[] }) };
  const shown = (blocks ?? []).map(shownIn).filter((text) => text !== '');
  return shown.filter((text) => !/^(You asked: |What works: )/.test(text));
}

/** Takes one question after the other from every outcome and facet, so that no kind outweighs the others. */
function chooseQuestions(count: number) {
  const kinds = new Map<string, { id: string; text: string; outcome: string; facet: string }[]>();
  const file = readFileSync(join(projectDirectory, 'test/questions.jsonl'), 'utf8');
  for (const { id, text = '', outcome, facets = [] } of readQuestions(file)) {
    // After the command's name, a question that names no role is about the COO.
    if (!namesRole(text)) continue;
    const [facet = ''] = facets;
    const kind = `${outcome} ${facet}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), { id, text, outcome, facet }]);
  }
  const rounds = Array.from({ length: count }, (_, round) => [...kinds.values()].map((each) => each[round]));
  return rounds
    .flat()
    .filter((question) => question !== undefined)
    .slice(0, count);
}

function namesRole(text: string): boolean {
  // The CEO and the board are part of many a question without being what it is about.
  const roles = realExpertise.knowledge.roles.filter(({ id }) => id !== 'ceo' && id !== 'board');
  const names = roles.flatMap(({ title, abbreviation, aliases }) => [
    title,
    abbreviation ?? title,
    ...aliases,
  ]);
  const words = ` ${text.toLowerCase().replace(/[^a-z]+/g, ' ')} `;
  return names.some((name) => words.includes(` ${name.toLowerCase()} `));
}
