import { Agent } from 'node:http';
import { type LoadOrder, type LoadReport, loadOrder } from './command-load.ts';
import { quantile } from './quantile.ts';
import { send } from './send.ts';
import { signCommand, signMention } from './signed-delivery.ts';

/** A process of its own that sends commands or mentions, so that what it needs is not counted as the server's. */
let sentBefore = 0;
const notAnswered = { status: undefined, bytes: 0 };

async function sendAll({ urls, as, signingSecret, connections, commands }: LoadOrder): Promise<LoadReport> {
  // Signed beforehand, because Slack's time for that is not ours either.
  const sign = as === 'command' ? signCommand : signMention;
  const signed = commands.map((command, index) => sign(command, String(sentBefore + index), signingSecret));
  sentBefore += commands.length;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failed = 0;
  const queue = signed.entries();
  const work = async (): Promise<void> => {
    for (const [index, delivery] of queue) {
      const begun = performance.now();
      const url = urls[index % urls.length] ?? '';
      const { status, bytes } = await send(url, delivery, agent).catch(() => notAnswered);
      if (status !== 200 || (as === 'command' && bytes === 0)) failed += 1;
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
