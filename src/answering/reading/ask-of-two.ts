import type { LinkedToken } from '../roles/link-roles.ts';

const lead = '(?:(?:and|but|so|ok|okay|then|now|well|also|in general|generally) )*';
const noun = '(?:one|role|job|title|position|post|person)';
const ofThem = ' (?:of|between|out of) (?:them|these|those|both|the two|these two|those two)(?: roles)?';
/** What measures one against another by itself, what does so where it is more, and where the other is named as well. */
const measured =
  'higher|senior|superior|junior|lower|(?:more|less) (?:senior|power|powerful|important|authority|responsib\\w+|influence|influential|money|pay)|bigger(?= (?:title|role|job|position|post|one)|$)|(?:earns?|makes?|gets?|paid|is) (?:more|less|better)(?= (?:money|paid)|$)|on top$';
const held =
  'above|over|below|under|outranks?|boss of|manages|leads|reports to|ranks above|ranks below|answers to';
const dealing =
  'runs?|owns?|handles?|manages?|oversees?|controls?|sets?|approves?|looks? after|deals? with|takes? care|is (?:responsible|accountable|in charge)';
/** "Which one is higher", "who earns more", "which of them runs production", "who reports to whom": of two, one is to be named. */
const choosing = new RegExp(
  `^${lead}(?:who|which)(?: ${noun})?(?:${ofThem})? (?:\\w+ )*?(?:(?:${measured})\\b|(?:${held}) (?:whom|who|which|the other)\\b)|^${lead}(?:who|which)(?: ${noun})?${ofThem} (?:usually |normally |typically |would |should )?(?:${dealing})\\b(?! (?:whom|who|which|the other|more|most|less)\\b)`,
);
/** Words for one of two, or both, that say no more than which they are. */
const leftOut = new RegExp(
  `${ofThem}| (?:than |to |of )?the other(?: ${noun})?$| (?:the )?(?:first|former) or (?:the )?(?:second|latter)(?: ${noun})?$`,
);
const thing = '(?:thing|job|role|post|position|title|work)';
/** "Same thing?", "is it the same job", "so the same?": whether two are one. */
const likening = new RegExp(
  `^${lead}(?:(?:is|are) (?:it|that|this|not it|not that|these|those) )?(?:not |all |basically |really |just |exactly |effectively |actually )*(?:the |a )?(?:same|identical|different)(?: ${thing}s?)?(?: then| really| though)?$`,
);
const common = new RegExp(
  `^${lead}(?:is|are) there (?:any |an |much |some )?(?:overlap|difference|differences)$`,
);
/** What is said of two and never of one: "do they overlap", "are they the same thing". */
const mutually = new RegExp(
  `^${lead}(?:are|do|did|would|could) they (?:\\w+ )*?(?:(?:the|a) )?(?:same|identical|different|alike|equal|equals|equivalent|interchangeable|synonyms|overlap|differ|compete)(?: ${thing}s?)?(?: then| really| though)?$`,
);
const both = new RegExp(`^${lead}.*\\b(?:have|has|need|needs|employ|be|use|hire)(?: you)? both$`);

/** Whether a message asks of two that were spoken of which one it is, if they are one, or for both. */
export function asksOfTwo(slots: readonly string[]): boolean {
  const text = slots.join(' ');
  if (text.includes('{')) return false;
  return [choosing, likening, common, mutually, both].some((way) => way.test(text));
}

/** The message with the two that it is about: "which one is higher, the COO or the CFO". */
export function nameTwo(
  tokens: readonly LinkedToken[],
  one: LinkedToken,
  other: LinkedToken,
): LinkedToken[] | undefined {
  if (tokens.some((token) => typeof token !== 'string')) return undefined;
  const text = tokens.join(' ');
  if (choosing.test(text)) return [...text.replace(leftOut, '').split(' '), one, 'or', other];
  if (likening.test(text))
    return ['are', one, 'and', other, ...(/\bdifferent\b/.test(text) ? ['different'] : ['the', 'same'])];
  if (common.test(text)) return [...tokens, 'between', one, 'and', other];
  return both.test(text) ? [...tokens.slice(0, -1), one, 'and', other] : undefined;
}
