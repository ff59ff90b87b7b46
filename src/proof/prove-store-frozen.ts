import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../bench/quantile.ts';
import { createRandom } from '../bench/random.ts';
import { compareReplies, compareRows, untilAnswered } from './compare-ledgers.ts';
import { atMost, note, type Proof } from './proof.ts';
import { openStage } from './stage/open-stage.ts';
import { createTraffic } from './stage/traffic.ts';

const aSecond = 20;
const quietMs = 40_000;

/** The database stops where it stands, its connections open and silent: nobody waits for it for long. */
export const proveStoreFrozen: Proof = async ({ full, sabotaged }) => {
  const frozenMs = full ? 30_000 : 4_000;
  const stage = await openStage({ store: 'postgres', sabotage: sabotaged ? 'patient' : undefined });
  try {
    const bot = await stage.startBot();
    const courier = stage.deliverTo(() => bot.url);
    const traffic = createTraffic({ workspace: stage.workspace, courier, random: createRandom(1) });
    const going = traffic.start(aSecond);
    await pause(2_000);
    await stage.postgres?.freeze();
    const before = traffic.times.length;
    await pause(frozenMs);
    const meanwhile = traffic.times.slice(before);
    stage.postgres?.thaw();
    await pause(2_000);
    await going.stop();
    await untilAnswered(stage.slack, traffic.taken, quietMs);
    const stored = await stage.stopAndRead();
    return {
      title: `PostgreSQL and its backends frozen for ${frozenMs / 1000} s, ${aSecond} requests a second`,
      findings: [
        note('requests answered or refused meanwhile', meanwhile.length),
        note('half of them within', `${Math.round(quantile(meanwhile, 0.5))} ms`),
        atMost('the slowest of all', Math.max(...traffic.times.slice(before)), 1_000, 'ms'),
        ...compareReplies(stage.slack, traffic.taken),
        ...compareRows(stage.slack, traffic.taken, stored),
      ],
    };
  } finally {
    await stage.close();
  }
};
