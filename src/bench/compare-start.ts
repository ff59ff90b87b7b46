import type { Arena } from './arena.ts';
import { bars, holdAgainst } from './bars.ts';
import { median } from './quantile.ts';
import { show, type Table } from './render-table.ts';

const rounds = 5;

/** From the start of the process to the first command answered, ours beside bare Bolt. */
export async function compareStart(arena: Arena): Promise<Table> {
  const lanes = [
    { start: arena.startBare, times: [] as number[] },
    { start: arena.startOurs, times: [] as number[] },
  ] as const;
  for (let round = 0; round < rounds; round += 1) {
    for (const { start, times } of lanes) {
      const contestant = await start();
      times.push(contestant.startMs);
      await contestant.stop();
    }
  }
  const [bare, ours] = lanes.map(({ times }) => median(times));
  const ratio = (ours ?? Number.NaN) / (bare ?? Number.NaN);
  return {
    title: `Start to first signed answer (${rounds} starts each)`,
    rows: [
      ['', 'ms', 'x bare', 'bar'],
      ['bare Bolt', show(bare ?? Number.NaN, 0)],
      ['ours', show(ours ?? Number.NaN, 0), show(ratio, 2), holdAgainst(ratio, bars.start)],
    ],
  };
}
