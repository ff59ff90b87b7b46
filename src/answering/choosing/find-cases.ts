import type { Fact, Knowledge } from '../knowledge.ts';
import { type AskedExample, type AskedTable, readExample } from '../learning/asked-table.ts';
import { cutCase, readCase, type Supposition } from '../reading/read-supposition.ts';
import type { RoleLinker } from '../roles/link-roles.ts';
import { splitSentences } from '../text/first-sentence.ts';
import { normalise } from '../text/normalise.ts';
import { createWordReader, type WordReader } from '../text/words.ts';
import type { ChosenFact } from './choose-facts.ts';

/** Finds the fact that speaks of what is supposed about a role, if one of them does. */
export type CaseFinder = (
  facts: readonly ChosenFact[],
  supposed: Supposition,
  about: { readonly roles: readonly string[]; readonly facet: string },
) => Fact | undefined;

/** A case of which a fact speaks, with all the roles that are spoken of together with it. */
interface SpokenCase extends Supposition {
  readonly beside: readonly string[];
}

/** What share of what is supposed must be said of a case for it to be that one. */
const leastShared = 0.5;

/** Makes the search for facts by the cases of which they, or the ways of asking for them, speak. */
export function createCaseFinder(
  knowledge: Pick<Knowledge, 'wording'>,
  asked: AskedTable,
  isHome: (role: string) => boolean,
  linkRoles: RoleLinker,
): CaseFinder {
  const readWord = createWordReader(knowledge.wording);
  // Read when somebody first supposes something: most conversations do without.
  let known: ReadonlyMap<string, readonly SpokenCase[]> | undefined;

  const readSentence = (text: string, own: readonly string[]): SpokenCase[] => {
    const tokens = linkRoles(normalise(text));
    const words = cutCase(tokens.map((token) => (typeof token === 'string' ? token : `{${token.name}}`)));
    const named = tokens.flatMap((token) => (typeof token === 'string' ? [] : [token.name]));
    // "Where a company has both", "where there is one".
    const all = words.some((word) => word === 'both' || word === 'one');
    const roles = all ? own : named.filter((role) => words.includes(`{${role}}`));
    const plain = words.filter((word) => !word.startsWith('{'));
    return words.length === 0 ? [] : [{ ...readCase(plain), roles, beside: own }];
  };

  return (facts, supposed, { roles, facet }) => {
    if (supposed.roles.length === 0 && supposed.content.length === 0) return undefined;
    known ??= readKnown(asked, isHome, linkRoles);
    const cases = known;
    const speaking = facts.flatMap(({ fact }) => {
      const isSupposed = (spoken: SpokenCase): boolean =>
        isSame(spoken, supposed, { about: roles, readWord });
      const [first = '', ...others] = splitSentences(fact.answer);
      const own = fact.facet === facet;
      const inFront = [...(cases.get(fact.id) ?? []), ...readSentence(first, fact.roles)].some(isSupposed);
      // Of another matter only what begins with the case answers.
      const further = own && others.some((text) => readSentence(text, fact.roles).some(isSupposed));
      return inFront || further ? [{ fact, weight: Number(own) * 2 + Number(inFront) }] : [];
    });
    return speaking.sort((a, b) => b.weight - a.weight)[0]?.fact;
  };
}

/** Whether a fact speaks of just what is supposed; that two roles exist is the same whichever of them is supposed. */
function isSame(
  spoken: SpokenCase,
  supposed: Supposition,
  { about, readWord }: { readonly about: readonly string[]; readonly readWord: WordReader },
): boolean {
  if (spoken.denied !== supposed.denied) return false;
  const content = [...supposed.content, ...spoken.content];
  const exists = !supposed.denied && content.length === 0 && spoken.roles.length > 0;
  const both = exists && about.every((role) => spoken.beside.includes(role));
  const named = both ? spoken.beside : spoken.roles;
  if (!supposed.roles.every((role) => named.includes(role))) return false;
  const said = new Set(spoken.content.map(readWord));
  const shared = supposed.content.filter((word) => said.has(readWord(word)));
  return shared.length >= supposed.content.length * leastShared;
}

/** The cases of which ways of asking for facts speak, by the fact. */
function readKnown(
  asked: AskedTable,
  isHome: (role: string) => boolean,
  linkRoles: RoleLinker,
): Map<string, SpokenCase[]> {
  const known = new Map<string, SpokenCase[]>();
  for (let place = 0; place < asked.ends.length; place += 1) {
    const example = readExample(asked, place);
    if (example.fact === undefined) continue;
    const words = cutCase(example.slots);
    if (words.length === 0) continue;
    // A role that is supposed not to be there is an ordinary word in a way of asking about another.
    const tokens = linkRoles(words);
    const absent = tokens.flatMap((token) => (typeof token === 'string' ? [] : [token.name]));
    const said = tokens.filter((token) => typeof token === 'string');
    const roles = [...rolesIn(words, example, isHome), ...absent];
    const spoken = { ...readCase(said), roles, beside: [...example.roles, ...absent] };
    known.set(example.fact, [...(known.get(example.fact) ?? []), spoken]);
  }
  return known;
}

/** The roles for which the slots among some words of an example stand. */
function rolesIn(
  words: readonly string[],
  { roles }: AskedExample,
  isHome: (role: string) => boolean,
): readonly string[] {
  const subject = roles.find(isHome) ?? roles[0];
  return roles.filter((role) => {
    if (role === subject) return words.includes('{role}');
    return words.includes(`{${role}}`) || words.includes('{other}');
  });
}
