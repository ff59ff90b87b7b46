import { leavesChoice } from '../reading/closed-question.ts';
import { nameRole } from '../roles/role-names.ts';
import { answerOn, type Decision, type Situation } from './decision.ts';
import { withoutWords } from './without-words.ts';

const pay =
  /\b(?:pay|paid|salary|salaries|wages?|compensation|remuneration|bonus|bonuses|(?:how )?much .*(?:earns?|makes?|gets?))\b/;
const settling =
  /\b(?:decid(?:es?|ed|ing)|sets?|setting|determin(?:es?|ed)|approv(?:es?|ed)|negotiat(?:es?|ed)|settl(?:es?|ed)|agree[sd]?|signs? off|reviews?|reviewed|fix(?:es|ed)|signed off)\b/;
/** Who does it, or whether somebody does: "what determines" asks for something else. */
const asking =
  /^(?:(?:and|but|so|ok|then) )*(?:who|whom|which (?:body|committee|person)|how (?:is|are|does|do)|whose)\b/;
const party =
  /\b(?:by|own|himself|herself|themselves|committee|shareholders|owners?|hr|investors)\b|\{(?:ceo|board|other)\}/;
const paying = /^(?:(?:and|but|so) )*(?:who|whom) (?:\w+ )?pays\b/;
const certainty = 0.75;

/**
 * "Who sets the COO's pay?" is answered by no fact: what is known of pay is told, and that it does not say who decides on
 * it. After talk of pay, "who decides that?" asks the same.
 */
export function settlePay(situation: Situation): Decision | undefined {
  const { reading, cues, conversation, catalogue } = situation;
  const { question } = reading;
  const text = question.slots.join(' ');
  const subjects = question.roles.filter((role) => !catalogue.isMatter(role));
  const isOfPay = (): boolean =>
    pay.test(text) || (conversation.facets[0] === 'pay' && subjects.length === 0);
  const asks = (): boolean => asking.test(text) || (question.closed && party.test(text));
  // Most messages settle nothing, which is soon seen.
  const isSettled = settling.test(text) ? isOfPay() && asks() : paying.test(text);
  if (!isSettled || leavesChoice(question.slots)) return undefined;
  const roles = subjects.length > 0 ? subjects : conversation.roles;
  const [role] = roles.flatMap((id) => catalogue.role(id) ?? []);
  if (role === undefined) return undefined;
  // The words of the question would find what else is decided.
  const wordless = { reading: withoutWords(reading), cues, catalogue };
  const decision = answerOn(wordless, roles, 'pay', Math.max(reading.confidence, certainty));
  if (decision.kind !== 'answer') return undefined;
  const opening = `I have no sourced fact on who decides what ${nameRole(role)} is paid; this is what I know of pay.`;
  return { ...decision, request: { ...decision.request, opening } };
}
