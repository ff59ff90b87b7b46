import { answerOn, type Decision, type Situation } from '../deciding/decision.ts';
import { mentionOf } from '../reading/put-in-place.ts';
import { toSlots } from '../reading/slots.ts';
import { currentConditions } from './repeat-last.ts';

/** All that is said beside a role where the rest of the claim is left out: "so not to the board", "never the president". */
const rest =
  /^(?<so>(?:(?:so|but) )*)(?<not>(?:not|never) )?(?<to>to )?(?:(?:a|an|the|our) )?\{\w+\}(?: (?:then|either|too|also|as well))?$/;

/**
 * "Who does the COO report to? So not to the board?" claims something of the board in the words of the question before:
 * that the COO reports to it. Yes or no follows from who reports to whom.
 */
export function completeClaim(situation: Situation): Decision | undefined {
  const { reading, cues, conversation, catalogue } = situation;
  const { slots } = reading.question;
  const claim = rest.exec(slots.join(' '))?.groups;
  const { so, not, to } = claim ?? {};
  const pair = listPair(situation, to !== undefined);
  if (claim === undefined || pair === undefined) return undefined;
  // "And the president?" asks of that one what was asked of the other.
  if (so === '' && not === undefined && to === undefined) return undefined;
  const [subject, named] = pair;
  const isUnder = conversation.facets[0] === 'reporting-line' || to !== undefined;
  const [lower, upper] = (isUnder ? [subject, named] : [named, subject]).map(mentionOf);
  if (lower === undefined || upper === undefined) return undefined;
  const tokens = not === undefined ? ['does', lower, 'report'] : [lower, 'does', 'not', 'report'];
  const question = {
    ...reading.question,
    slots: toSlots([...tokens, 'to', upper], [], new Set(catalogue.homeRoles)),
    roles: isUnder ? pair : [named, subject],
    closed: true,
  };
  const facet = isUnder || catalogue.isHome(named) ? 'reporting-line' : 'direct-reports';
  const asked = { reading: { ...reading, question, nearest: [] }, cues, catalogue };
  const decision = answerOn(asked, question.roles, facet, 0.8);
  if (decision.kind !== 'answer') return undefined;
  const conditions = currentConditions(reading, conversation);
  return { kind: 'answer', request: { ...decision.request, named: pair, conditions } };
}

/** The role whose line was spoken of and the one that is named now. */
function listPair(
  { reading, conversation, catalogue }: Situation,
  isUpper: boolean,
): readonly [string, string] | undefined {
  const [named, another] = reading.question.roles;
  const [facet = ''] = conversation.facets;
  const [first = conversation.roles[0], second] = conversation.roles.filter(catalogue.isHome);
  const isOnLines = facet === 'reporting-line' || facet === 'direct-reports';
  if (named === undefined || another !== undefined || first === undefined || !isOnLines) return undefined;
  // "Does the operations director report to the COO? To a VP?" is still about the one named first.
  const subject = second === undefined || second === named || isUpper ? first : undefined;
  return subject === undefined || subject === named ? undefined : [subject, named];
}
