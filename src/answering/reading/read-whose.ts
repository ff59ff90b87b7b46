import { readContent } from './claim-words.ts';
import { isGeneral, isName, type Matter } from './read-charge.ts';

/** How people ask whose a matter is: "who looks after", "whose job is", "which executive owns". */
const seeking =
  /^(?:(?:so|and|but) )?(?:(?:who|which (?:role|executive|officer|director|job|post))(?: (?:is|are))?(?: (?:usually|normally|typically|generally|really|actually|ultimately))? (?:responsible|accountable|answerable|in charge|handles?|handling|owns?|looks? after|takes? care|manages?|managing|deals? with|oversees?|overseeing|supervises?|controls?|covers?|runs?|running|leads?|leading|sets?|setting|makes?|drives?|does|signs?(?: off)?|approves?|draws? up|decides? (?:on|about))|whose (?:job|task|duty|remit|responsibility|business) (?:is|are))\b/;
/** One who may be meant, after the question: "who handles risk, the COO?", and not "who signs the contract of a COO". */
const suggestion =
  /(?<! (?:of|for|to|by|with|as|is|from|above|below|the|an?)) (?:(?:the|an?|our) )?\{role\}$/;

/** Whether a question that seeks the role puts one forward. */
export function suggestsRole(slots: readonly string[]): boolean {
  const text = slots.join(' ');
  return seeking.test(text) && suggestion.test(text);
}

/** Words that tell that something is somebody's, and not what. */
const telling: ReadonlySet<string> = new Set(
  `who whose which executive officer director role post accountable answerable handling taking care managing running leading overseeing
  oversee oversees supervise supervises control controls cover covers run runs lead leads set sets setting make makes drive drives do
  does sign signs off approve approves draw draws decide decides task remit duty business jobs overall ultimately everything everyone
  everybody anything something company companies firm team here there most`.split(/\s+/),
);
/** The same where one of two is sought, be it to turn to. */
const tellingOfTwo: ReadonlySet<string> = new Set([
  ...telling,
  ...`whom what ask tell cc copy inform notify involve contact call email talk speak go come turn escalate approach chase between
  either question questions problem problems query queries first them other final last word say authority matter matters
  regarding concerning re fall falls belong belongs sit sits`.split(/\s+/),
]);
/** Reads the matter of a question that seeks the role it belongs to: "who handles risk", "who handles risk, the COO". */
export function readWhose(slots: readonly string[]): Matter | undefined {
  return seeking.test(slots.join(' ')) ? readMatter(slots) : undefined;
}

function listTelling(slots: readonly string[], empty: ReadonlySet<string>): readonly string[] {
  return readContent(slots, (word) => word).filter((word) => !empty.has(word));
}

function readMatter(slots: readonly string[], empty = telling): Matter | undefined {
  const words = listTelling(slots, empty);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const span = slots.slice(slots.indexOf(first), slots.lastIndexOf(last) + 1);
  return words.length === 0 || !isName(span) ? undefined : { words, name: span.join(' ') };
}

const party = '(?:(?:an?|the|our|my|your) )?\\{(?:role|other|ceo|unknown)\\}';
/** Two of whom one is meant: "the COO or the CFO", "is it the COO or the CFO who". */
const pair = new RegExp(
  `(?:(?:^|(?<= ))(?:is|would|will|should) it (?:be )?)?(?:either )?(?:${party} or ${party}|between ${party} and ${party})`,
);
const theTwo = '{pair}';
const whichOfThem =
  /\b(?:which one|(?:who|which)(?: one)? (?:of|out of) (?:them|these|those|the two)|^which(?= \w+s ))(?= )/;
/** What a question says of whoever is sought without telling what for. */
const aside =
  / (?:usually|normally|typically|generally|really|actually|here|(?:in|at|within) (?:our|the|your|my|this|a) (?:company|firm|business|organisation|team))(?= |$)/g;

const dealing =
  '(?:run|own|lead|manage|handle|oversee|supervise|control|cover|set|approve|sign(?: off)?|decide(?: on)?|deal with|look after|take care of|be (?:responsible for|in charge of|accountable for))';
