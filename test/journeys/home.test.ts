import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../src/answering/choosing/catalogue.ts';
import { listTopics } from '../../src/answering/composing/list-topics.ts';
import { surfaces } from '../support/ask-anywhere.ts';
import { clickOn, findAction, labelsOf, places, shownIn, typed } from '../support/interactions.ts';
import { realExpertise } from '../support/real-knowledge.ts';
import { eventBody, json } from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

type View = Record<string, unknown> & { blocks: Record<string, unknown>[] };

describe('with as little knowledge as there can be', () => {
  const bot = useTestBot();

  test('an ask box, the topics, how we answer, and where to get help', async () => {
    const view = await openHome(bot);
    expect(view.type).toBe('home');
    expect(view.blocks).toContainEqual(
      expect.objectContaining({
        type: 'input',
        dispatch_action: true,
        element: expect.objectContaining({
          action_id: 'ask',
          dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
        }),
      }),
    );
    const shown = shownIn(view);
    expect(shown).toContain('comes from 5 facts');
    expect(shown).toContain('out of 1 sources');
    expect(shown).toContain('Version of the knowledge: test.');
    expect(shown).toContain('Tell whoever set me up in this workspace.');
    expect(shown).not.toContain('You asked lately');
    expect(labelsOf(view)).toEqual(expect.arrayContaining(['Who a COO reports to', 'What a CEO is']));
  });

  test('what is asked there is answered in a window, the question above it', async () => {
    const view = await surfaces.home(bot, 'who is above the COO?');
    expect(view).toMatchObject({ type: 'modal', close: { text: 'Close' } });
    expect(shownIn(view)).toMatch(
      /You asked: who is above the COO\?\nAnswer to: who is above the COO\?\nBLS \(2021\)/,
    );
    expect(labelsOf(view)).toEqual(['Pay', 'Compare with an operations director', 'Helpful', 'Not helpful']);
    await bot.settle();
    expect(bot.slack.of('chat.postMessage')).toEqual([]);
  });

  test('Enter in an empty box does nothing', async () => {
    for (const value of ['', null]) {
      const response = await bot.send(clickOn({ ...typed('ask', ''), value }, places.home));
      expect(response.status).toBe(200);
    }
    await bot.settle();
    expect(bot.slack.of('views.open')).toEqual([]);
  });

  test('follow-ups in the window change the window, again and again', async () => {
    const view = await surfaces.home(bot, 'who is above the COO?');
    await bot.send(clickOn(findAction(view, 'Pay'), places.window('V1')));
    const second = await bot.slack.take('views.update');
    expect(second.view_id).toBe('V1');
    expect(shownIn(second.view)).toContain('You asked: What does a COO earn?');
    await bot.send(
      clickOn(findAction(second.view, 'Compare with an operations director'), places.window('V1')),
    );
    const third = await bot.slack.take('views.update', 2);
    expect(shownIn(third.view)).toContain('You asked: What is the difference between a COO');
    await bot.settle();
    expect(bot.slack.of('views.open')).toHaveLength(1);
    expect(bot.slack.of('views.push')).toEqual([]);
  });

  test('a topic chosen from a list is answered in a window too', async () => {
    const action = findAction(await openHome(bot), 'Who a COO reports to');
    await bot.send(clickOn(action, places.home));
    const { view } = await bot.slack.take('views.open');
    expect(shownIn(view)).toContain('You asked: Who does a COO report to?');
  });

  test('the last questions of the person are there to be asked again, nobody else’s', async () => {
    await surfaces.command(bot, 'who is above the COO?', { user_id: 'U2' });
    expect(shownIn(await openHome(bot))).not.toContain('You asked lately');
    await surfaces.command(bot, 'who is above the COO?');
    await surfaces.command(bot, 'and again, in other words');
    const view = await openHome(bot);
    expect(shownIn(view)).toContain('You asked lately:');
    // Our own words for it: nobody's are kept.
    expect(labelsOf(view).filter((label) => label === 'Who a COO reports to')).toHaveLength(2);
    expect(JSON.stringify(view)).not.toContain('in other words');
    const recent = labelsOf(view).indexOf('Who a COO reports to');
    expect(recent).toBe(0);
    await bot.send(clickOn(findAction(view, 'Who a COO reports to'), places.home));
    expect(shownIn((await bot.slack.take('views.open')).view)).toContain('Who does a COO report to?');
  });

  test('when answering fails, the window says sorry', async () => {
    bot.state.answerer = () => {
      throw new Error('secret detail');
    };
    expect(shownIn(await surfaces.home(bot, 'who?'))).toContain('Sorry, something went wrong');
  });
});

describe('with a support address', () => {
  const bot = useTestBot({ env: { COO_BOT_SUPPORT: 'https://example.com/help?a=1&b=2|c' } });

  test('it is a link', async () => {
    const view = JSON.stringify(await openHome(bot));
    expect(view).toContain('<https://example.com/help?a=1&amp;b=2%7Cc|Get help here>');
  });
});

describe('with the shipped knowledge', () => {
  const bot = useTestBot({ expertise: realExpertise });
  const roles = (view: View) =>
    JSON.stringify(view)
      .match(/"action_id":"topic:([^"]+)"/g)
      ?.map((match) => match.slice(19, -1)) ?? [];

  test('every role can be reached by turning pages, and none twice', async () => {
    let view = await openHome(bot);
    const seen = roles(view);
    let turned = 0;
    while (labelsOf(view).includes('More roles')) {
      turned += 1;
      await bot.send(clickOn(findAction(view, 'More roles'), places.home));
      view = readView((await bot.slack.take('views.publish', turned + 1)).view);
      expect(view.blocks.length).toBeLessThanOrEqual(100);
      seen.push(...roles(view).filter((role) => !['coo', 'operations-director'].includes(role)));
    }
    expect(turned).toBeGreaterThan(0);
    const expected = listTopics(realExpertise.knowledge, createCatalogue(realExpertise.knowledge)).map(
      ({ role }) => role,
    );
    expect(expected.length).toBeGreaterThan(10);
    expect(new Set(seen).size).toBe(seen.length);
    expect(new Set(seen)).toEqual(new Set(expected));
    await bot.send(clickOn(findAction(view, 'Back'), places.home));
    await bot.slack.take('views.publish', turned + 2);
  });

  test('a page that is not there shows the nearest that is', async () => {
    const action = { type: 'button', action_id: 'home-page:99', value: '99' };
    await bot.send(clickOn(action, places.home));
    expect(labelsOf((await bot.slack.take('views.publish')).view)).toContain('Back');
  });
});

async function openHome(bot: ReturnType<typeof useTestBot>): Promise<View> {
  const before = bot.slack.of('views.publish').length;
  await bot.send(json(eventBody({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' })));
  const { user_id, view } = await bot.slack.take('views.publish', before + 1);
  expect(user_id).toBe('U1');
  return readView(view);
}

function readView(view: unknown): View {
  return { blocks: [], ...(view as object) };
}
