/** Figures side by side; the first row names the columns. */
export interface Table {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** What a reader must know to judge the figures. */
  readonly notes?: readonly string[];
}

/** Draws a table as text: names to the left, figures to the right. */
export function renderTable({ title, rows, notes = [] }: Table): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const [names = '', ...figures] = lines;
  return [title, names, '-'.repeat(names.length), ...figures, ...notes.map((note) => `  ${note}`), ''].join(
    '\n',
  );
}

/** A number with so many decimals, and its unit. */
export function show(value: number, decimals: number, unit = ''): string {
  return Number.isNaN(value) ? '-' : `${value.toFixed(decimals)}${unit === '' ? '' : ` ${unit}`}`;
}
