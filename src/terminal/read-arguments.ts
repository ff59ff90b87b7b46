import { parseArgs } from 'node:util';

/** What `npm run ask` is told to do. */
export type Arguments =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'conversation' | 'json' | 'help' }
  | { readonly kind: 'wrong'; readonly reason: string };

/** How `npm run ask` is used. */
export const usage = `Usage:
  npm run ask                       a chat; questions that come through a pipe are answered one a line
  npm run ask -- "QUESTION"         one answer
  npm run ask -- --json < FILE      one JSON answer for each line {"id": …, "text": …} or {"id": …, "turns": […]}
  npm run ask -- --help             this text
`;

/** Reads the arguments of `npm run ask`. */
export function readArguments(words: readonly string[]): Arguments {
  const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const text = positionals.join(' ').trim();
    if (values.help === true) return { kind: 'help' };
    if (values.json === true && text !== '') {
      return { kind: 'wrong', reason: '--json reads its questions from the standard input.' };
    }
    if (values.json === true) return { kind: 'json' };
    return positionals.length === 0 ? { kind: 'conversation' } : { kind: 'question', text };
  } catch (error) {
    // Its first sentence names the option that does not exist; what follows is about something else.
    if (error instanceof TypeError) return { kind: 'wrong', reason: error.message.replace(/\. .*$/s, '.') };
    throw error;
  }
}
