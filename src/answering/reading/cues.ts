import { createPhraseFinder } from '../roles/phrases.ts';
import {
  empty,
  framing,
  openers,
  pluralPronouns,
  pointers,
  singularPronouns,
  universals,
} from './cue-words.ts';
import { findBothPointers, findPointer } from './pointing-words.ts';
import type { Question } from './read-question.ts';
import { dressing, findRemark } from './remarks.ts';
import { briefly, turns, wishes } from './wish-phrases.ts';
import type { Wish } from './wishes.ts';

/** What people put behind a name that puzzles them: "regional COO, what's that?". */
const tails = [
  'what is that',
  'what is this',
  'what is it',
  'what does that mean',
  'is that a thing',
  'what are those',
];
const frame = createPhraseFinder([...briefly, ...tails].map((phrase) => ({ phrase, value: true })));

/** The words of a question without the wish for a short answer and the like, which do not tell what is asked. */
export function cutFrame(slots: readonly string[]): readonly string[] {
  const rest = frame.cut(slots);
  return rest.length === 0 || rest.join(' ') === '{role}' ? slots : rest;
}

export interface Cues {
  readonly wish?: Wish | undefined;
  /** The words that tell what it is about. */
  readonly content: readonly string[];
  /** Nothing is left but role names, conditions and empty words. */
  readonly bare: boolean;
  /** Nothing but role names, or a plain "what is" around them. */
  readonly lone: boolean;
  /** It names one role and says no more than that this is next: "and the CEO?". */
  readonly leadsOver: boolean;
  readonly pronoun?: 'singular' | 'plural' | undefined;
  /** It opens or points like something that continues. */
  readonly continues: boolean;
  /** Which of the roles spoken of it means: "the first one", "the latter". */
  readonly ordinal?: 'first' | 'last' | undefined;
  /** It speaks of two of which one was spoken of before: "which of them", "both". */
  readonly pair: boolean;
  /** It asks how two roles stand to each other: "does one report to the other". */
  readonly mutual: boolean;
  /** It claims something for all cases. */
  readonly universal: boolean;
  readonly compares: boolean;
  /** It takes one role for another: "so basically a COO?". */
  readonly equates: boolean;
  /** It puts a role forward as the one that was asked for: "not the COO?", "could it be the COO?". */
  readonly proposes: boolean;
  /** It asks for a difference and says nothing else. */
  readonly comparesOnly: boolean;
  /** It names roles only to say when: "and if there is a COO?". */
  readonly supposes: boolean;
}

const comparisons = new Set(['difference', 'differences', 'different', 'vs', 'compare', 'compared']);
/** "The main difference" is what the difference is. */
const degrees = new Set(['main', 'key', 'basic', 'biggest', 'major', 'essential', 'principal', 'real']);

/** What asks how two stand to each other, neither of them alone. */
const mutual = /\b(each|one) other\b|\b(one|either|each) \b.*\bother( one)?$|\b(he|she) .*\b(him|her)$/;

const likened = /\b(basically|practically|essentially|same as|like|just an?) (a |an |the )?\{role\}$/;
/** What was told of one role is said to be another: "is that not what a COO does", "sounds like a COO to me". */
const identified =
  /\b(is|sounds|looks|seems|does) (not )?(just )?(that|this|it|like|what) (not )?(sound |look )?(just |basically |what |like )*(a |an |the |our |my )?\{role\}( does| do| is| is doing)?( to me| here)?$/;

const proposed =
  /^((and|but|so|or|then|surely|why) )*(not|(is|could|might|would|can) (it|that)( be)?)( (not|ever|also|always|sometimes|just|maybe))* (a |an |the )?\{role\}( then| instead| too| either| as well)?$/;

/** "A COO, what is that then?" */
const pointedAt =
  /^((and|so|ok|a|an|the) )*\{role\} (so )?what (is|are) (that|this|it|they)( then| exactly| again)?$/;

const pair =
  /\b(both|between them|the two|(which|each|either|neither|all|who) of (them|these|those|the two))\b/;

/** What leads over to another subject, with nothing else beside that: "and to the CEO?", "what about a CEO then?". */
const leadsOver =
  /^((and|but|so|ok|okay|then|now|also|what|how|about|same|question|as|for|of|to|with|by) )*(an? |the |our |your )?\{role\}( then| now| too| as well| instead| please)*$/;

/** The "do" of a question, and not what somebody does. */
function isAuxiliary(word: string, place: number): boolean {
  return place === 0 && /^(do|does|did)$/.test(word);
}

/** What of a question its cues are read from. */
type Read = Pick<Question, 'slots' | 'shape'>;

/** What somebody wants done with the answer just given, and the words of the message beyond that. */
function readWish({ slots, shape }: Read): Pick<Cues, 'wish' | 'content'> {
  const telling = turns
    .cut(wishes.cut(slots))
    .filter((word, place) => !/^[{\d]/.test(word) && !empty.has(word) && !isAuxiliary(word, place));
  const named = wishes.find(slots)[0]?.value;
  const remark = findRemark(slots, telling);
  const dressed = named !== undefined && telling.every((word) => dressing.has(word));
  const content = remark !== undefined || dressed ? [] : telling;
  const turn = remark ?? (content.length === 0 ? turns.find(slots)[0]?.value : undefined);
  return { wish: shape?.wish ?? named ?? turn, content };
}

/** Reads the small words of a message, which tell how it hangs together with what went before. */
export function readCues({ slots, shape }: Read): Cues {
  const { wish, content } = readWish({ slots, shape });
  const has = (set: ReadonlySet<string>): boolean => slots.some((word) => set.has(word));
  const text = slots.join(' ');
  const both = findBothPointers(slots) !== undefined;
  return {
    wish,
    content,
    // "Would a start-up have one" asks whether there is one.
    bare: content.length === 0 && !both && !/\b(have|has|need|want|get|be|without) one$/.test(text),
    lone:
      wishes.cut(slots).every((word) => word.startsWith('{') || framing.has(word)) || pointedAt.test(text),
    leadsOver: leadsOver.test(text),
    pronoun: has(pluralPronouns) ? 'plural' : has(singularPronouns) ? 'singular' : undefined,
    continues:
      openers.has(slots[0] ?? '') ||
      /^(what|how) about|^in (a|the|an) |^if | (too|as well|also|instead|either)$/.test(text) ||
      // "Second in command" points at nobody.
      slots.some((word, place) => pointers.has(word) && !(word === 'second' && slots[place + 1] === 'in')),
    ordinal: mutual.test(text) || both ? undefined : findPointer(slots)?.which,
    pair: pair.test(text),
    mutual: mutual.test(text),
    universal: has(universals),
    compares:
      /\b(vs|compared|compare|versus|differ|differs|difference|different|than)\b(?! (to |with |in )*\d| everywhere| in every)/.test(
        text,
      ),
    equates: (content.length === 0 && likened.test(text)) || identified.test(text),
    proposes: proposed.test(text),
    comparesOnly:
      content.length > 0 &&
      content.some((word) => comparisons.has(word)) &&
      content.every((word) => comparisons.has(word) || degrees.has(word)) &&
      !slots.some((word) => word.startsWith('{')),
    supposes: /\b(if|when|where) (there|they|you|we|it|a company|the company)\b|\bwithout\b/.test(text),
  };
}
