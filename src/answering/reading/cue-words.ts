/** Words that carry no content of their own, so that what is left tells what a message is about. */
export const empty: ReadonlySet<string> = new Set(
  `a an the and or but so also then plus too as well what how why when which who is are was were be it its
  they them their that this those these he she him her of for in on at to with about if there would can could should
  yes no not ok okay yeah yep nope well i we you me my us mean meant one ones please pls vs same still even exactly
  again now just only like since say said question regarding role job position title meaning mind let have has get give tell
  want show talk more any please first second third last next former latter other both each differ differs say says
  between asked asking got basically practically essentially actually lot`.split(/\s+/),
);

/** What may stand around a lone role name: "so what is a COO exactly?". */
export const framing: ReadonlySet<string> = new Set(
  'a an the what is are so ok then now exactly explain define please of role job position title meaning mean'.split(
    ' ',
  ),
);

export const openers: ReadonlySet<string> = new Set([
  'and',
  'but',
  'so',
  'also',
  'or',
  'why',
  'then',
  'plus',
  'even',
  'really',
  'always',
  'never',
  'ever',
]);
export const pluralPronouns: ReadonlySet<string> = new Set([
  'they',
  'them',
  'their',
  'both',
  'these',
  'those',
  'theirs',
]);
export const singularPronouns: ReadonlySet<string> = new Set([
  'it',
  'its',
  'he',
  'she',
  'him',
  'her',
  'his',
  'hers',
]);
export const pointers: ReadonlySet<string> = new Set([
  'that',
  'this',
  'one',
  'ones',
  'last',
  'first',
  'second',
  'third',
  'other',
  'same',
  'there',
  'else',
]);
export const universals: ReadonlySet<string> = new Set([
  'always',
  'every',
  'all',
  'only',
  'must',
  'necessarily',
  'exception',
  'exceptions',
  'everywhere',
]);
