import { answerOn, type Decision, type Situation } from '../deciding/decision.ts';
import { mergeRequests } from '../deciding/merge-requests.ts';
import { withoutWords } from '../deciding/without-words.ts';

const someRole = '(?:an? |the |our |your )?\\{(?:role|other|ceo|board)\\}';
const lead =
  '(?:(?:and|but|so|then|ok|okay|now|also|or|please|can you|could you|what if (?:we|you|i)|how about|let us) )*';
const auxiliary = '(?:do|does|did|would|will|could|should|can|might)';
const fitting = '(?:fit|fits|come|comes|belong|belongs|slot|slots|enter|enters)';
const standing = '(?:stand|stands|sit|sits|be|go|goes|figure|figures|feature|features)';
/** Where somebody may be placed, which names nothing new: "in this picture", "between the COO and the CEO". */
const somewhere = `(?: (?:in|into|to|with|within|among|between|beside|next|here|there|this|that|these|those|it|all|them|both|the|two|and|then|picture|comparison|mix|equation|${someRole}))*`;
/** "How does a president fit in?", "where does one come in": with these verbs nothing else is asked of anybody. */
const placing = new RegExp(`^${lead}(?:how|where) (?:${auxiliary} )?${someRole} ${fitting}${somewhere}$`);
/** The same of somebody who is set beside those spoken of; alone it may ask for an office. */
const adding = [
  `(?:how|where) ${auxiliary} ${someRole} ${standing}`,
  `where is ${someRole}`,
  `what (?:role|part) does ${someRole} (?:play|have)(?= (?:here|there|in))`,
  `(?:add|adding|include|including|throw in|bring in|put in|consider) ${someRole}(?: too| as well)?`,
].map((way) => new RegExp(`^${lead}${way}${somewhere}$`));

/**
 * "How does a president fit in?" after a comparison holds the role it names against each of those compared; alone it asks
 * what that role is and how it stands.
 */
export function placeRole({ reading, cues, conversation, catalogue }: Situation): Decision | undefined {
  const { slots, roles, otherRoles } = reading.question;
  const [named = '', ...beside] = roles;
  const text = slots.join(' ');
  if (named === '' || otherRoles.length > 0) return undefined;
  const compared = (beside.length > 0 ? beside : conversation.roles).filter((role) => role !== named);
  const places = placing.test(text) || (compared.length > 0 && adding.some((way) => way.test(text)));
  if (!places) return undefined;
  const situation = { reading: withoutWords(reading), cues, catalogue };
  const differ = (role: string): Decision => answerOn(situation, [role, named], 'difference', certainty);
  const known = compared.filter((role) => catalogue.has({ roles: [role, named], facet: 'difference' }));
  const told = known.map(differ).flatMap((each) => (each.kind === 'answer' ? [each.request] : []));
  if (told.length > 0) return mergeRequests(told);
  const [other] = compared;
  if (other !== undefined) return differ(other);
  return answerOn(situation, [named], catalogue.isHome(named) ? 'rank' : 'definition', certainty);
}

const certainty = 0.8;
