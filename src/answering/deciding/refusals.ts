import type { Interpretation } from '../learning/interpret.ts';
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
  if (reading.otherLanguage !== undefined) return decline('other-language', reading, reading.otherLanguage);
  if (question.otherScript) return decline('other-script', reading);
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

/** How people say that an answer was to another question than theirs. */
const missed =
  /\b(?:not (?:really )?answer(?:ed|ing)? (?:me|it|that|my|the|what)|not what i (?:asked|meant|wanted|was asking)|not (?:an|the|my) (?:answer|question)|asked (?:you )?(?:about )?something (?:else|different)|(?:misunderstood|misread) (?:me|my|what)|no answer to (?:my|what|the)|missed (?:the|my) (?:point|question))(?: \w+){0,2}$/;

/** "That's not what I asked": whoever was misread is asked for other words, and hears nothing else. */
export function declineMissed({ reading }: Situation): Decision | undefined {
  const { said, roles, otherRoles } = reading.question;
  const isAlone = roles.length + otherRoles.length === 0;
  return isAlone && missed.test(said.join(' ')) ? decline('missed', reading) : undefined;
}

/** A reason less likely than this is none to be given. */
const sureOfReason = 0.4;
/** Where no role is named either, the same for what sends people away, or charges them with something. */
const leastSure = 0.25;
const away: ReadonlySet<string> = new Set(['it-helpdesk', 'hr-office', 'prompt-injection', 'abuse']);
const somebody = /\b(?:our|my|your|his|her|their|we|us|i|you|name|named|called)\b/;
const writing =
  /\b(?:write|rewrite|draft|compose|review|proofread|edit|polish|prepare|create|make|design|produce|turn|generate|summari[sz]e|translate|correct|improve|help|template|email|letter|ad|advert|post|cv|resume|profile|bio|headline|slides?|deck|speech|announcement|report|contract|minutes|memo|essay|poem|story|joke|ideas|questions|answers)\b/;

/**
 * Why a message is not for us, where that is clear: a question about COOs in general asks for no person, and who writes
 * nothing wants nothing written.
 */
export function readReason({ offTopic, question }: Interpretation): string {
  const { label, own } = offTopic;
  const text = question.said.join(' ');
  if (question.roles.length === 0) return own < leastSure && away.has(label) ? '' : label;
  if (own < sureOfReason) return '';
  if (label === 'writing-task' && !writing.test(text)) return '';
  return label === 'person-or-company' && !somebody.test(text) && isOfAnyRole(question) ? '' : label;
}

/** "A COO" and "founding COOs" are any of them; "the COO" may be somebody, and "a COO at Tesla" is. */
function isOfAnyRole({ tokens, said, foreign }: Interpretation['question']): boolean {
  return tokens.some((token, place) => {
    if (typeof token === 'string') return false;
    const isOne = tokens.slice(Math.max(0, place - 2), place).some((word) => word === 'a' || word === 'an');
    const isAny = isOne || said.includes(`${token.alias.split(' ').at(-1)}s`);
    return isAny && !tokens.some((word, at) => at !== place - 1 && foreign.includes(String(word)));
  });
}

/** "Is Sarah the COO". */
const aPerson =
  /^(?:so )?(?:is|was) (?!(?:an?|the|our|my|your|their|this|that|it|he|she)\b)\S+(?: \S+)? (?:the|our|my|your) \{role\}$/;

/** Pigeons coo as well. Only where a fact speaks of that very thing is there an answer. */
export function declineLookAlike({ reading }: Situation): Decision | undefined {
  const { question, nearest, confidence, lookAlike } = reading;
  if (lookAlike === undefined) return undefined;
  // A title that only holds the name of a role is a look-alike whatever we know of that.
  const isTold = nearest.some(({ asked, likeness }) => asked.fact !== undefined && likeness > 0.5);
  const near = isTold && question.otherRoles.length === 0;
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
  if (title !== undefined) return decline('other-role', reading, title);
  return aPerson.test(reading.question.slots.join(' '))
    ? decline('off-topic', reading, 'person-or-company')
    : decline('stranger', reading);
}

const eitherOr = /\{role\} or (?:the |an? )?\{unknown\}|\{unknown\} or (?:the |an? )?\{role\}/;

/** A role we hold nothing about is declined by name, never answered as one of ours. */
export function declineOtherRole({ reading, cues, catalogue }: Situation): Decision | undefined {
  const { roles, otherRoles, slots } = reading.question;
  const [other] = otherRoles;
  if (other === undefined) return undefined;
  const [near] = reading.nearest;
  const isOfAnother = near?.asked.slots.includes('{unknown}') === true && near.likeness > 0.7;
  const known = isOfAnother && reading.confidence > thresholds.answer;
  // "COO and CTO" says no more than that both are meant.
  const holdsAgainst = (cues.compares && !known) || cues.bare;
  // "CEO or chair, who is more powerful" asks nothing of a COO.
  const isOfOthers = !roles.some(catalogue.isHome) && eitherOr.test(slots.join(' '));
  return roles.length === 0 || isOfOthers || holdsAgainst ? decline('other-role', reading, other) : undefined;
}
