import { answerOn, type Decision, type Situation } from '../deciding/decision.ts';
import { wordless } from '../deciding/without-words.ts';
import type { Fact } from '../knowledge.ts';
import type { Topic } from '../lookup.ts';
import { readSuperlative, type Superlative } from '../reading/read-superlative.ts';
import { splitFirstSentence } from '../text/first-sentence.ts';

/** Words for what was listed, whatever that was. */
const thing =
  /^(?:things?|parts?|points?|kinds?|types?|reasons?|factors?|signs?|ways?|items?|options?|differences?|difference)$/;

/**
 * "Which is the most important?" after several things were told: the fact that says just that, and else that our sources do
 * not say it. Who asks for the top three hears all of them again.
 */
export function pickSuperlative(situation: Situation): Decision | undefined {
  const { reading, conversation } = situation;
  const { slots, roles, otherRoles } = reading.question;
  const [topic, another] = conversation.topics;
  if (topic === undefined || another !== undefined || roles.length > 0 || otherRoles.length > 0)
    return undefined;
  const asked = readSuperlative(slots);
  if (asked === undefined || namesDifference(asked) || !isOfTopic(asked, topic, situation)) return undefined;
  const decision = answerOn(wordless(situation), topic.roles, topic.facet, 0.8);
  if (decision.kind !== 'answer') return undefined;
  const found = findSaid(asked, topic, situation);
  const { facet, fact } = found ?? topic;
  const lookups = [{ ...topic, facet, fact, named: topic.roles, question: [], nearest: [] }];
  const isUnsaid = found === undefined && !asked.several;
  const unsaid = isUnsaid ? asked.claim : undefined;
  const opening = found === undefined ? 'My sources do not rank these; this is what they name.' : undefined;
  return {
    kind: 'answer',
    request: {
      ...decision.request,
      ...conditionsOf(situation),
      lookups,
      only: !asked.several,
      opening,
      unsaid,
    },
  };
}

/** "What is the main difference" asks how two differ. */
function namesDifference({ rest, claim }: Superlative): boolean {
  return claim === 'which matters most' && rest.join() === 'difference';
}

/** "Which skill is the most important" after talk of duties is a question of its own. */
function isOfTopic({ rest }: Superlative, topic: Topic, { conversation, understand }: Situation): boolean {
  if (rest.every((word) => thing.test(word))) return true;
  const [best] = understand(topic.roles[0]).facets;
  return rest.length === 1 && best !== undefined && conversation.facets.includes(best.label);
}

function conditionsOf({ conversation: { conditions } }: Situation) {
  return { conditions, namedConditions: conditions };
}

/** The fact on the topic that claims it in its first sentence, be it told or not. */
function findSaid(
  { said }: Superlative,
  { roles, facet }: Topic,
  { chooseFacts, conversation }: Situation,
): { readonly facet: string; readonly fact: string } | undefined {
  if (said === undefined) return undefined;
  const lookup = { roles, facet, named: roles, question: [], nearest: [] };
  const says = ({ answer }: Fact): boolean => said.test(splitFirstSentence(answer)[0]);
  const found = chooseFacts(lookup, { conditions: conversation.conditions, told: new Set() }).find(
    ({ fact }) => says(fact),
  );
  return found && { facet, fact: found.fact.id };
}
