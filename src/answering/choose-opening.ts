import type { Catalogue } from './catalogue.ts';
import type { Lookup } from './choose-facts.ts';
import type { Request } from './decision.ts';
import type { Fact, Knowledge } from './knowledge.ts';
import { ownUp, ownUpToStranger } from './own-up.ts';
import type { PickedPart } from './pick-facts.ts';
import { readStance } from './read-stance.ts';
import { isReversed, readReporting } from './reporting-lines.ts';
import { capitalise, nameRole } from './role-names.ts';
import { soughtBy } from './sought-words.ts';

const hedges =
  /\b(usually|generally|normally|typically|often|commonly|in many|in some|may|can|depends|sources differ)\b/i;

/** A condition we have nothing on is owned up to, and a claim about all cases gets "Not always." where it is hedged. */
export function chooseOpening(
  request: Request,
  parts: readonly PickedPart[],
  { knowledge, catalogue }: { knowledge: Pick<Knowledge, 'conditions' | 'elsewhere'>; catalogue: Catalogue },
): string | undefined {
  const best = parts[0]?.chosen[0];
  if (best === undefined) return undefined;
  const first =
    ownUp(request, parts, { knowledge, catalogue }) ??
    openWish(request, parts[0]?.picked[0]?.fact) ??
    ownUpToStranger(request, best.fact, catalogue) ??
    correctReporting(request, catalogue);
  if (first !== undefined) return first;
  // "Always?" asks it of what was said last.
  const asksOfAll = request.universal && request.lookups.some(isOfAll);
  return best.reply === undefined && asksOfAll && hedges.test(best.fact.answer) ? 'Not always.' : undefined;
}

/** Whether a claim is put to us for all cases; "at all" is about none, and "is it a myth that all" denies it. */
function isOfAll({ question, closed }: Lookup): boolean {
  if (question.length === 0) return true;
  return closed === true && !/\bat all\b/.test(question.join(' ')) && readStance(question).turn === 'asked';
}

/** What is said first to those who want more, a reason, figures, an example or an exception. */
function openWish({ wish, told }: Request, lead: Fact | undefined): string | undefined {
  const sought = soughtBy(wish);
  if (lead === undefined) return undefined;
  const again = told.includes(lead.id);
  if (again && wish === 'more') return 'That is all I hold on this.';
  if (again && wish === 'example') return 'I hold no further example of this.';
  if (wish === 'doubt' && sought?.words.test(lead.answer)) return 'Not always.';
  return sought?.words.test(lead.answer) === false ? sought.missing : undefined;
}

/** Puts right who is said to report to whom, by the reporting lines of the two roles. */
function correctReporting({ lookups, named }: Request, catalogue: Catalogue): string | undefined {
  const [{ question, closed } = { question: [], closed: false }] = lookups;
  const claim = readReporting(question, named);
  if (claim === undefined || !isReversed(claim, catalogue)) return undefined;
  const [lower, upper] = [claim.lower, claim.upper].map(catalogue.role);
  if (lower === undefined || upper === undefined) return undefined;
  if (closed) return 'No, the other way round.';
  return `${capitalise(nameRole(lower))} does not report to ${nameRole(upper)}: it is the other way round.`;
}
