import type { types } from '@slack/bolt';
import type { Comparison } from '../../answering/answer.ts';
import { mrkdwn, section, table } from '../blocks/blocks.ts';
import { cleanText } from '../blocks/clean-text.ts';
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts';
import { limits } from '../blocks/limits.ts';
import { clipText } from '../blocks/split-text.ts';
import { bold } from './bold.ts';
import type { Presentation } from './presentation.ts';

/** Slack takes no empty cells, and who hears a table read out needs a word for its first column. */
const emptyCell = '\u2013';
const firstColumn = 'Topic';

/** Two roles side by side: as a table where Slack draws one, else row by row. */
export function renderComparison(
  comparison: Comparison | undefined,
  { stage, classic }: Pick<Presentation, 'stage' | 'classic'>,
): types.KnownBlock[] {
  if (comparison === undefined) return [];
  const rows = [
    [firstColumn, ...comparison.columns],
    ...comparison.rows.map(({ label, cells }) => [label, ...cells]),
  ].map((cells) => cells.map((cell) => cleanText(cell) || emptyCell));
  const characters = rows.flat().reduce((sum, cell) => sum + cell.length, 0);
  const drawsTables = stage === 'channel' && !classic && rows.length <= limits.table.rows;
  return drawsTables && characters <= limits.table.characters
    ? [table(rows)]
    : comparison.rows.map((row) => renderRow(row, comparison.columns));
}

function renderRow(
  { label, cells }: Comparison['rows'][number],
  columns: readonly string[],
): types.SectionBlock {
  const fields = cells.slice(0, limits.section.fields).map((cell, column) => {
    // Each cell names its column, because on a phone the two columns stand below each other.
    const name = clipText(cleanText(columns[column] ?? ''), limits.header.text);
    return mrkdwn(clipText(`${escapeMrkdwn(name)}:\n${escapeMrkdwn(cleanText(cell))}`, limits.section.field));
  });
  const title = mrkdwn(bold(cleanText(label)));
  return fields.length === 0 ? section(title) : section(title, fields);
}
