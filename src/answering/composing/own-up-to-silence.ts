import type { PickedPart } from '../choosing/pick-facts.ts';
import type { Request } from '../deciding/decision.ts';
import { listForms } from '../reading/read-point.ts';
import { mentions } from '../roles/mentions.ts';
import { withSmallInitial } from '../roles/role-names.ts';
import { departmentOfIt } from '../text/normalise.ts';
import { isAskedBy } from './own-up-to-place.ts';

/**
 * What is said first where a follow-up asks about a point of which what leads says nothing. Words that name no point may
 * only mean a fact by others than its own, so that they are owned up to where it led the answer before.
 */
export function ownUpToSilence(
  { point, lookups, ledBefore = [] }: Request,
  [part]: readonly PickedPart[],
): string | undefined {
  const lead = part?.picked[0];
  if (point === undefined || lead === undefined || lead.reply !== undefined) return undefined;
  if (point.name === undefined && !ledBefore.includes(lead.fact.id)) return undefined;
  const forms = listForms(point);
  const isTold =
    mentions(lead.fact, forms) || lookups.some(({ nearest }) => isAskedBy(nearest, lead.fact, forms));
  if (isTold) return undefined;
  return point.name === undefined ? nearest : ownUpToUnsourced(point.name);
}

/** Words that name nothing may ask for what is told all the same. */
const nearest = 'I am not sure that I hold just that; this is the nearest I know.';

/** What is said first where nothing is known of somebody or something, whatever people call it. */
export function ownUpToUnsourced(name = ''): string {
  // "HR" and "Tom" have lost their capitals.
  const whom = name.length > 3 ? `“${write(name)}”` : 'that in particular';
  return `I hold no sourced fact about ${whom}; this is what I know in general.`;
}

/** A name as people write it: "IT" was told from "it" by its capitals, and "P&L" was read as "p and l". */
function write(name: string): string {
  const words = name.split(' ').map((word) => (word === departmentOfIt ? 'IT' : word));
  return withSmallInitial(words.join(' ')).replace(
    /\b([a-z]) and ([a-z])\b/g,
    (_, one: string, other: string) => `${one}&${other}`.toUpperCase(),
  );
}
