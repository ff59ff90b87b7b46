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
  const lists = splitSentences(text).map((sentence) => readList(sentence)?.items ?? []);
  return lists.find((items) => items.length >= fewest) ?? [];
}

/** A list, and the words of its sentence before it: "COOs come in seven kinds:". */
export interface AnnouncedList {
  readonly announced: string;
  readonly items: readonly string[];
}

/** The list with which a sentence ends, where it is one that anybody counts in. */
export function readAnnouncedList(sentence: string): AnnouncedList | undefined {
  const list = readList(sentence);
  return list === undefined || list.items.length < fewest ? undefined : list;
}

function readList(text: string): AnnouncedList | undefined {
  const sentence = text.replace(/[.!?]$/, '');
  const announced = announcing.exec(sentence)?.[0];
  if (announced === undefined) return undefined;
  const listed = sentence.slice(announced.length).replace(trailing, '');
  const [last = '', ...others] = listed.split(/[,;] (?![^(]*\))/).reverse();
  const lastTwo = /^(?:and|or) /.test(last)
    ? [last.replace(/^(?:and|or) /, '')]
    : last.split(/ (?:and|or) (?!.* (?:and|or) )/);
  const items = [...others.reverse(), ...lastTwo].map((item) => item.trim());
  const isItem = (item: string): boolean => !noItem.test(item) && item.split(/\s+/).length <= longest;
  return items.every(isItem) ? { announced, items } : undefined;
}
