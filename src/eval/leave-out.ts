import type { Knowledge } from '../answering/knowledge.ts';
import { asWayOfAsking } from '../answering/normalise.ts';

/** A message with the facets that would be right for it; none where it is not for us. */
export interface HeldOut {
  readonly text: string;
  readonly facets: readonly string[];
}

export interface Split {
  readonly kept: Knowledge;
  readonly heldOut: readonly HeldOut[];
}

/** Splits off a share of all ways of asking and off-topic messages. Which ones depends on their words alone. */
export function leaveOut(knowledge: Knowledge, fold: number, folds: number): Split {
  const heldOut: HeldOut[] = [];
  const keep = (facets: readonly string[]) => (text: string) => {
    if (hash(asWayOfAsking(text)) % folds !== fold) return true;
    heldOut.push({ text: text.replaceAll('{role}', 'COO').replaceAll('{other}', 'CFO'), facets });
    return false;
  };
  const kept: Knowledge = {
    ...knowledge,
    facets: knowledge.facets.map((facet) => ({ ...facet, asked: facet.asked.filter(keep([facet.id])) })),
    facts: knowledge.facts.map((fact) => {
      const stays = keep([fact.facet, ...fact.also]);
      const yesNo = fact.yesNo.map(({ reply, to }) => ({ reply, to: to.filter(stays) }));
      return { ...fact, asked: fact.asked.filter(stays), yesNo };
    }),
    offTopic: knowledge.offTopic.map(({ topic, messages }) => ({
      topic,
      messages: messages.filter(keep([])),
    })),
  };
  return { kept, heldOut };
}

/** FNV-1a, so that a message stays in its fold when others are added. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}
