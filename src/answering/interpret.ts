import { toFeatures } from './features.ts';
import { estimateConfidence } from './confidence.ts';
import type { Knowledge, SocialKind } from './knowledge.ts';
import { asWayOfAsking } from './normalise.ts';
import { type AskedExample, createNearestAsked, type Likeness } from './nearest-asked.ts';
import { createQuestionReader, type Question } from './read-question.ts';
import { type Guess, trainClassifier } from './softmax.ts';
import { gatherExamples } from './training-examples.ts';
import { createWordReader } from './words.ts';

/** A message with what it seems to ask. */
export interface Interpretation {
  readonly question: Question;
  /** Facets by probability, the likeliest first; what is missing to 1 is small talk and messages not for us. */
  readonly facets: readonly Guess[];
  /** The message is small talk word for word. */
  readonly phrase?: SocialKind | undefined;
  readonly social: Guess & { readonly label: SocialKind };
  /** The likeliest off-topic topic, with the probability of all of them. */
  readonly offTopic: Guess;
  /** Known ways of asking like this one, the most alike first. */
  readonly nearest: readonly Likeness[];
  /** 0 to 1: how likely the first facet is what was asked, and that it was asked of us at all. */
  readonly confidence: number;
}

export type Interpreter = (text: string) => Interpretation;

/** Trains the reading of messages on everything the knowledge says about how people ask. */
export function createInterpreter(knowledge: Knowledge): Interpreter {
  const readQuestion = createQuestionReader(knowledge);
  const readWord = createWordReader(knowledge.wording);
  const examples = gatherExamples(knowledge, readQuestion);
  const classifier = trainClassifier(
    examples.training.map(({ slots, label, weight }) => ({ features: toFeatures(slots, readWord), label, weight })),
  );
  const phrases = new Map(
    knowledge.smallTalk.flatMap(({ kind, asked }) => asked.map((way) => [asWayOfAsking(way), kind] as const)),
  );
  const findNearest = createNearestAsked(examples.asked, readWord);

  return (text) => {
    const question = readQuestion(text);
    const guesses = classifier.classify(toFeatures(question.slots, readWord));
    const nearest = findNearest(question.slots).filter(({ asked }) => isAboutSameRoles(asked, question));
    const facets = weighByLikeness(
      guesses.filter(({ label }) => !label.includes(':')),
      nearest,
    );
    const off = guesses.filter(({ label }) => label.startsWith('off:'));
    const offTopic = {
      label: off[0]?.label.slice('off:'.length) ?? '',
      probability: off.reduce((sum, { probability }) => sum + probability, 0),
    };
    return {
      question,
      facets,
      phrase: phrases.get(asWayOfAsking(text)),
      social: likeliestSocial(guesses),
      offTopic,
      nearest,
      confidence: estimateConfidence({ question, facets, offTopic, nearest }),
    };
  };
}

/** A way of asking for a fact about other roles than those named tells nothing. */
function isAboutSameRoles({ about }: AskedExample, { roles }: Question): boolean {
  return about.length === 0 || roles.length === 0 || roles.some((role) => about.includes(role));
}

/** How much a near-identical known question weighs against the classifier; chosen by `npm run eval`. */
const pullOfLikeness = 4;

/** Shifts the probabilities of the facets towards those that are asked for in like words; their sum stays. */
function weighByLikeness(facets: readonly Guess[], nearest: readonly Likeness[]): Guess[] {
  const likeness = new Map<string, number>();
  for (const near of nearest) {
    if (!likeness.has(near.asked.facet)) likeness.set(near.asked.facet, near.likeness);
  }
  const weighed = facets.map(({ label, probability }) => ({
    label,
    probability: (probability + 1e-4) * Math.exp(pullOfLikeness * (likeness.get(label) ?? 0)),
  }));
  const before = facets.reduce((sum, { probability }) => sum + probability, 0);
  const after = weighed.reduce((sum, { probability }) => sum + probability, 0);
  return weighed
    .map(({ label, probability }) => ({ label, probability: (probability * before) / after }))
    .sort((a, b) => b.probability - a.probability);
}

function likeliestSocial(guesses: readonly Guess[]): Interpretation['social'] {
  for (const { label, probability } of guesses) {
    for (const kind of ['greet', 'thank', 'help'] as const) {
      if (label === `social:${kind}`) return { label: kind, probability };
    }
  }
  return { label: 'help', probability: 0 };
}
