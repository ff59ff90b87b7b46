import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { askChild } from './ask-child.ts';
import { type CommandText, type LoadOrder, type LoadReport, loadReport } from './command-load.ts';
import { type Contestant, startContestant } from './contestant.ts';
import { readStartFlags } from './start-flags.ts';
import { startStubSlack } from './stub-slack.ts';

/** Where servers are measured: a Slack that agrees to everything, and a process that sends commands. */
export interface Arena {
  /** The bot as it is shipped, storing in a file of its own, or in a database, which others may share. */
  startOurs(databaseUrl?: string): Promise<Contestant>;
  /** The same, storing nothing that lasts. */
  startForgetful(): Promise<Contestant>;
  /** A bare Bolt app. */
  startBare(): Promise<Contestant>;
  /** Sends commands over ten connections, as fast as they are answered. */
  send(contestant: Contestant, commands: readonly CommandText[]): Promise<LoadReport>;
  /** Mentions us as often, over so many connections, as it is acknowledged, and waits until all have their replies. */
  mention(contestants: readonly Contestant[], mentions: readonly CommandText[]): Promise<MentionReport>;
  close(): void;
}

/** What came of mentions; times in milliseconds. */
export interface MentionReport {
  readonly ackP50: number;
  readonly ackP99: number;
  /** From the first mention to the last reply. */
  readonly elapsed: number;
}

const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';
const connections = 10;
/** Nobody is known to have no reply before so long after the last one. */
const quietMs = 10_000;
const firstPort = 23_500;

/** Opens the arena; `reply` is what the bare Bolt app acknowledges every command with. */
export async function openArena(reply: object): Promise<Arena> {
  const slack = await startStubSlack();
  const load: ChildProcess = fork(fileURLToPath(new URL('./send-load.js', import.meta.url)));
  const data = mkdtempSync(join(tmpdir(), 'coo-bot-bench-'));
  let started = 0;
  const nextPort = (): number => {
    started += 1;
    return firstPort + started;
  };
  const startBot = (script: string, databaseUrl?: string): Promise<Contestant> => {
    const port = nextPort();
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: slack.apiUrl,
      PORT: String(port),
      COO_BOT_DATA_DIR: join(data, String(port)),
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    };
    return startContestant({ script, args: [], flags: readStartFlags(), env, port, signingSecret });
  };
  const sendAll = async (
    as: LoadOrder['as'],
    urls: readonly string[],
    commands: readonly CommandText[],
  ): Promise<LoadReport> => {
    const order = { as, urls, commands, signingSecret, connections };
    const report = await askChild(load, order, loadReport);
    if (report.failed > 0) throw new Error(`${report.failed} deliveries were not answered`);
    return report;
  };
  return {
    startOurs: (databaseUrl) => startBot('../coo-bot.js', databaseUrl),
    startForgetful: () => startBot('./forgetful-bot.js'),
    startBare() {
      const port = nextPort();
      const args = [String(port), slack.apiUrl, signingSecret, JSON.stringify(reply)];
      return startContestant({ script: './bare-bolt.js', args, flags: [], env: {}, port, signingSecret });
    },
    async send({ url }, commands) {
      return sendAll('command', [url], commands);
    },
    async mention(contestants, mentions) {
      const before = slack.messages();
      const begun = performance.now();
      const urls = contestants.map(({ url }) => url);
      const { p50, p99 } = await sendAll('mention', urls, mentions);
      const acknowledged = performance.now();
      while (slack.messages() < before + mentions.length) {
        await sleep(5);
        if (performance.now() - Math.max(acknowledged, slack.lastMessageAt()) > quietMs) {
          throw new Error(`${before + mentions.length - slack.messages()} mentions have no reply`);
        }
      }
      return { ackP50: p50, ackP99: p99, elapsed: slack.lastMessageAt() - begun };
    },
    close() {
      load.disconnect();
      slack.stop();
      rmSync(data, { recursive: true });
    },
  };
}
