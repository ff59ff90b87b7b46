import { commandName } from './ids.ts';

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const toUs = new RegExp(`^\\s*(?:<@[A-Z0-9]+(?:\\|[^>]*)?>|${commandName}(?![\\w-]))\\s*`, 'i');

/**
 * The words of a question as a person reads them: without the command or the mention it begins with, Slack's mark-up and
 * escapes resolved. People who are named in it by mention become "@someone": who they are is nobody's business later.
 */
export function readWords(text: string): string {
  return text
    .replace(toUs, '')
    .replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, kind: string, target: string, label?: string) => {
      if (kind === '@') return '@someone';
      if (kind === '#') return `#${label ?? 'channel'}`;
      if (kind === '!') return label ?? `@${target}`;
      return label ?? target;
    })
    .replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
    .trim();
}
