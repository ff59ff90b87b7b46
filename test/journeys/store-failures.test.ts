import { expect, test } from 'vitest';
import type { Store } from '../../src/storage/store.ts';
import { useFileStores } from '../support/file-store.ts';
import { clickOn, findAction, places, shownIn, submission } from '../support/interactions.ts';
import { form, slashCommand } from '../support/slack-requests.ts';
import { useTestBot } from '../support/use-test-bot.ts';

const files = useFileStores();
const full = () => Promise.reject(new Error('the disk is full'));
const order: string[] = [];
let failing: { readonly cast?: true; readonly explain?: true; readonly forget?: true } = {};
const bot = useTestBot({
  async openStore(now): Promise<Store> {
    failing = {};
    const store = await files.open(now);
    const { votes, forget } = store;
    return {
      ...store,
      votes: {
        cast: async (vote) => {
          await (failing.cast ? full() : votes.cast(vote));
          order.push(`kept ${vote.verdict}`);
        },
        explain: (id, reason) => (failing.explain ? full() : votes.explain(id, reason)),
      },
      forget: (person) => (failing.forget ? full() : forget(person)),
    };
  },
});

const command = async (text: string) => bot.send(form(slashCommand(text, bot.slack.responseUrl)));

async function vote(label: string, answer: unknown): Promise<void> {
  const responseUrl = bot.slack.responseUrl;
  await bot.send(clickOn(findAction(answer, label), places.ephemeral(), { responseUrl }));
}

test.each(['Helpful', 'Not helpful'])('a vote that cannot be kept is not thanked for: %s', async (label) => {
  const answer = await (await command('who is above?')).json();
  failing = { cast: true };
  await vote(label, answer);
  expect((await bot.slack.take('response_url')).text).toBe(
    'Sorry, something went wrong on my side, and your vote was not counted. Please vote again in a moment.',
  );
  failing = {};
  bot.state.clock += 6_000;
  await vote('Helpful', answer);
  expect((await bot.slack.take('response_url', 2)).text).toContain('Thank you, your vote is counted.');
  await bot.settle();
  expect(bot.slack.of('views.open')).toEqual([]);
  expect(files.readAll().get('votes')).toEqual([expect.objectContaining({ verdict: 'helpful' })]);
});

test('a vote is kept before it is thanked for, or asked about', async () => {
  const answer = await (await command('who is above?')).json();
  order.length = 0;
  bot.slack.answerWith(({ method }) => {
    order.push(method);
    return undefined;
  });
  await vote('Helpful', answer);
  await bot.slack.take('response_url');
  bot.state.clock += 6_000;
  await vote('Not helpful', answer);
  await bot.slack.take('views.open');
  expect(order).toEqual(['kept helpful', 'response_url', 'kept not-helpful', 'views.open']);
});

test('a reason that cannot be kept stays in the form, and can be sent again', async () => {
  await vote('Not helpful', await (await command('who is above?')).json());
  const { view } = await bot.slack.take('views.open');
  const send = async () =>
    (await bot.send(submission({ ...(view as object) }, { reason: 'Too long.' }))).json();
  failing = { explain: true };
  expect(await send()).toEqual({
    response_action: 'errors',
    errors: { reason: expect.stringContaining('Your vote is counted; please send this again in a moment.') },
  });
  failing = {};
  expect(shownIn(await send())).toContain('will read this');
  await bot.settle();
  expect(files.readAll().get('votes')).toEqual([expect.objectContaining({ reason: 'Too long.' })]);
});

test('what cannot be forgotten is not said to be', async () => {
  failing = { forget: true };
  expect(await (await command('forget me')).text()).toBe('');
  expect((await bot.slack.take('response_url')).text).toContain('Sorry, something went wrong on my side');
});
