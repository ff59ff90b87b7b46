import type { Knowledge } from '../knowledge.ts';
import { singular } from '../roles/link-roles.ts';
import { normalise } from '../text/normalise.ts';
import { hashText, sortHashes } from '../text/text-hash.ts';
import { pairKeys } from './spelling.ts';
import { wishWords } from './wishes.ts';

export interface Vocabulary {
  /** Words of our subject and of ordinary talk about it, with how often the knowledge uses them. */
  readonly domain: ReadonlyMap<string, number>;
  /**
   * Those, everyday English, and the words of messages that are not for us, as sorted hashes: none of them is a slip of
   * the pen.
   */
  readonly known: Int32Array;
  /** Which words follow which, as {@link pairKeys} gives them. */
  readonly pairs: Int32Array;
}

/** Gathers every word that the knowledge uses. */
export function collectVocabulary(knowledge: Knowledge): Vocabulary {
  const domain = new Map<string, number>();
  const pairs = new Set<number>();
  const addWord = (word: string, weight: number): void => {
    domain.set(word, (domain.get(word) ?? 0) + weight);
    const single = singular(word);
    if (single !== word && word.length > 3) domain.set(single, domain.get(single) ?? 0);
  };
  const add = (texts: readonly string[], weight: number): void => {
    for (const text of texts) {
      const words = normalise(text);
      for (const word of words) if (!word.startsWith('{')) addWord(word, weight);
      for (const pair of pairKeys(words.map(fillSlot))) pairs.add(pair);
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

  const known = new Set([...domain.keys(), ...knowledge.commonWords]);
  // Germany and bakeries are well spelt, and yet no words of our subject.
  const elsewhere = knowledge.elsewhere.map(({ cues }) => cues);
  for (const texts of [...knowledge.offTopic.map(({ messages }) => messages), ...elsewhere]) {
    for (const message of texts) for (const word of normalise(message)) known.add(word);
  }
  return { domain, known: sortHashes([...known].map(hashText)), pairs: sortHashes(pairs) };
}

/** Any role would do for what stands beside it. */
function fillSlot(word: string): string {
  return word === '{role}' ? 'coo' : word === '{other}' ? 'cfo' : word;
}
