import { answerOn, type Decision, repeat, type Situation } from './decide.ts';

/** A message longer than this stands on its own, unless a pronoun ties it to the last one. */
const longestEllipsis = 8;

/**
 * Understands a message by what went before: the roles or the facet it leaves out are those of the last answer.
 * Gives nothing where the message stands on its own.
 */
export function continueConversation(situation: Situation): Decision | undefined {
  const { reading, conversation } = situation;
  if (conversation.roles.length === 0 && conversation.facets.length === 0) return undefined;
  if (reading.question.otherRoles.length > 0) return undefined;
  return reading.question.roles.length > 0 ? nameAnotherRole(situation) : leaveOutTheRole(situation);
}

/** "And the ops director?", "and vs president", "and if there is a COO?". */
function nameAnotherRole(situation: Situation): Decision | undefined {
  const { reading, cues, conversation, catalogue } = situation;
  if (!cues.bare) return undefined;
  const { roles, namings } = reading.question;
  const [before] = conversation.roles;
  if (cues.supposes && conversation.topics.length > 0) {
    return { kind: 'answer', request: { ...repeat(conversation, cues), named: [...conversation.roles, ...roles] } };
  }
  const answer = (about: readonly string[], facet: string): Decision =>
    answerOn(reading, cues, about, facet, namings, catalogue, 0.8);
  const [facet] = conversation.facets;
  if (before !== undefined && roles.length === 1 && (cues.compares || facet === 'difference')) {
    return answer([...new Set([before, ...roles])], 'difference');
  }
  return facet === undefined ? undefined : answer(roles, facet);
}

/** "And who do they report to?", "always?", "in a charity I mean". */
function leaveOutTheRole(situation: Situation): Decision | undefined {
  const { reading, cues, conversation, catalogue } = situation;
  const { question, facets, confidence } = reading;
  const [first] = facets;
  if (conversation.roles.length === 0 || first === undefined) return undefined;
  if (isForeign(situation)) return undefined;
  if (!cues.bare && first.probability > 0.45 && first.probability > reading.offTopic.probability) {
    if (cues.pronoun === 'singular' && conversation.roles.length > 1) {
      return { kind: 'which-role', facet: first.label, roles: conversation.roles };
    }
    const about = answerOn(reading, cues, conversation.roles, first.label, 1, catalogue, Math.max(0.6, confidence));
    if (about.kind === 'answer') {
      return { kind: 'answer', request: { ...about.request, told: conversation.facts, conditions: [...new Set([...conversation.conditions, ...question.conditions])] } };
    }
  }
  const elliptical = cues.bare || cues.continues || cues.pronoun !== undefined || question.conditions.length > 0;
  if (!elliptical || question.slots.length > longestEllipsis || conversation.topics.length === 0) return undefined;
  const conditions = [...new Set([...question.conditions, ...conversation.conditions])];
  return { kind: 'answer', request: { ...repeat(conversation, cues, conditions), told: conversation.facts } };
}

/** Words from elsewhere, or a message like those that are not for us, start something new. */
function isForeign({ reading, cues }: Situation): boolean {
  const { question, offTopic, facets } = reading;
  const likelyOff = offTopic.probability > 0.6 && offTopic.probability > (facets[0]?.probability ?? 0);
  return question.foreign.length > 1 || (likelyOff && !cues.bare);
}
