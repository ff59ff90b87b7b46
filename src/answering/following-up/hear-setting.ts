import type { FactChooser } from '../choosing/choose-facts.ts';
import type { Decision, Request, Situation } from '../deciding/decision.ts';
import { readOwnSetting } from '../reading/own-setting.ts';
import { repeat } from './repeat-last.ts';

/**
 * "We are a charity": what was told last is told anew where it is otherwise there, and else the next questions are
 * understood so.
 */
export function hearSetting(situation: Situation): Decision | undefined {
  const { reading, cues, conversation, chooseFacts } = situation;
  const own = readOwnSetting(reading.question);
  if (own?.alone !== true) return undefined;
  const { conditions } = own;
  if (conversation.topics.length > 0) {
    const request = repeat({ ...situation, cues: { ...cues, wish: undefined, content: [], bare: true } });
    const there = { ...request, conditions, namedConditions: conditions };
    if (isToldOf(there, conditions, chooseFacts)) return { kind: 'answer', request: there };
  }
  return { kind: 'setting', conditions, spokenOf: reading.question.conditions };
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
