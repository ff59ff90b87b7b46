import { z } from 'zod';
import type { LabelledQuestion } from './score.ts';

const questionSchema = z.object({
  id: z.string(),
  text: z.string().optional(),
  turns: z.array(z.string()).min(1).optional(),
  outcome: z.enum(['answer', 'clarify', 'decline', 'greet', 'thank', 'help']),
  roles: z.array(z.string()).optional(),
  facets: z.array(z.string()).optional(),
  topic: z.string().optional(),
});

/** Reads labelled questions, one JSON object a line. Throws with the number of the first line that is not one. */
export function readQuestions(jsonLines: string): LabelledQuestion[] {
  const questions: LabelledQuestion[] = [];
  for (const [index, line] of jsonLines.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      questions.push(questionSchema.parse(JSON.parse(line)));
    } catch (error) {
      throw new Error(`Line ${index + 1} is not a labelled question.`, { cause: error });
    }
  }
  return questions;
}
