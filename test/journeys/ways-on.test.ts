import { expect, test } from 'vitest';
import { clickOn, findAction, labelsOf, places } from '../support/interactions.ts';
import { form, json, mention, slashCommand } from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot();
const compare = 'Compare with an operations director';

async function askOpenly(text: string): Promise<Record<string, unknown>> {
  const before = bot.slack.of('chat.postMessage').length;
  await bot.send(json(mention(`<@UBOT> ${text}`, { ts: '1.5' })));
  return bot.slack.take('chat.postMessage', before + 1);
}

/** The stub's answers are about the COO's reporting line, unless they are to be about something else. */
function answerAbout(roles: string[], facets: string[], offered: string[] = []) {
  const { answerer } = bot.state;
  bot.state.answerer = (...asked) => {
    const reply = answerer(...asked);
    const suggestions = offered.map((facet) => ({
      label: facet,
      question: `${facet}?`,
      roles,
      facets: [facet],
    }));
    return { ...reply, answer: { ...reply.answer, roles, facets, suggestions } };
  };
}

test.each([
  ['in a channel', () => places.message('C1', '9.9', '1.5'), 'chat.postMessage', 2],
  ['seen by one person', () => places.ephemeral(), 'response_url', 1],
] as const)('buttons on an old message work after a restart, %s', async (_, place, method, number) => {
  const message = await askOpenly('who is above?');
  await bot.restart();
  bot.state.clock += 60 * 24 * 60 * 60 * 1000;
  const responseUrl = bot.slack.responseUrl;
  await bot.send(clickOn(findAction(message, 'Pay'), place(), { responseUrl }));
  const { text } = await bot.slack.take(method, number);
  expect(text).toMatch(/^You asked: What does a COO earn\?\n\nAnswer to: What does a COO earn\?/);
});

test('a click on a private answer whose address is used up is answered to the clicker alone', async () => {
  const asked = await bot.send(form(slashCommand('who is above?', bot.slack.responseUrl)));
  const action = findAction(await asked.json(), 'Pay');
  bot.slack.refuse('response_url', 'expired_url');
  await bot.send(clickOn(action, places.ephemeral(), { responseUrl: bot.slack.responseUrl }));
  expect(await bot.slack.take('chat.postEphemeral')).toMatchObject({
    channel: 'C1',
    user: 'U1',
    text: expect.stringContaining('Answer to: What does a COO earn?'),
  });
});

test('an answer about one role offers to compare it, and that is asked like any question', async () => {
  const message = await askOpenly('who is above?');
  const action = findAction(message, compare);
  expect(action.value).toBe('What is the difference between a COO and an operations director?');
  await bot.send(clickOn(action, places.message('C1', '9.9', '1.5'), { responseUrl: bot.slack.responseUrl }));
  const answer = await bot.slack.take('chat.postMessage', 2);
  expect(answer.thread_ts).toBe('1.5');
  expect(answer.text).toContain('You asked: What is the difference between a COO');
});

test('an operations director is compared with a COO', async () => {
  answerAbout(['operations-director'], ['definition']);
  expect(labelsOf(await askOpenly('what is it?'))).toContain('Compare with a COO');
});

test.each<[string, string[], string[], string[]]>([
  ['that compares already', ['coo', 'operations-director'], ['difference'], []],
  ['that offers the comparison already', ['coo'], ['definition'], ['difference']],
  ['about a role that there is no comparison of', ['ceo'], ['definition'], []],
  ['about no role', [], ['definition'], []],
])('an answer %s offers none', async (_, roles, facets, offered) => {
  answerAbout(roles, facets, offered);
  const labels = labelsOf(await askOpenly('what?'));
  expect(labels.filter((label) => label.startsWith('Compare'))).toEqual([]);
  expect(labels).toContain('Helpful');
});

test('what is no answer offers neither a comparison nor a vote', async () => {
  const { answerer } = bot.state;
  bot.state.answerer = (...asked) => {
    const reply = answerer(...asked);
    return { ...reply, answer: { ...reply.answer, outcome: 'clarify' } };
  };
  expect(labelsOf(await askOpenly('what?'))).toEqual(['Pay']);
});
