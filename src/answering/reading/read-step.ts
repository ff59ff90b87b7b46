import { isRoleSlot } from './slots.ts';

/** Whom a question seeks: who comes next above or below one role, or between two. */
export type Step = 'above' | 'below' | 'between';

const lead = '(?:(?:so|and|but|then|ok|okay|tell me|do you know) )*';
const posts =
  'step|level|rung|tier|layer|grade|rank|role|position|title|post|job|box|person|executive|senior|official';
const filling = `(?:(?:what|which|who|is|are|be|comes?|sits?|stands?|ranks?|lies?|goes|does|do|there|exists?|any|anyone|anybody|anything|someone|somebody|something|some|a|an|the|one|two|next|first|nearest|right|directly|immediately|straight|just|usually|normally|typically|called|found|of|in|to|corporate|management|(?:${posts})s?) )*`;
const role = '(?:(?:an?|the|our|your|any) )?\\{(?:role|other|ceo|board)\\}';
const ending =
  '(?: (?:in|on|within|at|of|the|an?|any|most|usual|usually|normally|typical|company|companies|organisation|firm|business|hierarchy|ladder|org|chart|pecking|order|corporate|structure|management|chain|command|called|named|then|\\{(?!role|other|ceo|board)\\w+\\}))*';
const above = '(?:above|over|higher than|up from|higher up than|ahead of)';
const below = '(?:below|beneath|under|underneath|lower than|down from|lower down than)';
const before = '(?:(?:up|down|higher|lower) )?';

const steps: readonly (readonly [Step, RegExp])[] = [
  ['above', new RegExp(`^${lead}${filling}${before}${above} ${role}${ending}$`)],
  ['below', new RegExp(`^${lead}${filling}${before}${below} ${role}${ending}$`)],
  ['between', new RegExp(`^${lead}${filling}(?:in )?between ${role} and ${role}${ending}$`)],
];
/** Most questions place nobody, and these words tell them without a pattern. */
const placing = /^(?:above|below|beneath|under|underneath|over|than|from|of|between)$/;
/** "Is the director below the COO?" asks whether, not who. */
const seeking = new RegExp(
  `^${lead}(?:what|which|who|is (?:there|any|some)|are there|does any|(?:an?|the|one|next|right|directly|${posts})\\b)`,
);

/** Reads whom a message seeks by the place beside the roles it names, if it asks for nothing else. */
export function readStep(slots: readonly string[]): Step | undefined {
  if (!slots.some((word) => placing.test(word)) || !slots.some(isRoleSlot)) return undefined;
  const text = slots.join(' ');
  return seeking.test(text) ? steps.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
}
