import { describe, expect, test } from 'vitest';
import { surfaces } from '../support/ask-anywhere.ts';
import { clickOn, findAction, labelsOf, places, shownIn } from '../support/interactions.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const bot = useTestBot();
const thread = { thread_ts: '1.5' };

const inWords = [
  ['as a command', (text: string) => surfaces.command(bot, text)],
  ['in a direct message', (text: string) => surfaces.direct(bot, text)],
  ['in a mention', (text: string) => surfaces.mention(bot, text, thread)],
  ['in the command in a direct message', (text: string) => surfaces.direct(bot, `/coo ${text}`)],
  ['in Home', (text: string) => surfaces.home(bot, text)],
] as const;

describe.each(inWords)('%s', (_, say) => {
  test('topics lists what there is to ask, role by role, and a choice is answered', async () => {
    const topics = await say('topics');
    expect(shownIn(topics)).toContain('COO');
    expect(labelsOf(topics)).toEqual(
      expect.arrayContaining(['Who a COO reports to', 'What an operations director is', 'What a CEO is']),
    );
    expect(bot.state.asked).toEqual([]);
    const { selected_option } = findAction(topics, 'Who a COO reports to');
    expect(selected_option).toMatchObject({ value: 'Who does a COO report to?' });
  });

  test.each(['usage', 'compare', 'Commands.'])('%s says what can be typed', async (text) => {
    const said = shownIn(await say(text));
    for (const word of ['help', 'topics', 'compare <role> with <role>', 'chart <role>', 'why', 'settings']) {
      expect(said).toContain(`/coo ${word}: `);
    }
    expect(bot.state.asked).toEqual([]);
  });

  test('a question that begins like one of these words is a question', async () => {
    await say('why does a COO exist?');
    await say('compare a COO with a CEO');
    await say('settings of a COO');
    expect(bot.state.asked).toHaveLength(3);
  });

  test('why shows how the last answer came about', async () => {
    await say('who is above?');
    const said = shownIn(await say('why'));
    expect(said).toContain('Roles understood: COO');
    expect(said).toContain('Topics understood: Reporting line');
    expect(said).toContain('Facts used: coo-reports-to-ceo');
    expect(said).toContain('Confidence: 90 %');
    expect(said).toContain('Version of the knowledge: test');
    expect(said).toMatch(/Receipt: R-[0-9A-Z]{10} /);
  });

  test('why after nothing says so', async () => {
    expect(shownIn(await say('why'))).toContain('there is nothing to explain');
  });

  test('why with the number of a receipt gives that answer again, whatever was asked since', async () => {
    await say('who is above?');
    const [number = ''] = /R-[0-9A-Z]{10}/.exec(shownIn(await say('why'))) ?? [];
    await say('and something else?');
    const said = shownIn(await say(`why ${number.toLowerCase()}`));
    expect(said).toContain(`Receipt: ${number}`);
    expect(said).toContain('The answer was:');
    expect(said).toMatch(/Answer to: .*who is above\?\n\nSources: BLS \(2021\); reviewed Nov 2026/);
    expect(said).not.toContain('something else');
  });

  test('why with a number that is not known says how to get a new one', async () => {
    expect(shownIn(await say('why R-0000000000'))).toContain('Ask the question again');
  });
});

describe('settings', () => {
  test('a command shows them, and a choice changes them in place and holds at once', async () => {
    const before = await surfaces.command(bot, 'settings');
    expect(shownIn(before)).toContain('Answers: Short paragraphs');
    const responseUrl = bot.slack.responseUrl;
    await bot.send(clickOn(findAction(before, 'Answers: one sentence'), places.ephemeral(), { responseUrl }));
    const after = await bot.slack.take('response_url');
    expect(after).toMatchObject({
      response_type: 'ephemeral',
      replace_original: true,
      text: expect.stringContaining('Answers: One sentence'),
    });
    const [list] = [after.blocks].flat().filter((block) => JSON.stringify(block).includes('setting:length'));
    expect(JSON.stringify(list)).toContain(
      '"initial_option":{"text":{"type":"plain_text","text":"Answers: one',
    );

    bot.state.answerer = longAnswer(bot.state.answerer);
    expect(shownIn(await surfaces.command(bot, 'who is above?'))).not.toContain('More of it.');
    const other = await surfaces.command(bot, 'who is above?', { user_id: 'U2' });
    expect(shownIn(other)).toContain('More of it.');
  });

  test('in a direct message the message itself changes', async () => {
    const message = await surfaces.direct(bot, 'settings');
    const place = places.message('D1', '1700000000.000001', '1.5');
    const responseUrl = bot.slack.responseUrl;
    await bot.send(clickOn(findAction(message, 'Further questions: offer none'), place, { responseUrl }));
    expect(await bot.slack.take('chat.update')).toMatchObject({
      channel: 'D1',
      ts: '1700000000.000001',
      text: expect.stringContaining('Further questions: Offer none'),
    });
    expect(labelsOf(await surfaces.direct(bot, 'who is above?'))).toEqual(['Helpful', 'Not helpful']);
    expect(bot.slack.of('chat.postMessage')).toHaveLength(2);
  });

  test('in a window the window changes', async () => {
    const view = await surfaces.home(bot, 'settings');
    await bot.send(clickOn(findAction(view, 'Answers: one sentence'), places.window('V1')));
    const changed = await bot.slack.take('views.update');
    expect(changed.view_id).toBe('V1');
    expect(shownIn(changed.view)).toContain('Answers: One sentence');
  });

  test('in a channel it says where that can be done, and shows nobody’s settings', async () => {
    const message = await surfaces.mention(bot, 'settings', thread);
    expect(message.text).toContain('Type /coo settings');
    expect(labelsOf(message)).toEqual([]);
  });

  test('a choice that there is not changes nothing', async () => {
    const responseUrl = bot.slack.responseUrl;
    for (const [action_id, value] of [
      ['setting:length', 'endless'],
      ['setting:colour', 'red'],
      ['setting:length', 'constructor'],
      ['setting:__proto__', 'usual'],
    ]) {
      const action = { type: 'static_select', action_id, selected_option: { value } };
      const response = await bot.send(clickOn(action, places.ephemeral(`${value}.1`), { responseUrl }));
      expect(response.status).toBe(200);
    }
    expect(shownIn(await surfaces.command(bot, 'settings'))).toContain('Answers: Short paragraphs');
    await bot.settle();
    expect(bot.slack.of('response_url')).toEqual([]);
  });
});

test('a command that is not understood is declined with what works', async () => {
  bot.state.answerer = withOutcome(bot.state.answerer);
  const declined = await surfaces.command(bot, 'flurble');
  expect(shownIn(declined)).toContain('What works: /coo <question> · /coo help');
  expect(shownIn(await surfaces.mention(bot, 'flurble', thread))).not.toContain('What works');
});

type TestAnswerer = typeof bot.state.answerer;

function longAnswer(answerer: TestAnswerer): TestAnswerer {
  return (...asked) => {
    const reply = answerer(...asked);
    return { ...reply, answer: { ...reply.answer, sections: [{ text: 'More of it.' }] } };
  };
}

function withOutcome(answerer: TestAnswerer): TestAnswerer {
  return (...asked) => {
    const reply = answerer(...asked);
    return { ...reply, answer: { ...reply.answer, outcome: 'decline' } };
  };
}
