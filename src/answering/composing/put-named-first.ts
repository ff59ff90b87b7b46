import type { Catalogue } from '../choosing/catalogue.ts';
import type { ChosenFact, FactChooser } from '../choosing/choose-facts.ts';
import type { AnswerPart } from '../choosing/pick-facts.ts';
import type { Request } from '../deciding/decision.ts';
import type { Condition, Fact, Knowledge } from '../knowledge.ts';
import { asGoodAsSame } from '../learning/nearest-asked.ts';
import { listPostCues, mentions, tellsOfAll } from '../roles/mentions.ts';
import { plainName } from '../roles/role-names.ts';
import { putFirst } from '../text/put-first.ts';
import { namesOther } from './own-up.ts';
import { countCountries, listCountries } from './own-up-to-contrast.ts';

interface Means {
  readonly knowledge: Knowledge;
  readonly catalogue: Catalogue;
}

/** Puts first in each part what speaks of the place, the post or the other role that a request names. */
export function putNamedFirst(
  looked: readonly AnswerPart[],
  request: Request,
  means: Means,
): readonly AnswerPart[] {
  return looked
    .map((part) => putCircumstanceFirst(part, request, means))
    .map((part) => putPostFirst(part, request, means));
}

/** "What about in healthcare?" is answered by what speaks of that, where nothing holds there alone. */
function putCircumstanceFirst(
  part: AnswerPart,
  { namedConditions }: Request,
  { knowledge, catalogue }: Means,
): AnswerPart {
  if (namedConditions.length === 0) return part;
  const places = [...knowledge.conditions, ...knowledge.elsewhere];
  const countries = listCountries(places, namedConditions);
  if (countries.length > 1) return putContrastFirst(part, countries);
  const named = catalogue.withKin(namedConditions.slice(0, 1));
  const [lead] = part.chosen;
  // What is asked for word for word is meant, whatever holds there.
  if (lead?.specific || (lead?.likeness ?? 0) >= asGoodAsSame) return part;
  // What holds there, or speaks of it, before what holds in a kind of it.
  const [first] = named.flatMap((each) => {
    const cues = places.find(({ id }) => id === each)?.cues ?? [];
    const tells = ({ fact, toThePoint }: ChosenFact): boolean =>
      fact.conditions.includes(each) || (toThePoint && mentions(fact, cues));
    return part.chosen.find(tells) ?? [];
  });
  return { ...part, chosen: putFirst(part.chosen, first) };
}

/** What tells of one country does not tell how it is there and here. */
function putContrastFirst(part: AnswerPart, countries: readonly Condition[]): AnswerPart {
  const contrasting = part.chosen.find(({ fact }) => tellsOfAll(fact, countries));
  return { ...part, chosen: putFirst(part.chosen, contrasting) };
}

/**
 * What holds of a role in the place or kind of organisation asked about, where all that was found holds in another one,
 * or where the role there is compared with the same role elsewhere.
 */
export function tellOfPlace(
  { named, namedConditions, facets, lookups: [asked] }: Request,
  [part]: readonly AnswerPart[],
  { knowledge, catalogue, chooseFacts }: Means & { readonly chooseFacts: FactChooser },
): readonly AnswerPart[] | undefined {
  const role = named.find(catalogue.isHome) ?? named[0] ?? '';
  const others = named.filter((id) => id !== role);
  const isThere = ({ conditions }: Fact): boolean => conditions.some((id) => namedConditions.includes(id));
  const best = part?.chosen[0]?.fact;
  const known = catalogue.role(role);
  if (asked === undefined || best === undefined || part === undefined || known === undefined)
    return undefined;
  const compares = facets[0] === 'difference' && others.length === 0;
  // "How does a COO differ in England" asks for no other role.
  const isOfOthers = compares && best.roles.some((id) => id !== role);
  const [place, another] = knowledge.conditions.filter(({ id }) => namedConditions.includes(id));
  const tellsOfPlace = place !== undefined && another === undefined && tellsOfAll(best, [place]);
  if ((isThere(best) || tellsOfPlace) && !isOfOthers) return undefined;
  const names = others.filter((id) => !catalogue.isMatter(id)).flatMap((id) => catalogue.role(id) ?? []);
  if (!compares && (names.length === 0 || best.conditions.length === 0)) return undefined;
  const there = knowledge.facts.filter(
    (fact) =>
      fact.roles[0] === role && isThere(fact) && names.every((other) => mentions(fact, [plainName(other)])),
  );
  const told = compares ? tellApart(there, { role, namedConditions }, knowledge) : there;
  if (told.length === 0) return undefined;
  const chosen = told.map((fact) => {
    const lookup = { ...asked, roles: [role], facet: fact.facet, fact: fact.id };
    const [best] = chooseFacts(lookup, { conditions: namedConditions, told: new Set() });
    const reply = best?.fact === fact ? best.reply : undefined;
    return { fact, reply, specific: true, closeness: 1, likeness: 1, shared: 1, toThePoint: true };
  });
  return [{ ...part, roles: [known], facet: asked.facet, chosen, beside: () => [] }];
}

/** Of a role in one country and another what tells of both; where nothing does, what it is anywhere. */
function tellApart(
  there: readonly Fact[],
  { role, namedConditions }: { readonly role: string; readonly namedConditions: readonly string[] },
  { conditions, facts }: Knowledge,
): readonly Fact[] {
  const named = listCountries(conditions, namedConditions);
  if (named.length === 0) return there;
  const own = facts.filter(({ roles }) => roles.join() === role);
  const contrasting = own.filter(
    (fact) => tellsOfAll(fact, named) && fact.conditions.length > 0 && countCountries(fact, conditions) > 1,
  );
  if (contrasting.length > 0) return contrasting;
  const general = own.filter(({ facet, conditions: where }) => facet === 'definition' && where.length === 0);
  return named.length > 1 ? general : there;
}

/** What speaks of the very post, or of the other role, that was asked about comes first: of an interim COO, of the CTO. */
function putPostFirst(
  part: AnswerPart,
  { modifiers = [], stranger }: Request,
  { knowledge, catalogue }: Means,
): AnswerPart {
  if (modifiers.length === 0 && stranger === undefined) return part;
  const cues = part.roles.flatMap((role) => listPostCues(modifiers, plainName(role)));
  const isNamed = ({ fact }: ChosenFact): boolean =>
    modifiers.length > 0
      ? mentions(fact, cues)
      : catalogue.isRelational(part.facet) && namesOther(fact, stranger?.title, knowledge);
  const [lead] = part.chosen;
  const first = part.chosen.find((each) => each.toThePoint && isNamed(each));
  return lead === undefined || isNamed(lead) ? part : { ...part, chosen: putFirst(part.chosen, first) };
}
