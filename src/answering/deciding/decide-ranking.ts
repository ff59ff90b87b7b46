import { readOrdering } from '../reading/read-ordering.ts';
import { asksWhetherSame, asksWhoIsAbove, ranksNames, readRanking } from '../reading/read-ranking.ts';
import { answerOn, type Decision, type Situation, thresholds } from './decision.ts';

/**
 * Who stands above whom is asked in more ways than anybody listed: where the words leave the facet open, or nothing is
 * known of the one they seem to mean, the likeliest facet that tells how roles stand to each other answers.
 */
export function answerRankingAnyway(situation: Situation): Decision | undefined {
  const { reading, catalogue, chooseFacts } = situation;
  const { roles, slots, conditions, namings } = reading.question;
  // Two names of one role stand on no two levels, where that they mean the same is known.
  if (namings > 1 && ranksNames(slots, roles) && catalogue.has({ roles, facet: 'difference' })) {
    return answerOn(situation, roles, 'difference', Math.max(reading.confidence, thresholds.answer));
  }
  const isClear = reading.confidence >= thresholds.answer;
  const isHeld = (facet = ''): boolean => roles.some((role) => catalogue.has({ roles: [role], facet }));
  const asksOfTwo = roles.length === 2 && reading.question.closed && asksWhetherSame(slots);
  if (asksOfTwo && !(isClear && isHeld(reading.facets[0]?.label)))
    return answerOn(situation, roles, 'difference', thresholds.answer);
  const ranking = readRanking(slots, roles);
  if (ranking === undefined && !asksWhoIsAbove(slots, roles)) return undefined;
  const decide = (facet: string): Decision =>
    answerOn(situation, roles, facet, Math.max(reading.confidence, thresholds.answer));
  const isAnswered = (decision: Decision): boolean =>
    decision.kind === 'answer' &&
    decision.request.lookups.some(
      (lookup) => chooseFacts(lookup, { conditions, told: new Set() }).length > 0,
    );
  const likeliest = reading.facets.map(({ label }) => label);
  // Where something is known of just that, it says more than how the two differ in general.
  const isOfRank =
    ranking?.kind === 'rank' && likeliest[0] === 'difference' && catalogue.relates(roles, 'rank');
  const facets = isOfRank ? ['rank', ...likeliest] : likeliest;
  return facets
    .filter((facet, place) => (place === 0 && isClear) || catalogue.isRelational(facet))
    .map(decide)
    .find(isAnswered);
}

/** "Which of the three is lowest?" asks for the order of the roles that it names, or of those spoken of. */
export function putInOrder(situation: Situation): Decision | undefined {
  const { reading, cues, conversation } = situation;
  const { slots, roles, otherRoles } = reading.question;
  const ordering = readOrdering(slots, cues.content);
  if (ordering === undefined || otherRoles.length > 0) return undefined;
  const spokenOf = [...new Set([...(conversation.rolesBefore ?? []), ...conversation.roles])];
  const meant = conversation.roles.length > 2 ? conversation.roles : spokenOf;
  const named = roles.length === 0 ? meant : roles;
  // How two stand to each other is told by what is known of just those.
  if (named.length < 3) return undefined;
  const decision = answerOn(situation, named, 'rank', certainty);
  return decision.kind === 'answer' ? { ...decision, request: { ...decision.request, ordering } } : undefined;
}

const certainty = 0.8;
