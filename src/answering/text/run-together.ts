import { expandContraction } from './normalise.ts';

/** What may have been meant in the place of one strange word. */
export interface Candidate {
  readonly words: readonly string[];
  /** How unlikely the slip is; a wrong letter in a rare word costs 1. */
  readonly cost: number;
}

/** What tells whether pieces are words, and whether they may stand beside each other. */
interface Means {
  /** Words that may be meant, with how often the knowledge uses them. */
  readonly counts: ReadonlyMap<string, number>;
  follows(word: string, next: string): boolean;
  /** Whether a word is right as it stands. */
  knows(word: string): boolean;
}

/** What a missing space costs beside a wrong letter, and what each further one. */
const costOfSpace = { first: 0.35, further: 0.2 } as const;
/** So short a piece is found in many a strange word: it must be known beside the other, or be very common. */
const shortPiece = 3;
const common = 20;
/** Longer pieces are not looked for. */
const longestPiece = 18;

/** What a word's being used often is worth beside a wrong letter. */
export function commonness(count: number): number {
  return Math.min(0.4, Math.log10(1 + count) / 8);
}

/** Makes what takes words apart that were run together: the fewest and commonest words that fill them win. */
export function createSplitter({ counts, follows, knows }: Means): (word: string) => Candidate[] {
  const isWord = (piece: string): boolean =>
    counts.has(piece) || (piece.length >= shortPiece && knows(piece));
  const isSturdy = (piece: string): boolean =>
    piece.length > shortPiece || (piece.length > 1 && (counts.get(piece) ?? 0) >= common);
  const mayFollow = (last: string | undefined, [next = '']: readonly string[]): boolean =>
    last === undefined || follows(last, next) || (isSturdy(last) && isSturdy(next));
  const append = (before: Candidate | undefined, piece: string): Candidate | undefined => {
    if (before === undefined || !isWord(piece)) return undefined;
    const words = expandContraction(piece);
    if (!mayFollow(before.words.at(-1), words)) return undefined;
    const rarity = (0.4 - commonness(counts.get(piece) ?? 0)) / 2;
    return { words: [...before.words, ...words], cost: before.cost + costOfSpace.further + rarity };
  };
  return (word) => {
    const best: (Candidate | undefined)[] = [{ words: [], cost: costOfSpace.first - costOfSpace.further }];
    for (let to = 1; to <= word.length; to += 1) {
      for (let from = Math.max(0, to - longestPiece); from < to; from += 1) {
        const candidate = append(best[from], word.slice(from, to));
        const lowest = best[to]?.cost ?? Number.POSITIVE_INFINITY;
        if (candidate !== undefined && candidate.cost < lowest) best[to] = candidate;
      }
    }
    const split = best[word.length];
    return split === undefined || split.words.length < 2 ? [] : [split];
  };
}
