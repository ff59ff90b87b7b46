import { type AskedExample, type AskedTable, readExample } from './asked-table.ts';
import type { Lookup } from './choose-facts.ts';
import { splitFirstSentence } from './first-sentence.ts';
import { inferReply } from './infer-reply.ts';
import type { Fact } from './knowledge.ts';
import type { Likeness } from './nearest-asked.ts';
import { normalise } from './normalise.ts';
import type { WordReader } from './words.ts';
import { correctPremise, replyTo, replyToRanking } from './yes-or-no.ts';

/**
 * What a fact says first to a question: yes or no to a closed one, or what puts a premise right; nothing to any other.
 * @param shared what share of the question's words the fact has, 0 to 1.
 * @param own ways of asking for this fact that are like the question, the most alike first.
 */
type Voice = (question: Lookup & { readonly shared: number }, own: readonly Likeness[]) => string | undefined;

/** Makes what says yes or no for each fact: as known questions are answered, or else as its first sentence has it. */
export function createVoices(asked: AskedTable, readWord: WordReader): (fact: Fact) => Voice {
  const replies = countReplies(asked);
  const voices = new Map<string, Voice>();
  const hear = ({ id, answer, conditions }: Fact): Voice => {
    const [text] = splitFirstSentence(answer);
    const words = normalise(text);
    const hearing = {
      readWord,
      replies: replies.get(id) ?? new Map<string, number>(),
      spoken: new Set(words.map(readWord)),
      conditions: new Set(conditions.map((condition) => `{${condition}}`)),
    };
    return (lookup, own) => {
      const listed = own.find(({ asked }) => asked.reply !== undefined && isWordForWord(lookup, asked));
      if (listed !== undefined) return listed.asked.reply;
      if (lookup.closed !== true) return correctPremise(lookup, own, hearing);
      return (
        replyTo(lookup, own, hearing) ??
        replyToRanking(lookup, lookup.nearest) ??
        inferReply(lookup.question, { text, words }, readWord)
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
function isWordForWord({ question, named }: Lookup, { slots, roles }: AskedExample): boolean {
  return question.join(' ') === slots.join(' ') && named.join() === roles.join();
}

/** How often each fact gives each of its replies. */
function countReplies(asked: AskedTable): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (let place = 0; place < asked.means.length; place += 1) {
    const { fact, reply } = readExample(asked, place);
    if (fact === undefined || reply === undefined) continue;
    const known = counts.get(fact) ?? new Map<string, number>();
    counts.set(fact, known.set(reply, (known.get(reply) ?? 0) + 1));
  }
  return counts;
}
