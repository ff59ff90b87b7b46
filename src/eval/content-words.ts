import type { Knowledge } from '../answering/knowledge.ts';
import { createQuestionReader } from '../answering/reading/read-question.ts';
import { collectVocabulary } from '../answering/reading/vocabulary.ts';
import { createWordReader, readWords } from '../answering/text/words.ts';

/** Words that tell little about what is asked. Words that open a question tell much, so they are not among them. */
const small = new Set(
  `a an the is are was were be it its do does did has have had of to in on at for and or can could should would
  will there this that these they them their he she i you we me my our your {role}`.split(/\s+/),
);

/** Makes what tells the words of a message that carry it: without the role asked about, in one form, small words left out. */
export function createContentReader(knowledge: Knowledge): (text: string) => readonly string[] {
  const readQuestion = createQuestionReader(knowledge, collectVocabulary(knowledge));
  const readWord = createWordReader(knowledge.wording);
  return (text) => {
    const { slots } = readQuestion(text);
    const content = slots.filter((slot) => !small.has(slot));
    return readWords(content.length > 0 ? content : slots, readWord);
  };
}
