import type { Likeness } from '../learning/nearest-asked.ts';
import type { Lookup } from '../lookup.ts';
import { asksForReason, asksOtherSide } from '../reading/asks-for-reason.ts';
import { putFirst } from '../text/put-first.ts';

/** The facet of which facts tell what speaks for something and what against it. */
const twoSided = 'when-needed';
/** From this likeness on a known way of asking asks for the same side. */
const sameSide = 0.5;
/** By how much it must be more alike than any for the overview. */
const clearly = 0.2;

/** The ways of asking like a question, without those that ask for reasons on the other side. */
export function listOwnSide({ nearest, question }: Lookup): readonly Likeness[] {
  if (!asksForReason(question)) return nearest;
  return nearest.filter(({ asked }) => asked.label !== twoSided || !asksOtherSide(question, asked.slots));
}

/** Puts first what is asked for on the side that a question takes, where people do not ask so for the overview. */
export function putSideFirst<Chosen extends { readonly likeness: number }>(
  { facet, question }: Lookup,
  chosen: readonly Chosen[],
): readonly Chosen[] {
  const [lead] = chosen;
  if (facet !== twoSided || lead === undefined || !asksForReason(question)) return chosen;
  const [best] = chosen.toSorted((a, b) => b.likeness - a.likeness);
  const isSure = best !== undefined && best.likeness > Math.max(sameSide, lead.likeness + clearly);
  return isSure ? putFirst(chosen, best) : chosen;
}
