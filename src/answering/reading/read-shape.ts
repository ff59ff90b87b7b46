import { readCardinal } from '../text/ordinals.ts';

/** How somebody wants an answer to look. */
export interface Shape {
  readonly wish: 'brief' | 'plain' | 'list';
  /** How many things are to be listed. */
  readonly count?: number | undefined;
  /** They are to be the most important ones. */
  readonly ranked?: boolean | undefined;
}

interface Form extends Shape {
  readonly words: RegExp;
}

const amount =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twentyfive|thirty|forty|fifty|a few|few|a couple of)';
const several = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten)';
const weighty = '(?:top|main|most important|key|biggest|core|chief|principal|primary)';
/** What people want so many of. */
const things =
  '(?:things?|duties|duty|responsibilities|tasks?|functions?|activities|skills?|qualities|traits?|abilities|competencies|strengths|kpis?|metrics?|measures?|benefits|challenges|priorities)';
/** Of these there are lists that are asked for by their number. */
const counted = '(?:reasons?|signs?|differences?|points?|facts?|kinds?|types?)';
const plea =
  '(?:(?:can|could|would|will|you|i|we|want|need|like|love|to|just|please|now|and|or|but|ok|so) )*';
const handing = '(?:(?:give|show|send|make|write|tell|get|have|see|put|turn|format|present|do|rewrite) )*';
const spoken = '(?:(?:me|us|it|that|this|them|those|these|all|the answer) )*';
const kind = `(?:(?:full|complete|short|simple|quick|brief|little|neat|bullet|bullets|bulleted|bullet point|numbered|dotted|key|main|${amount}) )*`;
const before = `(?:${plea}${handing}${spoken})`;
const age = '(?:\\d+|five|six|seven|eight|ten|twelve)';

const form = (shape: Shape, words: string): Form => ({
  ...shape,
  words: new RegExp(`(?<=^| )${words}(?= |$)`),
});

/** The first form in which a message says so counts. */
const forms: readonly Form[] = [
  form(
    { wish: 'brief' },
    `(?:(?:in|with|using|under|max|maximum|at most|no more than|not more than|up to|less than|fewer than) )(?:(?:just|only|exactly|about|around|under|max|maximum|of|at most|no more than|not more than|less than|fewer than|up to) )*${amount} (?:english |simple |short )?words?(?: (?:or (?:less|fewer)|max|maximum|at most))?`,
  ),
  form({ wish: 'brief' }, '(?:in|as|like) (?:a|one|the length of a) (?:tweet|slack message|single line)'),
  form(
    { wish: 'plain' },
    `(?:like|as if|as though) (?:i|we) (?:am|are|was|were|is)(?: an?| just| only)*(?: (?:child|kid|beginner|idiot|dummy|newbie)| ${age}(?: years?| yrs?)?(?: old| of age| yo)?(?: child| kid)?)`,
  ),
  form(
    { wish: 'plain' },
    `(?:to|for) (?:(?:an?|my|your|some) )?(?:${age} (?:years?|yrs?) olds?|child|kid|children|kids|layman|laymen|layperson|lay person|complete beginner|beginner|newbie|toddler|dummy|dummies)(?: child| kid)?`,
  ),
  form(
    { wish: 'plain' },
    'in (?:very |really )?(?:layman|laymans|lay|everyday|non technical|basic|easy) (?:terms?|words?|language|english)',
  ),
  form({ wish: 'plain' }, '(?:eli|explain like i am|explain like im) (?:5|five)'),
  form(
    { wish: 'list', ranked: true },
    `(?:${before}(?:name|list|what are|which are) )?(?:the )?(?:${several} ${weighty}|${weighty} ${several})(?= ${things}| ${counted}| *$)`,
  ),
  form(
    { wish: 'list' },
    `^${plea}(?:name|list|state|mention|what are|give me|tell me|show me) ${several}(?= ${things})`,
  ),
  form({ wish: 'list' }, `^${several}(?= ${things})`),
  form(
    { wish: 'list' },
    `${before}(?:(?:as|in|into|with|using) )?(?:an? )?${kind}(?:bullet points?|bulletpoints?|bullets|bullet list|bulleted list|numbered list)(?: of| only| form| format| on| about)*`,
  ),
  form({ wish: 'list' }, `${before}(?:as|into|in) (?:an? )?${kind}(?:list|table)(?: form| format)?`),
  form({ wish: 'list' }, `^${before}(?:an? |the )?${kind}list of(?: all)?(?: the)?`),
  form(
    { wish: 'list' },
    `^${plea}(?:list|itemise|itemize|enumerate)(?: (?:out|me|us|them|those|these|it|that|all|of|the|its|their))*`,
  ),
  form({ wish: 'list' }, `(?<=(?:${things}|${counted}) )(?:bullet )?list$`),
];

/** In each of those forms stands one of these, or a number; most messages have none of them. */
const clues: ReadonlySet<string> = new Set(
  `word words tweet message line child kid children kids layman laymans laymen lay layperson beginner newbie toddler dummy
  dummies idiot everyday technical basic easy eli list listed bullet bullets bulletpoint bulletpoints bulleted table itemise
  itemize enumerate two three four five six seven eight nine ten twelve`.split(/\s+/),
);

/** Words of such wishes are no slips of the pen. */
export const shapeWords: readonly string[] = [
  'bullet bullets bulleted bulletpoint bulletpoints points numbered list table itemise itemize enumerate',
  'eli layman laymans lay layperson beginner newbie toddler dummy dummies child kid tweet words',
];

/** Reads how the answer is to look, and what a message says without that; nothing where it wishes for nothing. */
export function readShape(
  words: readonly string[],
): { readonly shape: Shape; readonly rest: readonly string[] } | undefined {
  if (!words.some((word) => clues.has(word) || /^\d/.test(word))) return undefined;
  const text = words.join(' ');
  for (const { words: wording, wish, ranked } of forms) {
    const found = wording.exec(text);
    if (found === null) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    return {
      shape: { wish, ranked, count: wish === 'list' ? readCount(found[0]) : undefined },
      rest: rest.split(' ').filter((word) => word !== ''),
    };
  }
  return undefined;
}

function readCount(wording: string): number | undefined {
  const [place] = wording.split(' ').flatMap((word) => readCardinal(word) ?? []);
  return place === undefined ? undefined : place + 1;
}
