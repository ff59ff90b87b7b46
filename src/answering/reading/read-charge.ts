import { readContent } from './claim-words.ts';
import { unknownWord } from './read-question.ts';

/** What a closed question asks whether a role is in charge of, or does. */
export interface Matter {
  /** The words that tell it. */
  readonly words: readonly string[];
  /** What people call it: "mergers and acquisitions"; nothing where it is something done. */
  readonly name?: string | undefined;
}

/** Facets that tell what a role is in charge of. */
export const ofCharge: ReadonlySet<string> = new Set(['duties', 'direct-reports', 'accountability']);

/** How people ask whose a matter is: "is he in charge of", "does she handle", "is that the COO's job". */
const charging =
  /\b(?:responsib(?:le|ility|ilities)|accountable|answerable|charge|handl(?:es?|ing)|owns?|looks? after|tak(?:es?|ing) care|manag(?:es?|ing)|deals? with|overse(?:es?|eing)|supervises?|controls?|covers?|runs?|leads?|concerned with|falls?|belongs?|comes? under)\b|\bis (?:that|it|this) (?:an? |the |our )?\{role\}|(?:jobs?|tasks?|remit|business|duty|duties) of (?:an? |the |our )?\{role\}|\{role\} (?:does?|jobs?|tasks?|remit|work|role|business|duty|duties|matter|concern|problem)\b/;
/** How they ask what a role does: "does a COO meet customers". */
const doing = /^(?:so |and |but )?(?:do|does) (?:an? |the |our )?\{role\} [a-z]/;

/** Words that tell whose it is or how far, and not what. */
const telling = new Set(
  `responsibilities accountable answerable handling taking care managing running leading oversee oversees overseeing supervise supervises
  control controls cover covers run runs lead leads concerned involved fall falls within task tasks remit role duty duties
  concern problem directly personally fully mainly mostly primarily ultimately overall partly officially absolutely also too
  whole entire everything everyone everybody anything something up`.split(/\s+/),
);
/** Words that name no matter of their own: all that a COO does is operations. */
const general = new Set(
  `operations operation operational operating company companies business organisation firm matters matter issues issue
  affairs area areas function functions department departments side stuff things topics activities daily day everyday
  management tasks questions`.split(/\s+/),
);

/** Whether words name no matter of their own. */
export function isGeneral(words: readonly string[]): boolean {
  return words.every((word) => general.has(word));
}

/** More words than this are no name, and more of those that tell something are no one matter. */
const longest = { name: 4, deed: 3 } as const;

/** Reads what a closed question asks one role to be in charge of, or to do; nothing where it asks of no one matter. */
export function readCharge(slots: readonly string[]): Matter | undefined {
  const text = slots.join(' ');
  const isCharge = charging.test(text);
  if (!isCharge && !doing.test(text)) return undefined;
  if (slots.some((word) => word.startsWith('{') && word !== '{role}')) return undefined;
  const words = readContent(slots, (word) => word).filter((word) => !telling.has(word) && !general.has(word));
  if (words.length === 0) return undefined;
  if (!isCharge) return words.length > longest.deed ? undefined : { words };
  const name = spanOf(slots, words);
  return isName(name) ? { words, name: name.join(' ') } : undefined;
}

/** Whether words may be what people call a matter. */
export function isName(words: readonly string[]): boolean {
  return words.length <= longest.name && !words.some((word) => word.startsWith('{') || word === unknownWord);
}

/** All from the first word that tells something to the last, and what belongs to that: "risk management". */
function spanOf(slots: readonly string[], words: readonly string[]): readonly string[] {
  let end = slots.lastIndexOf(words.at(-1) ?? '') + 1;
  while (general.has(slots[end] ?? '')) end += 1;
  return slots.slice(slots.indexOf(words[0] ?? ''), end);
}
