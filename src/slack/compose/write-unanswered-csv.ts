import { cleanText } from '../blocks/clean-text.ts';
import { outcomeWords, type UnansweredGroup } from '../render/render-unanswered.ts';

const head = [
  'Group',
  'Roles',
  'Topics',
  'People',
  'Times',
  'Asked on',
  'What happened',
  'Question',
  'What the voter said',
];

/**
 * Writes groups of questions as CSV (RFC 4180, UTF-8 with a byte order mark, by which Excel knows it), a question a line.
 * Cells that a spreadsheet would take for a formula begin with an apostrophe.
 */
export async function writeUnansweredCsv(groups: readonly UnansweredGroup[]): Promise<string> {
  // Loaded when it is wanted: hardly any process exports anything.
  const { stringify } = await import('csv-stringify/sync');
  const rows = groups.flatMap(({ roleNames, topicNames, askers, times, examples }, place) =>
    examples.map(({ at, why, text = '', reason = '' }) => [
      place + 1,
      roleNames.join(', '),
      topicNames.join(', '),
      askers,
      times,
      at.toISOString().slice(0, 10),
      outcomeWords[why],
      oneLine(text),
      oneLine(reason),
    ]),
  );
  return stringify([head, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}
