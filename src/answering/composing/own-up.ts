import type { Catalogue } from '../choosing/catalogue.ts';
import type { ChosenFact } from '../choosing/choose-facts.ts';
import { ownUpToPoint, ownUpToScheme } from '../choosing/own-up-to-point.ts';
import type { PickedPart } from '../choosing/pick-facts.ts';
import type { Request } from '../deciding/decision.ts';
import type { Fact, Knowledge } from '../knowledge.ts';
import { type Figure, hasFigure, isOfFirst, shareIn, tellsShares, yearOf } from '../reading/figures.ts';
import { namedSlots } from '../reading/slots.ts';
import { inAnyNumber } from '../roles/link-roles.ts';
import { listPostCues, mentions } from '../roles/mentions.ts';
import { capitalise, nameRole, plainName, withSmallInitial } from '../roles/role-names.ts';
import { splitFirstSentence } from '../text/first-sentence.ts';
import { normalise } from '../text/normalise.ts';
import { judgeShare } from '../verdicts/judge-share.ts';
import { ownUpToContrast, ownUpToSettings } from './own-up-to-contrast.ts';
import { ownUpToNot } from './own-up-to-not.ts';
import { isAskedBy, ownUpToPlace } from './own-up-to-place.ts';
import { ownUpToReason } from './own-up-to-reason.ts';
import { ownUpToSilence, ownUpToUnsourced } from './own-up-to-silence.ts';

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
  if (unsourced !== undefined) return ownUpToUnsourced(unsourced.name);
  return (
    ownUpToSilence(request, parts) ??
    ownUpToContrast(request, parts, knowledge) ??
    ownUpToPlace(request, parts, { knowledge, catalogue }) ??
    ownUpToSettings(request, parts, knowledge) ??
    ownUpToFigure(request, parts) ??
    ownUpToPost(request, parts, catalogue) ??
    ownUpToBroad(request, parts, catalogue) ??
    (request.uncompared ? ownUpToPay(request, catalogue) : ownUpToMatter(request, parts))
  );
}

function ownUpToMatter({ lookups: [lookup] }: Request, [part]: readonly PickedPart[]): string | undefined {
  const [best] = part?.chosen ?? [];
  if (lookup === undefined || best === undefined) return undefined;
  return (
    ownUpToNot(lookup, best) ??
    ownUpToReason(lookup, best) ??
    ownUpToScheme(lookup, best) ??
    ownUpToPoint(lookup, best)
  );
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

/** What is said first where the figures that follow are of other years or companies, or tell of that year in passing. */
function ownUpToFigure({ lookups }: Request, [part]: readonly PickedPart[]): string | undefined {
  const lead = part?.picked[0]?.fact;
  const [{ figures = [], closed = false } = {}] = lookups;
  const asked = figures.filter(({ kind }) => kind !== 'share');
  if (lead === undefined || !tellsShares(lead)) return undefined;
  if (asked.length === 0) return closed ? undefined : tellYear(figures, lead.answer);
  const missing = asked.find((figure) => !hasFigure(lead, figure));
  if (missing !== undefined) return `I have no sourced figure for ${missing.text}; this is what I have.`;
  if (isOfFirst(asked, lead)) return undefined;
  const share = asked.flatMap(({ key }) => shareIn(key, lead.answer) ?? [])[0];
  // What is "rarer than in 2000" does not ask for the share of that year.
  const isCompared =
    lookups[0]?.question.includes('than') && splitFirstSentence(lead.answer)[0].includes(share ?? '');
  if (share === undefined || isCompared) return undefined;
  const verdict = lookups[0] && judgeShare(lookups[0], share);
  return verdict === undefined ? `${capitalise(share)}.` : `${verdict}, ${share}.`;
}

/** "When was it 48 %?" is answered first by the year of that share. */
function tellYear([share]: readonly Figure[], answer: string): string | undefined {
  const year = share && yearOf(share.text, splitFirstSentence(answer)[1]);
  return year && `It was ${share.text} in ${year}.`;
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

/** A closed question about somebody of whom we know nothing: "can the chair be the COO". */
const ofStranger =
  /^(?:so )?(?:is|are|do|does|did|can|could|may|might|must|should|will|would) (?:an? |the |our |my )?\{unknown\} (?!or\b|and\b)/;

/** What is said first of a role we know nothing about, where how it stands to ours is asked, or what it earns. */
export function ownUpToStranger(
  { stranger, facets: [facet = ''], lookups: [lookup] }: Request,
  { fact: lead, reply }: Pick<ChosenFact, 'fact' | 'reply'>,
  { knowledge, catalogue }: { knowledge: Pick<Knowledge, 'otherRoles'>; catalogue: Catalogue },
): string | undefined {
  if (stranger === undefined) return undefined;
  const { title, party } = stranger;
  if (party !== undefined) {
    const isTold = reply !== undefined || mentions(lead, inAnyNumber(party));
    return isTold ? undefined : ownUpToUnsourced(party);
  }
  const needsThem = catalogue.isRelational(facet) || facet === 'pay';
  const isSubject = reply === undefined && ofStranger.test(lookup?.question.join(' ') ?? '');
  if (!needsThem && !isSubject) return undefined;
  if (speaksOf(lead, title) || namesOther(lead, title, knowledge)) return undefined;
  const whom = title === undefined ? 'that in particular' : `the role “${withSmallInitial(title)}”`;
  return `I hold no sourced fact about ${whom}; this is what I know in general.`;
}

/**
 * What is said first where a known role is asked about beside ours and what is told says nothing of it: whether the CFO
 * can dismiss the COO does not follow from whether the CEO can.
 */
export function ownUpToParty(
  { named, lookups: [lookup] }: Request,
  { fact, reply }: Pick<ChosenFact, 'fact' | 'reply'>,
  catalogue: Catalogue,
): string | undefined {
  if (lookup?.closed !== true || reply !== undefined || !deeds.has(lookup.facet)) return undefined;
  const party = named
    .filter((id) => !catalogue.isHome(id) && !namedSlots.has(id) && !fact.roles.includes(id))
    .flatMap((id) => catalogue.role(id) ?? [])
    .find((role) => !mentions(fact, [role.abbreviation ?? '', plainName(role)]));
  return (
    party && `I hold no sourced fact on ${nameRole(party)}'s say in this; this is what I know in general.`
  );
}

/** Facets that tell who does something to whom. */
const deeds: ReadonlySet<string> = new Set(['appointment', 'who-decides']);

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