const turning =
  '(?:ask|tell|cc|copy(?: in)?|inform|notify|involve|contact|call|email|approach|chase|(?:talk|speak|go|come|turn|escalate)(?: to| with)?)';
/** How people ask which of two to turn to, with the two in the question or after it. */
const turningTo = new RegExp(
  `^(?:who|whom|which(?: one)?) (?:do|should|would|can|must|shall) (?:i|we|you|one) ${turning}\\b|^(?:should|do|shall|must|would) (?:i|we|you|one) ${turning} \\{pair\\}`,
);
/** How else they ask which of two a matter belongs to: "does A or B run it", "is it under A or B", "a matter for A or B". */
const belonging = new RegExp(
  `^(?:who|which role) (?:(?:should|would|could|must|will|can|shall) ${dealing}|has the (?:(?:final|last) )?(?:say|authority|word) (?:on|in|over)|decides) |^(?:does|do|should|would|will|must) \\{pair\\} ${dealing} |^(?:is|are) \\{pair\\} (?:responsible for|in charge of|accountable for) |^(?:is|are) .+ (?:under|owned by|run by|led by|handled by|managed by|up to|(?:job|task|remit|responsibility|business) of|a matter for) \\{pair\\}$|^(?:does|do|should) .+ (?:fall|belong|come|sit|go) (?:under|to|within|with) \\{pair\\}$`,
);
/** The two beside the bare matter: "supply chain, COO or CFO", "COO or CFO for budgets". */
const bare =
  /^(?!(?:(?:so|and|but|ok|hi) )*(?:who|whom|whose|what|which|when|where|why|how|is|are|was|do|does|did|can|could|should|shall|would|will|has|have|in|at|for|if|as|with|between|tell|explain|compare|define|an?) )(?:[^{}\s]+ ){1,4}\{pair\}$|^\{pair\} (?:for|on|about) (?!(?:an?|my|our|your) )(?:[^{}\s]+ ?){1,4}$/;
/** "Who signs the contract of A or B" and "who is responsible for hiring A or B" seek neither. */
const belongingToThem =
  / (?:of|for|to|by|with|as|from|above|below|under|over|hiring|firing|appointing|recruiting|selecting|choosing|dismissing|replacing|promoting|paying|supervising|managing) \{pair\}/;
/** What makes a matter none that would be looked up by its name: another role, or a case. */
const furtherMatter =
  /\{(?:role|other|ceo|board|unknown)\}|\b(?:if|when|where|while|because|unless|once|than)\b/;

/** A question that seeks which of two roles a matter belongs to. */
export interface WhoseOfTwo {
  /** Nothing where it only seeks whom to turn to. */
  readonly matter?: Matter;
  /** It names the matter and the two, and says no more. */
  readonly bare: boolean;
}

/** Reads a question that puts forward two roles, one of which it seeks: "who handles risk, the COO or the CFO". */
export function readWhoseOfTwo(slots: readonly string[]): WhoseOfTwo | undefined {
  if (!slots.includes('or') && !slots.includes('between')) return undefined;
  const rest = slots.join(' ').replace(pair, theTwo).replace(whichOfThem, 'who').replace(aside, '');
  if (!rest.includes(theTwo) || furtherMatter.test(rest)) return undefined;
  const asked = rest.replace(theTwo, '').trim().split(/ +/);
  const isBare = bare.test(rest);
  const isTurning = turningTo.test(rest) || turningTo.test(asked.join(' '));
  const isSeeking = seeking.test(asked.join(' ')) && !belongingToThem.test(rest);
  if (!isBare && !isTurning && !isSeeking && !belonging.test(rest)) return undefined;
  if (isTurning && listTelling(asked, tellingOfTwo).length === 0) return { bare: false };
  const matter = readMatter(asked, tellingOfTwo);
  return matter === undefined || isGeneral(matter.words) ? undefined : { matter, bare: isBare };
}
