import type { ChosenFact } from '../choosing/choose-facts.ts';
import { type Matter, ofCharge } from '../reading/read-charge.ts';
import { readWhose, suggestsRole } from '../reading/read-whose.ts';
import { mentions } from '../roles/mentions.ts';
import { answerOn, type Decision, type Situation, thresholds } from './decision.ts';

/** From here on a fact has all the words of a matter; rounding may take a little off. */
const all = 0.99;
/** So like a way of asking for a fact that has the same words, a question asks for that fact. */
const sameQuestion = 0.5;
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

/** So does "supply chain: COO or CFO?", where nothing else is clear. */
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
  const [best] = matter === undefined ? [] : findSpeaking(matter, situation);
  if (best === undefined) return undefined;
  const confidence = Math.max(situation.reading.confidence, thresholds.answer);
  const decision = answerOn(situation, [best.role], best.facet, confidence);
  if (decision.kind !== 'answer') return undefined;
  const lookups = decision.request.lookups.map((lookup) => ({ ...lookup, fact: best.fact.id }));
  return { ...decision, request: { ...decision.request, lookups } };
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

/** The facts of our roles that tell of a matter whose it is, the best first. */
function findSpeaking(
  { words, name = '' }: Matter,
  { reading, catalogue, chooseFacts }: Situation,
): Speaking[] {
  const { roles, conditions } = reading.question;
  const home = roles.filter(catalogue.isHome);
  const nearest = reading.nearest.filter(({ asked }) => words.every((word) => asked.slots.includes(word)));
  const circumstances = { conditions, told: new Set<string>() };
  const speaks = ({ fact, shared, likeness, toThePoint }: ChosenFact): boolean =>
    toThePoint && shared >= all && (likeness >= sameQuestion || mentions(fact, [name]));
  return (home.length > 0 ? home : catalogue.homeRoles)
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

function weigh({ fact, closeness, likeness }: ChosenFact, name: string): number {
  return closeness + likeness + (mentions(fact, [name]) ? weightOfName : 0);
}
