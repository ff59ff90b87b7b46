import { readContent } from './claim-words.ts';
import type { Matter } from './read-charge.ts';
import { unknownWord } from './read-question.ts';

/** How people ask whose a matter is: "who looks after", "whose job is", "which executive owns". */
const seeking =
  /^(?:(?:so|and|but) )?(?:(?:who|which (?:role|executive|officer|director|job|post))(?: (?:is|are))?(?: (?:usually|normally|typically|generally|really|actually|ultimately))? (?:responsible|accountable|answerable|in charge|handles?|handling|owns?|looks? after|takes? care|manages?|managing|deals? with|oversees?|overseeing|supervises?|controls?|covers?|runs?|running|leads?|leading|sets?|setting|makes?|drives?|does|signs?(?: off)?|approves?|draws? up|decides? (?:on|about))|whose (?:job|task|duty|remit|responsibility|business) (?:is|are))\b/;
/** Two who may be meant after the bare matter: "supply chain, COO or CFO". */
const choice = /^(?:[^{}\s]+ ){1,4}(?:the )?\{role\} or (?:the )?\{\w+\}$/;

/** One who may be meant, after the question: "who handles risk, the COO?", and not "who signs the contract of a COO". */
const suggestion =
  /(?<! (?:of|for|to|by|with|as|is|from|above|below|the|an?)) (?:(?:the|an?|our) )?\{role\}$/;

/** Whether a question that seeks the role puts one forward. */
export function suggestsRole(slots: readonly string[]): boolean {
  const text = slots.join(' ');
  return seeking.test(text) && suggestion.test(text);
}

/** Words that tell that something is somebody's, and not what. */
const telling = new Set(
  `who whose which executive officer director role post accountable answerable handling taking care managing running leading overseeing
  oversee oversees supervise supervises control controls cover covers run runs lead leads set sets setting make makes drive drives do
  does sign signs off approve approves draw draws decide decides task remit duty business jobs overall ultimately everything everyone
  everybody anything something company companies firm team here there most`.split(/\s+/),
);
/** More words than this are no name. */
const longest = 4;

/** Reads the matter of a question that seeks the role it belongs to: "who handles risk", "who handles risk, the COO". */
export function readWhose(slots: readonly string[]): Matter | undefined {
  const text = slots.join(' ');
  if (!seeking.test(text) && !choice.test(text)) return undefined;
  const words = readContent(slots, (word) => word).filter((word) => !telling.has(word));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const span = slots.slice(slots.indexOf(first), slots.lastIndexOf(last) + 1);
  const isName = span.every((word) => !word.startsWith('{') && word !== unknownWord);
  return words.length === 0 || span.length > longest || !isName ? undefined : { words, name: span.join(' ') };
}
