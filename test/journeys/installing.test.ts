import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/proof/stage/open-browser.ts';
import { createMemoryStore, type Store } from '../../src/storage/store.ts';
import { startSharedBot } from '../support/shared-bot.ts';
import { deliver, json, mention } from '../support/slack-requests.ts';
import type { TestBot } from '../support/start-bot.ts';

let clock: number;
let store: Store;
let bot: TestBot;
let unhandled: unknown[];
const note = (reason: unknown) => unhandled.push(reason);
const now = () => clock;

beforeEach(async () => {
  unhandled = [];
  process.on('unhandledRejection', note);
  clock = Date.now();
  store = createMemoryStore({ now });
  bot = await startSharedBot({ now, store });
});
afterEach(async () => {
  await bot.settle();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
  expect(bot.slack.violations).toEqual([]);
});

const stored = async () => (await store.installations.all()).map(({ id }) => id);

/** What a person sees of a page, as words and addresses, if it is one that a browser takes for HTML. */
async function readPage(response: Response) {
  const html = await response.text();
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
  expect(html).toMatch(/<\/body>\n<\/html>\n$/);
  expect(html).not.toMatch(/<script|<style|\s(style|on\w+)=/);
  const opened = [...html.matchAll(/<(\w+)(?=[ >])/g)].map(([, tag]) => tag).filter((tag) => tag !== 'meta');
  const closed = [...html.matchAll(/<\/(\w+)>/g)].map(([, tag]) => tag);
  expect(opened.sort()).toEqual(closed.sort());
  return {
    status: response.status,
    text: html.replace(/<[^>]+>/g, ''),
    links: [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address),
  };
}

test('from the link to the first answer', async () => {
  const browser = openBrowser(bot.url);
  const consent = await browser.begin();
  expect(consent.pathname).toBe('/oauth/v2/authorize');
  expect(Object.fromEntries(consent.searchParams)).toEqual({
    client_id: '1.2',
    scope: 'app_mentions:read,assistant:write,chat:write,commands,files:write,im:history,im:write,users:read',
    state: expect.stringMatching(/^[\w.-]{60,120}$/),
    redirect_uri: 'https://bot.example.com/slack/oauth_redirect',
  });
  expect(await stored()).toEqual([]);

  const state = consent.searchParams.get('state') ?? '';
  const page = await readPage(await browser.comeBack({ code: 'T1.a', state }));
  expect(page).toEqual({
    status: 200,
    text: expect.stringContaining('You can use it in The &lt;T1&gt; company from now on.'),
    links: ['https://slack.com/app_redirect?app=A1&amp;team=T1'],
  });
  expect(bot.slack.of('oauth.v2.access').map(({ body }) => body)).toEqual([
    {
      client_id: '1.2',
      client_secret: 'app-secret',
      code: 'T1.a',
      redirect_uri: 'https://bot.example.com/slack/oauth_redirect',
    },
  ]);
  expect(await stored()).toEqual(['team:T1']);
  expect(await store.audit.latestOf('T1', 5)).toEqual([
    { at: expect.any(Date), teamId: 'T1', action: 'app-installed', actorId: 'UINSTALLER' },
  ]);

  expect((await deliver(bot.url, json(mention('<@UBOTT1> who?')))).status).toBe(200);
  await bot.slack.take('chat.postMessage');
  expect(bot.slack.of('chat.postMessage').map(({ token }) => token)).toEqual(['xoxb-T1-a']);
});

test('an organisation is installed as a whole, and told what comes next', async () => {
  const page = await readPage(await openBrowser(bot.url).install('E1.a'));
  expect(page.text).toContain('An administrator chooses the workspaces');
  expect(await stored()).toEqual(['org:E1']);
});

test('two windows of one browser can both finish', async () => {
  const browser = openBrowser(bot.url);
  const [one, other] = [await browser.state(), await browser.state()];
  for (const [state, code] of [
    [one, 'T1.a'],
    [other, 'T2.a'],
  ] as const) {
    expect((await browser.comeBack({ code, state })).status).toBe(200);
  }
});

test('the secret of a browser is kept from scripts and other sites, and for ten minutes', async () => {
  const cookie = (await openBrowser(bot.url).get('/slack/install')).headers.get('set-cookie');
  expect(cookie?.split('; ').slice(1)).toEqual([
    'Path=/',
    'Max-Age=600',
    'HttpOnly',
    'SameSite=Lax',
    'Secure',
  ]);
});

