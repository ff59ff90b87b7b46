import { type Conversation, newConversation } from './answer.ts';
import type { Decision, DecisionMeans } from './deciding/decision.ts';
import type { Clauses } from './deciding/read-clauses.ts';
import { type Rebuilt, rebuildQuestion } from './following-up/rebuild-question.ts';
import type { Interpretation } from './learning/interpret.ts';
import { readCues } from './reading/cues.ts';
import { keepQuestion } from './reading/last-question.ts';
import { putInPlace } from './reading/put-in-place.ts';
import { plainName } from './roles/role-names.ts';

/** A message, with the whole question that it stands for where it is only a part of one. */
export interface HeardMessage {
  readonly reading: Interpretation;
  readonly rebuilt: Rebuilt | undefined;
}

/** Hears a message in its conversation; of several clauses each is understood by those before it. */
export function hearMessage(
  { clauses }: Clauses,
  reading: Interpretation,
  conversation: Conversation,
  { catalogue }: Pick<DecisionMeans, 'catalogue'>,
): HeardMessage {
  const isOne = clauses.length < 2 && conversation.asked !== undefined;
  const cues = isOne ? readCues(reading.question) : undefined;
  return { reading, rebuilt: cues && rebuildQuestion({ reading, cues, conversation, catalogue }) };
}

/**
 * Decides a message that is part of a question as that whole question, with all that is owned up to in one: "can the COO?"
 * after "who signs the contracts" as "can the COO sign the contracts".
 * @param decision what the message means as it stands.
 * @param decideText decides a text in a conversation.
 */
export function decideRebuilt(
  { rebuilt }: HeardMessage,
  decision: Decision,
  conversation: Conversation,
  { catalogue }: Pick<DecisionMeans, 'catalogue'>,
  decideText: (text: string, conversation: Conversation) => Decision,
): Decision | undefined {
  if (rebuilt === undefined || decision.kind === 'social') return undefined;
  if (!isMissed(rebuilt, decision, conversation)) return undefined;
  const words = rebuilt.tokens.map((token) => {
    if (typeof token === 'string') return token;
    const role = catalogue.role(token.name);
    return role === undefined ? token.alias : plainName(role);
  });
  const { setting, asker } = conversation;
  const whole = decideText(`${words.join(' ')}?`, { ...newConversation, setting, asker });
  if (whole.kind === 'answer') return whole;
  // What is declined by name already needs no other decline.
  const isNamed = decision.kind === 'decline' && decision.reason !== 'off-topic';
  return (whole.kind === 'decline' || whole.kind === 'which-facet') && !isNamed ? whole : undefined;
}

/** Whether a message as it stands asks something else than the whole question does, or nothing that is clear. */
function isMissed({ means }: Rebuilt, { kind }: Decision, { topics }: Conversation): boolean {
  if (means === 'missing-role') return kind === 'which-role';
  return means === 'whole' || kind === 'decline' || topics.length === 0;
}

/** What the conversation keeps as its last question when a message has been decided. */
export function keepAsked(
  { reading: { question }, rebuilt }: HeardMessage,
  decision: Decision,
  { asked, roles: [role], facets: [facet] }: Conversation,
): string | undefined {
  // Whoever is asked back completes that question.
  const isAskedBack = decision.kind === 'which-role' || decision.kind === 'which-facet';
  if (isAskedBack && question.slots[0] !== 'who') return undefined;
  if (rebuilt !== undefined && (rebuilt.means !== 'missing-role' || decision.kind === 'decline'))
    return keepQuestion(question, rebuilt.tokens);
  if (question.roles.length + question.otherRoles.length > 0 || question.slots[0] === 'who')
    return keepQuestion(question, question.tokens);
  const { bare } = readCues(question);
  if (decision.kind !== 'answer' || bare) return asked;
  const placed = role === undefined ? undefined : putInPlace(question.tokens, role);
  // "For how long?" only goes on with what was asked.
  const goesOn = placed === undefined && decision.request.facets[0] === facet;
  return goesOn ? asked : keepQuestion(question, placed);
}
