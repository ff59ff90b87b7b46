import type { Answerer } from '../../answering/answer.ts';
import { createAnswerer } from '../../answering/create-answerer.ts';
import type { Knowledge } from '../../answering/knowledge.ts';
import { learn } from '../../answering/learning/learn.ts';
import { createQuestionReader, type QuestionReader } from '../../answering/reading/read-question.ts';
import { asWayOfAsking, isCommand } from '../../answering/text/normalise.ts';
import { createSearchSelectors } from '../../bench/search-selectors.ts';
import { takeEvenly } from '../../bench/take-evenly.ts';
import { listWaysOfAsking } from '../../bench/ways-of-asking.ts';
import { crossValidate, type Trial } from '../cross-validate.ts';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { learnFolds } from '../learn-folds.ts';
import { measurePublicMessages, type PublicMessages } from '../measure-public-messages.ts';
import { measureRobustness, type Robustness } from '../measure-robustness.ts';
import { measureSelector } from '../measure-selector.ts';
import { measureVariants, type NamedScore } from '../measure-variants.ts';
import type { LabelledQuestion } from '../score.ts';

/** Everything that the report shows. */
export interface Measurements {
  readonly knowledge: Knowledge;
  readonly answerer: Answerer;
  readonly evaluation: Evaluation;
  readonly folds: number;
  readonly trials: readonly Trial[];
  readonly variants: readonly NamedScore[];
  /** Search libraries in the bot's place. */
  readonly selectors: readonly NamedScore[];
  readonly robustness: readonly Robustness[];
  readonly publicMessages: PublicMessages;
}

const folds = 5;
/**
 * How many messages for us, and as many that are not, a search library is asked: it reads every way of asking for each,
 * which takes fuse.js half a second.
 */
const sampled: ReadonlyMap<string, number> = new Map([
  ['fuse.js', 24],
  ['MiniSearch', 150],
]);

/** Measures everything, in two to three minutes; `tell` hears what is under way. */
export function measureAll(
  knowledge: Knowledge,
  questions: readonly LabelledQuestion[],
  tell: (step: string) => void,
): Measurements {
  tell('the labelled questions');
  const learned = learn(knowledge);
  const answerer = createAnswerer(knowledge, learned);
  const evaluation = evaluate(questions, answerer);
  tell('other ways of writing the same');
  const readQuestion = createQuestionReader(knowledge, learned.vocabulary);
  const robustness = measureRobustness(listPlainQuestions(evaluation, readQuestion), answerer);
  tell('public messages');
  const publicMessages = measurePublicMessages(answerer);
  tell('held-out messages');
  const splits = learnFolds(knowledge, folds);
  const trials = crossValidate(splits);
  tell('parts taken away');
  const variants = measureVariants({ knowledge, learned, questions, splits });
  tell('search libraries');
  const selectors = measureSelectors(knowledge, questions);
  return { knowledge, answerer, evaluation, folds, trials, variants, selectors, robustness, publicMessages };
}

/** Single questions answered right, without a slip of their own and not typed as a command, which stands first. */
function listPlainQuestions({ questions }: Evaluation, readQuestion: QuestionReader): string[] {
  return questions
    .flatMap(({ wanted, verdict }) => (verdict === 'right' && wanted.text ? [wanted.text] : []))
    .filter((text) => !isCommand(text) && readQuestion(text).said.join(' ') === asWayOfAsking(text));
}

function measureSelectors(knowledge: Knowledge, questions: readonly LabelledQuestion[]): NamedScore[] {
  const single = questions.filter(({ text }) => text !== undefined);
  const ours = single.filter(({ outcome }) => outcome === 'answer');
  const others = single.filter(({ outcome }) => outcome === 'decline');
  return createSearchSelectors(listWaysOfAsking(knowledge)).flatMap((selector) => {
    const most = sampled.get(selector.name);
    if (most === undefined) return [];
    return [measureSelector(selector, [...takeEvenly(ours, most), ...takeEvenly(others, most)])];
  });
}
