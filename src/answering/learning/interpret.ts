import type { Fact, Knowledge, SocialKind } from '../knowledge.ts';
import { cutFrame } from '../reading/cues.ts';
import { createDescriptionFinder } from '../reading/find-described.ts';
import { createLanguageReader } from '../reading/foreign-language.ts';
import { createQuestionReader, type Question } from '../reading/read-question.ts';
import { createPhraseFinder, type PhraseMatch } from '../roles/phrases.ts';
import { asWayOfAsking } from '../text/normalise.ts';
import { readEmoji } from '../text/read-emoji.ts';
import { createWordReader } from '../text/words.ts';
import type { AskedExample } from './asked-table.ts';
import { estimateConfidence } from './confidence.ts';
import { toFeatures } from './features.ts';
import type { Learned } from './learn.ts';
import { createClassifier, type Guess } from './linear-model.ts';
import { createNearestAsked, type Likeness } from './nearest-asked.ts';

/** A message with what it seems to ask. */
export interface Interpretation {
  readonly question: Question;
  /** Facets by probability, the likeliest first; what is missing to 1 is small talk and messages not for us. */
  readonly facets: readonly Guess[];
  /** The message is small talk word for word. */
  readonly phrase?: SocialKind | undefined;
  /** What to say to it where it is in another language. */
  readonly otherLanguage?: string | undefined;
  /** What it says of something that only shares a role's name. */
  readonly lookAlike?: string | undefined;
  /** Facts on a role that it describes instead of naming it. */
  readonly described: readonly Fact[];
  /** Small talk makes up half of it or more. */
  readonly mostlyOpening: boolean;
  /** Small talk that it begins with. */
  readonly opening?: SocialKind | undefined;
  readonly social: Guess & { readonly label: SocialKind };
  /** The likeliest off-topic topic, with the probability of all of them. */
  readonly offTopic: Guess & { /** That of the likeliest one alone. */ readonly own: number };
  /** How likely it is that the message is for us at all. */
  readonly ours: number;
  /** Known ways of asking like this one, the most alike first. */
  readonly nearest: readonly Likeness[];
  /** 0 to 1: how likely the first facet is what was asked, and that it was asked of us at all. */
  readonly confidence: number;
}

/** Reads a message; `assumed` is the role it speaks of without naming one, and `other` a second such role. */
export type Interpreter = (text: string, assumed?: string, other?: string) => Interpretation;

/** Makes the reading of messages from what was learned about how people ask. */
export function createInterpreter(knowledge: Knowledge, learned: Learned): Interpreter {
  const readQuestion = createQuestionReader(knowledge, learned.vocabulary);
  const readWord = createWordReader(knowledge.wording);
  const classify = createClassifier(learned.facets);
  const keepDoor = createClassifier(learned.doorkeeper);
  const phrases = new Map(
    knowledge.smallTalk.flatMap(({ kind, asked }) => asked.map((way) => [asWayOfAsking(way), kind] as const)),
  );
  const emoji = new Map(
    knowledge.smallTalk.flatMap(({ kind, emoji: all }) => all.map((each) => [each, kind] as const)),
  );
  const readLoneEmoji = (text: string): SocialKind | undefined => emoji.get(readEmoji(text)[0] ?? '');
  const openings = createPhraseFinder(
    knowledge.smallTalk.flatMap(({ kind, asked }) => asked.map((phrase) => ({ phrase, value: kind }))),
  );
  const readLanguage = createLanguageReader(knowledge.languages, new Set(knowledge.wording.plain));
  const lookAlikes = createPhraseFinder(
    knowledge.roles.flatMap(({ unlike }) =>
      unlike.flatMap(({ cues, note }) => cues.map((phrase) => ({ phrase, value: note }))),
    ),
  );
  const findDescribed = createDescriptionFinder(knowledge);
  const findNearest = createNearestAsked(learned.asked, learned.index, readWord);

  return (text, assumed, other) => {
    const question = readQuestion(text, assumed, other);
    const slots = cutFrame(question.slots);
    const features = toFeatures(slots, readWord);
    const nearest = findNearest(slots).filter(({ asked }) => isAboutSameRoles(asked, question));
    const guesses = weighByLikeness(classify(features), nearest);
    const facets = guesses.filter(({ label }) => !label.includes(':'));
    const off = guesses.filter(({ label }) => label.startsWith('off:'));
    const ours = keepDoor(features).find(({ label }) => label === 'ours')?.probability ?? 0;
    const offTopic = {
      label: off[0]?.label.slice('off:'.length) ?? '',
      own: off[0]?.probability ?? 0,
      probability: off.reduce((sum, { probability }) => sum + probability, 0),
    };
    return {
      question,
      facets,
      phrase:
        phrases.get(question.written.join(' ')) ??
        (question.said.length === 0 ? readLoneEmoji(text) : undefined),
      otherLanguage: readLanguage(text, question.written),
      lookAlike: lookAlikes.find(question.said)[0]?.value,
      described: findDescribed(question.tokens),
      opening: openings.find(question.said.slice(0, 3))[0]?.value,
      mostlyOpening: isMostlyOpening(openings.find(question.said), question.said),
      social: likeliestSocial(guesses),
      offTopic,
      nearest,
      ours,
      confidence: estimateConfidence({ question, facets, offTopic, nearest, ours }),
    };
  };
}

const asking = new Set(['what', 'when', 'where', 'who', 'why', 'how', 'which', 'whose']);

/** "Cheers mate" is thanks; "ok, when then" is a question. */
function isMostlyOpening(found: readonly PhraseMatch<SocialKind>[], words: readonly string[]): boolean {
  const first = found.find(({ start }) => start === 0);
  return first !== undefined && first.length * 2 >= words.length && !words.some((word) => asking.has(word));
}

/** A way of asking for a fact about other roles than those named tells nothing. */
function isAboutSameRoles({ about }: AskedExample, { roles }: Question): boolean {
  return about.length === 0 || roles.length === 0 || roles.some((role) => about.includes(role));
}

/** How much a near-identical known question weighs against the classifier; chosen by `npm run eval`. */
const pullOfLikeness = 6;

/** Shifts the probabilities towards what is asked for in like words; the likeliest comes first. */
function weighByLikeness(guesses: readonly Guess[], nearest: readonly Likeness[]): Guess[] {
  const likeness = new Map<string, number>();
  for (const near of nearest) {
    if (!likeness.has(near.asked.label)) likeness.set(near.asked.label, near.likeness);
  }
  const weights = guesses.map(({ label, probability }) => {
    const like = likeness.get(label);
    // Most labels have nothing like the question, and an exponential is dear.
    return (probability + 1e-4) * (like === undefined ? 1 : Math.exp(pullOfLikeness * like));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return guesses
    .map(({ label }, place) => ({ label, probability: (weights[place] ?? 0) / total }))
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
