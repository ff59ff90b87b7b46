import type { ChosenFact } from '../choosing/choose-facts.ts';
import { type Matter, ofCharge } from '../reading/read-charge.ts';
import { readWhose, readWhoseOfTwo, suggestsRole } from '../reading/read-whose.ts';
import { inAnyNumber } from '../roles/link-roles.ts';
import { mentions } from '../roles/mentions.ts';
import { answerOn, type Decision, decline, type Request, type Situation, thresholds } from './decision.ts';
import { mergeRequests } from './merge-requests.ts';
import { withoutWords } from './without-words.ts';

/** From here on a fact has all the words of a matter; rounding may take a little off. */
const all = 0.99;
/** So like a way of asking for a fact that has the same words, a question asks for that fact. */
const sameQuestion = 0.5;
/** How clear a question is that puts two forward. */
const sureOfTwo = 0.75;
/** What is likelier than this not for us is not answered. */
const mostOffTopic = 0.65;

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

/**
 * "Who runs the warehouse, the COO or the CFO?" and "quality: COO or CFO?" compare nothing: each of the two that has a duty
 * which speaks of the matter is told of, and where neither has, that is said before what sets the two apart.
 */
export function answerWhoseOfTwo(situation: Situation): Decision | undefined {
  const { reading, catalogue } = situation;
  const { slots, roles, mended } = reading.question;
  const two = readWhoseOfTwo(slots);
  const home = roles.filter(catalogue.isHome);
  if (two === undefined || home.length === 0 || asksOfFacet(situation)) return undefined;
  const { matter } = two;
  if (matter === undefined) return tellApart(situation, { own: 'firm' });
  // "Should I ask A or B" is answered by neither yes nor no.
  const confidence = Math.max(reading.confidence, sureOfTwo);
  const question = { ...reading.question, closed: false };
  const open = { ...situation, reading: { ...reading, question, confidence } };
  const called = matter.name === undefined ? [] : inAnyNumber(matter.name);
  if (isToldApart(situation, called)) return tellApart(situation, {});
  const speaking = home
    .flatMap((role) => findSpeaking(matter, open, [role], called).slice(0, 1))
    .sort((a, b) => weigh(b, matter.name) - weigh(a, matter.name));
  const found = mergeRequests(speaking.flatMap((best) => tellFact(best, open)));
  if (found !== undefined) {
    const left = leaveStranger(situation);
    return { ...found, request: { ...found.request, stranger: undefined, left } };
  }
  // "Salary: COO or CFO?" names what people ask of any role, and "hiring a COO or a CFO" asks for none of the two.
  return two.bare && (namesFacet(situation, matter) || !setApart.test(mended))
    ? undefined
    : tellApart(situation, { stranger: { party: matter.name } });
}

/** "Who handles risk for a COO" seeks whose it is as well, where nothing else is clear. */
export function answerNamedWhose(situation: Situation): Decision | undefined {
  const { reading, catalogue } = situation;
  const home = reading.question.roles.filter(catalogue.isHome);
  if (home.length === 0 || reading.confidence < thresholds.ask) return undefined;
  return answerByFact(situation) ?? ownUp(situation, home);
}

function readMatter({ reading: { question, lookAlike, offTopic } }: Situation): Matter | undefined {
  const isElsewhere = lookAlike !== undefined || offTopic.probability > mostOffTopic;
  return isElsewhere || question.otherRoles.length > 0 ? undefined : readWhose(question.slots);
}

function answerByFact(situation: Situation): Decision | undefined {
  const matter = readMatter(situation);
  const home = situation.reading.question.roles.filter(situation.catalogue.isHome);
  const roles = home.length > 0 ? home : situation.catalogue.homeRoles;
  const [best] = matter === undefined ? [] : findSpeaking(matter, situation, roles);
  const [request] = best === undefined ? [] : tellFact(best, situation);
  return request && { kind: 'answer', request };
}

/** The request for a fact; none where there is nothing to be looked up there. */
function tellFact({ role, facet, fact }: Speaking, situation: Situation): Request[] {
  const confidence = Math.max(situation.reading.confidence, thresholds.answer);
  const decision = answerOn(situation, [role], facet, confidence);
  if (decision.kind !== 'answer') return [];
  const lookups = decision.request.lookups.map((lookup) => ({ ...lookup, fact: fact.id }));
  return [{ ...decision.request, lookups }];
}

