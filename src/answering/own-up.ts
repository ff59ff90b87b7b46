import type { Catalogue } from './catalogue.ts';
import type { Request } from './decision.ts';
import type { Fact, Knowledge } from './knowledge.ts';
import { mentions, mentionsInSlots } from './mentions.ts';
import type { Likeness } from './nearest-asked.ts';
import { normalise } from './normalise.ts';
import { ownUpToNot } from './own-up-to-not.ts';
import type { PickedPart } from './pick-facts.ts';
import { nameRole, plainName, withSmallInitial } from './role-names.ts';
import type { Wish } from './wishes.ts';

interface Means {
  readonly knowledge: Pick<Knowledge, 'conditions' | 'elsewhere' | 'sources'>;
  readonly catalogue: Catalogue;
}

/** What is said first where the answer leaves out a part of the question: where, for which post, beside whom. */
export function ownUp(
  request: Request,
  parts: readonly PickedPart[],
  { knowledge, catalogue }: Means,
): string | undefined {
  if (request.unsourcedCase) return 'I have no sourced fact on that case; this is the general picture.';
  return (
    ownUpToPlace(request, parts, knowledge) ??
    ownUpToPost(request, parts, catalogue) ??
    (request.uncompared ? ownUpToPay(request, catalogue) : denied(request, parts))
  );
}

function denied({ lookups: [lookup] }: Request, [part]: readonly PickedPart[]): string | undefined {
  const [best] = part?.chosen ?? [];
  return lookup && best && ownUpToNot(lookup, best);
}

function ownUpToPay({ named }: Request, catalogue: Catalogue): string {
  const pair = named.flatMap((id) => catalogue.role(id) ?? []).map(nameRole);
  return `I have no sourced figures to compare the pay of ${pair.join(' and ')}; this is what I know of pay.`;
}

/** What is said first of a role we know nothing about, where how it stands to ours is asked, or what it earns. */
export function ownUpToStranger(
  { stranger, facets: [facet = ''] }: Request,
  lead: Fact,
  catalogue: Catalogue,
): string | undefined {
  if (stranger === undefined || !(catalogue.isRelational(facet) || facet === 'pay')) return undefined;
  const { title } = stranger;
  if (names(lead.answer, title ?? '')) return undefined;
  const whom = title === undefined ? 'that in particular' : `the role “${withSmallInitial(title)}”`;
  return `I hold no sourced fact about ${whom}; this is what I know in general.`;
}

/** What is said first where nothing that is told is about the place or kind of organisation that was asked about. */
function ownUpToPlace(
  { namedConditions, lookups, ...request }: Request,
  parts: readonly PickedPart[],
  { conditions, elsewhere, sources }: Means['knowledge'],
): string | undefined {
  if (isReaction(request)) return undefined;
  const [best] = parts[0]?.chosen ?? [];
  const facts = parts.flatMap((part) => part.chosen.map(({ fact }) => fact));
  // What the US Bureau of Labor Statistics says is known of the United States.
  const place = [...conditions, ...elsewhere].find(
    ({ id, cues }) =>
      namedConditions.includes(id) &&
      !facts.some((fact) => fact.conditions.includes(id)) &&
      best !== undefined &&
      !mentions(best.fact, cues) &&
      !sources.some(
        ({ id: source, name }) => best.fact.sources.includes(source) && mentionsInSlots([name], cues),
      ) &&
      !lookups.some(({ nearest }) => isAskedBy(nearest, best.fact, cues)),
  );
  // What we have facts on elsewhere may be meant though this one holds everywhere.
  if (best === undefined || place === undefined || (best.specific && !elsewhere.includes(place)))
    return undefined;
  const where = conditions.find(({ id }) => best.fact.conditions.includes(id));
  const picture = where === undefined ? 'this is the general picture' : `this is how it is ${where.label}`;
  return `I have no sourced fact on this ${place.label}; ${picture}.`;
}

/** "Why?" and "was it always like that?" are about what was told, and where that holds was said then. */
function isReaction({ told, universal, wish }: Pick<Request, 'told' | 'universal' | 'wish'>): boolean {
  return (universal && told.length > 0) || (wish !== undefined && reactions.has(wish));
}

const reactions: ReadonlySet<Wish> = new Set<Wish>(['reason', 'figures', 'doubt', 'confirm', 'example']);

/** What is said first where nothing that is told is about the post that was asked about: a deputy COO is not the COO. */
function ownUpToPost(
  { modifiers = [], named, lookups }: Request,
  [part]: readonly PickedPart[],
  catalogue: Catalogue,
): string | undefined {
  const [best] = part?.chosen ?? [];
  const [modifier] = modifiers;
  const role = catalogue.role(named.find(catalogue.isHome) ?? '');
  if (modifier === undefined || best === undefined || role === undefined) return undefined;
  const name = plainName(role);
  const cues = modifiers.flatMap((word) =>
    [name, `${name}s`, 'and', 'or', '{role}'].map((next) => `${word} ${next}`),
  );
  const told =
    mentions(best.fact, cues) || lookups.some(({ nearest }) => isAskedBy(nearest, best.fact, cues));
  const post = { ...role, title: `${modifier} ${name}`, abbreviation: undefined };
  return told
    ? undefined
    : `I have no sourced fact on this for ${nameRole(post)}; this is what holds for ${nameRole(role)}.`;
}

/** From this likeness on a known way of asking says by its words what its fact is about. */
const sameMatter = 0.6;

/** Whether people ask for a fact in these very words: "do banks have a COO". */
function isAskedBy(nearest: readonly Likeness[], { id }: Fact, cues: readonly string[]): boolean {
  return nearest.some(
    ({ asked, likeness }) => likeness > sameMatter && asked.fact === id && mentionsInSlots(asked.slots, cues),
  );
}

/** Whether an answer speaks of what a title names: of marketing where a head of marketing is asked about. */
function names(answer: string, title: string): boolean {
  const words = normalise(title).filter(
    (word) => !/^(chief|officer|head|director|vice|president|manager|of|the|for|and|in|it|an?)$/.test(word),
  );
  const said = normalise(answer);
  return words.some((word) => said.includes(word));
}
