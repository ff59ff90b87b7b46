import type { KnowledgeFiles } from './load-knowledge.ts';
import type { Problem } from './problem.ts';

const mostSentences = 3;

/** Finds facts that are too long to read at a glance, and warns of those whose review is due. */
export function reviewFacts({ facts }: KnowledgeFiles, today: string): Problem[] {
  return facts.flatMap((file) =>
    file.value.facts.flatMap((fact, index) => {
      const problems: Problem[] = [];
      const reviewBy = fact.reviewBy ?? file.value.reviewBy;
      if (reviewBy < today) {
        const message = `the review was due on ${reviewBy}`;
        problems.push(file.problemAt(['facts', index, 'reviewBy'], message, 'warning'));
      }
      if (countSentences(fact.answer) > mostSentences) {
        const message = 'this has more than three sentences; split the fact in two';
        problems.push(file.problemAt(['facts', index, 'answer'], message));
      }
      return problems;
    }),
  );
}

function countSentences(text: string): number {
  return text.split(/[.!?]\s+(?=[A-Z])/).length;
}
