/** A table in Markdown, padded as the formatter wants it; columns of figures stand to the right, others to the left. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = head.map((name, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const width = Math.max(3, ...[name, ...cells].map((cell) => cell.length));
    return { width, isFigures: cells.every((cell) => /^[\d-]/.test(cell)) };
  });
  const renderRow = (cells: readonly string[]): string =>
    `| ${columns
      .map(({ width, isFigures }, column) => {
        const cell = cells[column] ?? '';
        return isFigures ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(' | ')} |`;
  const rule = columns.map(({ width, isFigures }) =>
    isFigures ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [renderRow(head), renderRow(rule), ...rows.map(renderRow)].join('\n');
}
