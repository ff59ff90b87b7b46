import { answerOn, type Decision, type Situation } from './decision.ts';
import { mergeRequests } from './merge-requests.ts';

/** A description fits, or there is none. */
const certainty = 0.85;

/** "Who is number two in a company?" describes a role and wants its name: the facts that have the description tell it. */
export function answerDescribed(situation: Situation): Decision | undefined {
  const { reading, catalogue } = situation;
  const { described, question } = reading;
  if (described.length === 0 || question.roles.some(catalogue.isHome)) return undefined;
  const answers = described.map(({ id, roles, facet }) => {
    const decision = answerOn(situation, roles.filter(catalogue.isHome), facet, certainty);
    if (decision.kind !== 'answer') return [];
    const { request } = decision;
    return [{ ...request, lookups: request.lookups.map((lookup) => ({ ...lookup, fact: id })) }];
  });
  return mergeRequests(answers.flat());
}
