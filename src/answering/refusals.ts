import { type Decision, decline, type Situation, thresholds } from './decision.ts';

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
  const near = reading.nearest.some(({ asked, likeness }) => asked.fact !== undefined && likeness > 0.5);
  const known = near || reading.confidence > 0.8;
  return reading.lookAlike === undefined || known
    ? undefined
    : decline('look-alike', reading, reading.lookAlike);
}

/** Numbers and empty words alone match nothing, however alike they look to an occupation code: "yes", "11", "and then?". */
export function declineContentless({ reading, cues }: Situation): Decision | undefined {
  const { roles, otherRoles } = reading.question;
  const nothing = cues.bare && cues.wish === undefined && roles.length === 0 && otherRoles.length === 0;
  return nothing ? decline('off-topic', reading, 'noise') : undefined;
}

/** A role we hold nothing about is declined by name, never answered as one of ours. */
export function declineOtherRole({ reading, cues }: Situation): Decision | undefined {
  const { roles, otherRoles } = reading.question;
  const [other] = otherRoles;
  if (other === undefined) return undefined;
  const known = (reading.nearest[0]?.likeness ?? 0) > 0.7 && reading.confidence > thresholds.answer;
  return roles.length === 0 || (cues.compares && !known) ? decline('other-role', reading, other) : undefined;
}
