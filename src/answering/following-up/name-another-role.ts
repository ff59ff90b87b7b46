import { answerOn, type Decision, type Request, type Situation, thresholds } from '../deciding/decision.ts';
import type { Interpretation } from '../learning/interpret.ts';
import type { Topic } from '../lookup.ts';
import type { Question } from '../reading/read-question.ts';
import { articles } from '../text/words.ts';
import { askAboutThem } from './leave-out-the-role.ts';
import { forgetWords } from './relate-to-spoken-of.ts';
import { currentConditions, facetOfLevel, repeat } from './repeat-last.ts';

/** "And the ops director?", "and vs president", "and if there is a COO?". */
export function nameAnotherRole(situation: Situation): Decision | undefined {
  const { reading, cues, conversation, catalogue } = situation;
  const roles = listMeant(reading.question);
  const facet = facetOfLevel(cues.wish) ?? conversation.facets[0];
  const subject = roles.every(catalogue.isMatter) ? undefined : conversation.roles.find(catalogue.isHome);
  const before = subject ?? conversation.roles[0];
  if (before !== undefined && roles.length === 1 && !roles.includes(before)) {
    const beside = holdAgainst(situation, before);
    if (beside !== undefined) return beside;
  }
  // "Is a COO on the board" leaves nothing out: the roles that it names are what it asks about.
  const complete = reading.question.closed && roles.length > 1 && roles.includes(before ?? '');
  if (!cues.bare || complete || facet === undefined || asksWhatIs(situation)) return undefined;
  const decision = answerOn(forgetWords(situation), roles, facet, 0.8);
  return decision.kind === 'answer'
    ? { kind: 'answer', request: { ...decision.request, ...lastConditions(situation) } }
    : decision;
}

/** "Not the COO, the operations director": what is denied beside another role is not meant. */
function listMeant({ roles, tokens }: Question): readonly string[] {
  const denied = tokens.flatMap((token, place) => {
    const before = tokens.slice(Math.max(0, place - 2), place).filter((word) => !articles.has(String(word)));
    return typeof token !== 'string' && before.at(-1) === 'not' ? [token.name] : [];
  });
  const meant = roles.filter((role) => !denied.includes(role));
  return meant.length === 0 ? roles : meant;
}

/** Another role may be named to say when, or to be compared with the one spoken of. */
function holdAgainst(situation: Situation, before: string): Decision | undefined {
  const { reading, cues } = situation;
  if (cues.supposes && cues.continues) return suppose(situation, before);
  // "Who hires an operations director? Not the COO?" is still about who hires that one.
  if (cues.proposes && asksWho(situation)) return stayWith(situation, situation.understand(before));
  const facet = comparesOn(situation) ?? (differs(situation) ? 'difference' : undefined);
  if (facet === undefined) return offerInstead(situation, before);
  return answerOn(forgetWords(situation), [before, ...reading.question.roles], facet, 0.8);
}

/** What was asked last is answered by somebody. */
export function asksWho({ conversation, catalogue }: Pick<Situation, 'conversation' | 'catalogue'>): boolean {
  return conversation.facets.some((facet) => catalogue.facet(facet)?.question.startsWith('Who') === true);
}

/** "Or would an operations director do?" sets the role it names beside the one spoken of. */
function offerInstead(
  { reading, cues, understand, catalogue }: Situation,
  before: string,
): Decision | undefined {
  if (reading.question.slots[0] !== 'or' || cues.bare) return undefined;
  const both = understand(before);
  const [facet] = both.facets;
  if (facet === undefined || both.confidence < thresholds.answer) return undefined;
  return answerOn({ reading: both, cues, catalogue }, both.question.roles, facet.label, both.confidence);
}

/**
 * "And than the CFO?" compares on what was compared before, and so does "and the CFO?" where that was the rank of two, or
 * "and the CEO?" where somebody was held against the board or another role.
 */
function comparesOn({ reading, cues, conversation, catalogue }: Situation): string | undefined {
  const [facet = ''] = conversation.facets;
  const isMatter = reading.question.roles.every(catalogue.isMatter);
  const subjects = conversation.roles.filter((role) => !catalogue.isPartOf(role, facet));
  const tellsOfRank = ({ facet, fact = '' }: Topic): boolean => (catalogue.facetOf(fact) ?? facet) === 'rank';
  const than = cues.content.length === 1 && cues.content[0] === 'than';
  const ranksTwo =
    cues.bare &&
    conversation.roles.length > 1 &&
    (conversation.topics.some(tellsOfRank) || (isMatter && facet !== 'difference' && subjects.length > 1));
  if (!than && !ranksTwo) return undefined;
  return facet === 'difference' ? 'rank' : facet;
}

/** "And vs president", "so is that not a COO?", or "and the president?" where it was spoken of differences. */
function differs({ reading, cues, conversation }: Situation): boolean {
  if (cues.equates) return true;
  if (cues.bare) return cues.compares || conversation.facets[0] === 'difference';
  return cues.compares && reading.facets[0]?.label === 'difference';
}

/** "What if there is a president as well?" names a role only to say when. */
function suppose(situation: Situation, subject: string): Decision | undefined {
  const completed = situation.understand(subject);
  const asked = situation.cues.bare ? undefined : askAboutThem(situation, completed);
  return asked ?? stayWith(situation, completed);
}

/** The last topic, with another role in it. */
function stayWith(situation: Situation, completed: Interpretation): Decision | undefined {
  const { conversation, reading } = situation;
  if (conversation.topics.length === 0) return undefined;
  const named = [...new Set([...conversation.roles, ...reading.question.roles])];
  const request = repeat(situation, completed);
  // What was told without that role may be otherwise with it.
  const lookups = request.lookups.map((lookup) => ({ ...lookup, named, fact: undefined }));
  return { kind: 'answer', request: { ...request, lookups, named } };
}

/** What was told of one role under a condition is told of the next under the same. */
function lastConditions({
  reading,
  conversation,
  chooseFacts,
}: Situation): Pick<Request, 'conditions' | 'namedConditions'> {
  const namedConditions = currentConditions(reading, conversation);
  if (namedConditions.length > 0) return { conditions: namedConditions, namedConditions };
  const conditions = conversation.topics.flatMap(({ roles, facet, fact }) => {
    const lookup = { roles, facet, fact, named: roles, question: [], nearest: [] };
    const [last] = chooseFacts(lookup, { conditions: [], told: new Set() });
    return fact !== undefined && last?.fact.id === fact ? last.fact.conditions : [];
  });
  return { conditions, namedConditions };
}

/** "What is a general manager?" asks just that, whatever was spoken of. */
export function asksWhatIs({ reading, cues }: Pick<Situation, 'reading' | 'cues'>): boolean {
  return cues.lone && reading.question.slots.includes('what');
}
