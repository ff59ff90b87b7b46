import { readChartWish } from '../../answering/charts/read-chart-wish.ts';
import { readAboutAsker } from '../../answering/reading/about-asker.ts';
import { commandName } from '../incoming/ids.ts';

/** What a text wants of the bot besides an answer from the knowledge. */
export type Directive =
  | { readonly kind: 'question' }
  | { readonly kind: 'topics' }
  | { readonly kind: 'usage' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'chart'; readonly of: string }
  /** How an answer came about: the one with this id, or the last one. */
  | { readonly kind: 'receipt'; readonly receiptId: string | undefined }
  /** What people asked in vain. */
  | { readonly kind: 'unanswered'; readonly as: 'list' | 'csv' }
  /** Everything about the asker is to be deleted. */
  | { readonly kind: 'forget' }
  /** What is stored about the asker. */
  | { readonly kind: 'stored' };

interface Reader {
  readonly form: RegExp;
  read(match: RegExpExecArray): Directive;
}

const readers: readonly Reader[] = [
  {
    form: /^(?:topics?|browse|list(?: of)? topics|show (?:me )?(?:the )?topics)$/,
    read: () => ({ kind: 'topics' }),
  },
  { form: /^(?:usage|commands|compare)$/, read: () => ({ kind: 'usage' }) },
  { form: /^(?:settings?|preferences|options)$/, read: () => ({ kind: 'settings' }) },
  {
    form: /^(?:why|receipt)(?: (r-[0-9a-z]+))?$/,
    read: ([, id]) => ({ kind: 'receipt', receiptId: id?.toUpperCase() }),
  },
  {
    form: /^(?:(?:show|list|export) )?(?:me )?(?:the )?unanswered(?: questions?)?(?: (?:as )?(csv))?$/,
    read: ([, csv]) => ({ kind: 'unanswered', as: csv === undefined ? 'list' : 'csv' }),
  },
];

const mentions = /<@[A-Z0-9]+(?:\|[^>]*)?>/g;

/** Reads the words that work on every surface, with or without the command; all else is a question. */
export function readDirective(text: string): Directive {
  const plain = text.replace(mentions, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
  const typed = plain === commandName || plain.startsWith(`${commandName} `);
  const words = (typed ? plain.slice(commandName.length) : plain).replace(/[?!.\s]+$/, '').trim();
  // "Why?" goes on with a conversation, "why" asks for the receipt.
  if (words === 'why' && plain.endsWith('?') && !typed) return { kind: 'question' };
  for (const { form, read } of readers) {
    const match = form.exec(words);
    if (match !== null) return read(match);
  }
  const of = readChartWish(words);
  return of === undefined ? { kind: readAboutAsker(words) ?? 'question' } : { kind: 'chart', of };
}
