import { type Conversation, newConversation, type Reply } from '../answer.ts';
import type { Catalogue } from '../choosing/catalogue.ts';
import type { HeardSetting } from '../deciding/decision.ts';
import type { Condition, Knowledge } from '../knowledge.ts';
import { capitalise, nameRole } from '../roles/role-names.ts';
import { plainAnswer } from './plain-answer.ts';
import { favourites, suggestFacets } from './suggest.ts';

interface Means {
  readonly knowledge: Pick<Knowledge, 'conditions' | 'elsewhere'>;
  readonly catalogue: Catalogue;
}

/** Says once what is kept in mind; from then on what holds in general is told without a word about that. */
export function acknowledgeSetting(heard: HeardSetting, spoken: Conversation, means: Means): Reply {
  const { catalogue } = means;
  const role = catalogue.role(heard.asker ?? '');
  const kept =
    role === undefined
      ? sayWhere(heard, means.knowledge)
      : `What you ask about yourself I answer by what holds for ${nameRole(role)}`;
  const answer = plainAnswer('help', `Noted. ${capitalise(kept)}.`, 1, {
    sections: [{ text: 'What would you like to know?' }],
    suggestions: suggestFacets([...(role ? [role.id] : []), ...catalogue.homeRoles], favourites, catalogue),
  });
  const isNew = role !== undefined && spoken.topics.length === 0;
  return { answer, conversation: isNew ? { ...newConversation, roles: [role.id] } : spoken };
}

function sayWhere(
  { conditions: told, spokenOf }: HeardSetting,
  { conditions, elsewhere }: Means['knowledge'],
): string {
  const [known, unknown] = [label(told, conditions), label(spokenOf, elsewhere)];
  const general = 'what I tell you is the general picture';
  if (known !== '') {
    return `Where I hold a sourced fact on how it is ${known}, I will tell you that; the rest is the general picture`;
  }
  return unknown === '' ? general : `I hold no sourced facts on how it is ${unknown}, so ${general}`;
}

function label(ids: readonly string[], conditions: readonly Condition[]): string {
  return conditions
    .filter(({ id }) => ids.includes(id))
    .map((condition) => condition.label)
    .join(' and ');
}
