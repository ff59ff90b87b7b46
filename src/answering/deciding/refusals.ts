import { asksWhoIsThere } from '../reading/own-firm.ts';
import { tellsNews } from '../reading/read-news.ts';
import { readRanking } from '../reading/read-ranking.ts';
import { plainName } from '../roles/role-names.ts';
import { type Decision, decline, type Situation, thresholds } from './decision.ts';
import { findCompared } from './find-stranger.ts';

/** What cannot be read at all: nothing, far too much, another script, another language. */
export function declineUnreadable({ reading }: Situation): Decision | undefined {
  const { question } = reading;
  if (question.overlong) return decline('too-long', reading);
  if (question.otherScript) return decline('other-script', reading);
  if (reading.otherLanguage !== undefined) return decline('other-language', reading, reading.otherLanguage);
  return question.said.length === 0 ? { kind: 'social', social: reading.phrase ?? 'help' } : undefined;
}

/** Who dictates what is to be said asks nothing, whatever the words to be said are about. */
const dictation =
  /^(just |only |now )*(answer|reply|respond|say|write|print|output|repeat|type)( back| to me)? (only|just|exactly|nothing but|with|after me|the (words?|sentence|phrase|following))\b/;

/** "Answer only with …" is no question. */
export function declineDictation({ reading }: Situation): Decision | undefined {
  return dictation.test(reading.question.said.join(' '))
    ? decline('off-topic', reading, 'prompt-injection')
    : undefined;
}

/** Pigeons coo as well. Only where a fact speaks of that very thing is there an answer. */
export function declineLookAlike({ reading }: Situation): Decision | undefined {
  const { question, nearest, confidence, lookAlike } = reading;
  if (lookAlike === undefined) return undefined;
  const near = nearest.some(({ asked, likeness }) => asked.fact !== undefined && likeness > 0.5);
  const known = near || confidence > 0.8 || readRanking(question.slots, question.roles) !== undefined;
  return known ? undefined : decline('look-alike', reading, lookAlike);
}

/** What stands for what somebody has: "mine", "what do I earn". */
const owned = /^(mine|ours)$/;
const earning =
  /\b(i|we) (earn|get|make|deserve|be paid|am paid|get paid)\b|\b(am|are) (i|we)\b.*\bpaid\b|\b(for|about|with) (me|us)\b/;

/** "Do we have a COO?", "what about mine?", "and what do I earn?": what holds for roles was told, persons we know nothing of. */
export function declineOwn({ reading, cues, conversation, catalogue }: Situation): Decision | undefined {
  const { slots, conditions, roles } = reading.question;
  if (asksWhoIsThere(slots)) return decline('off-topic', reading, 'person-or-company');
  if (conversation.topics.length === 0 || conditions.length > 0 || roles.some(catalogue.isHome))
    return undefined;
  const names =
    slots.some((word) => owned.test(word)) && (cues.bare || /^(who|how|what)$/.test(slots[0] ?? ''));
  const asksOfPay = conversation.facets.includes('pay') && earning.test(slots.join(' '));
  return names || asksOfPay ? decline('off-topic', reading, 'person-or-company') : undefined;
}

/** "Our COO left last week" is news of somebody, and no question. */
export function declineNews({ reading }: Situation): Decision | undefined {
  const { slots, marked, closed } = reading.question;
  return !marked && !closed && tellsNews(slots)
    ? decline('off-topic', reading, 'passing-mention')
    : undefined;
}

/** Numbers and empty words alone match nothing, however alike they look to an occupation code: "yes", "11", "and then?". */
export function declineContentless({ reading, cues }: Situation): Decision | undefined {
  const { roles, otherRoles } = reading.question;
  const nothing = cues.bare && cues.wish === undefined && roles.length === 0 && otherRoles.length === 0;
  return nothing ? decline('off-topic', reading, 'noise') : undefined;
}

/** "Is a scrum master the same as a COO?": what we hold nothing about is not compared. */
export function declineStranger({ reading, catalogue }: Situation): Decision | undefined {
  const stranger = findCompared(reading);
  if (stranger === undefined) return undefined;
  const role = catalogue.role(reading.question.roles[0] ?? '');
  const title =
    stranger.modifier === undefined || role === undefined
      ? stranger.title
      : `${stranger.modifier} ${plainName(role)}`;
  return title === undefined ? decline('stranger', reading) : decline('other-role', reading, title);
}

/** A role we hold nothing about is declined by name, never answered as one of ours. */
export function declineOtherRole({ reading, cues }: Situation): Decision | undefined {
  const { roles, otherRoles } = reading.question;
  const [other] = otherRoles;
  if (other === undefined) return undefined;
  const known = (reading.nearest[0]?.likeness ?? 0) > 0.7 && reading.confidence > thresholds.answer;
  // "COO and CTO" says no more than that both are meant.
  const holdsAgainst = (cues.compares && !known) || cues.bare;
  return roles.length === 0 || holdsAgainst ? decline('other-role', reading, other) : undefined;
}