describe('nothing is stored', () => {
  const browser = () => openBrowser(bot.url);
  type Attempt = () => Promise<Response>;
  const cases: [string, Attempt, number, RegExp][] = [
    ['without a state', () => browser().comeBack({ code: 'T1.a' }), 400, /not begun here/],
    [
      'without having begun',
      async () => browser().comeBack({ code: 'T1.a', state: await browser().state() }),
      400,
      /not begun here, or not in this browser/,
    ],
    [
      'in another browser, which has begun too',
      async () => {
        const [one, other] = [browser(), browser()];
        const state = await one.state();
        await other.begin();
        return other.comeBack({ code: 'T1.a', state });
      },
      400,
      /not in this browser/,
    ],
    [
      'with a state that is made up',
      async () => {
        const one = browser();
        const state = await one.state();
        const [until, , signature] = state.split('.');
        return one.comeBack({ code: 'T1.a', state: [until, 'A'.repeat(22), signature].join('.') });
      },
      400,
      /not begun here/,
    ],
    [
      'with a state whose time was moved',
      async () => {
        const one = browser();
        const [, ...rest] = (await one.state()).split('.');
        return one.comeBack({ code: 'T1.a', state: [clock + 9_999_999, ...rest].join('.') });
      },
      400,
      /not begun here/,
    ],
    [
      'after ten minutes',
      async () => {
        const one = browser();
        const state = await one.state();
        clock += 10 * 60 * 1000;
        return one.comeBack({ code: 'T1.a', state });
      },
      400,
      /longer than ten minutes/,
    ],
    [
      'where somebody said no to Slack',
      async () => {
        const one = browser();
        return one.comeBack({ error: 'access_denied', state: await one.state() });
      },
      403,
      /told not to install/,
    ],
    ['with a code that Slack does not know', () => browser().install('nonsense'), 400, /did not confirm/],
    [
      'where Slack is away',
      () => {
        bot.slack.answerWith(({ method }) =>
          method === 'oauth.v2.access' ? { status: 500, body: {} } : undefined,
        );
        return browser().install('T1.a');
      },
      502,
      /Slack did not answer/,
    ],
    [
      'where the app’s own settings are wrong',
      () => {
        bot.slack.refuse('oauth.v2.access', 'bad_client_secret');
        return browser().install('T1.a');
      },
      500,
      /tell whoever runs it/,
    ],
    [
      'where the token would expire',
      () => {
        bot.slack.answerWith(({ method }) =>
          method === 'oauth.v2.access'
            ? {
                body: {
                  ok: true,
                  access_token: 'xoxb-secret',
                  refresh_token: 'xoxe-secret',
                  bot_user_id: 'U1',
                  team: { id: 'T1' },
                },
              }
            : undefined,
        );
        return browser().install('T1.a');
      },
      500,
      /tell whoever runs it/,
    ],
    [
      'where the store is away after Slack has agreed',
      () => {
        const refuse = () => Promise.reject(new Error('the store is away'));
        Object.assign(store.installations, { keep: refuse });
        return browser().install('T1.a');
      },
      503,
      /cannot store anything/,
    ],
    [
      'where the store is away from the beginning',
      () => {
        Object.assign(store.claims, { claim: () => Promise.reject(new Error('the store is away')) });
        return browser().install('T1.a');
      },
      503,
      /cannot store anything/,
    ],
  ];
  test.each(cases)('%s', async (_, attempt, status, words) => {
    const page = await readPage(await attempt());
    expect(page).toEqual({ status, text: expect.stringMatching(words), links: ['install'] });
    expect(await stored()).toEqual([]);
    expect(bot.logs.text()).not.toMatch(/app-secret|xox[be]-secret/);
  });

  test('a second time with the same state, however it is written', async () => {
    const one = browser();
    const state = await one.state();
    expect((await one.comeBack({ code: 'T1.a', state })).status).toBe(200);
    const before = await store.installations.all();
    // The last letter of the signature holds two bits that do not count.
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = letters[letters.indexOf(state.slice(-1)) ^ 1] ?? '';
    for (const again of [state, `${state.slice(0, -1)}${last}`]) {
      const page = await readPage(await one.comeBack({ code: 'T2.a', state: again }));
      expect(page).toMatchObject({ status: 400, text: expect.stringContaining('opened only once') });
    }
    expect(await store.installations.all()).toEqual(before);
    expect(bot.slack.of('oauth.v2.access')).toHaveLength(1);
  });

  test('twice where the same state comes twice at once', async () => {
    const one = browser();
    const state = await one.state();
    const responses = await Promise.all(
      ['T1.a', 'T2.a', 'T3.a'].map((code) => one.comeBack({ code, state })),
    );
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect(await stored()).toHaveLength(1);
  });

  test('for people who only look', async () => {
    for (let visit = 0; visit < 20; visit += 1) await browser().begin();
    expect(await stored()).toEqual([]);
    expect(await store.claims.takeOver(5)).toEqual([]);
  });

  test('for any other method', async () => {
    for (const path of ['/slack/install', '/slack/oauth_redirect']) {
      const response = await fetch(new URL(path, bot.url), { method: 'POST', redirect: 'manual' });
      expect(response.status).toBe(405);
    }
  });
});
