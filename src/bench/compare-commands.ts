import type { Arena } from './arena.ts';
import { bars, holdAgainst } from './bars.ts';
import type { CommandText } from './command-load.ts';
import type { Contestant } from './contestant.ts';
import { median } from './quantile.ts';
import { show, type Table } from './render-table.ts';

const rounds = 5;
const commandsARound = 3_000;
const commandsToWarmUp = 5_000;

/** Makes this many commands, other ones each time. */
export type CommandStream = (count: number) => readonly CommandText[];

/** The ways in which people ask. */
export interface CommandStreams {
  /** Everybody asks once, and often the same. */
  readonly favourites: CommandStream;
  /** Three in ten have asked before. */
  readonly conversations: CommandStream;
  readonly allNew: CommandStream;
}

interface Round {
  readonly aSecond: number;
  readonly cpuMs: number;
  readonly p99: number;
}

/** How many commands are acknowledged a second, ours beside bare Bolt, in rounds that take turns. */
export async function compareCommands(
  arena: Arena,
  { favourites, conversations, allNew }: CommandStreams,
): Promise<Table> {
  // A server for each lane: what one asks would push what another asks again out of memory.
  const { startBare, startForgetful, startOurs } = arena;
  const lanes = [
    await openLane('bare Bolt, fixed blocks', startBare, favourites),
    await openLane('ours, favourite questions', startForgetful, favourites, bars.commands),
    await openLane('ours, three in ten ask on', startForgetful, conversations),
    await openLane('ours, every question new', startForgetful, allNew),
    await openLane('ours, favourites, stored in a file', startOurs, favourites, bars.storedCommands),
    await openLane('ours, all new, stored in a file', startOurs, allNew, bars.storedCommands),
  ];
  try {
    for (const { server, stream } of lanes) await arena.send(server, stream(commandsToWarmUp));
    for (let round = 0; round < rounds; round += 1) {
      for (const lane of lanes) {
        lane.rounds.push(await runRound(arena, lane.server, lane.stream(commandsARound)));
      }
    }
  } finally {
    await Promise.all(lanes.map(({ server }) => server.stop()));
  }
  const floor = lanes[0]?.rounds ?? [];
  const rows = lanes.map(({ name, bar, rounds: own }) => {
    const aSecond = median(own.map((round) => round.aSecond));
    // Each round is held against bare Bolt's of the same minute.
    const ratio = median(own.map((round, index) => round.aSecond / (floor[index]?.aSecond ?? Number.NaN)));
    return [
      name,
      show(aSecond, 0),
      own === floor ? '' : show(ratio, 2),
      show(median(own.map(({ cpuMs }) => cpuMs)), 2),
      show(median(own.map(({ p99 }) => p99)), 1),
      bar === undefined ? '' : holdAgainst(bar === bars.commands ? ratio : aSecond, bar),
    ];
  });
  return {
    title: `/coo over signed HTTP, 10 connections (${rounds} rounds of ${commandsARound})`,
    rows: [['', 'a second', 'x bare', 'CPU ms each', 'p99 ms', 'bar'], ...rows],
  };
}

async function openLane(
  name: string,
  start: () => Promise<Contestant>,
  stream: CommandStream,
  bar?: typeof bars.commands | typeof bars.storedCommands,
) {
  const rounds: Round[] = [];
  return { name, server: await start(), stream, bar, rounds };
}

async function runRound(arena: Arena, server: Contestant, commands: readonly CommandText[]): Promise<Round> {
  const before = await server.usage();
  const { elapsed, p99 } = await arena.send(server, commands);
  const after = await server.usage();
  return {
    aSecond: (1000 * commands.length) / elapsed,
    cpuMs: (after.cpuMs - before.cpuMs) / commands.length,
    p99,
  };
}
