import { setTimeout as pause } from 'node:timers/promises';
import { createRandom } from '../bench/random.ts';
import { compareReplies, compareRows, noteMerged, untilAnswered } from './compare-ledgers.ts';
import { atMost, exactly, note, type Proof } from './proof.ts';
import { findFreePort } from './stage/find-free-port.ts';
import { openStage } from './stage/open-stage.ts';
import { startBalancer } from './stage/start-balancer.ts';
import { createTraffic } from './stage/traffic.ts';

const stoppedWithinMs = 25_000;
const quietMs = 40_000;

/** Two processes behind a balancer are restarted in turn, and nobody notices. */
export const proveDeploys: Proof = async ({ full, sabotaged }) => {
  const restarts = full ? 20 : 3;
  const aSecond = full ? 50 : 20;
  const stage = await openStage({ store: 'postgres', sabotage: sabotaged ? 'abrupt' : undefined });
  const start = async (place: { port: number; operationsPort: number }) => {
    const operations = { COO_BOT_OPERATIONS_PORT: String(place.operationsPort) };
    const env = { ...operations, COO_BOT_STOP_DELAY_SECONDS: '1' };
    return { ...place, bot: await stage.startBot({ port: place.port, env }) };
  };
  const findPlace = async () => ({ port: await findFreePort(), operationsPort: await findFreePort() });
  const running = [await start(await findPlace()), await start(await findPlace())];
  const balancer = await startBalancer(
    running.map(({ bot, operationsPort }) => ({
      url: bot.url,
      readyUrl: `http://127.0.0.1:${operationsPort}/readyz`,
    })),
  );
  try {
    const courier = stage.deliverTo(() => balancer.url);
    const traffic = createTraffic({ workspace: stage.workspace, courier, random: createRandom(1) });
    const going = traffic.start(aSecond);
    let stoppedBadly = 0;
    let slowestStop = 0;
    for (let restart = 0; restart < restarts; restart += 1) {
      // The balancer finds out by itself who is ready.
      await pause(1_000);
      const old = running.shift();
      if (old === undefined) break;
      const begun = performance.now();
      if ((await old.bot.stop()) !== 0) stoppedBadly += 1;
      slowestStop = Math.max(slowestStop, performance.now() - begun);
      running.push(await start(old));
    }
    await going.stop();
    await untilAnswered(stage.slack, traffic.taken, sabotaged ? 5_000 : quietMs);
    const stored = await stage.stopAndRead();
    return {
      title: `Rolling restarts of 2 processes on PostgreSQL, ${aSecond} requests a second`,
      findings: [
        note('restarts by SIGTERM', restarts),
        exactly('… that did not end with 0', stoppedBadly, 0),
        atMost('the slowest to stop', slowestStop, stoppedWithinMs, 'ms'),
        exactly('commands and votes without an answer', traffic.refused.length, 0),
        ...compareReplies(stage.slack, traffic.taken),
        noteMerged(stage.slack),
        ...compareRows(stage.slack, traffic.taken, stored),
      ],
    };
  } finally {
    await balancer.stop();
    await stage.close();
  }
};
