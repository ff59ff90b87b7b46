import { createHash } from 'node:crypto';
import type { Asked } from './asked.ts';

/** The same for the same question in the same conversation under the same knowledge. */
export function receiptIdOf({ text, conversation }: Asked, version: string): string {
  const hash = createHash('sha256').update(JSON.stringify([version, text, conversation ?? null]));
  return `R-${BigInt(`0x${hash.digest('hex')}`)
    .toString(36)
    .slice(0, 10)
    .toUpperCase()}`;
}
