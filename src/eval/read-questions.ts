import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LabelledQuestion } from './score.ts';

const questionSchema = z
  .object({
    id: z.string(),
    text: z.string().optional(),
    turns: z.array(z.string()).min(1).optional(),
    outcome: z.enum(['answer', 'clarify', 'decline', 'greet', 'thank', 'help']),
    roles: z.array(z.string()).optional(),
    facets: z.array(z.string()).optional(),
    topic: z.string().optional(),
  })
  .refine(
    ({ text, turns }) => (text === undefined) !== (turns === undefined),
    'needs either "text" or "turns"',
  );

/** A file of labelled questions that cannot be read; its message tells people where and why. */
export class QuestionsError extends Error {}

/** Reads a file of labelled questions. Throws a {@link QuestionsError} where it is none. */
export function readQuestionFile(path: string): LabelledQuestion[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/, .*$/, '') : String(error);
    throw new QuestionsError(`Cannot read ${path}: ${reason}`, { cause: error });
  }
  try {
    return readQuestions(text);
  } catch (error) {
    throw new QuestionsError(`${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Reads labelled questions, one JSON object a line. Throws with the number of the first line that is not one. */
export function readQuestions(jsonLines: string): LabelledQuestion[] {
  const questions: LabelledQuestion[] = [];
  for (const [index, line] of jsonLines.split('\n').entries()) {
    if (line.trim() !== '') questions.push(readQuestion(line, index + 1));
  }
  if (questions.length === 0) throw new QuestionsError('There are no labelled questions in it.');
  return questions;
}

function readQuestion(line: string, number: number): LabelledQuestion {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new QuestionsError(`Line ${number} is not JSON.`, { cause: error });
  }
  const parsed = questionSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => [...path, message].join(': '));
  throw new QuestionsError(`Line ${number} is not a labelled question: ${problems.join('; ')}.`);
}
