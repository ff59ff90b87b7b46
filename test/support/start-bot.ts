import { type Bot, createBot, type Expertise } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryStore, type Store } from '../../src/storage/store.ts';
import { type RecordingSlack, startRecordingSlack } from './recording-slack.ts';
import { signingSecret } from './slack-requests.ts';

/** Log lines as objects, instead of stdout. */
export function createLogSink() {
  const lines: Record<string, unknown>[] = [];
  const log = createLog({
    level: 'debug',
    destination: { write: (line) => void lines.push(JSON.parse(line)) },
  });
  return { log, lines, text: () => lines.map((line) => JSON.stringify(line)).join('\n') };
}

export interface TestBot {
  readonly bot: Bot;
  readonly url: string;
  readonly slack: RecordingSlack;
  readonly logs: ReturnType<typeof createLogSink>;
  /** Stops the bot when all its work is done, then Slack. */
  settle(): Promise<void>;
}

/** The whole bot over HTTP with a recording Slack: a new one, or one that knows an earlier bot. */
export async function startTestBot(
  expertise: Expertise,
  options: { now?: () => number; slack?: RecordingSlack; env?: Record<string, string>; store?: Store } = {},
): Promise<TestBot> {
  const slack = options.slack ?? (await startRecordingSlack());
  const logs = createLogSink();
  const config = readConfig({
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    ...options.env,
  });
  if (config.slack.mode === 'local') throw new Error('the settings of this test have no Slack in them');
  const bot = createBot({
    config: { ...config, slack: config.slack },
    expertise,
    store: options.store ?? createMemoryStore({ now: options.now ?? Date.now }),
    log: logs.log,
    now: options.now ?? Date.now,
  });
  const { address } = await bot.start();
  let stopped: Promise<void> | undefined;
  const settle = () => {
    stopped ??= bot.stop().then(() => slack.stop());
    return stopped;
  };
  return { bot, url: address ?? '', slack, logs, settle };
}
