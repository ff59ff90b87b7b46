/** A figure that is to be reached. */
interface Bar {
  readonly limit: number;
  readonly atLeast: boolean;
  readonly unit: string;
}

/** What is fast and small enough. */
export const bars = {
  answerMedian: { limit: 0.3, atLeast: false, unit: 'ms' },
  answerSlowest: { limit: 2, atLeast: false, unit: 'ms' },
  manyFactsMedian: { limit: 3, atLeast: false, unit: 'ms' },
  manyFactsSlowest: { limit: 20, atLeast: false, unit: 'ms' },
  /** Without a store that lasts: what answering itself costs. */
  commands: { limit: 0.8, atLeast: true, unit: 'x bare' },
  /** With all that is remembered on the disk. */
  storedCommands: { limit: 300, atLeast: true, unit: 'a second' },
  /** One process on a file; a reply counts when Slack has it. */
  replies: { limit: 300, atLeast: true, unit: 'a second' },
  /** Two processes that share a database. */
  sharedReplies: { limit: 200, atLeast: true, unit: 'a second' },
  acknowledgement: { limit: 500, atLeast: false, unit: 'ms p99' },
  start: { limit: 2.5, atLeast: false, unit: 'x bare' },
  memory: { limit: 50, atLeast: false, unit: 'MB more' },
} as const satisfies Record<string, Bar>;

/** The bar beside a figure, and whether the figure is within it. */
export function holdAgainst(value: number, { limit, atLeast, unit }: Bar): string {
  const within = atLeast ? value >= limit : value <= limit;
  return `${atLeast ? '>=' : '<='} ${limit} ${unit}: ${within ? 'met' : 'MISSED'}`;
}
