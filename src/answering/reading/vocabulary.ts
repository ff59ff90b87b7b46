import type { Knowledge } from '../knowledge.ts';
import { singular } from '../roles/link-roles.ts';
import { normalise } from '../text/normalise.ts';
import { hashText, sortHashes } from '../text/text-hash.ts';
import { wishWords } from './wish-phrases.ts';

/** The words that the bot knows: what is read in a message and what it may be a slip of. */
export interface Vocabulary {
  /** Words of our subject and of ordinary talk about it, with how often the knowledge uses them. */
  readonly domain: ReadonlyMap<string, number>;
  /**
   * Those, everyday English, and the words of messages that are not for us, as sorted hashes: none of them is a slip of
   * the pen, save for the next ones.
   */
  readonly known: Int32Array;
  /** Those that only messages that are not for us have: beside other words than there they may be slips after all. */
  readonly elsewhere: Int32Array;
  /** Which words follow which, as {@link pairKeys} gives them, as sorted hashes. */
  readonly pairs: Int32Array;
  /** How often each of them does, up to 255 times. */
  readonly pairCounts: Uint8Array;
}

/** What stands before the first word and after the last one. */
export const [start, end] = ['^', '$'] as const;

/** Gathers every word that the knowledge uses. */
export function collectVocabulary(knowledge: Knowledge): Vocabulary {
  const domain = new Map<string, number>();
  const pairs = new Map<number, number>();
  const addWord = (word: string, weight: number): void => {
    domain.set(word, (domain.get(word) ?? 0) + weight);
    const single = singular(word);
    if (single !== word && word.length > 3) domain.set(single, domain.get(single) ?? 0);
  };
  const addPairs = (keys: readonly number[]): void => {
    for (const key of keys) pairs.set(key, (pairs.get(key) ?? 0) + 1);
  };
  const add = (texts: readonly string[], weight: number): void => {
    for (const text of texts) {
      const words = normalise(text);
      for (const word of words) if (!word.startsWith('{')) addWord(word, weight);
      addPairs(pairKeys(words.map(fillSlot)));
    }
  };
  for (const role of knowledge.roles) {
    const names = [role.title, role.abbreviation ?? [], role.aliases].flat();
    add(names, 20);
    add(
      names.map((name) => `${name}s`),
      10,
    );
  }
  for (const role of knowledge.otherRoles) add([role.title, ...role.aliases], 2);
  for (const facet of knowledge.facets) add([facet.title, ...facet.asked], 1);
  for (const fact of knowledge.facts) add(fact.asked.concat(fact.yesNo.flatMap(({ to }) => to)), 1);
  for (const fact of knowledge.facts) add([fact.answer], 2);
  for (const condition of knowledge.conditions) add(condition.cues, 2);
  for (const talk of knowledge.smallTalk) add(talk.asked, 2);
  const { courtesy, plain, synonyms } = knowledge.wording;
  add([...courtesy, ...plain, ...synonyms.flat(), ...wishWords], 2);

  const right = new Set([...domain.keys(), ...knowledge.commonWords]);
  const strange = new Set<string>();
  // Germany and bakeries are well spelt, and yet no words of our subject.
  const elsewhere = [
    ...knowledge.offTopic.map(({ messages }) => messages),
    ...knowledge.elsewhere.map(({ cues }) => cues),
  ];
  for (const text of elsewhere.flat()) {
    const words = normalise(text);
    for (const word of words) if (!right.has(word)) strange.add(word);
    addPairs(pairKeys(words, strange));
  }
  const sorted = sortHashes(pairs.keys());
  return {
    domain,
    known: sortHashes([...right, ...strange].map(hashText)),
    elsewhere: sortHashes([...strange].map(hashText)),
    pairs: sorted,
    pairCounts: Uint8Array.from(sorted, (pair) => Math.min(255, pairs.get(pair) ?? 0)),
  };
}

/**
 * The pairs of neighbours in a text, its two ends included, as a vocabulary keeps them.
 * @param telling limits them to those of certain words.
 */
function pairKeys(words: readonly string[], telling?: ReadonlySet<string>): number[] {
  const keys: number[] = [];
  for (let place = 0; place <= words.length; place += 1) {
    const [word = start, next = end] = [words[place - 1], words[place]];
    if (telling === undefined || telling.has(word) || telling.has(next)) keys.push(pairKey(word, next));
  }
  return keys;
}

/** The hash of two words that follow each other, in the singular. */
export function pairKey(word: string, next: string): number {
  return hashText(`${singular(word)} ${singular(next)}`);
}

/** Any role would do for what stands beside it. */
function fillSlot(word: string): string {
  return word === '{role}' ? 'coo' : word === '{other}' ? 'cfo' : word;
}
