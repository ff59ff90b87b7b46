import type { Catalogue } from '../choosing/catalogue.ts';
import type { ChosenFact } from '../choosing/choose-facts.ts';
import { ownUpToPoint } from '../choosing/own-up-to-point.ts';
import type { PickedPart } from '../choosing/pick-facts.ts';
import type { Request } from '../deciding/decision.ts';
import type { Fact, Knowledge } from '../knowledge.ts';
import type { Likeness } from '../learning/nearest-asked.ts';
import { hasFigure, isOfFirst, shareIn, tellsShares } from '../reading/figures.ts';
import type { Wish } from '../reading/wishes.ts';
import { singular } from '../roles/link-roles.ts';
import { listPostCues, mentions, mentionsInSlots } from '../roles/mentions.ts';
import { capitalise, nameRole, plainName, withSmallInitial } from '../roles/role-names.ts';
import { normalise } from '../text/normalise.ts';
import { ownUpToNot } from './own-up-to-not.ts';

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
  const [unsourced] = parts.flatMap((part) => part.unsourced ?? []);
  if (unsourced !== undefined) return ownUpToParty(unsourced.name);
  return (
    ownUpToPlace(request, parts, knowledge) ??
    ownUpToSettings(request, parts, knowledge) ??
    ownUpToFigure(request, parts) ??
    ownUpToPost(request, parts, catalogue) ??
    ownUpToBroad(request, parts, catalogue) ??
    (request.uncompared ? ownUpToPay(request, catalogue) : ownUpToMatter(request, parts))
  );
}

function ownUpToMatter({ lookups: [lookup] }: Request, [part]: readonly PickedPart[]): string | undefined {
  const [best] = part?.chosen ?? [];
  return lookup && best && (ownUpToNot(lookup, best) ?? ownUpToPoint(lookup, best));
}

/** What is said first where a title stands for more posts than the one we know: "VP". */
function ownUpToBroad(
  { broad, named }: Request,
  [part]: readonly PickedPart[],
  catalogue: Catalogue,
): string | undefined {
  const best = part?.chosen[0];
  const role = catalogue.role(broad ?? '');
  if (best === undefined || role === undefined || best.reply !== undefined) return undefined;
  // Beside a role of ours the answer names the post itself.
  if (named[0] !== broad || (named.some(catalogue.isHome) && best.fact.facet !== 'difference'))
    return undefined;
  if (!best.fact.roles.includes(role.id) || /\bvice presidents\b/.test(best.fact.answer)) return undefined;
  return `I take that as ${nameRole(role)}.`;
}

/** What is said first where a role in one place is to be compared with the same role in another. */
function ownUpToSettings(
  { facets, named, namedConditions }: Request,
  [part]: readonly PickedPart[],
  { conditions }: Means['knowledge'],
): string | undefined {
  const best = part?.chosen[0]?.fact;
  const where = conditions.find(({ id }) => namedConditions.includes(id) && best?.conditions.includes(id));
  return facets[0] === 'difference' &&
    named.length === 1 &&
    where !== undefined &&
    best?.facet !== 'difference'
    ? `I have no sourced comparison of the two; this is how it is ${where.label}.`
    : undefined;
}

/** What is said first where the figures that follow are of other years or companies, or tell of that year in passing. */
function ownUpToFigure({ lookups }: Request, [part]: readonly PickedPart[]): string | undefined {
  const lead = part?.picked[0]?.fact;
  const asked = lookups[0]?.figures?.filter(({ kind }) => kind !== 'share') ?? [];
  if (lead === undefined || asked.length === 0 || !tellsShares(lead)) return undefined;
  const missing = asked.find((figure) => !hasFigure(lead, figure));
  if (missing !== undefined) return `I have no sourced figure for ${missing.text}; this is what I have.`;
  if (isOfFirst(asked, lead)) return undefined;
  const share = asked.flatMap(({ key }) => shareIn(key, lead.answer) ?? [])[0];
  return share && `${capitalise(share)}.`;
}

function ownUpToPay({ named }: Request, catalogue: Catalogue): string {
  const pair = named.flatMap((id) => catalogue.role(id) ?? []).map(nameRole);
  return `I have no sourced figures to compare the pay of ${pair.join(' and ')}; this is what I know of pay.`;
}

/** What is said first to those who ask of themselves or of their firm: what holds always holds there too. */
export function ownUpToFirm({ own }: Request, reply: string | undefined): string | undefined {
  const holdsAlways = own === 'firm' && (reply === 'Yes.' || reply === 'No.');
  if (own === 'told') return 'This is what I know in general.';
  return own === undefined || holdsAlways
    ? undefined
    : 'I know roles, not your company; this is what is usual.';
}

/** What is said first of a role we know nothing about, where how it stands to ours is asked, or what it earns. */
export function ownUpToStranger(
  { stranger, facets: [facet = ''] }: Request,
  { fact: lead, reply }: Pick<ChosenFact, 'fact' | 'reply'>,
  { knowledge, catalogue }: { knowledge: Pick<Knowledge, 'otherRoles'>; catalogue: Catalogue },
): string | undefined {
  if (stranger === undefined) return undefined;
  const { title, party } = stranger;
  if (party !== undefined) {
    const isTold = reply !== undefined || mentions(lead, [party, singular(party), `${party}s`]);
    return isTold ? undefined : ownUpToParty(party);
  }
  if (!catalogue.isRelational(facet) && facet !== 'pay') return undefined;
  if (speaksOf(lead, title) || namesOther(lead, title, knowledge)) return undefined;
  const whom = title === undefined ? 'that in particular' : `the role “${withSmallInitial(title)}”`;
  return `I hold no sourced fact about ${whom}; this is what I know in general.`;
}

/** What is said first where nothing is known of somebody or something, whatever people call it. */
function ownUpToParty(name = ''): string {
  // "HR" and "Tom" have lost their capitals.
  const whom = name.length > 3 ? `“${name}”` : 'that in particular';
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
  const cues = listPostCues(modifiers, name);
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

/** Whether a fact names a role that we know by name only: the CTO where the chief technology officer is asked about. */
export function namesOther(
  fact: Fact,
  title: string | undefined,
  { otherRoles }: Pick<Knowledge, 'otherRoles'>,
): boolean {
  if (title === undefined) return false;
  const aliases = otherRoles.find((role) => role.title === title)?.aliases ?? [];
  return mentions(fact, [title, ...aliases]);
}

/** Whether a fact speaks of what a title names: of marketing where a head of marketing is asked about. */
function speaksOf({ answer }: Fact, title = ''): boolean {
  const said = new Set(normalise(answer));
  return listTelling(title).some((word) => said.has(word));
}

function listTelling(name: string): string[] {
  return normalise(name).filter(
    (word) =>
      !/^(chief|officer|head|director|vice|president|manager|company|of|the|for|and|in|it|an?)$/.test(word),
  );
}
