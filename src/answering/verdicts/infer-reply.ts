import { isPossibility, isTurning, readContent } from '../reading/claim-words.ts';
import { normalise } from '../text/normalise.ts';
import type { WordReader } from '../text/words.ts';
import { isAbout, type Said } from './contradiction.ts';

/** Where a sentence begins to set something else against what it said. */
const turningPoint =
  /;|,? \b(?:so as not|while|whereas|but|rather than|instead of|although|though|unlike|except)\b|, not\b/;
const contrast = /\b(rather|instead|neither|nor|only|mostly|mainly|far from)\b/;
const negative = /\b(not|no|nothing|nobody|none|never)\b/;
const nobody = /\b(?:nobody|nothing|none)\b/;
/** What it denies: all up to a comma. */
const denial = RegExp(`${negative.source}[^,:]*`);
const depends = /\b(may|might|can|could|some|depends?|differs?|varies|disputed|sometimes|occasionally)\b/;
const usual = /\b(usually|normally|typically|generally|commonly|often|as a rule|frequently)\b/;
const qualified =
  /\b(automatically|normally|usually|always|generally|clearly|just because|by itself|necessarily)\b/;

/** A sentence, or part of one. */
export interface Clause {
  readonly text: string;
  readonly said: Said;
}

/** What a sentence says before it sets something else against it. */
export function cutContrast(text: string): string {
  const end = turningPoint.exec(text)?.index ?? 0;
  return end > 0 ? text.slice(0, end) : text;
}

/** A board and a circumstance do not change places with a role; another role might. */
function isPlace(slot: string): boolean {
  return slot !== '{other}' && slot !== '{ceo}' && slot !== '{unknown}';
}

/**
 * What a closed question is answered with that nobody foresaw: where the sentence that answers it says plainly all that
 * is asked, its own hedges and its own "not" tell. Gives nothing where the sentence is about another role, where the
 * question could be turned round by a word such as "only", or where two roles could change places.
 * @param claim what is asked, with roles and conditions as slots, and the roles it names.
 * @param sentence the sentence that the answer begins with, as far as {@link cutContrast} leaves it.
 */
export function inferReply(
  claim: { readonly question: readonly string[]; readonly named: readonly string[] },
  { text: sentence, said }: Clause,
  readWord: WordReader,
): string | undefined {
  const text = sentence.toLowerCase();
  const { question, named } = claim;
  if (!isUnmistakable(question, text) || !isAbout(named.slice(0, 1), said)) return undefined;
  if (text.startsWith('whether ')) return 'It depends.';
  if (contrast.test(text)) return undefined;
  const asked = readContent(question, readWord);
  if (asked.length === 0 || !asked.every((word) => said.words.has(word))) return undefined;
  const asksWhetherAny = /^(?:is|are|was|were) there /.test(question.join(' '));
  if (negative.test(text)) return denies(text, { asked, asksWhetherAny }, readWord);
  const asksWhetherPossible = isPossibility(question) || asksWhetherAny;
  if (depends.test(text)) return asksWhetherPossible ? 'Yes.' : 'It depends.';
  return usual.test(text) && !asksWhetherPossible ? 'Usually, yes.' : 'Yes.';
}

/** The reply where a sentence denies something: none where that is something else than what is asked. */
function denies(
  text: string,
  { asked, asksWhetherAny }: { readonly asked: readonly string[]; readonly asksWhetherAny: boolean },
  readWord: WordReader,
): string | undefined {
  if (asksWhetherAny && nobody.test(text)) return 'No.';
  const denied = new Set(normalise(denial.exec(text)?.[0] ?? '').map(readWord));
  if (!asked.some((word) => denied.has(word))) return undefined;
  return qualified.test(text) ? 'Not necessarily.' : 'No.';
}

/** Whether nothing in a question could turn it round, no word such as "only" and no second role. */
function isUnmistakable(question: readonly string[], text: string): boolean {
  const turned = question.some((word) => isTurning(word) || word === 'or' || word === 'without');
  const slots = question.filter((word) => word.startsWith('{'));
  const speaksOf = (slot: string): boolean =>
    slot === '{role}' || (isPlace(slot) && text.includes(slot.slice(1, -1)));
  const namesIt = slots.includes('{role}') || slots.length === 0;
  return !turned && namesIt && slots.every(speaksOf);
}
