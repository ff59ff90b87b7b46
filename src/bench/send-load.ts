import { Agent } from 'node:http';
import { type LoadOrder, type LoadReport, loadOrder } from './command-load.ts';
import { quantile } from './quantile.ts';
import { sendCommand } from './send-command.ts';
import { signCommand } from './signed-command.ts';

/** A process of its own that sends slash commands, so that what it needs is not counted as the server's. */
let sentBefore = 0;

async function sendAll({ url, signingSecret, connections, commands }: LoadOrder): Promise<LoadReport> {
  // Signed beforehand, because Slack's time for that is not ours either.
  const signed = commands.map((command, index) =>
    signCommand(command, String(sentBefore + index), signingSecret),
  );
  sentBefore += commands.length;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failed = 0;
  const queue = signed.values();
  const work = async (): Promise<void> => {
    for (const command of queue) {
      const begun = performance.now();
      if (!(await sendCommand(url, command, agent))) failed += 1;
      times.push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  const elapsed = performance.now() - begun;
  agent.destroy();
  return { elapsed, p50: quantile(times, 0.5), p99: quantile(times, 0.99), failed };
}

process.on('message', (order) => {
  sendAll(loadOrder.parse(order)).then((report) => process.send?.(report));
});
