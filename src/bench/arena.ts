import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askChild } from './ask-child.ts';
import { type CommandText, type LoadReport, loadReport } from './command-load.ts';
import { type Contestant, startContestant } from './contestant.ts';
import { readStartFlags } from './start-flags.ts';
import { startStubSlack } from './stub-slack.ts';

/** Where servers are measured: a Slack that agrees to everything, and a process that sends commands. */
export interface Arena {
  /** The bot as it is shipped, storing in a file of its own. */
  startOurs(): Promise<Contestant>;
  /** The same, storing nothing that lasts. */
  startForgetful(): Promise<Contestant>;
  /** A bare Bolt app. */
  startBare(): Promise<Contestant>;
  /** Sends commands over ten connections, as fast as they are answered. */
  send(contestant: Contestant, commands: readonly CommandText[]): Promise<LoadReport>;
  close(): void;
}

const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';
const connections = 10;
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
  const startBot = (script: string): Promise<Contestant> => {
    const port = nextPort();
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: slack.apiUrl,
      PORT: String(port),
      COO_BOT_DATA_DIR: join(data, String(port)),
    };
    return startContestant({ script, args: [], flags: readStartFlags(), env, port, signingSecret });
  };
  return {
    startOurs: () => startBot('../main.js'),
    startForgetful: () => startBot('./forgetful-bot.js'),
    startBare() {
      const port = nextPort();
      const args = [String(port), slack.apiUrl, signingSecret, JSON.stringify(reply)];
      return startContestant({ script: './bare-bolt.js', args, flags: [], env: {}, port, signingSecret });
    },
    async send({ url }, commands) {
      const report = await askChild(load, { url, signingSecret, connections, commands }, loadReport);
      if (report.failed > 0) throw new Error(`${report.failed} commands were not answered`);
      return report;
    },
    close() {
      load.disconnect();
      slack.stop();
      rmSync(data, { recursive: true });
    },
  };
}
