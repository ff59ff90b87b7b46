import type { Clause } from '../text/split-clauses.ts';

const courtesy = /^(?:please|pls|thanks|thank you|cheers)\W*$/i;
const lead = '^(?:(?:and|but|so)\\s+)*';
const softener = '(?:\\s+(?:be|really|quite|very|at all|actually|legally|a bit|so|even))*';
const isThat = `${lead}(?:is|isn't|would)\\s+(?:that|this|it)${softener}\\s+`;
/** "Is that normal?" behind a claim. */
const weighing = new RegExp(
  `${isThat}(?:ok|okay|normal|usual|common|typical|standard|odd|strange|weird|unusual|uncommon|rare|bad|fine|wrong|an? (?:bad |good )?(?:problem|idea|thing|issue|mistake|risk))\\b[\\s\\w]*\\?*$`,
  'i',
);
/** "Is that allowed?" and "can he do that?": a "yes, one can" answers it. */
const permitting = [
  `${isThat}(?:allowed|possible|legal|permitted)\\b[\\s\\w]*\\?*$`,
  `${lead}(?:can|may|could)\\s+(?:he|she|they|it|we|one|you)${softener}\\s+do\\s+(?:that|this|so|it)${softener}\\?*$`,
  `${lead}(?:is|are)\\s+(?:he|she|they|we)${softener}\\s+allowed\\s+to(?:\\s+do\\s+(?:that|this|so))?\\?*$`,
].map((pattern) => new RegExp(pattern, 'i'));
const place =
  /^(?:(?:in|at|here at)\s+)?(?:our|my)\s+(?:firm|company|organisation|organization|place|business|trust|charity),?\s+/i;
/** What somebody would like to come about: of whom, and that somebody does it himself or that another one does. */
const wishing =
  /^(?<whose>.*?)\s(?:wants?|would like|plans?|intends?|asks?|is going|is planning)\s(?:for\s)?(?<whom>(?:the|a|an)\s.*?\s)?to\s(?<what>.*)$/i;
const stating = /^(?<whose>.*?)\s(?<verb>is also|is|are|has|does)\s(?<what>.*)$/i;
const plainForms: ReadonlyMap<string, string> = new Map([
  ['is also', 'also be'],
  ['is', 'be'],
  ['are', 'be'],
  ['has', 'have'],
  ['does', 'do'],
]);

export interface JudgedClaim {
  /** What is asked by it. */
  readonly question: string;
  /** A yes to that is no yes to what somebody told, and asked about: whether it is normal, or how it is in one firm. */
  readonly told: boolean;
}

/**
 * What is asked in general by a claim about somebody and "is that normal?" or "can he do that?": "can a company have two
 * COOs". Gives nothing where a message says anything else.
 */
export function readJudgedClaim(clauses: readonly Clause[]): JudgedClaim | undefined {
  const [claim, judged, more] = clauses.filter(({ text }) => !courtesy.test(text));
  if (claim === undefined || judged === undefined || more !== undefined || claim.isQuestion) return undefined;
  const isPermission = permitting.some((pattern) => pattern.test(judged.text));
  if (!isPermission && !weighing.test(judged.text)) return undefined;
  const said = claim.text
    .replace(/[.!,;\s]+$/, '')
    .replace(place, '')
    .replace(/\b(?:here )?we(?:'ve| have)(?: got)?\b/i, 'a company has')
    .replace(/\b(?:our|my)\b/gi, 'the');
  return { question: `${askOf(said)}?`, told: !isPermission || /\b(?:we|our|my)\b/i.test(claim.text) };
}

function askOf(said: string): string {
  const wished = wishing.exec(said)?.groups;
  if (wished !== undefined) {
    const { whose = '', whom, what = '' } = wished;
    // "The chair wants the COO to report to her."
    return whom === undefined
      ? `Can ${whose} ${what}`
      : `Can ${whom.trim()} ${what.replace(/\b(?:him|her|them)\b/i, whose)}`;
  }
  const { whose, verb = '', what } = stating.exec(said)?.groups ?? {};
  return whose === undefined
    ? `Is it usual that ${said}`
    : `Can ${whose} ${plainForms.get(verb) ?? verb} ${what}`;
}
