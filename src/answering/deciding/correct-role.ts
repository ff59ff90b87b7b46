import { answerOn, type Decision, type Situation } from './decision.ts';
import { withoutWords } from './without-words.ts';

const addressed = '(?:(?:no|nope|sorry|oops|but|and|that|it|this|is|was|i|we|mean|meant|asked|about|what) )*';
const post = '(?:role|job|title|position|post)';
/** "The wrong role", "not that one": the role was not meant, and no other is named. */
const rejecting = new RegExp(
  `^${addressed}(?:(?:the )?wrong (?:${post}|one)|not (?:him|her|them|(?:that|this) (?:${post}|one)))$`,
);
const other = new RegExp(`^${addressed}the other(?: ${post}| one)?(?: please| then| too)?$`);
const denying = new RegExp(
  `^${addressed}(?:(?:did|do) )?not (?:(?:mean|meant|asking|talking|about|after|for) )*(?:an? |the |our )?\\{\\w+\\}(?: please| then)?$`,
);

/**
 * "Not the COO", "wrong role", "no, the other one": what was said is asked of the other role spoken of, where there is just
 * one such, and otherwise we ask which one was meant.
 */
export function correctRole(situation: Situation): Decision | undefined {
  const { reading, conversation, catalogue } = situation;
  const [facet] = conversation.facets;
  if (facet === undefined || conversation.topics.length === 0) return undefined;
  const left = listLeft(situation);
  if (left === undefined) return undefined;
  const [role, another] = left;
  if (role !== undefined && another === undefined) {
    const wordless = { ...situation, reading: withoutWords(reading) };
    return answerOn(wordless, [role], facet === 'difference' ? 'definition' : facet, 0.8);
  }
  const meant = catalogue.homeRoles.filter((each) => !conversation.roles.includes(each));
  return { kind: 'which-role', facet, roles: meant.length > 0 ? meant : catalogue.homeRoles };
}

/** The roles that may be meant instead of those spoken of last; nothing where the message corrects none of these. */
function listLeft({ reading, conversation }: Situation): readonly string[] | undefined {
  const { slots, roles } = reading.question;
  const { rolesBefore = [] } = conversation;
  const text = slots.join(' ');
  if (roles.length > 0) {
    return denying.test(text) && roles.every((role) => conversation.roles.includes(role))
      ? conversation.roles.filter((role) => !roles.includes(role))
      : undefined;
  }
  const before = rolesBefore.filter((role) => !conversation.roles.includes(role));
  if (rejecting.test(text)) return conversation.roles.length > 1 ? [] : before;
  return other.test(text) && conversation.roles.length === 1 ? before : undefined;
}
