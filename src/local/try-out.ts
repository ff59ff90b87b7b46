import { createBot, type Expertise } from '../bot.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { stopOnSignal } from '../stop-on-signal.ts';
import { createMemoryStore } from '../storage/store.ts';
import { converseInTerminal } from '../terminal/converse-in-terminal.ts';
import { findLocalSlack } from './find-local-slack.ts';
import { isFreePort } from './is-free-port.ts';
import { endedNotice, fetchingNotice, renderNoWorkspace, renderWelcome, stoppingNotice } from './messages.ts';
import { type OpenedWorkspace, openWorkspace } from './open-workspace.ts';
import { localTokens } from './workspace-file.ts';

/** Not 3000, which so many programs use. */
const firstPort = 3939;
const portsTried = 20;

/** Lets people try the bot without Slack: in a workspace on this machine, else in the terminal. */
export async function tryOut(parts: { config: Config; expertise: Expertise; log: Log }): Promise<void> {
  const { config, expertise } = parts;
  const { stdout, stderr } = process;
  // A person reads this terminal, so it is spared what is merely worth noting.
  const log = parts.log.child({}, { level: parts.log.level === 'info' ? 'warn' : parts.log.level });

  const workspace = await findWorkspace(config.dataDir, log);
  if (workspace.kind === 'failed') {
    stdout.write(renderNoWorkspace(workspace.reason));
    return converseInTerminal(expertise.answerer);
  }

  // The terminal may be gone by the time we stop; that is no reason not to stop well.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  const slack = { mode: 'socket', ...localTokens } as const;
  // The page of the workspace draws no block newer than itself.
  const connected = { ...config, slack, slackApiUrl: workspace.apiUrl, classicBlocks: true };
  // What is only tried out is not worth keeping.
  const store = createMemoryStore({ now: Date.now });
  const bot = createBot({ config: connected, expertise, store, log, now: Date.now });
  let stopping = false;
  // SIGHUP is what the bot gets when the terminal is closed; nobody could stop it after that.
  stopOnSignal(['SIGTERM', 'SIGINT', 'SIGHUP'], async () => {
    stopping = true;
    stdout.write(stoppingNotice);
    await bot.stop();
    await workspace.close();
  });
  void workspace.ended.then(() => {
    if (stopping) return;
    stderr.write(endedNotice);
    process.exit(1);
  });
  await bot.start();
  stdout.write(renderWelcome(workspace.address));
}

async function findWorkspace(dataDir: string, log: Log): Promise<OpenedWorkspace> {
  const command = findLocalSlack(process);
  if (command === undefined) return { kind: 'failed', reason: 'local-slack is not installed' };
  if (command.fetched) process.stdout.write(fetchingNotice);
  for (let port = firstPort; port < firstPort + portsTried; port += 1) {
    if (!(await isFreePort(port))) continue;
    const workspace = await openWorkspace({ command, dataDir, port, log });
    // Another program may have taken the port in between.
    if (workspace.kind === 'open' || (await isFreePort(port))) return workspace;
  }
  const lastPort = firstPort + portsTried - 1;
  return { kind: 'failed', reason: `the ports ${firstPort} to ${lastPort} are all in use` };
}
