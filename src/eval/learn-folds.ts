import type { Knowledge } from '../answering/knowledge.ts';
import { createInterpreter, type Interpreter } from '../answering/learning/interpret.ts';
import { type Learned, learn } from '../answering/learning/learn.ts';
import { leaveOut, type Split } from './leave-out.ts';

/** A split with what was learned from the part that was kept. */
export interface LearnedSplit extends Split {
  readonly learned: Learned;
  /** Shared by all that reads the held-out messages, since it remembers the words it has repaired. */
  readonly interpret: Interpreter;
}

/** Leaves each fold out once and learns from the rest. Takes some seconds a fold. */
export function learnFolds(knowledge: Knowledge, folds: number): LearnedSplit[] {
  return leaveOut(knowledge, folds).map((split) => {
    const learned = learn(split.kept);
    return { ...split, learned, interpret: createInterpreter(split.kept, learned) };
  });
}
