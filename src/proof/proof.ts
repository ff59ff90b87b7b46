/** Something that was counted, and what it had to be. */
export interface Finding {
  readonly what: string;
  readonly counted: string;
  /** Empty where the figure is for the reader to judge the others by. */
  readonly bar: string;
  readonly met: boolean;
}

/** What a proof found. */
export interface ProofReport {
  /** What was done. */
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** How a proof is run. */
export interface ProofOptions {
  /** In its full size; otherwise in one that takes seconds. */
  readonly full: boolean;
  /** With the mechanism taken away that it is about: then it must fail. */
  readonly sabotaged: boolean;
}

/** Does something to the bot and counts what became of it. */
export type Proof = (options: ProofOptions) => Promise<ProofReport>;

/** A figure without a bar. */
export function note(what: string, counted: number | string): Finding {
  return { what, counted: String(counted), bar: '', met: true };
}

/** A number that must be what it is wanted to be. */
export function exactly(what: string, counted: number, wanted: number): Finding {
  return { what, counted: String(counted), bar: String(wanted), met: counted === wanted };
}

/** A figure with a most. */
export function atMost(what: string, counted: number, most: number, unit = ''): Finding {
  return {
    what,
    counted: withUnit(counted, unit),
    bar: `<= ${withUnit(most, unit)}`,
    met: counted <= most,
  };
}

/** A figure with a least. */
export function atLeast(what: string, counted: number, least: number, unit = ''): Finding {
  return {
    what,
    counted: withUnit(counted, unit),
    bar: `>= ${withUnit(least, unit)}`,
    met: counted >= least,
  };
}

function withUnit(value: number, unit: string): string {
  const text = String(Math.round(value * 100) / 100);
  return unit === '' ? text : `${text} ${unit}`;
}
