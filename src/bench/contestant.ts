import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { askChild } from './ask-child.ts';
import { send } from './send.ts';
import { signCommand } from './signed-delivery.ts';

/** How to start a server that answers `/coo`, at a port of its own. */
export interface ContestantPlan {
  readonly script: string;
  readonly args: readonly string[];
  /** For node itself. */
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
  readonly signingSecret: string;
}

const usageSchema = z.object({ cpuMs: z.number(), rssMb: z.number() });

/** A server that is running and has answered a first command. */
export interface Contestant {
  readonly url: string;
  /** From its start to its first answer. */
  readonly startMs: number;
  usage(): Promise<z.infer<typeof usageSchema>>;
  stop(): Promise<void>;
}

const inspector = new URL('./report-usage.js', import.meta.url).href;
const patienceMs = 30_000;

/** Starts a server in a process of its own and waits until it has answered. */
export async function startContestant(plan: ContestantPlan): Promise<Contestant> {
  const url = `http://127.0.0.1:${plan.port}/slack/events`;
  const begun = performance.now();
  const child = fork(fileURLToPath(new URL(plan.script, import.meta.url)), plan.args, {
    // Away from the project, where a .env would bring settings of its own.
    cwd: tmpdir(),
    env: plan.env,
    execArgv: [...plan.flags, '--import', inspector],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const agent = new Agent({ keepAlive: true });
  while (!(await answers(url, plan.signingSecret, agent))) {
    if (performance.now() - begun > patienceMs || child.exitCode !== null) {
      await stop();
      throw new Error(`${plan.script} does not answer`);
    }
    await sleep(2);
  }
  const startMs = performance.now() - begun;
  agent.destroy();
  return { url, startMs, usage: () => askChild(child, {}, usageSchema), stop };
}

async function answers(url: string, signingSecret: string, agent: Agent): Promise<boolean> {
  const question = { text: 'who does the COO report to?', user: 'U0FIRST' };
  const id = String(performance.now());
  return send(url, signCommand(question, id, signingSecret), agent).then(
    ({ status, bytes }) => status === 200 && bytes > 0,
    () => false,
  );
}
