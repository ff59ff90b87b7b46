import { splitFirstSentence } from '../text/first-sentence.ts';
import type { Wish } from './wishes.ts';

/** What somebody wants to hear who asks why, how many, for an example, by what law or whether it is always so. */
const soughtWords: Readonly<Partial<Record<Wish, Sought>>> = {
  reason: {
    words:
      /\b(because|since(?! (the )?\d)|so that|reasons?|due to|in order to|owing to|put (this|that|it) down to|gives? the credit to|that is why|to win|to prepare)\b/i,
    missing: 'reason for that',
    own: true,
  },
  meaning: {
    words: /\b(means?|meaning|that is to say|in other words)\b/i,
    missing: 'explanation of that',
    own: true,
  },
  figures: {
    words: /\d ?%|\b\d{1,3}(,\d{3})+\b|\b(half|third|quarter|\d+) (of|in|out of|per)\b/,
    missing: 'figures on that',
  },
  law: {
    words: /\b(laws?|legal|legally|statutory|bylaws|Act)\b/,
    missing: 'law on that',
    own: true,
  },
  example: {
    words: /\b(is|are|was|were|gives?) (an|one|the) examples? of\b/i,
    byTheWay: /\b(for example|for instance|such as|often name)\b/i,
    missing: 'example of that',
    own: true,
  },
  usual: {
    words:
      /\d ?%|\b(most|majority|normally|usually|typically|generally|commonly|often|sometimes|frequently|occasionally|rare(ly)?|seldom|few|some|many)\b/i,
    missing: 'word on how common that is',
    told: true,
  },
  doubt: {
    words:
      /\b(not (always|everywhere|necessarily|automatically|every|all)|exceptions?|in some|some (companies|organisations|firms)|sometimes|other than|may (be|sit|hold|report|rank|have)|differs?|varies|depends|disputed)\b/i,
    own: true,
  },
};

interface Sought {
  readonly words: RegExp;
  /** By such words what was told has it already. */
  readonly byTheWay?: RegExp;
  /** What to call it where no fact has it. */
  readonly missing?: string;
  /** Only the topic itself can have it: an exception to something else is none. */
  readonly own?: true;
  /** Only what was told can have it: how common something else is was not asked. */
  readonly told?: true;
}

/** What that is, for a wish of this kind. */
export function soughtBy(wish: Wish | undefined): Sought | undefined {
  return wish === undefined ? undefined : soughtWords[wish];
}

/** Whether a text has what is sought; what was told may have it by the way, where it begins so. */
export function hasSought({ words, byTheWay }: Sought, text: string, wasTold: boolean): boolean {
  return words.test(text) || (wasTold && byTheWay?.test(splitFirstSentence(text)[0]) === true);
}
