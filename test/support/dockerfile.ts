import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { projectDirectory } from '../../src/paths.ts';

/** One line of our Dockerfile. */
export interface Step {
  readonly keyword: string;
  /** What stands behind the keyword, without flags such as `--from=build`. */
  readonly text: string;
  readonly flags: Readonly<Record<string, string>>;
}

/** The stages of our Dockerfile: each begins with its FROM. */
export function readStages(): Step[][] {
  const text = readFileSync(join(projectDirectory, 'Dockerfile'), 'utf8');
  const steps = DockerfileParser.parse(text)
    .getInstructions()
    .map((instruction) => readStep(instruction.toString()));
  const starts = steps.flatMap(({ keyword }, index) => (keyword === 'FROM' ? [index] : []));
  return starts.map((start, number) => steps.slice(start, starts[number + 1]));
}

/** The arguments of a step in the form of a list, as which a command is run without a shell. */
export function readList(text: string): string[] {
  return JSON.parse(text.replace(/^CMD\s*/, ''));
}

/** The last step of this kind in a stage. */
export function findStep(stage: readonly Step[], keyword: string): Step {
  const step = stage.findLast((each) => each.keyword === keyword);
  if (step === undefined) throw new Error(`the Dockerfile has no ${keyword}`);
  return step;
}

function readStep(line: string): Step {
  // A line that goes on behind a backslash is one line.
  const [keyword = '', ...words] = line.replace(/\\\n\s*/g, ' ').split(' ');
  const count = words.findIndex((word) => !word.startsWith('--'));
  const flags = words.slice(0, count).map((word) => word.slice(2).split('=', 2));
  return { keyword, flags: Object.fromEntries(flags), text: words.slice(count).join(' ') };
}
