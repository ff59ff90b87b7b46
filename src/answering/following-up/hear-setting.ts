import type { FactChooser } from '../choosing/choose-facts.ts';
import type { Decision, Request, Situation } from '../deciding/decision.ts';
import { readOwnRole } from '../reading/own-role.ts';
import { readOwnSetting } from '../reading/own-setting.ts';
import { repeat } from './repeat-last.ts';

/** "And if we are a charity?" supposes it, and asks. */
const supposes = /^(?:(?:and|but|so|or) )*(?:what )?if\b/;
/** "I meant in a small company" says of what was asked that it was asked so. */
const asksSo = new RegExp(`${supposes.source}|^(?:(?:no|sorry|but|well) )*i (?:mean|meant)\\b`);

/**
 * "We are a charity": what was told last is told anew where it is otherwise there, and else the next questions are
 * understood so. "I am the operations director" likewise says whom questions about oneself are about.
 */
export function hearSetting(situation: Situation): Decision | undefined {
  const { reading, cues, conversation, chooseFacts } = situation;
  const asker = readOwnRole(reading.question);
  const own = readOwnSetting(reading.question);
  const spokenOf = reading.question.conditions;
  if (asker?.alone)
    return { kind: 'setting', conditions: own?.conditions ?? [], spokenOf, asker: asker.role };
  const asked = conversation.topics.length > 0 ? asksSo : supposes;
  if (own?.alone !== true || asked.test(reading.question.slots.join(' '))) return undefined;
  const { conditions } = own;
  if (conversation.topics.length > 0) {
    const request = repeat({ ...situation, cues: { ...cues, wish: undefined, content: [], bare: true } });
    const there = { ...request, conditions, namedConditions: conditions };
    if (isToldOf(there, conditions, chooseFacts)) return { kind: 'answer', request: there };
  }
  return { kind: 'setting', conditions, spokenOf };
}

/** Whether what a request is answered with first holds just under one of these conditions. */
export function isToldOf(
  { lookups: [lookup], conditions, told }: Request,
  setting: readonly string[],
  chooseFacts: FactChooser,
): boolean {
  if (lookup === undefined) return false;
  const [best] = chooseFacts(lookup, { conditions, told: new Set(told) });
  return best?.fact.conditions.some((id) => setting.includes(id)) === true;
}
