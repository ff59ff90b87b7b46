/** Something wrong in the knowledge, in words for the person who edits it. */
export interface Problem {
  readonly file: string;
  /** Line in the file, counted from 1, where it could be found. */
  readonly line?: number | undefined;
  /** The entry it is in, by its id or its place ("fact 3"). */
  readonly entry?: string | undefined;
  readonly field?: string | undefined;
  readonly message: string;
  /** Warnings do not stop the bot. */
  readonly severity: 'error' | 'warning';
}

/** One line such as `facts/rank.yml:23 coo-rank, sources: there is no source "bsl".` */
export function renderProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const where = [problem.entry, problem.field].filter((part) => part !== undefined).join(', ');
  const warning = problem.severity === 'warning' ? 'warning: ' : '';
  return `${place} ${warning}${where === '' ? '' : `${where}: `}${problem.message}`;
}

/** Thrown when the knowledge cannot be used; its message lists every problem, a line each. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(
      `The knowledge has ${count}:\n${problems.map((problem) => `  ${renderProblem(problem)}`).join('\n')}`,
    );
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}
