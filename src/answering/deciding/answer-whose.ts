import type { ChosenFact } from '../choosing/choose-facts.ts';
import { asksForFact, hasAllWords, searchCharge } from '../choosing/search-charge.ts';
import { type Matter, ofCharge } from '../reading/read-charge.ts';
import { readWhose, suggestsRole } from '../reading/read-whose.ts';
import { mentions } from '../roles/mentions.ts';
import { answerOn, type Decision, type Request, type Situation, thresholds } from './decision.ts';

/** "Who looks after quality?" seeks the role: it is told of whichever of ours has a duty that speaks of the matter. */
export function answerWhose(situation: Situation): Decision | undefined {
  return situation.reading.question.roles.length === 0 ? answerByFact(situation) : undefined;
}

/** Where no duty speaks of the matter, that is said, and nobody is asked which role is meant. */
export function ownUpToWhose(situation: Situation): Decision | undefined {
  const { reading, catalogue } = situation;
  if (reading.question.roles.length > 0 || reading.confidence < thresholds.ask) return undefined;
  const facet = reading.facets[0]?.label ?? '';
  return ofCharge.has(facet) || facet === 'who-decides' ? ownUp(situation, catalogue.homeRoles) : undefined;
}

/** "Who handles risk, the COO?" seeks the same, whatever else it looks like. */
export function answerSuggested(situation: Situation): Decision | undefined {
  return suggestsRole(situation.reading.question.slots) ? answerNamedWhose(situation) : undefined;
}

/** "Who handles risk for a COO" seeks whose it is as well, where nothing else is clear. */
export function answerNamedWhose(situation: Situation): Decision | undefined {
  const { reading, catalogue } = situation;
  const home = reading.question.roles.filter(catalogue.isHome);
  if (home.length === 0 || reading.confidence < thresholds.ask) return undefined;
  return answerByFact(situation) ?? ownUp(situation, home);
}

function readWhoseMatter({ reading: { question, lookAlike, offTopic } }: Situation): Matter | undefined {
  const isElsewhere = lookAlike !== undefined || offTopic.probability > thresholds.offTopic;
  return isElsewhere || question.otherRoles.length > 0 ? undefined : readWhose(question.slots);
}

function answerByFact(situation: Situation): Decision | undefined {
  const matter = readWhoseMatter(situation);
  const home = situation.reading.question.roles.filter(situation.catalogue.isHome);
  const roles = home.length > 0 ? home : situation.catalogue.homeRoles;
  const [best] = matter === undefined ? [] : findSpeaking(matter, situation, roles);
  const [request] = best === undefined ? [] : tellFact(best, situation);
  return request && { kind: 'answer', request };
}

/** The request for a fact; none where there is nothing to be looked up there. */
export function tellFact({ role, facet, fact }: Speaking, situation: Situation): Request[] {
  const confidence = Math.max(situation.reading.confidence, thresholds.answer);
  const decision = answerOn(situation, [role], facet, confidence);
  if (decision.kind !== 'answer') return [];
  const lookups = decision.request.lookups.map((lookup) => ({ ...lookup, fact: fact.id }));
  return [{ ...decision.request, lookups }];
}

function ownUp(situation: Situation, roles: readonly string[]): Decision | undefined {
  const matter = readWhoseMatter(situation);
  if (matter === undefined) return undefined;
  const decision = answerOn(situation, roles, 'duties', thresholds.answer);
  if (decision.kind !== 'answer') return undefined;
  return { ...decision, request: { ...decision.request, stranger: { party: matter.name } } };
}

interface Speaking extends ChosenFact {
  readonly role: string;
  readonly facet: string;
}

/**
 * The facts of some roles that tell of a matter whose it is, the best first.
 * @param called names one of which a fact must have that is not asked for in such words.
 */
export function findSpeaking(
  matter: Matter,
  { reading, chooseFacts }: Situation,
  roles: readonly string[],
  called: readonly string[] = [matter.name ?? ''],
): Speaking[] {
  const { conditions } = reading.question;
  const speaks = ({ fact, shared, likeness, toThePoint }: ChosenFact): boolean =>
    toThePoint && shared >= hasAllWords && (likeness >= asksForFact || mentions(fact, called));
  return roles
    .flatMap((role) => {
      const lookup = { roles: [role], named: [role], nearest: reading.nearest };
      return searchCharge(matter, lookup, conditions, chooseFacts).flatMap(({ facet, chosen }) =>
        chosen.filter(speaks).map((each) => ({ ...each, role, facet })),
      );
    })
    .sort((a, b) => weigh(b, matter.name) - weigh(a, matter.name));
}

/** What names the matter tells more of it than what is only asked for with its words. */
const weightOfName = 0.5;

export function weigh({ fact, closeness, likeness }: ChosenFact, name = ''): number {
  return closeness + likeness + (mentions(fact, [name]) ? weightOfName : 0);
}
