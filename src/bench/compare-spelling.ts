import type { Vocabulary } from '../answering/reading/vocabulary.ts';
import { hashText, sortHashes } from '../answering/text/text-hash.ts';
import { type Correct, createFullScan, createOurs, createShortlist, createTopHit } from './correctors.ts';
import { foreignWords } from './foreign-words.ts';
import { makeSlips, type Slip } from './make-slips.ts';
import { median } from './quantile.ts';
import { createRandom } from './random.ts';
import { show, type Table } from './render-table.ts';

const rounds = 3;
const slipCount = 800;
const thresholds = [0.4, 0.55, 0.7];
const limits = [20, 40, 80];

/** How well slips of the pen are repaired, and how dearly: the measurement that the speller's settings rest on. */
export function compareSpelling(vocabulary: Vocabulary): Table {
  const { domain } = vocabulary;
  const targets = [...domain.keys()].filter((word) => word.length >= 4);
  const [first = '', ...others] = targets.filter((word) => word.length >= 5 && (domain.get(word) ?? 0) >= 2);
  const slips = makeSlips([first, ...others], (word) => domain.has(word), slipCount, createRandom(7));
  const strange = foreignWords.filter((word) => !domain.has(word));
  const settings = thresholds.flatMap((threshold) => limits.map((limit) => ({ threshold, limit })));
  const methods: [string, () => Correct][] = [
    ['fuse.js, its top hit', () => createTopHit(targets)],
    ...settings.map((setting): [string, () => Correct] => [
      `fuse.js ${setting.threshold}, best ${setting.limit}, then edit distance`,
      () => createShortlist(targets, domain, setting),
    ]),
    ['edit distance to every word', () => createFullScan(targets, domain)],
    [
      'ours, without everyday English',
      () => createOurs({ ...vocabulary, known: sortHashes([...domain.keys()].map(hashText)) }),
    ],
    ['ours', () => createOurs(vocabulary)],
  ];
  return {
    title: `Spelling (${slips.length} slips in words of ours, ${strange.length} words that must stay, ${targets.length} words to choose from)`,
    rows: [
      ['', 'repaired', 'damaged', 'ms a word'],
      ...methods.map(([name, create]) => [name, ...measure(create, slips, strange)]),
    ],
    notes: ['Only "ours" knows everyday English, as the bot does; no method does well without.'],
  };
}

function measure(create: () => Correct, slips: readonly Slip[], strange: readonly string[]): string[] {
  let repaired = 0;
  let damaged = 0;
  const times = Array.from({ length: rounds }, () => {
    const correct = create();
    const begun = performance.now();
    repaired = slips.filter(({ typed, meant }) => correct(typed) === meant).length;
    const milliseconds = (performance.now() - begun) / slips.length;
    damaged = strange.filter((word) => correct(word) !== word).length;
    return milliseconds;
  });
  return [show((100 * repaired) / slips.length, 1, '%'), String(damaged), show(median(times), 2)];
}
