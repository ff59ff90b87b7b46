import { asGoodAsSame } from '../learning/nearest-asked.ts';
import { cutFrame } from '../reading/cues.ts';
import { articles } from '../text/words.ts';
import { answerOn, type Decision, type Situation } from './decision.ts';

/** Whoever wrote it down there knew what it asks. */
const certainty = 0.9;

/**
 * A question in the very words in which a fact lists it is answered with that fact, whatever else it looks like: whoever
 * writes a way of asking under a fact wants just that. Without a role it may be a fragment, which means what was spoken of.
 */
export function answerAsListed(situation: Situation): Decision | undefined {
  const { reading, cues, catalogue } = situation;
  const { question, nearest, confidence } = reading;
  const points = cues.bare || cues.continues || cues.pronoun !== undefined;
  const fragment = question.roles.length === 0 && points;
  if (fragment || (nearest[0]?.likeness ?? 0) < asGoodAsSame) return undefined;
  const words = wordsOf(question.slots);
  const listed = nearest.find(
    ({ asked, likeness }) =>
      likeness >= asGoodAsSame &&
      asked.fact !== undefined &&
      asked.roles.join() === question.roles.join() &&
      wordsOf(asked.slots) === words,
  )?.asked;
  if (listed?.fact === undefined) return undefined;
  const { label, fact, about } = listed;
  // "Who deputises for the CEO" is listed under what is known of COOs.
  const isMeant = question.roles.some((role) => role === about[0] || !catalogue.isMatter(role));
  const roles = isMeant ? question.roles : about;
  const decision = answerOn(situation, roles, label, Math.max(confidence, certainty));
  if (decision.kind !== 'answer') return undefined;
  const { request } = decision;
  const lookup = request.lookups.find(({ facet }) => facet === label);
  if (lookup === undefined) return undefined;
  // Of a neighbour alone it is told as well how it differs from our own roles; where it stands beside one, that is asked.
  const alone = !roles.some(catalogue.isHome);
  const others = request.lookups.filter((each) => each !== lookup && (alone || each.facet === label));
  return { kind: 'answer', request: { ...request, lookups: [{ ...lookup, fact }, ...others] } };
}

function wordsOf(slots: readonly string[]): string {
  return cutFrame(slots)
    .filter((word) => !articles.has(word))
    .join(' ');
}
