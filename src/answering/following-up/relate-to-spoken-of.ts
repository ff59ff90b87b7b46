import { answerOn, type Decision, type Situation, thresholds } from '../deciding/decision.ts';
import type { Interpretation } from '../learning/interpret.ts';

/** Words that rank one role against another. */
const ranking = /^(above|below|higher|lower|senior|junior|outranks?)$/;
/** Words that tie a role to what was said: "would he outrank that", "sometimes the MD?". */
const pointing = / that$|\b(is|does|do|would|could|can) that |\b(sometimes|never|usually|instead)\b/;
const also = /\b(too|also|even|either|as well)\b/;
/** A longer message says by itself what it holds a role against. */
const longestRelation = 8;

/** "Would a VP rank above that?" holds the role it names against those spoken of; "how senior is a VP?" does not. */
export function relateToSpokenOf(situation: Situation): Decision | undefined {
  const { cues, conversation, catalogue, understand, reading } = situation;
  const home = conversation.roles.filter(catalogue.isHome);
  const [subject = conversation.roles[0]] = home;
  const [another = ''] = reading.question.roles;
  if (subject === undefined || !namesAnother(situation) || !isHeldAgainst(situation)) return undefined;
  const completed = understand(subject);
  const facet = findRelation(situation, completed);
  if (facet === undefined) return undefined;
  // "Who reports to the COO? Does the operations director?" is told by whom that one reports to.
  if (facet === 'direct-reports' && catalogue.isHome(another) && asksTheSame(situation)) {
    return answerOn({ reading, cues, catalogue }, [another], 'reporting-line', 0.8);
  }
  // A neighbour that is named now takes the place of one spoken of.
  const spokenOf = home.length > 0 && another !== '' ? home : conversation.roles;
  const roles = [...spokenOf, ...reading.question.roles];
  const asked = { reading: completed, cues, catalogue };
  return answerOn(another !== '' && asksTheSame(situation) ? forgetWords(asked) : asked, roles, facet, 0.8);
}

/** Just one role, and none that is spoken of already. */
function namesAnother({ reading, conversation, catalogue }: Situation): boolean {
  const { roles, otherRoles } = reading.question;
  const named = [...roles.filter((role) => !catalogue.isMatter(role)), ...otherRoles];
  return named.length === 1 && named.every((role) => !conversation.roles.includes(role));
}

function isHeldAgainst(situation: Situation): boolean {
  const { reading, cues } = situation;
  const { slots, otherRoles } = reading.question;
  if (slots.length > longestRelation || slots.some((word) => /^(who|whom|what|how)$/.test(word)))
    return false;
  if (cues.pronoun !== undefined || pointing.test(slots.join(' ')) || asksTheSame(situation)) return true;
  return otherRoles.length === 0 && slots.some((word) => ranking.test(word));
}

/** "The CFO too?" and "does the head of HR?" ask of another role what was said of those that report to somebody. */
function asksTheSame({ reading, cues, conversation }: Situation): boolean {
  if (!cues.bare || conversation.facets[0] !== 'direct-reports') return false;
  return also.test(reading.question.slots.join(' '));
}

/** In what respect: as the message says, or as was spoken of last. */
function findRelation(
  { reading, cues, conversation, catalogue }: Situation,
  completed: Interpretation,
): string | undefined {
  // "Can you compare it to a president" is read with the role in the place of "it".
  const { facets: guesses } = cues.pronoun === undefined || cues.bare ? reading : completed;
  const likeliest = guesses.slice(0, 1).map(({ label }) => label);
  const spokenOf = conversation.facets;
  const facets = cues.bare ? [...spokenOf, ...likeliest] : [...likeliest, ...spokenOf];
  return facets.find(catalogue.isRelational);
}

/** "Does the COO report to him?" and "so the COO is lower?" mean the other one of two. */
export function relateToTheOther({
  reading,
  conversation,
  understand,
  cues,
  catalogue,
}: Situation): Decision | undefined {
  const { roles, slots } = reading.question;
  const [named] = roles;
  const others = conversation.roles.filter((role) => role !== named);
  const [other] = others;
  const last = slots.at(-1) ?? '';
  if (!ranking.test(last) && !/^(him|her)$/.test(last)) return undefined;
  if (roles.length !== 1 || conversation.roles.length !== 2 || others.length !== 1) return undefined;
  const completed = understand(other);
  const [facet] = completed.facets;
  if (facet === undefined || completed.confidence < thresholds.answer) return undefined;
  const both = [...new Set([...completed.question.roles, ...roles])];
  return answerOn({ reading: completed, cues, catalogue }, both, facet.label, completed.confidence);
}

const whichIsMore = /\b(?:who|which)\b.* (?:higher|lower|more|less|most|least|better)$/;

/** Once pay was spoken of, "which is higher" is no question of rank. */
export function asksWhichIsPaidMore({ reading, conversation }: Situation): boolean {
  return conversation.facets[0] === 'pay' && whichIsMore.test(reading.question.slots.join(' '));
}

/** "Do they report to each other?" and "difference?" are about the last two roles spoken of, and how they stand to each other. */
export function relateThem(situation: Situation, reading: Interpretation): Decision | undefined {
  const { cues, conversation, catalogue, understand } = situation;
  const related = reading.facets.find(({ label }) => catalogue.isRelational(label))?.label;
  const [one, other] = [...new Set([...(conversation.rolesBefore ?? []), ...conversation.roles])].slice(-2);
  const facet = cues.comparesOnly ? 'difference' : cues.mutual ? related : undefined;
  if (one === undefined || other === undefined) return undefined;
  const roles = [one, other];
  const isOfPay = conversation.facets[0] === 'pay' && (cues.compares || asksWhichIsPaidMore(situation));
  if (isOfPay && catalogue.relates(roles, 'pay')) {
    return answerOn({ reading: understand(one, other), cues, catalogue }, roles, 'pay', 0.8);
  }
  if (facet === undefined) return undefined;
  return answerOn({ reading, cues, catalogue }, roles, facet, 0.8);
}

/** "And the ops director?" has no words of its own to look for. */
export function forgetWords<S extends Pick<Situation, 'reading' | 'cues'>>(situation: S): S {
  if (!situation.cues.bare) return situation;
  const { reading } = situation;
  return { ...situation, reading: { ...reading, nearest: [], question: { ...reading.question, slots: [] } } };
}
