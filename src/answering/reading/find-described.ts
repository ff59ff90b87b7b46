import type { Fact, Knowledge } from '../knowledge.ts';
import type { LinkedToken } from '../roles/link-roles.ts';
import { createPhraseFinder } from '../roles/phrases.ts';

/** Finds the facts on the role that a question describes instead of naming it: "who is number two in a company?". */
export type DescriptionFinder = (tokens: readonly LinkedToken[]) => readonly Fact[];

/** One of these says that somebody or a title is looked for: "who", "which executive", "what is it called". */
const sought = new Set(
  `who whom whose called call name names title titles job position role roles executive executives exec officer person
  somebody someone`.split(/\s+/),
);

/** What else may stand in such a question; with any other word it asks about something else. */
const framing = new Set(
  `a an the of in at to for on is are be does do has have what which that this it one you i we they he she people usually
  normally typically often generally typical any every most company companies organisation business firm entire whole all
  c level suite senior top and so then just please under below management there runs run running oversees oversee handles
  handle manages manage leads lead leading heads head directs looks look after takes take care in charge responsible while
  when if away absent absence sick ill holiday leave hierarchy`.split(/\s+/),
);

/** Makes the search for descriptions. */
export function createDescriptionFinder({ facts }: Pick<Knowledge, 'facts'>): DescriptionFinder {
  const byPhrase = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const phrase of fact.describes) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), fact]);
  }
  const finder = createPhraseFinder([...byPhrase].map(([phrase, value]) => ({ phrase, value })));
  return (tokens) => {
    if (!tokens.some((token) => typeof token === 'string' && sought.has(token))) return [];
    const words = tokens.map((token) => (typeof token === 'string' ? token : `{${token.name}}`));
    const [found] = finder.find(words);
    if (found === undefined) return [];
    const rest = words.toSpliced(found.start, found.length);
    const isPlain = rest.every((word) => sought.has(word) || framing.has(word) || word === '{ceo}');
    return isPlain && rest.some((word) => sought.has(word)) ? found.value : [];
  };
}
