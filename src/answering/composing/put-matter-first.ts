import type { Catalogue } from '../choosing/catalogue.ts';
import type { ChosenFact, FactChooser } from '../choosing/choose-facts.ts';
import type { AnswerPart } from '../choosing/pick-facts.ts';
import { asksForFact, hasAllWords, searchCharge } from '../choosing/search-charge.ts';
import type { Request } from '../deciding/decision.ts';
import type { Lookup } from '../lookup.ts';
import { type Matter, ofCharge, readCharge } from '../reading/read-charge.ts';
import { splitFirstSentence } from '../text/first-sentence.ts';
import { normalise } from '../text/normalise.ts';
import type { WordReader } from '../text/words.ts';

interface Means {
  readonly catalogue: Catalogue;
  readonly chooseFacts: FactChooser;
  readonly readWord: WordReader;
}

/** So many facts of a facet, the best ones, are looked at: each takes a search of its own. */
const mostWeighed = 5;
/** From here on it has so many of them that it may well mean the same. */
const most = 0.5;
/** What counts for how much beside the likeness of a way of asking. */
const weights = {
  /** It has a yes or no for the question. */
  reply: 0.5,
  /** Its first sentence speaks of the matter. */
  first: 0.2,
  /** It tells of what the role does, and not only of who reports to it. */
  duty: 0.2,
  /** It leads already. */
  lead: 0.3,
} as const;
const keys = ['reply', 'first', 'duty', 'lead'] as const;

/**
 * "Is the COO responsible for procurement?" is answered by the fact of the role that speaks of procurement, whatever it
 * is filed under. Where there is none, what is known in general is told, and the part says what no fact speaks of.
 */
export function putMatterFirst(
  looked: readonly AnswerPart[],
  { lookups: [lookup], conditions }: Request,
  means: Means,
): readonly AnswerPart[] {
  const [part, another] = looked;
  const matter = another === undefined ? readMatterInCharge(part, lookup, means.catalogue) : undefined;
  if (part === undefined || lookup === undefined || matter === undefined) return looked;
  const [lead] = part.chosen;
  const found = findSpeaking({ lookup, matter, conditions, lead }, means);
  const [best] = found.filter(({ speaks }) => speaks);
  const isTold = best?.chosen[0]?.fact === lead?.fact;
  // What has a yes or no for the question has understood it.
  if (isTold || (lead?.reply !== undefined && best?.chosen[0]?.reply === undefined)) return looked;
  if (best !== undefined) return [{ ...part, ...best }];
  if (found.length > 0 && matter.name === undefined) return looked;
  const overview = { ...lookup, facet: 'duties', question: [], nearest: [], closed: false };
  const general = means.chooseFacts(overview, { conditions, told: new Set() }).slice(0, 1);
  return [{ ...part, unsourced: matter, chosen: general.length > 0 ? general : part.chosen }];
}

/** What a part is asked about, where that is whether one home role is in charge of something. */
function readMatterInCharge(
  part: AnswerPart | undefined,
  lookup: Lookup | undefined,
  catalogue: Catalogue,
): Matter | undefined {
  if (part === undefined || lookup?.closed !== true || !ofCharge.has(part.facet)) return undefined;
  const [role, another] = lookup.named;
  const isOfOne = role !== undefined && another === undefined && catalogue.isHome(role);
  return isOfOne ? readCharge(lookup.question) : undefined;
}

interface Found extends Pick<AnswerPart, 'facet' | 'title' | 'chosen'> {
  /** Its first fact has all the words of the matter, and not only by the way. */
  readonly speaks: boolean;
}

interface Search {
  readonly lookup: Lookup;
  readonly matter: Matter;
  readonly conditions: readonly string[];
  /** What leads already. */
  readonly lead: ChosenFact | undefined;
}

/** What begins with a fact that has most of the words of a matter, the best first. */
function findSpeaking(
  { lookup, matter, conditions, lead }: Search,
  { chooseFacts, catalogue, readWord }: Means,
): Found[] {
  const circumstances = { conditions, told: new Set<string>() };
  const isSaid = (text: string): boolean => {
    const said = new Set(normalise(text).map(readWord));
    return matter.words.every((word) => said.has(readWord(word)));
  };
  const weigh = (facet: string, { fact, shared, likeness, closeness }: ChosenFact) => {
    const chosen = chooseFacts({ ...lookup, facet, fact: fact.id }, circumstances);
    const replies = chosen[0]?.reply !== undefined;
    const speaks = shared >= hasAllWords && (replies || likeness >= asksForFact || isSaid(fact.answer));
    const signs = {
      reply: replies,
      first: isSaid(splitFirstSentence(fact.answer)[0]),
      duty: facet === 'duties',
      lead: fact === lead?.fact,
    };
    const weight = keys.reduce((sum, key) => sum + Number(signs[key]) * weights[key], closeness + likeness);
    return { weight, speaks, facet, title: catalogue.facet(facet)?.title ?? facet, chosen };
  };
  return searchCharge(matter, lookup, conditions, chooseFacts)
    .flatMap(({ facet, chosen: onMatter }) =>
      onMatter
        .filter(({ shared, toThePoint }) => shared >= most && toThePoint)
        .slice(0, mostWeighed)
        .map((chosen) => weigh(facet, chosen)),
    )
    .sort((a, b) => b.weight - a.weight);
}
