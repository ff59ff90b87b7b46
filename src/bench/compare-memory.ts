import type { Arena } from './arena.ts';
import { bars, holdAgainst } from './bars.ts';
import type { CommandStream, CommandStreams } from './compare-commands.ts';
import type { Contestant } from './contestant.ts';
import { median } from './quantile.ts';
import { show, type Table } from './render-table.ts';

const rounds = 3;
const asked = 20_000;

interface Memory {
  readonly atStart: number;
  readonly atEnd: number;
}

/** Memory held (RSS) after twenty thousand commands, ours beside bare Bolt, each time in a new process. */
export async function compareMemory(
  arena: Arena,
  { favourites, conversations, allNew }: CommandStreams,
): Promise<Table> {
  const lanes = [
    { name: 'bare Bolt', start: arena.startBare, stream: favourites, measured: [] as Memory[] },
    {
      name: 'ours, three in ten ask on',
      start: arena.startOurs,
      stream: conversations,
      measured: [] as Memory[],
    },
    { name: 'ours, every question new', start: arena.startOurs, stream: allNew, measured: [] as Memory[] },
  ];
  for (let round = 0; round < rounds; round += 1) {
    for (const { start, stream, measured } of lanes) {
      measured.push(await measure(arena, await start(), stream));
    }
  }
  const ends = lanes.map(({ measured }) => median(measured.map(({ atEnd }) => atEnd)));
  const rows = lanes.map(({ name, measured }, lane) => {
    const more = (ends[lane] ?? Number.NaN) - (ends[0] ?? Number.NaN);
    return [
      name,
      show(median(measured.map(({ atStart }) => atStart)), 0),
      show(ends[lane] ?? Number.NaN, 0),
      ...(lane === 0 ? [] : [show(more, 0), holdAgainst(more, bars.memory)]),
    ];
  });
  return {
    title: `Memory after ${asked} commands (RSS in MB, ${rounds} processes each)`,
    rows: [['', 'at start', 'at the end', 'more', 'bar'], ...rows],
  };
}

async function measure(arena: Arena, contestant: Contestant, stream: CommandStream): Promise<Memory> {
  try {
    const { rssMb: atStart } = await contestant.usage();
    await arena.send(contestant, stream(asked));
    const { rssMb: atEnd } = await contestant.usage();
    return { atStart, atEnd };
  } finally {
    await contestant.stop();
  }
}
