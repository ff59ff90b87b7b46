/** What a way of asking asks for. */
export interface Meaning {
  readonly roles: readonly string[];
  /** Its facet, or what else it is: `social:…`, `off:…`. */
  readonly label: string;
  /** The fact it asks for, where it asks for a particular one. */
  readonly fact?: string | undefined;
  /** The roles that this fact is about. */
  readonly about: readonly string[];
  /** What a yes/no answer to it begins with. */
  readonly reply?: string | undefined;
}

/** A way of asking that the knowledge holds, read like a question. */
export interface AskedExample extends Meaning {
  readonly slots: readonly string[];
}

/**
 * Ways of asking, column by column: as thousands of objects they would take up ten times the room, and the garbage
 * collector would walk through them again and again.
 */
export interface AskedTable {
  /** Each slot that occurs, once. */
  readonly words: readonly string[];
  /** Each meaning that occurs, once. */
  readonly meanings: readonly Meaning[];
  /** The slots of all examples, one after the other, as places in `words`. */
  readonly slots: Int32Array;
  /** Where the slots of each example end. */
  readonly ends: Int32Array;
  /** What each example means, as a place in `meanings`. */
  readonly means: Int32Array;
}

/** Puts examples into columns. */
export function toAskedTable(examples: readonly AskedExample[]): AskedTable {
  const words = createNumbering<string>((word) => word);
  const meanings = createNumbering<Meaning>((meaning) => JSON.stringify(meaning));
  const slots: number[] = [];
  const ends: number[] = [];
  const means: number[] = [];
  for (const { slots: own, roles, label, fact, about, reply } of examples) {
    for (const word of own) slots.push(words.number(word));
    ends.push(slots.length);
    means.push(meanings.number({ roles, label, fact, about, reply }));
  }
  return {
    words: words.values,
    meanings: meanings.values,
    slots: Int32Array.from(slots),
    ends: Int32Array.from(ends),
    means: Int32Array.from(means),
  };
}

/** Gives an example of a table. */
export function readExample(table: AskedTable, example: number): AskedExample {
  return new TableRow(table, example);
}

const nothing: Meaning = { roles: [], label: '', about: [] };

/** Puts its slots together only when they are asked for, which is seldom. */
class TableRow implements AskedExample {
  readonly #table: AskedTable;
  readonly #example: number;
  readonly #meaning: Meaning;

  constructor(table: AskedTable, example: number) {
    this.#table = table;
    this.#example = example;
    this.#meaning = table.meanings[table.means[example] ?? -1] ?? nothing;
  }

  get slots(): readonly string[] {
    const { words, slots, ends } = this.#table;
    const own = slots.subarray(ends[this.#example - 1] ?? 0, ends[this.#example]);
    return Array.from(own, (place) => words[place] ?? '');
  }

  get roles(): readonly string[] {
    return this.#meaning.roles;
  }

  get label(): string {
    return this.#meaning.label;
  }

  get fact(): string | undefined {
    return this.#meaning.fact;
  }

  get about(): readonly string[] {
    return this.#meaning.about;
  }

  get reply(): string | undefined {
    return this.#meaning.reply;
  }
}

/** Numbers values from 0 as they come up, like ones alike. */
function createNumbering<T>(keyOf: (value: T) => string) {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    number(value: T): number {
      const key = keyOf(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}
