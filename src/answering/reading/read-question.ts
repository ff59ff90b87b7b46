import type { Knowledge } from '../knowledge.ts';
import { createRoleLinker, type LinkedToken, singular } from '../roles/link-roles.ts';
import { createPhraseFinder, type PhraseMatch } from '../roles/phrases.ts';
import { isCommand, maxCharacters, normalise } from '../text/normalise.ts';
import { otherJobs } from '../text/words.ts';
import { setAbsentAside } from './absent-roles.ts';
import { isClosed } from './closed-question.ts';
import { cutCircumstance } from './cut-circumstance.ts';
import { type Figure, readFigures } from './figures.ts';
import { createConditionFinder } from './find-conditions.ts';
import { createModifierFinder } from './find-modifier.ts';
import { listCapitals, mendText } from './mend-text.ts';
import { mentionOf, putInPlace } from './put-in-place.ts';
import { readShape, type Shape } from './read-shape.ts';
import { sayPlainly } from './say-plainly.ts';
import { sayUsually } from './say-usually.ts';
import { toSlots } from './slots.ts';
import { createSpeller } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A message, read: what it names and which words are left to tell what is asked. */
export interface Question {
  /** All words as they were written, slips and all. */
  readonly written: readonly string[];
  /** The message with its slips put right, and all else as it was typed. */
  readonly mended: string;
  /** All words, before courtesy was cut. */
  readonly said: readonly string[];
  readonly tokens: readonly LinkedToken[];
  /** Ids of the known roles it names, each once, in order. */
  readonly roles: readonly string[];
  /** How often roles are named at all, and under how many different names. */
  readonly namings: number;
  /** Roles it names of which we hold nothing. */
  readonly otherRoles: readonly string[];
  readonly conditions: readonly string[];
  /** The role that it names by a broader title, if it does: "VP" is read as that of operations. */
  readonly broad?: string | undefined;
  /** The years, groups of companies and shares it names. */
  readonly figures: readonly Figure[];
  /** What makes another post of a home role it names: "deputy". */
  readonly modifiers: readonly string[];
  /** What it would ask without the conditions of which nothing tells, where it names any. */
  readonly general?: string | undefined;
  /** The words with roles, and those conditions that facts tell of, as slots: what the facet is read from. */
  readonly slots: readonly string[];
  /** How the answer is to look, where the message says so; its words are no part of the slots. */
  readonly shape?: Shape | undefined;
  /** It can be answered with yes or no. */
  readonly closed: boolean;
  /** It ends in a question mark. */
  readonly marked: boolean;
  /** Every role stands where the message has it; one that is assumed was put in front where no word stands for it. */
  readonly inPlace: boolean;
  /** Words that neither the knowledge nor ordinary talk about roles has. */
  readonly foreign: readonly string[];
  /** The slash command assumes the role it is named after. */
  readonly command: boolean;
  /** Longer than we read. */
  readonly overlong: boolean;
  /** Letters of another script make up most of it. */
  readonly otherScript: boolean;
}

/**
 * Reads a message.
 * @param assumed the role that it speaks of without naming one: pronouns stand for it, or else it is put in front.
 * @param other the second one where it speaks of two so: "the former" and "the latter".
 */
export type QuestionReader = (text: string, assumed?: string, other?: string) => Question;

/** Stands for any word we do not know. */
export const unknownWord = '?';

/** What one way of asking has in thousands, "a big cheese" say, is no word of ours. */
const leastUses = 2;

/** Makes the reader that turns text into a {@link Question}. */
export function createQuestionReader(
  knowledge: Pick<Knowledge, 'roles' | 'otherRoles' | 'modifiers' | 'conditions' | 'elsewhere' | 'wording'>,
  vocabulary: Vocabulary,
): QuestionReader {
  const lookAlikes = knowledge.roles.flatMap(({ unlike }) => unlike.flatMap(({ cues }) => cues));
  const spell = createSpeller(vocabulary, new Set(lookAlikes));
  const linkRoles = createRoleLinker(knowledge);
  const courtesy = createPhraseFinder(knowledge.wording.courtesy.map((phrase) => ({ phrase, value: true })));
  const conditions = createConditionFinder(knowledge);
  const elsewhere = new Set(knowledge.elsewhere.map(({ id }) => id));
  const findModifiers = createModifierFinder(knowledge);
  const home = new Set(knowledge.roles.filter((role) => role.home).map((role) => role.id));
  const isOurs = (word: string): boolean =>
    [word, singular(word), `${word}s`].some((form) => (vocabulary.domain.get(form) ?? 0) >= leastUses);

  return (typed, assumed, other) => {
    // Braces mark slots in the knowledge; people's braces are only braces.
    const text = typed.replace(/[{}]/g, ' ');
    const written = normalise(text);
    const mended = mendText(text, written, spell(written, listCapitals(text)));
    const said = mended === text ? written : normalise(mended);
    const polite = courtesy.cut(said);
    const { shape, rest: words } = readShape(polite) ?? { shape: undefined, rest: polite };
    const linked = setAbsentAside(linkRoles(polite.length === 0 ? said : words), home);
    const inPlace = assumed === undefined ? linked : putInPlace(linked, assumed, other);
    const tokens = inPlace ?? [mentionOf(assumed ?? ''), ...linked];
    const mentions = tokens.filter((token) => typeof token !== 'string');
    const known = mentions.filter((mention) => mention.kind === 'known');
    const where = conditions.find(tokens.map((token) => (typeof token === 'string' ? token : '{role}')));
    const told = where.filter(({ value }) => !elsewhere.has(value));
    // A hotel manager is a job and no hotel.
    const isJob = ({ start, length }: PhraseMatch<string>): boolean =>
      otherJobs.has(String(tokens[start + length]));
    const untold = where.filter((found) => elsewhere.has(found.value) && !isJob(found));
    const slots = sayUsually(sayPlainly(toSlots(tokens, told, home)));
    const marked = /\?\W*$/.test(text);
    return {
      written,
      mended,
      said,
      tokens,
      roles: [...new Set(known.map((mention) => mention.name))],
      namings: new Set(known.map((mention) => mention.alias)).size,
      otherRoles: [...new Set(mentions.filter(({ kind }) => kind === 'other').map(({ name }) => name))],
      broad: known.find(({ name, alias }) => /-operations$/.test(name) && !/\bop/.test(alias))?.name,
      figures: readFigures(said),
      modifiers: findModifiers(tokens, home),
      conditions: [...new Set([...told, ...untold].map(({ value }) => value))],
      general: cutCircumstance(tokens, untold),
      slots: slots.map((word) => (spell.knows(word) || word.startsWith('{') ? word : unknownWord)),
      shape,
      // A role put in front is no part of how the question was put.
      closed: isClosed(inPlace === undefined ? slots.slice(1) : slots, marked),
      marked,
      inPlace: inPlace !== undefined,
      foreign: slots.filter((word) => word.length > 3 && !word.startsWith('{') && !isOurs(word)),
      command: isCommand(text),
      overlong: text.length > maxCharacters,
      otherScript: isOtherScript(text),
    };
  };
}

const otherLetter = /[^\P{L}\p{Script=Latin}]/u;

function isOtherScript(text: string): boolean {
  if (!otherLetter.test(text)) return false;
  const letters = text.slice(0, maxCharacters).match(/\p{L}/gu)?.length ?? 0;
  const latin = text.slice(0, maxCharacters).match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 0 && latin < letters / 2;
}
