import { setTimeout as pause } from 'node:timers/promises';
import { createRandom } from '../bench/random.ts';
import { compareReplies, compareRows, noteMerged, untilAnswered } from './compare-ledgers.ts';
import { atLeast, note, type Proof } from './proof.ts';
import { openStage } from './stage/open-stage.ts';
import { createTraffic } from './stage/traffic.ts';

const aSecond = 20;
const quietMs = 40_000;
/** What is spooled is stored once a second, as soon as the database is back. */
const replayedWithinMs = 3_000;

/** The database is stopped for a while: people are answered nevertheless, and in the end all is stored once. */
export const proveStoreAway: Proof = async ({ full, sabotaged }) => {
  const awayMs = full ? 60_000 : 5_000;
  // Were they a second long, all that came in a minute would come again in one second.
  const minuteMs = full ? 6_000 : 1_000;
  const stage = await openStage({ store: 'postgres', sabotage: sabotaged ? 'unsteady' : undefined });
  try {
    const bots = await Promise.all([stage.startBot(), stage.startBot()]);
    let turn = 0;
    const courier = stage.deliverTo(() => {
      turn += 1;
      return (bots[turn % bots.length] ?? bots[0]).url;
    }, minuteMs);
    const traffic = createTraffic({ workspace: stage.workspace, courier, random: createRandom(1) });
    const going = traffic.start(aSecond);
    await pause(2_000);
    await stage.postgres?.kill();
    await pause(awayMs);
    await stage.postgres?.start();
    await pause(replayedWithinMs);
    await going.stop();
    await untilAnswered(stage.slack, traffic.taken, quietMs);
    const stored = await stage.stopAndRead();
    const answered = traffic.taken.filter(({ kind }) => kind === 'command').length;
    const refused = traffic.refused.filter(({ kind }) => kind === 'command').length;
    const refusedVotes = traffic.refused.filter(({ kind }) => kind === 'vote').length;
    return {
      title: `PostgreSQL stopped for ${awayMs / 1000} s, ${aSecond} requests a second to 2 processes`,
      findings: [
        note('commands', answered + refused),
        atLeast('… answered within 3 s', (100 * answered) / (answered + refused), 99.9, '%'),
        note('votes not acknowledged', refusedVotes),
        ...compareReplies(stage.slack, traffic.taken),
        noteMerged(stage.slack),
        ...compareRows(stage.slack, traffic.taken, stored),
      ],
    };
  } finally {
    await stage.close();
  }
};
