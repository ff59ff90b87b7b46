import { parseArgs } from 'node:util';

/** What `npm run chart` is told to do. */
export type ChartArguments =
  | {
      readonly kind: 'chart';
      readonly text: string;
      readonly variant?: string;
      readonly dark: boolean;
      readonly out?: string;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly reason: string };

/** How `npm run chart` is used. */
export const chartUsage = `Usage:
  npm run chart -- "ROLE"                    who a role reports to and who reports to it: as text, and as a picture
  npm run chart -- "ROLE and ROLE"           the lines of two roles side by side
  npm run chart -- --variant KIND ["ROLE"]   the lines of one kind of organisation, with the role marked
Options:
  --dark        a picture for dark screens
  --out FILE    where the picture is written; else it is chart.png in this folder
  --help        this text
`;

/** Reads the arguments of `npm run chart`. */
export function readChartArguments(words: readonly string[]): ChartArguments {
  const options = {
    variant: { type: 'string' },
    out: { type: 'string' },
    dark: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const { help, variant, out, dark } = values;
    const text = positionals.join(' ').trim();
    if (help === true) return { kind: 'help' };
    if (text === '' && variant === undefined) {
      return { kind: 'wrong', reason: 'Which role? Name one, or a kind of organisation with --variant.' };
    }
    if (out !== undefined && !/\.png$/i.test(out)) {
      return { kind: 'wrong', reason: '--out wants the name of a file that ends in .png.' };
    }
    return {
      kind: 'chart',
      text,
      dark,
      ...(variant === undefined ? {} : { variant }),
      ...(out === undefined ? {} : { out }),
    };
  } catch (error) {
    // Its first sentence names what is wrong with an option; what follows is about something else.
    if (error instanceof TypeError) return { kind: 'wrong', reason: error.message.replace(/\. .*$/s, '.') };
    throw error;
  }
}
