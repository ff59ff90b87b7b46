import type { Decision, DecisionMeans } from './deciding/decision.ts';
import { isToldOf } from './following-up/hear-setting.ts';
import type { Condition } from './knowledge.ts';

/**
 * Decides a question that names no place as one about the organisation that its writer spoke of before: "who would the COO
 * report to" after "we are a charity". Gives nothing where no fact tells of just that, so that what holds in general is
 * told as such.
 * @param decision what the question means without it.
 * @param decideText decides a text in the same conversation.
 */
export function decideInSetting(
  { text, decision, setting }: { text: string; decision: Decision; setting: readonly string[] },
  conditions: readonly Pick<Condition, 'id' | 'label'>[],
  { chooseFacts }: DecisionMeans,
  decideText: (text: string) => Decision,
): Decision | undefined {
  if (decision.kind !== 'answer' || decision.request.wish === 'general') return undefined;
  // "And who reports to them?" after talk of start-ups is about these.
  if (decision.request.conditions.length > 0) return undefined;
  const where = conditions.filter(({ id }) => setting.includes(id)).map(({ label }) => label);
  const [, said = text, end = ''] = /^(.*?)([\s.?!]*)$/s.exec(text) ?? [];
  const there = decideText(`${said} ${where.join(' ')}${end}`);
  return there.kind === 'answer' && isToldOf(there.request, setting, chooseFacts) ? there : undefined;
}
