import { inAnyNumber } from '../roles/link-roles.ts';
import { normalise } from '../text/normalise.ts';
import { empty } from './cue-words.ts';
import type { Matter } from './read-charge.ts';
import type { Question } from './read-question.ts';

/** What leads to a point that is named by itself: "and procurement?", "does marketing?", "what about the budget". */
const leading =
  /^(?:(?:and|but|so|or|ok|okay|also|then|what about|how about|for|does|do|is|are|can|the|an?|our|their|his|her|even|maybe) )+/;
const trailing = / (?:then|too|as well|also|either|though|at all)$/;
/** More words name no one point. */
const longest = 3;
/** What joins two words of a name. */
const joining = /^(?:and|of|from|the|&)$/;
/** What tells how, how often or of whom, and names nothing. */
const noName =
  /^(?:usually|always|never|ever|sometimes|often|rarely|normally|really|directly|legally|formally|officially|generally|typically|everywhere|everyone|everybody|someone|somebody|anyone|anybody|nobody|none|all|some|most|many|much|few|less|only|because|without|under|above|below|over|until|since|before|after|it's|thanks?|thx|cheers|great|cool|nice|wow|hi|hello|hey|bye|help|sorry|right|wrong|true|false|sure|correct|why|who|what|when|where|which|how|middle|typical|personal|upside|downside|better|worse|best|worst|higher|lower|bigger|smaller|larger|longer|shorter|older|younger|harder|easier|(?!supply$|family$|assembly$)[a-z]+ly)$/;

/** "IT" in capitals is a department, and so is named beside a word that leads to it. */
const department = /^\W*(?:(?:and|or|does|is|so|but|the|what about|how about) )*(IT)\W*$/i;

/** The words of a message that names a point and says no more: "and procurement?"; nothing where it says more. */
export function readPoint({ mended, roles, otherRoles, conditions, figures }: Question): Matter | undefined {
  const named = [roles, otherRoles, conditions, figures].some((each) => each.length > 0);
  if (named) return undefined;
  const it = department.exec(mended)?.[1];
  if (it === 'IT') return { words: ['it'], name: it };
  const said = mended
    .trim()
    .replace(/[\s.?!,]+$/, '')
    .replace(/\s+/g, ' ');
  const name = cut(said);
  const words = normalise(name).filter((word) => !joining.test(word));
  const isName = /^[\w& '-]+$/.test(name);
  const names =
    isName && words.every((word) => /^[a-z][a-z&-]*$/.test(word) && !empty.has(word) && !noName.test(word));
  return words.length > 0 && words.length <= longest && names ? { words, name } : undefined;
}

function cut(said: string): string {
  const start = leading.exec(said.toLowerCase())?.[0].length ?? 0;
  return said.slice(start).replace(trailing, '');
}

/** The words of a point in all forms in which a fact may have them. */
export function listForms({ words }: Matter): string[] {
  return words.flatMap(inAnyNumber);
}
