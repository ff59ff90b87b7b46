/** More than this is no question; the rest of a longer message is not read. */
export const maxCharacters = 2000;

/** "US" in small letters. */
const besideAnother =
  /\bus\b(?:(?=,? (?:and|or|v|vs|versus)\.? (?:the )?(?:uk|britain|england)\b)|(?<=\b(?:uk|britain|england),? (?:and|or|v|vs|versus)\.? (?:the )?us))/gi;

/** "IT" as a department, by its capitals or by what it has; the titles that begin or end in it are names. */
const asDepartment =
  /(?<!\b(?:(?:director|head|vp|president) of|chief) )(?:\bIT\b|\bit(?= (?:dept|department|team|people|staff)\b))(?! (?:director|manager|operations|ops|officer)\b)/g;
/** What stands for it among small letters, where "it" is a pronoun. */
export const departmentOfIt = 'ict';
const smallLetter = /[a-z]/;

/**
 * Turns a message into plain lower-case words: Slack's mark-up decoded, mentions, emoji and punctuation dropped,
 * contractions written out. Slots such as `{role}` stay whole.
 */
export function normalise(text: string): string[] {
  // "US" is a country, "us" is us; the capitals tell, or the other country beside it.
  const read = text
    .slice(0, maxCharacters)
    .replace(/\bU\.?S\.?(?:A\.?)?(?![\w'])|\bu\.s\.(?:a\.)?/g, ' usa ')
    .replace(besideAnother, ' usa ');
  // Where all is in capitals they tell nothing.
  const named = smallLetter.test(read) ? read.replace(asDepartment, departmentOfIt) : read;
  const plain = foldCharacters(decodeSlack(named));
  const words: string[] = [];
  for (const [token] of plain.matchAll(/\{[a-z]+\}s?|[a-z]+(?:'[a-z]+)*|\d+(?:[.,]\d+)*/g)) {
    for (const word of expand(token).split(' ')) if (word !== '') words.push(word);
  }
  return joinSpelledOut(words);
}

/** The form in which two ways of asking are compared: the same words in the same order. */
export function asWayOfAsking(text: string): string {
  return normalise(text).join(' ');
}

/** True for the slash command's own prefix, which assumes the role the command is named after. */
export function isCommand(text: string): boolean {
  return /^\s*\/coo\b/i.test(text);
}

/** Slack sends `<@U1>`, `<#C1|general>`, `<!here>`, `<https://…|label>` and escapes `& < >`. */
function decodeSlack(text: string): string {
  return text
    .replace(/^\s*\/coo\b/i, ' ')
    .replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, kind: string, _target, label: string | undefined) =>
      kind === '@' || kind === '!' ? ' ' : ` ${label ?? ''} `,
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/(^|\s)@[\w.-]+/g, ' ')
    .replace(/\bcoo[ -]?bot\b/gi, ' ')
    .replace(/:[a-z0-9_+'-]*[a-z][a-z0-9_+'-]*:(?::skin-tone-\d:)?/gi, ' ');
}

const signs: Readonly<Record<string, string>> = {
  '&': ' and ',
  '+': ' and ',
  '%': ' percent ',
  $: ' dollars ',
  '=': ' is ',
  '≠': ' is not ',
};

function foldCharacters(text: string): string {
  return foldLetters(text)
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\bh\s*&\s*s\b/g, ' health and safety ')
    .replace(/\bw\/o\b/g, ' without ')
    .replace(/\bw\//g, ' with ')
    .replace(/\b(v|vs|versus)\.?(?=[\s)]|$)/g, ' vs ')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/\.(?='s\b)/g, '')
    .replace(/'s(?=[a-z])/g, "'s ")
    .replace(/=\s*\?/g, ' what is that ')
    .replace(/[&+%$=≠]/g, (sign) => signs[sign] ?? ' ');
}

/** Letters without their accents; most messages have none, and looking for them is dear. */
export function foldLetters(text: string): string {
  if (!/[^ -~\s]/.test(text)) return text;
  const plain = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain.replace(/[øłđıßæœ]/gi, (letter) => undivided[letter.toLowerCase()] ?? letter);
}

/** Letters that are no other letter with an accent. */
const undivided: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** Words that are written together, or short, with what they stand for. */
export const contractions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    whats: 'what is',
    wats: 'what is',
    wat: 'what',
    wot: 'what',
    whos: 'who is',
    hows: 'how is',
    wheres: 'where is',
    whens: 'when is',
    whys: 'why is',
    hes: 'he is',
    shes: 'she is',
    thats: 'that is',
    theres: 'there is',
    heres: 'here is',
    theyre: 'they are',
    youre: 'you are',
    theyve: 'they have',
    ive: 'i have',
    im: 'i am',
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    cant: 'can not',
    cannot: 'can not',
    wont: 'will not',
    wouldnt: 'would not',
    shouldnt: 'should not',
    couldnt: 'could not',
    havent: 'have not',
    hasnt: 'has not',
    aint: 'is not',
    lets: 'let us',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'got to',
    u: 'you',
    ur: 'your',
    r: 'are',
    w: 'with',
    btwn: 'between',
    diff: 'difference',
    org: 'organisation',
    orgs: 'organisation',
    mgmt: 'management',
    mgr: 'manager',
    exec: 'executive',
    execs: 'executives',
    yrs: 'years',
    resp: 'responsibilities',
    abt: 'about',
    abv: 'above',
    avg: 'average',
    dept: 'department',
    depts: 'departments',
    govt: 'government',
    wtf: 'what',
    payed: 'paid',
    manger: 'manager',
    mangers: 'managers',
    teh: 'the',
    oft: 'of',
    thru: 'through',
    cos: 'because',
    cuz: 'because',
    bc: 'because',
  }),
);

/** The words that a contraction stands for; any other word is itself. */
export function expandContraction(word: string): readonly string[] {
  return contractions.get(word)?.split(' ') ?? [word];
}

const endings = [
  ["n't", ' not'],
  ["'re", ' are'],
  ["'ve", ' have'],
  ["'ll", ' will'],
  ["'d", ' would'],
  ["'m", ' am'],
] as const;

/** "who's" is "who is", "the COO's" is just "the COO". */
function expand(token: string): string {
  if (token.startsWith('{')) return token.replace(/s$/, '');
  const bare = contractions.get(token.replaceAll("'", ''));
  if (bare !== undefined) return bare;
  const apostrophe = token.lastIndexOf("'");
  if (apostrophe < 0) return token;
  for (const [ending, words] of endings) {
    if (token.endsWith(ending)) return token.slice(0, -ending.length) + words;
  }
  return token.replace(/'s?$/, '').replaceAll("'", '');
}

/** "c o o" is "coo": three or more lone letters in a row are one spelled-out word. */
function joinSpelledOut(words: readonly string[]): string[] {
  const joined: string[] = [];
  let letters: string[] = [];
  const flush = (): void => {
    if (letters.length >= 3) joined.push(letters.join(''));
    else joined.push(...letters);
    letters = [];
  };
  for (const word of words) {
    if (/^[a-z]$/.test(word)) letters.push(word);
    else {
      flush();
      joined.push(word);
    }
  }
  flush();
  return joined;
}
