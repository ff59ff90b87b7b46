import type { Likeness } from '../learning/nearest-asked.ts';
import { lead } from '../reading/claim-words.ts';
import { type Heard, type Hearing, replyToClaim } from './yes-or-no.ts';

/** From this likeness on a known "why" is the one that is asked. */
const sameWhy = 0.85;
const granting = new Set(['why', 'since', 'because', 'given', 'seeing']);
/** What is said to those who take for granted what a fact denies. */
const corrections: readonly (readonly [RegExp, string])[] = [
  [/^no\b/i, 'That is not so.'],
  [/^as far as our sources show, no/i, 'As far as our sources show, that is not so.'],
  [/^usually not/i, 'That is not usually so.'],
  [/^not (always|necessarily)/i, 'That is not always so.'],
];

/** Whether a question takes something for granted, which may have to be put right. */
export function takesForGranted(question: readonly string[]): boolean {
  return granting.has(question.find((word) => !lead.has(word)) ?? '');
}

/** What puts a premise right: "why does the COO report to the CFO" takes for granted what is not usually so. */
export function correctPremise(
  heard: Heard,
  nearest: readonly Likeness[],
  hearing: Hearing,
): string | undefined {
  const { question } = heard;
  const claim = question.filter((word) => !granting.has(word));
  // Whoever asks why something is not so has what a fact denies right.
  if (claim.includes('not')) return undefined;
  // A fact under which that very "why" is listed grants it.
  if (nearest.some(({ asked, likeness }) => likeness >= sameWhy && granting.has(asked.slots[0] ?? '')))
    return undefined;
  const reply = replyToClaim({ ...heard, question: claim }, nearest, hearing) ?? '';
  return corrections.find(([denial]) => denial.test(reply))?.[1];
}
