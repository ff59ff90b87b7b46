import type { types } from '@slack/bolt';
import type { Answer, Citation } from '../../answering/answer.ts';
import {
  mostSources,
  renderCitation,
  renderMoreSources,
  renderReviewed,
} from '../../answering/composing/plain-text.ts';
import { context, mrkdwn } from '../blocks/blocks.ts';
import { cleanText } from '../blocks/clean-text.ts';
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts';
import { limits } from '../blocks/limits.ts';
import { clipText } from '../blocks/split-text.ts';

const separator = ' \u00B7 ';

/** The small print under an answer: each source as a link to its address, and the day of the review. */
export function renderSourceLine({ sources, reviewed }: Answer): types.KnownBlock[] {
  if (sources.length === 0) return [];
  const named = sources.slice(0, mostSources).map(renderSource);
  const parts = [...named, ...renderMoreSources(sources)].filter((part) => part !== '');
  if (reviewed !== undefined) parts.push(escapeMrkdwn(renderReviewed(cleanText(reviewed))));
  const fitting = takeFitting(parts, limits.context.text);
  return fitting === '' ? [] : [context([mrkdwn(fitting)])];
}

function renderSource(source: Citation): string {
  // A bar would end the address, or the name, early.
  const plain = cleanText(renderCitation(source)).replaceAll('|', '\u00A6').replace(/\s+/g, ' ');
  const name = escapeMrkdwn(clipText(plain, 100));
  const address = readAddress(source.address);
  return name === '' || address === undefined ? name : `<${address}|${name}>`;
}

/** Only web addresses become links; the characters that would end the link early are encoded. */
function readAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const safe = href.replace(/[<>|"\s]/g, encodeURIComponent).replaceAll('&', '&amp;');
  return safe.length > 1_000 ? undefined : safe;
}

/** Whole parts only, because half a link is no link. */
function takeFitting(parts: readonly string[], limit: number): string {
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part : `${line}${separator}${part}`;
    if (longer.length > limit - 2) return `${line} \u2026`.trimStart();
    line = longer;
  }
  return line;
}
