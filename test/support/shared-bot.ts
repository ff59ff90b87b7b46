import type { Expertise } from '../../src/bot.ts';
import type { Metrics } from '../../src/metrics.ts';
import type { Store } from '../../src/storage/store.ts';
import type { RecordingSlack } from './recording-slack.ts';
import { deliver, type Envelope } from './slack-requests.ts';
import { startTestBot, type TestBot } from './start-bot.ts';
import { asExpertise, createStubAnswerer } from './stub-answerer.ts';

/** Settings of a bot that people install in their own workspaces. */
export const sharedSettings = {
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'app-secret',
  COO_BOT_ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  COO_BOT_PUBLIC_URL: 'https://bot.example.com',
};

/** A bot for several workspaces, over HTTP, with a recording Slack. */
export async function startSharedBot(
  options: {
    now?: () => number;
    slack?: RecordingSlack;
    store?: Store;
    env?: Record<string, string>;
    expertise?: Expertise;
    metrics?: Metrics;
  } = {},
): Promise<TestBot> {
  const expertise = options.expertise ?? asExpertise(createStubAnswerer().answerer);
  return startTestBot(expertise, { ...options, env: { ...sharedSettings, ...options.env } });
}

/** Somebody's browser, which keeps the cookies of one site. */
export function openBrowser(eventsUrl: string) {
  let cookie = '';
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(new URL(path, eventsUrl), { headers: { cookie }, redirect: 'manual' });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response;
  };
  /** Goes to the bot and on to Slack; gives the address of Slack's page. */
  const begin = async (): Promise<URL> => {
    const { headers } = await get('/slack/install');
    return new URL(headers.get('location') ?? '');
  };
  /** Comes back from Slack with these in the address. */
  const comeBack = (query: Record<string, string>): Promise<Response> =>
    get(`/slack/oauth_redirect?${new URLSearchParams(query)}`);
  const state = async (): Promise<string> => (await begin()).searchParams.get('state') ?? '';
  return {
    get,
    begin,
    comeBack,
    state,
    /** Installs the app; the code says where, see the recording Slack. */
    install: async (code: string) => comeBack({ code, state: await state() }),
  };
}

/** Sends a delivery of a workspace, signed by the clock given. */
export function sendAt(url: string, envelope: Envelope, now: number): Promise<Response> {
  return deliver(url, envelope, { secondsOff: Math.round((now - Date.now()) / 1000) });
}
