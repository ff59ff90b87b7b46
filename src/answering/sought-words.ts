import type { Wish } from './wishes.ts';

/** What somebody who asks why or how many wants to hear, and what to say where no fact has it. */
const soughtWords = {
  reason: {
    words:
      /\b(because|since|so that|reasons?|due to|in order to|depends on|owing to|put (this|that|it) down to|to win|to prepare)\b/i,
    missing: 'My sources give no reason for that; this is what else they say.',
  },
  figures: { words: /\d/, missing: 'My sources give no figures on that; this is what else they say.' },
} as const;

/** What that is, for a wish of this kind. */
export function soughtBy(wish: Wish | undefined): (typeof soughtWords)[keyof typeof soughtWords] | undefined {
  return wish === 'reason' || wish === 'figures' ? soughtWords[wish] : undefined;
}
