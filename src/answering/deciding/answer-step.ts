import type { Catalogue } from '../choosing/catalogue.ts';
import { readStep } from '../reading/read-step.ts';
import { answerOn, type Decision, type Situation } from './decision.ts';
import { withoutWords } from './without-words.ts';

/** Who stands next to a role is known from its lines, whatever facet the words resemble. */
const certainty = 0.8;

/** Where whoever has that place is told of; what is said of the roles in general is the last resort. */
const facetsOf = {
  above: ['reporting-line', 'rank', 'definition'],
  below: ['direct-reports', 'rank', 'definition'],
} as const;

/** "What is one step below the COO" and "who sits between the COO and the CEO" seek whoever has that place. */
export function answerStep(situation: Situation): Decision | undefined {
  const { reading, catalogue } = situation;
  const { roles, otherRoles, modifiers, slots } = reading.question;
  const [role = '', another, third] = roles;
  if (role === '' || third !== undefined || otherRoles.length > 0) return undefined;
  // "Who is right below the CEO" wants the name of one that is known by that.
  if (modifiers.length > 0 || reading.described.length > 0) return undefined;
  const step = readStep(slots);
  if (step === undefined || (step === 'between') !== (another !== undefined)) return undefined;
  const facet = step === 'between' ? 'rank' : findFacet(role, step, catalogue);
  if (facet === undefined) return undefined;
  const decision = answerOn({ ...situation, reading: withoutWords(reading) }, roles, facet, certainty);
  return decision.kind === 'answer' ? { ...decision, request: { ...decision.request, step } } : decision;
}

function findFacet(role: string, step: 'above' | 'below', catalogue: Catalogue): string | undefined {
  // Nothing leads up from a chief of staff, nor down from an operations manager.
  if (catalogue.order.next(role, step).length === 0) return undefined;
  return facetsOf[step].find((facet) => catalogue.hasInGeneral({ roles: [role], facet }));
}
