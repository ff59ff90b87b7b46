import type { Catalogue } from '../choosing/catalogue.ts';
import type { PickedPart } from '../choosing/pick-facts.ts';
import type { Request } from '../deciding/decision.ts';
import type { Fact, Knowledge } from '../knowledge.ts';
import type { Likeness } from '../learning/nearest-asked.ts';
import { isCountry } from '../reading/find-conditions.ts';
import type { Wish } from '../reading/wishes.ts';
import { mentions, mentionsInSlots } from '../roles/mentions.ts';
import { tellPicture } from './own-up-to-contrast.ts';

interface Means {
  readonly knowledge: Pick<Knowledge, 'conditions' | 'elsewhere' | 'sources'>;
  readonly catalogue: Catalogue;
}

/** What is said first where nothing that is told is about the place or kind of organisation that was asked about. */
export function ownUpToPlace(
  { namedConditions, lookups, ...request }: Request,
  parts: readonly PickedPart[],
  { knowledge: { conditions, elsewhere, sources }, catalogue }: Means,
): string | undefined {
  if (namedConditions.length === 0 || isReaction(request)) return undefined;
  const [best] = parts[0]?.chosen ?? [];
  const facts = parts.flatMap((part) => part.chosen.map(({ fact }) => fact));
  // What holds in an NHS trust is told of hospitals and of England.
  const isOfKind = conditions.some(
    (each) =>
      namedConditions.includes(each.id) && best?.fact.conditions.includes(each.id) && !isCountry(each),
  );
  // What the US Bureau of Labor Statistics says is known of the United States.
  const place = [...(isOfKind ? [] : conditions), ...elsewhere].find(
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
  if (best === undefined || place === undefined) return undefined;
  const kin = catalogue.withKin([place.id]);
  const kind = [...conditions, ...elsewhere].find(
    ({ id, cues }) => kin.includes(id) && (best.fact.conditions.includes(id) || mentions(best.fact, cues)),
  );
  // What we have facts on elsewhere may be meant though this one holds everywhere.
  if (best.specific && kind === undefined && !elsewhere.includes(place)) return undefined;
  const where = kind ?? conditions.find(({ id }) => best.fact.conditions.includes(id));
  return `I have no sourced fact on this ${place.label}; ${tellPicture(where)}.`;
}

/** "Why?" and "was it always like that?" are about what was told, and where that holds was said then. */
function isReaction({ told, universal, wish }: Pick<Request, 'told' | 'universal' | 'wish'>): boolean {
  return (universal && told.length > 0) || (wish !== undefined && reactions.has(wish));
}

const reactions: ReadonlySet<Wish> = new Set<Wish>(['reason', 'figures', 'doubt', 'confirm', 'example']);

/** From this likeness on a known way of asking says by its words what its fact is about. */
const sameMatter = 0.6;

/** Whether people ask for a fact in these very words: "do banks have a COO". */
export function isAskedBy(nearest: readonly Likeness[], { id }: Fact, cues: readonly string[]): boolean {
  return nearest.some(
    ({ asked, likeness }) => likeness > sameMatter && asked.fact === id && mentionsInSlots(asked.slots, cues),
  );
}
