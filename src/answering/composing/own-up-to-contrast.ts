import type { PickedPart } from '../choosing/pick-facts.ts';
import type { Request } from '../deciding/decision.ts';
import type { Condition, Fact, Knowledge } from '../knowledge.ts';
import { isCountry } from '../reading/find-conditions.ts';
import { tellsOfAll } from '../roles/mentions.ts';

/** What is said first where two countries are named of which we hold facts, and what is told does not speak of both. */
export function ownUpToContrast(
  { namedConditions }: Request,
  [part]: readonly PickedPart[],
  { conditions }: Pick<Knowledge, 'conditions'>,
): string | undefined {
  const best = part?.chosen[0]?.fact;
  const countries = listCountries(conditions, namedConditions);
  if (best === undefined || countries.length < 2 || tellsOfAll(best, countries)) return undefined;
  return ownUpToComparison(best, countries);
}

/** What is said first where a role in one place is to be compared with the same role in another. */
export function ownUpToSettings(
  { facets, named, namedConditions }: Request,
  [part]: readonly PickedPart[],
  { conditions }: Pick<Knowledge, 'conditions'>,
): string | undefined {
  const best = part?.chosen[0]?.fact;
  if (facets[0] !== 'difference' || named.length !== 1) return undefined;
  if (best === undefined || best.facet === 'difference') return undefined;
  const where = conditions.filter(({ id }) => namedConditions.includes(id) && best.conditions.includes(id));
  const isTold = countCountries(best, conditions) > 1;
  return where.length > 0 && !isTold ? ownUpToComparison(best, where) : undefined;
}

function ownUpToComparison({ conditions }: Fact, named: readonly Condition[]): string {
  const where = named.find(({ id }) => conditions.includes(id));
  return `I have no sourced comparison of the two; ${tellPicture(where)}.`;
}

/** Of what the answer tells that follows an owning up. */
export function tellPicture(where: Condition | undefined): string {
  return where === undefined ? 'this is the general picture' : `this is how it is ${where.label}`;
}

/** The countries named that we hold facts on. */
export function listCountries(
  conditions: readonly Condition[],
  namedConditions: readonly string[],
): readonly Condition[] {
  return conditions.filter((each) => namedConditions.includes(each.id) && isCountry(each));
}

/** Of how many countries a fact tells. */
export function countCountries(fact: Fact, conditions: readonly Condition[]): number {
  return conditions.filter((each) => isCountry(each) && tellsOfAll(fact, [each])).length;
}
