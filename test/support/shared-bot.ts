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

/** Sends a delivery of a workspace, signed by the clock given. */
export function sendAt(url: string, envelope: Envelope, now: number): Promise<Response> {
  return deliver(url, envelope, { secondsOff: Math.round((now - Date.now()) / 1000) });
}
