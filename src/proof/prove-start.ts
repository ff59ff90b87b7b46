import { atMost, exactly, note, type Proof } from './proof.ts';
import { openStage } from './stage/open-stage.ts';

const replicas = 6;

/** Six processes start at once on an empty database, and each of them makes it to readiness. */
export const proveStart: Proof = async ({ full, sabotaged }) => {
  const rounds = full ? 20 : 2;
  const stage = await openStage({ store: 'postgres', sabotage: sabotaged ? 'unlocked' : undefined });
  try {
    let failed = 0;
    let slowest = 0;
    for (let round = 0; round < rounds; round += 1) {
      const env = { DATABASE_URL: (await stage.postgres?.createDatabase()) ?? '' };
      const starts = await Promise.allSettled(
        Array.from({ length: replicas }, () => stage.startBot({ env })),
      );
      for (const start of starts) {
        if (start.status === 'rejected') failed += 1;
        else slowest = Math.max(slowest, start.value.startMs);
      }
      const started = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
      await Promise.all(started.map((bot) => bot.kill()));
    }
    return {
      title: `${replicas} processes starting at once on an empty PostgreSQL database`,
      findings: [
        note('starts', rounds * replicas),
        exactly('… failed', failed, 0),
        atMost('the slowest', slowest, 30_000, 'ms'),
      ],
    };
  } finally {
    await stage.close();
  }
};
