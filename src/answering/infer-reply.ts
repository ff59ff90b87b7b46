import { isTurning } from './claim-words.ts';
import { listContent } from './light-words.ts';
import type { WordReader } from './words.ts';

const contrast =
  /\b(while|whereas|but|rather|instead|although|though|unlike|neither|nor|except|only|mostly|mainly)\b/;
const negative = /\b(not|no|nothing|nobody|none|never)\b/;
const depends = /\b(may|might|can|could|some|depends?|differs?|varies|disputed|sometimes|occasionally)\b/;
const possible = /^(can|could|may|might|(is|are) there)\b/;
const usual = /\b(usually|normally|typically|generally|commonly|often|as a rule|frequently)\b/;
const qualified =
  /\b(automatically|normally|usually|always|generally|clearly|just because|by itself|necessarily)\b/;

/** A board and a circumstance do not change places with a role; another role might. */
function isPlace(slot: string): boolean {
  return slot !== '{other}' && slot !== '{ceo}' && slot !== '{unknown}';
}

/**
 * What a closed question is answered with that nobody foresaw: where the sentence that answers it says plainly all that
 * is asked, its own hedges and its own "not" tell. Gives nothing where the sentence sets one thing against another, where
 * the question could be turned round by a word such as "only", or where two roles could change places.
 * @param question words with roles and conditions as slots.
 * @param sentence the sentence that the answer begins with, and its words.
 */
export function inferReply(
  question: readonly string[],
  sentence: { readonly text: string; readonly words: readonly string[] },
  readWord: WordReader,
): string | undefined {
  const turned = question.some((word) => isTurning(word) || word === 'or' || word === 'without');
  const text = sentence.text.toLowerCase();
  const slots = question.filter((word) => word.startsWith('{'));
  const speaksOf = (slot: string): boolean =>
    slot === '{role}' || (isPlace(slot) && text.includes(slot.slice(1, -1)));
  if (turned || slots[0] !== '{role}' || !slots.every(speaksOf)) return undefined;
  if (text.startsWith('whether ')) return 'It depends.';
  if (contrast.test(text)) return undefined;
  const said = new Set(sentence.words.map(readWord));
  const asked = listContent(question);
  if (asked.length === 0 || !asked.every((word) => said.has(readWord(word)))) return undefined;
  if (negative.test(text)) return qualified.test(text) ? 'Not necessarily.' : 'No.';
  if (depends.test(text)) return possible.test(question.join(' ')) ? 'Yes.' : 'It depends.';
  return usual.test(text) ? 'Usually, yes.' : 'Yes.';
}
