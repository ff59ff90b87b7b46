import { splitSentences } from './first-sentence.ts';

/** What announces a list: "may also be called chief operations officer, …", "comes in seven kinds: …". */
const announcing =
  /^.*(?::|\b(?:called|names?|includes?|including|such as|namely|for example|among them))\s+(?:to )?/;
/** What comes after the last item: ", according to the EU's ESCO classification". */
const trailing = /,? (?:according to|as listed|as well as)\b.*$/;
/** By these words a part of a sentence is recognised that is no item of a list. */
const noItem =
  /^(?:while|whereas|where|who|which|because|so|but|as|according|in|with|such|then|however|for|also)\b/;
/** Fewer are no list that anybody counts in. */
const fewest = 4;
/** In words; what is longer is a sentence with commas in it. */
const longest = 12;

/** The things that a text announces and lists in one of its sentences, in their order; nothing where it lists none. */
export function listItems(text: string): readonly string[] {
  const lists = splitSentences(text).map((sentence) => readList(sentence.replace(/[.!?]$/, '')));
  return lists.find((items) => items.length >= fewest) ?? [];
}

function readList(sentence: string): readonly string[] {
  const announced = announcing.exec(sentence)?.[0];
  if (announced === undefined) return [];
  const listed = sentence.slice(announced.length).replace(trailing, '');
  const [last = '', ...others] = listed.split(/[,;] (?![^(]*\))/).reverse();
  const lastTwo = /^(?:and|or) /.test(last)
    ? [last.replace(/^(?:and|or) /, '')]
    : last.split(/ (?:and|or) (?!.* (?:and|or) )/);
  const items = [...others.reverse(), ...lastTwo].map((item) => item.trim());
  const isItem = (item: string): boolean => !noItem.test(item) && item.split(/\s+/).length <= longest;
  return items.every(isItem) ? items : [];
}
