import type { Knowledge } from '../knowledge.ts';
import { createQuestionReader } from '../reading/read-question.ts';
import { collectVocabulary, type Vocabulary } from '../reading/vocabulary.ts';
import { createWordReader } from '../text/words.ts';
import { type AskedTable, toAskedTable } from './asked-table.ts';
import { indexFactWords } from './fact-words.ts';
import { toFeatures } from './features.ts';
import type { LinearModel } from './linear-model.ts';
import { type AskedIndex, indexAsked } from './nearest-asked.ts';
import type { TermIndex } from './term-index.ts';
import { trainClassifier } from './train-classifier.ts';
import { gatherExamples } from './training-examples.ts';

/** All that the ways of asking teach; after that they are not needed any more. */
export interface Learned {
  readonly vocabulary: Vocabulary;
  readonly asked: AskedTable;
  /** Which of them have which words. */
  readonly index: AskedIndex;
  /** Which facts have which words. */
  readonly factWords: TermIndex;
  /** Tells what is asked. */
  readonly facets: LinearModel;
  /** Tells whether a message is for us at all. */
  readonly doorkeeper: LinearModel;
}

/** Learns from a knowledge base how people ask. Takes some seconds, so the build does it. */
export function learn(knowledge: Knowledge): Learned {
  const vocabulary = collectVocabulary(knowledge);
  const readWord = createWordReader(knowledge.wording);
  const { training, asked } = gatherExamples(knowledge, createQuestionReader(knowledge, vocabulary));
  const examples = training.map(({ slots, label, weight }) => ({
    features: toFeatures(slots, readWord),
    label,
    weight,
  }));
  return {
    vocabulary,
    asked: toAskedTable(asked),
    index: indexAsked(asked, readWord),
    factWords: indexFactWords(knowledge.facts, asked, readWord),
    facets: trainClassifier(examples),
    doorkeeper: trainClassifier(
      examples
        .filter(({ label }) => !label.startsWith('social:'))
        .map((example) => ({ ...example, label: example.label.startsWith('off:') ? 'others' : 'ours' })),
    ),
  };
}
