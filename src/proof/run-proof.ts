import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { renderTable } from '../bench/render-table.ts';
import type { ProofReport } from './proof.ts';
import { proofs } from './proofs.ts';

/**
 * `npm run proof:<name> [-- --full] [-- --sabotage]`: does to the bot what may happen to it, and counts on both sides
 * what became of it. Ends with 1 where a bar is missed.
 */
const { values, positionals } = parseArgs({
  options: { full: { type: 'boolean', default: false }, sabotage: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [name = ''] = positionals;
const prove = new Map(Object.entries(proofs)).get(name);
if (prove === undefined) {
  process.stderr.write(`There is no proof "${name}". There are: ${Object.keys(proofs).join(', ')}.\n`);
  process.exit(2);
}
const begun = performance.now();
const report = await prove({ full: values.full, sabotaged: values.sabotage });
const seconds = Math.round((performance.now() - begun) / 1000);
const size = values.full ? 'full size' : 'short form';
const state = values.sabotage ? ', with what it is about taken away' : '';
const machine = `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`;
process.stdout.write(`${render(report)}\n${size}${state}, ${seconds} s, ${machine}\n`);
process.exit(report.findings.every(({ met }) => met) ? 0 : 1);

function render({ title, findings }: ProofReport): string {
  const rows = findings.map(({ what, counted, bar, met }) => {
    const verdict = met ? 'met' : 'MISSED';
    return [what, counted, bar, bar === '' ? '' : verdict];
  });
  return renderTable({ title, rows: [['', 'counted', 'bar', ''], ...rows] });
}