/** What sets two roles apart, with what is to be said of it. */
function tellApart(situation: Situation, said: Pick<Request, 'own' | 'stranger'>): Decision | undefined {
  const { reading } = situation;
  const { roles } = reading.question;
  const facet = roles.length > 1 ? 'difference' : 'duties';
  const confidence = Math.max(reading.confidence, sureOfTwo);
  const decision = answerOn({ ...situation, reading: withoutWords(reading) }, roles, facet, confidence);
  if (decision.kind !== 'answer') return undefined;
  return {
    ...decision,
    request: { ...decision.request, ...said, left: leaveStranger(situation) },
  };
}

/** Whether what sets one of ours apart from a neighbour tells of a matter: what a CEO and a COO do for strategy. */
function isToldApart({ reading, catalogue, chooseFacts }: Situation, called: readonly string[]): boolean {
  const { roles, conditions } = reading.question;
  if (roles.length !== 2 || roles.every(catalogue.isHome)) return false;
  const lookup = { roles, facet: 'difference', named: roles, question: [], nearest: [] };
  const [best] = chooseFacts(lookup, { conditions, told: new Set() });
  return best !== undefined && mentions(best.fact, called);
}

/** Of the other of two it is said where we hold nothing about them. */
function leaveStranger({ reading }: Situation): Request['left'] {
  const [other] = reading.question.otherRoles;
  return other === undefined ? undefined : decline('other-role', reading, other);
}

/** From this probability on a message asks for a facet, whoever is put forward. */
const sureOfFacet = 0.8;
/** Facets that two roles and a matter may look like. */
const looksOfTwo: ReadonlySet<string> = new Set([
  ...ofCharge,
  'difference',
  'reporting-line',
  'rank',
  'who-decides',
]);

/** "Who makes more, the COO or the CFO" asks what they earn. */
function asksOfFacet({
  reading: {
    facets: [first],
    lookAlike,
  },
}: Situation): boolean {
  if (lookAlike !== undefined) return true;
  return first !== undefined && first.probability > sureOfFacet && !looksOfTwo.has(first.label);
}

/** What stands between a bare matter and the two put forward: "risk: COO or CFO?". */
const setApart = /[,:\u2013\u2014]| - |\?(?=.)/;

/** Whether the words of a matter are words in which people ask for a facet as such, other than what a role does. */
function namesFacet({ reading: { nearest }, catalogue }: Situation, { words }: Matter): boolean {
  return nearest.some(
    ({ asked: { fact, label, slots } }) =>
      fact === undefined &&
      !ofCharge.has(label) &&
      catalogue.facet(label) !== undefined &&
      words.every((word) => slots.includes(word)),
  );
}

function ownUp(situation: Situation, roles: readonly string[]): Decision | undefined {
  const matter = readMatter(situation);
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
function findSpeaking(
  { words, name = '' }: Matter,
  { reading, chooseFacts }: Situation,
  roles: readonly string[],
  called: readonly string[] = [name],
): Speaking[] {
  const { conditions } = reading.question;
  const nearest = reading.nearest.filter(({ asked }) => words.every((word) => asked.slots.includes(word)));
  const circumstances = { conditions, told: new Set<string>() };
  const speaks = ({ fact, shared, likeness, toThePoint }: ChosenFact): boolean =>
    toThePoint && shared >= all && (likeness >= sameQuestion || mentions(fact, called));
  return roles
    .flatMap((role) =>
      [...ofCharge].flatMap((facet) =>
        chooseFacts({ roles: [role], facet, named: [role], question: words, nearest }, circumstances)
          .filter(speaks)
          .map((chosen) => ({ ...chosen, role, facet })),
      ),
    )
    .sort((a, b) => weigh(b, name) - weigh(a, name));
}

/** What names the matter tells more of it than what is only asked for with its words. */
const weightOfName = 0.5;

function weigh({ fact, closeness, likeness }: ChosenFact, name = ''): number {
  return closeness + likeness + (mentions(fact, [name]) ? weightOfName : 0);
}
