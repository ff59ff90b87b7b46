import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts';
import { limits } from '../blocks/limits.ts';
import { clipText } from '../blocks/split-text.ts';

/** Bold does not reach over line ends; a heading without letters still needs something to show. */
export function bold(text: string): string {
  const line = clipText(escapeMrkdwn(text.replace(/\s+/g, ' ')), limits.section.text - 2);
  return line === '' ? '\u2026' : `*${line}*`;
}
