import { type Matter, ofCharge } from '../reading/read-charge.ts';
import { readWhoseOfTwo } from '../reading/read-whose.ts';
import { inAnyNumber } from '../roles/link-roles.ts';
import { mentions } from '../roles/mentions.ts';
import { findSpeaking, tellFact, weigh } from './answer-whose.ts';
import { answerOn, type Decision, decline, type Request, type Situation } from './decision.ts';
import { mergeRequests } from './merge-requests.ts';
import { withoutWords } from './without-words.ts';

/** How clear a question is that puts two forward. */
const sureOfTwo = 0.75;

/**
 * "Who runs the warehouse, the COO or the CFO?" and "quality: COO or CFO?" compare nothing: each of the two that has a duty
 * which speaks of the matter is told of, and where neither has, that is said before what sets the two apart.
 */
export function answerWhoseOfTwo(situation: Situation): Decision | undefined {
  const { reading, catalogue } = situation;
  const { slots, roles, mended } = reading.question;
  const two = readWhoseOfTwo(slots);
  const home = roles.filter(catalogue.isHome);
  if (two === undefined || home.length === 0 || asksOfFacet(situation) || isListed(situation))
    return undefined;
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

/** So like a way of asking for a fact it asks for that fact. */
const asListed = 0.8;

function isListed({ reading: { nearest } }: Situation): boolean {
  return nearest.some(({ asked, likeness }) => asked.fact !== undefined && likeness > asListed);
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
