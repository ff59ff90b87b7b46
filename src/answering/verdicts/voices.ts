import type { Fact } from '../knowledge.ts';
import { type AskedExample, type AskedTable, readExample } from '../learning/asked-table.ts';
import { asGoodAsSame, type Likeness } from '../learning/nearest-asked.ts';
import type { Lookup } from '../lookup.ts';
import { ranks, readContent } from '../reading/claim-words.ts';
import { isRoleSlot } from '../reading/slots.ts';
import { splitFirstSentence } from '../text/first-sentence.ts';
import { normalise } from '../text/normalise.ts';
import { articles, type WordReader } from '../text/words.ts';
import { readSaid } from './contradiction.ts';
import { correctPremise, takesForGranted } from './correct-premise.ts';
import { cutContrast } from './infer-reply.ts';
import { tellOtherWay } from './other-way-round.ts';
import { type Sense, senseOf } from './reply-sense.ts';
import { replyToRanking } from './reply-to-ranking.ts';
import { readStandingReplies, type StandingReplies } from './standing-replies.ts';
import { type Hearing, replyTo } from './yes-or-no.ts';

/**
 * What a fact says first to a question: yes or no to a closed one, or what puts a premise right; nothing to any other.
 * @param shared what share of the question's words the fact has, 0 to 1.
 * @param own ways of asking for this fact that are like the question, the most alike first.
 */
type Voice = (question: Lookup & { readonly shared: number }, own: readonly Likeness[]) => string | undefined;

/** Makes what says yes or no for each fact: as known questions are answered, or else as its first sentence has it. */
export function createVoices(asked: AskedTable, readWord: WordReader): (fact: Fact) => Voice {
  const known = findClosed(asked);
  const voices = new Map<string, Voice>();
  const prepare = ({ id, answer, conditions }: Fact): Hearing => {
    const [text] = splitFirstSentence(answer);
    const clause = cutContrast(text);
    const own = known.get(id) ?? [];
    const common = {
      readWord,
      replies: countReplies(own),
      said: readSaid(normalise(text), readWord),
      clause: { text: clause, said: readSaid(normalise(clause), readWord) },
      conditions: new Set(conditions.map((condition) => `{${condition}}`)),
    };
    let standing: StandingReplies | undefined;
    let matter: Matter | undefined;
    return {
      ...common,
      knows: (question, reply) => {
        matter ??= gatherMatter(own, answer, readWord);
        const spokenOf = matter[senseOf(reply)];
        return listMatter(question, readWord).every((word) => spokenOf.has(word));
      },
      standing: (claim) => {
        standing ??= readStandingReplies(own, common);
        return standing(claim);
      },
    };
  };
  const hear = (fact: Fact): Voice => {
    // Most questions are open ones, and many facts never get another.
    let prepared: Hearing | undefined;
    return (lookup, near) => {
      const listed = near.find((each) => isWordForWord(lookup, each));
      if (listed !== undefined) return listed.asked.reply;
      if (lookup.closed !== true && !takesForGranted(lookup.question)) return undefined;
      prepared ??= prepare(fact);
      const hearing = prepared;
      if (lookup.closed !== true) return correctPremise(lookup, near, hearing);
      const isAboutThem = lookup.named.every((role) => fact.roles.includes(role));
      return (
        tellOtherWay(lookup, near, hearing.said, readWord) ??
        replyTo(lookup, near, hearing) ??
        (isAboutThem ? replyToRanking(lookup, lookup.nearest) : undefined)
      );
    };
  };
  return (fact) => {
    const voice = voices.get(fact.id) ?? hear(fact);
    voices.set(fact.id, voice);
    return voice;
  };
}

/** A listed question is answered as listed, whatever it looks like. */
function isWordForWord({ question, named }: Lookup, { asked, likeness }: Likeness): boolean {
  // Its slots are put together only when asked for, so what tells most comes first.
  if (asked.reply === undefined || likeness < asGoodAsSame) return false;
  // A yes to "can a founder be the COO" is none to "can the chair be the COO".
  if (question.includes('{unknown}') && senseOf(asked.reply) !== 'between') return false;
  // "Is a director C-level" names no role, whichever it is answered by.
  const isAlike = asked.roles.length === 0 ? !question.some(isRoleSlot) : named.join() === asked.roles.join();
  return isAlike && cutArticles(question) === cutArticles(asked.slots);
}

function cutArticles(slots: readonly string[]): string {
  return slots.filter((word) => !articles.has(word)).join(' ');
}

/** The closed ways of asking for each fact. */
function findClosed(asked: AskedTable): Map<string, AskedExample[]> {
  const closed = new Map<string, AskedExample[]>();
  for (let place = 0; place < asked.means.length; place += 1) {
    const example = readExample(asked, place);
    if (example.fact === undefined || example.reply === undefined) continue;
    const known = closed.get(example.fact);
    if (known === undefined) closed.set(example.fact, [example]);
    else known.push(example);
  }
  return closed;
}

/** Words that name no matter of their own. */
const weightless = new Set(
  `too two word words apart over next something anything anyone what up make makes set sets use useful used bring
  brings brought find found exist exists fall falls held hold holds near if but have having title titles stay
  stays`.split(/\s+/),
);

/** Stands for the matter of a question that names but one role: "are listed companies required to have a COO". */
const noMatter = '';

function listMatter(question: readonly string[], readWord: WordReader): readonly string[] {
  const words = question.filter((word) => !weightless.has(word) && !ranks.has(word));
  const matter = readContent(words, readWord);
  return matter.length === 0 && new Set(question.filter(isRoleSlot)).size < 2 ? [noMatter] : matter;
}

/** What a fact speaks of, and what is spoken of in the questions to which its reply has this sense. */
type Matter = Readonly<Record<Sense, ReadonlySet<string>>>;

function gatherMatter(known: readonly AskedExample[], answer: string, readWord: WordReader): Matter {
  const said = normalise(answer).map(readWord);
  const matter = { yes: new Set(said), no: new Set(said), between: new Set(said) };
  for (const { slots, reply } of known) {
    const words = [...readContent(slots, readWord), ...listMatter(slots, readWord)];
    for (const word of words) matter[senseOf(reply)].add(word);
  }
  return matter;
}

/** How often a fact gives each of its replies. */
function countReplies(known: readonly AskedExample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reply = '' } of known) counts.set(reply, (counts.get(reply) ?? 0) + 1);
  return counts;
}
