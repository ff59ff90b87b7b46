import { setTimeout as pause } from 'node:timers/promises';
import { createRandom, type Random } from '../bench/random.ts';
import { compareReplies, compareRows, noteMerged, untilAnswered } from './compare-ledgers.ts';
import { atMost, type Finding, note, type Proof } from './proof.ts';
import type { BotProcess } from './stage/bot-process.ts';
import { openStage, type Stage } from './stage/open-stage.ts';
import type { Sabotage } from './stage/sabotages.ts';
import { createTraffic } from './stage/traffic.ts';

const aSecond = 40;
const longestLifeMs = 1_500;
const readyWithinMs = 5_000;
/** What a killed process has left on PostgreSQL is taken over when its lease of 30 s has ended. */
const quietMs = { file: 6_000, postgres: 40_000 };

/** Processes are killed at any moment while people go on, and whatever was acknowledged is there in the end. */
export const proveKill: Proof = async ({ full, sabotaged }) => {
  const kills = full ? 50 : 3;
  const random = createRandom(1);
  const sabotage = sabotaged ? 'unclaimed' : undefined;
  const onFile = await killAgainAndAgain({ store: 'file', kills, random, sabotage });
  // Half of the proof is enough to see that it fails.
  const onPostgres = sabotaged ? [] : await killAgainAndAgain({ store: 'postgres', kills, random, sabotage });
  return {
    title: `kill -9 at any moment, ${aSecond} requests a second`,
    findings: [...onFile, ...onPostgres],
  };
};

async function killAgainAndAgain(parts: {
  store: 'file' | 'postgres';
  kills: number;
  random: Random;
  sabotage: Sabotage | undefined;
}): Promise<Finding[]> {
  const { store, kills, random } = parts;
  const stage = await openStage(parts);
  try {
    // A database can have two processes, and while one is down the other goes on.
    const bots: [BotProcess, ...BotProcess[]] = [await stage.startBot()];
    if (store === 'postgres') bots.push(await stage.startBot());
    let turn = 0;
    const courier = stage.deliverTo(() => {
      turn += 1;
      return (bots[turn % bots.length] ?? bots[0]).url;
    });
    const traffic = createTraffic({ workspace: stage.workspace, courier, random });
    const going = traffic.start(aSecond);
    let slowestStart = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(100 + random() * longestLifeMs);
      const at = kill % bots.length;
      const victim = bots[at] ?? bots[0];
      await victim.kill();
      bots[at] = await stage.startBot({ port: victim.port });
      slowestStart = Math.max(slowestStart, bots[at].startMs);
    }
    await going.stop();
    await untilAnswered(stage.slack, traffic.taken, quietMs[store]);
    await untilFinished(stage, quietMs[store]);
    const stored = await stage.stopAndRead();
    return [
      note(store === 'file' ? 'file, 1 process: kills' : 'PostgreSQL, 2 processes: kills', kills),
      ...compareReplies(stage.slack, traffic.taken),
      noteMerged(stage.slack),
      ...compareRows(stage.slack, traffic.taken, stored),
      atMost('slowest start to readiness', slowestStart, readyWithinMs, 'ms'),
    ];
  } finally {
    await stage.close();
  }
}

/** What was answered by a process that was killed before it could write that down, another one finishes in its turn. */
async function untilFinished({ postgres, databaseUrl }: Stage, withinMs: number): Promise<void> {
  if (postgres === undefined || databaseUrl === undefined) return;
  const begun = performance.now();
  const count = 'select count(*)::int as unfinished from deliveries';
  const isAnyLeft = async (): Promise<boolean> =>
    (await postgres.query(databaseUrl, count)).some(({ unfinished }) => unfinished !== 0);
  while ((await isAnyLeft()) && performance.now() - begun < withinMs) await pause(200);
}
