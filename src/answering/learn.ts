import { toFeatures } from './features.ts';
import type { Knowledge } from './knowledge.ts';
import type { LinearModel } from './linear-model.ts';
import { type AskedExample, indexTerms, type TermIndex } from './nearest-asked.ts';
import { createQuestionReader } from './read-question.ts';
import { trainClassifier } from './train-classifier.ts';
import { gatherExamples } from './training-examples.ts';
import { collectVocabulary, type Vocabulary } from './vocabulary.ts';
import { createWordReader } from './words.ts';

/** All that the ways of asking teach; after that they are not needed any more. */
export interface Learned {
  readonly vocabulary: Vocabulary;
  readonly asked: readonly AskedExample[];
  /** Which of them have which words. */
  readonly index: TermIndex;
  /** Tells what is asked. */
  readonly facets: LinearModel;
  /** Tells whether a message is for us at all. */
  readonly doorkeeper: LinearModel;
}

/** Learns from a knowledge base how people ask. Takes about a second, so the build does it. */
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
    asked,
    index: indexTerms(asked, readWord),
    facets: trainClassifier(examples),
    doorkeeper: trainClassifier(
      examples
        .filter(({ label }) => !label.startsWith('social:'))
        .map((example) => ({ ...example, label: example.label.startsWith('off:') ? 'others' : 'ours' })),
    ),
  };
}
