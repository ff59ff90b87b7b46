import { answerOn, type Decision, type Situation, thresholds } from './decision.ts';
import { asksWhoIsAbove, readRanking } from './read-ranking.ts';

/**
 * Who stands above whom is asked in more ways than anybody listed: where the words leave the facet open, or nothing is
 * known of the one they seem to mean, the likeliest facet that tells how roles stand to each other answers.
 */
export function answerRankingAnyway(situation: Situation): Decision | undefined {
  const { reading, catalogue, chooseFacts } = situation;
  const { roles, slots, conditions } = reading.question;
  if (readRanking(slots, roles) === undefined && !asksWhoIsAbove(slots, roles)) return undefined;
  const decide = (facet: string): Decision =>
    answerOn(situation, roles, facet, Math.max(reading.confidence, thresholds.answer));
  const isAnswered = (decision: Decision): boolean =>
    decision.kind === 'answer' &&
    decision.request.lookups.some(
      (lookup) => chooseFacts(lookup, { conditions, told: new Set() }).length > 0,
    );
  const facets = reading.facets.map(({ label }) => label);
  const isClear = reading.confidence >= thresholds.answer;
  return facets
    .filter((facet, place) => (place === 0 && isClear) || catalogue.isRelational(facet))
    .map(decide)
    .find(isAnswered);
}
