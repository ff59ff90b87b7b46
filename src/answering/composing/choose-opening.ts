import type { Catalogue } from '../choosing/catalogue.ts';
import type { ChosenFact } from '../choosing/choose-facts.ts';
import type { PickedPart } from '../choosing/pick-facts.ts';
import type { Request } from '../deciding/decision.ts';
import type { Fact, Knowledge } from '../knowledge.ts';
import type { Lookup } from '../lookup.ts';
import { isPossibility } from '../reading/claim-words.ts';
import { readStance } from '../reading/read-stance.ts';
import { hasSought, soughtBy } from '../reading/sought-words.ts';
import type { Wish } from '../reading/wishes.ts';
import { mentionsInSlots } from '../roles/mentions.ts';
import { capitalise, withSmallInitial } from '../roles/role-names.ts';
import { readNumbers } from '../text/numbers.ts';
import { ownUp, ownUpToFirm, ownUpToParty, ownUpToStranger } from './own-up.ts';

const hedges =
  /\b(usually|generally|normally|typically|often|commonly|in many|in some|may|can|depends|sources differ)\b/i;

/** A condition we have nothing on is owned up to, and a claim about all cases gets "Not always." where it is hedged. */
export function chooseOpening(
  request: Request,
  parts: readonly PickedPart[],
  {
    knowledge,
    catalogue,
  }: {
    knowledge: Pick<Knowledge, 'conditions' | 'elsewhere' | 'otherRoles' | 'sources'>;
    catalogue: Catalogue;
  },
): string | undefined {
  const best = parts[0]?.chosen[0];
  if (best === undefined) return undefined;
  const first =
    request.opening ??
    ownUp(request, parts, { knowledge, catalogue }) ??
    ownUpToFirm(request, best.reply) ??
    openWish(request, parts[0]) ??
    ownUpToStranger(request, best, { knowledge, catalogue }) ??
    ownUpToParty(request, best, catalogue);
  if (first !== undefined) return first;
  // "Always?" asks it of what was said last.
  const asksOfAll = request.universal && request.lookups.some((lookup) => isOfAll(lookup, best));
  if (best.reply !== undefined) return placeReply(best.reply, best.fact, request, { knowledge, catalogue });
  return asksOfAll && hedges.test(best.fact.answer) ? 'Not always.' : undefined;
}

const firstWords = 4;

/** A bare yes or no of what holds in one place only says where, unless that was asked about: "In an NHS trust, yes." */
function placeReply(
  reply: string,
  fact: Fact,
  { conditions: named, lookups: [lookup] }: Request,
  {
    knowledge: { conditions },
    catalogue,
  }: { readonly knowledge: Pick<Knowledge, 'conditions'>; readonly catalogue: Catalogue },
): string | undefined {
  // What is so in one place may be so.
  if (isPossibility(lookup?.question ?? []) || lookup?.question.includes('there')) return undefined;
  const kin = catalogue.withKin(named);
  const isNamed = fact.conditions.some((id) => kin.includes(id));
  const where = conditions.find(({ id }) => fact.conditions.includes(id));
  if (where === undefined || isNamed || !/^(?:yes|no)\.$/i.test(reply)) return undefined;
  // "In the UK …" and "US statistics …" say it in the next breath.
  const begins = fact.answer.split(' ', firstWords);
  if (mentionsInSlots(begins, where.cues)) return undefined;
  return `${capitalise(where.label)}, ${withSmallInitial(reply)}`;
}

/** A fact that has less than this of what a question says, and is not asked for like this, speaks of something else. */
const sameMatter = 0.5;

/** "At all" is about no case, "all day" about no other, and what is "different everywhere" holds for no two. */
const ofNone = /\bat all\b|\ball (?:day|week|year|the time|about)\b|\b(?:different|differs?|varies|vary)\b/;

/** Whether a claim is put to us for all cases; "only one in five" is about some, and "is it a myth that all" denies it. */
function isOfAll({ question, closed }: Lookup, { shared, likeness }: ChosenFact): boolean {
  if (question.length === 0) return true;
  if (Math.max(shared, likeness) < sameMatter) return false;
  const isOfSome = ofNone.test(question.join(' ')) || readNumbers(question).length > 0;
  return closed === true && !isOfSome && readStance(question).turn === 'asked';
}

/** What is said first to those who want more, a reason, figures, an example or an exception. */
function openWish({ wish, told }: Request, part: PickedPart | undefined): string | undefined {
  const sought = soughtBy(wish);
  const lead = part?.picked[0]?.fact;
  if (lead === undefined) return undefined;
  const again = told.includes(lead.id) || sought?.told === true;
  if (wish === 'confirm') return 'That is what my sources say.';
  if (again && wish === 'more') return 'That is all I hold on this.';
  if (wish === 'doubt' && sought?.words.test(lead.answer)) return 'Not always.';
  if (sought?.missing === undefined || hasSought(sought, lead.answer, again)) return undefined;
  const given = part?.chosen.some(({ fact }) => told.includes(fact.id) && sought.words.test(fact.answer));
  return `My sources give no ${given ? 'further ' : ''}${sought.missing}; this is what ${again ? '' : 'else '}they say.`;
}

/**
 * All that is said where nothing is known of what is wished for.
 * @param given whether something like it was given already.
 */
export function sayWhatLacks(wish: Wish | undefined, given: boolean): string {
  return `My sources give no ${given ? 'further ' : ''}${soughtBy(wish)?.missing ?? 'fact on that'}.`;
}
