import { hasPostgres, startPostgres } from '../proof/stage/postgres-server.ts';
import type { Arena, MentionReport } from './arena.ts';
import { bars, holdAgainst } from './bars.ts';
import type { CommandStream } from './compare-commands.ts';
import type { Contestant } from './contestant.ts';
import { median } from './quantile.ts';
import { show, type Table } from './render-table.ts';

const rounds = 5;
const mentionsARound = 1_500;
const mentionsToWarmUp = 1_500;

interface Lane {
  readonly name: string;
  readonly servers: readonly Contestant[];
  readonly bar?: typeof bars.replies | typeof bars.sharedReplies;
  readonly rounds: MentionReport[];
}

/** How many mentions get their reply in a second, stored before they are acknowledged, beside bare Bolt. */
export async function compareReplies(arena: Arena, stream: CommandStream): Promise<Table> {
  const postgres = hasPostgres() ? await startPostgres({ durable: true }) : undefined;
  const lanes: Lane[] = [];
  try {
    lanes.push({ name: 'bare Bolt, fixed blocks', servers: [await arena.startBare()], rounds: [] });
    lanes.push({
      name: 'ours, every question new, in a file',
      servers: [await arena.startOurs()],
      bar: bars.replies,
      rounds: [],
    });
    if (postgres !== undefined) {
      const url = await postgres.createDatabase();
      lanes.push({
        name: 'the same, 2 processes on PostgreSQL',
        servers: [await arena.startOurs(url), await arena.startOurs(url)],
        bar: bars.sharedReplies,
        rounds: [],
      });
    }
    for (const { servers } of lanes) await arena.mention(servers, stream(mentionsToWarmUp));
    for (let round = 0; round < rounds; round += 1) {
      for (const lane of lanes) lane.rounds.push(await arena.mention(lane.servers, stream(mentionsARound)));
    }
  } finally {
    await Promise.all(lanes.flatMap(({ servers }) => servers.map((server) => server.stop())));
    await postgres?.remove();
  }
  return {
    title: `Mentions over signed HTTP, 10 connections (${rounds} rounds of ${mentionsARound})`,
    rows: [
      ['', 'replies a second', 'ack p50 ms', 'ack p99 ms', 'bar', 'bar of the ack'],
      ...lanes.map(renderLane),
    ],
  };
}

function renderLane({ name, bar, rounds: own }: Lane): string[] {
  const aSecond = median(own.map(({ elapsed }) => (1000 * mentionsARound) / elapsed));
  const ackP99 = median(own.map((round) => round.ackP99));
  const held =
    bar === undefined ? [] : [holdAgainst(aSecond, bar), holdAgainst(ackP99, bars.acknowledgement)];
  return [name, show(aSecond, 0), show(median(own.map(({ ackP50 }) => ackP50)), 1), show(ackP99, 1), ...held];
}
