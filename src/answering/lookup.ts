import type { Likeness } from './learning/nearest-asked.ts';
import type { Figure } from './reading/figures.ts';

/** One facet of one role, or of several together. */
export interface Topic {
  readonly roles: readonly string[];
  readonly facet: string;
  /** The fact to begin with, where it is that very one that is spoken of. */
  readonly fact?: string | undefined;
}

/** A topic to look up, with the question it comes from. */
export interface Lookup extends Topic {
  /** All roles that the question names. */
  readonly named: readonly string[];
  /** Its words, with roles and conditions as slots. */
  readonly question: readonly string[];
  /** Whether that can be answered with yes or no. */
  readonly closed?: boolean;
  /** The years, groups of companies and shares that the message names. */
  readonly figures?: readonly Figure[];
  /** Known ways of asking like the question. */
  readonly nearest: readonly Likeness[];
}
