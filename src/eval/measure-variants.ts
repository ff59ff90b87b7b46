import { createAnswerer } from '../answering/create-answerer.ts';
import { thresholds } from '../answering/deciding/decision.ts';
import type { Knowledge } from '../answering/knowledge.ts';
import { readEvidence, weighEvidence } from '../answering/learning/confidence.ts';
import { createInterpreter, type Interpreter } from '../answering/learning/interpret.ts';
import type { Learned } from '../answering/learning/learn.ts';
import { collectEvidence, type HeldOutEvidence } from './collect-evidence.ts';
import { evaluate } from './evaluate.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { LearnedSplit } from './learn-folds.ts';
import type { LabelledQuestion, Score } from './score.ts';
import { variants } from './variants.ts';

/** Held-out messages counted by what the confidence would have let through. */
export interface HeldOutCounts {
  readonly ours: number;
  readonly rightFirst: number;
  readonly answeredRight: number;
  readonly answeredWrong: number;
  readonly others: number;
  readonly othersAnswered: number;
}

/** What one way of answering scored. */
export interface NamedScore {
  readonly name: string;
  readonly score: Score;
  /** Where the confidence was fitted for it, which takes the held-out messages. */
  readonly heldOut?: HeldOutCounts | undefined;
}

/** Scores the bot with each of its parts taken away in turn, the whole first. */
export function measureVariants(parts: {
  readonly knowledge: Knowledge;
  readonly learned: Learned;
  readonly questions: readonly LabelledQuestion[];
  readonly splits: readonly LearnedSplit[];
}): NamedScore[] {
  const { knowledge, learned, questions, splits } = parts;
  const scoreOf = (interpret: Interpreter): Score =>
    evaluate(questions, createAnswerer(knowledge, learned, interpret)).score;
  const own = { knowledge, learned, interpret: createInterpreter(knowledge, learned) };
  return variants.map(({ name, change, refit }) => {
    const interpret = change(own);
    if (!refit) return { name, score: scoreOf(interpret) };
    const rows = collectEvidence(splits, change);
    const weights = fitLogistic(rows);
    return { name, score: scoreOf(recalibrate(interpret, weights)), heldOut: count(rows, weights) };
  });
}

/** A part that is missing must not leave the confidence waiting for its evidence. */
function recalibrate(interpret: Interpreter, weights: readonly number[]): Interpreter {
  return (text, assumed) => {
    const reading = interpret(text, assumed);
    return { ...reading, confidence: weighEvidence(weights, readEvidence(reading)) };
  };
}

function count(rows: readonly HeldOutEvidence[], weights: readonly number[]): HeldOutCounts {
  const ours = rows.filter((row) => row.ours);
  const others = rows.filter((row) => !row.ours);
  const isAnswered = ({ evidence }: HeldOutEvidence): boolean =>
    weighEvidence(weights, evidence) >= thresholds.answer;
  return {
    ours: ours.length,
    rightFirst: ours.filter(({ holds }) => holds).length,
    answeredRight: ours.filter((row) => row.holds && isAnswered(row)).length,
    answeredWrong: ours.filter((row) => !row.holds && isAnswered(row)).length,
    others: others.length,
    othersAnswered: others.filter(isAnswered).length,
  };
}
