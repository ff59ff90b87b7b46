import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectDirectory } from '../paths.ts';

const packageSchema = z.object({ scripts: z.object({ start: z.string() }) });

/** The flags that `npm start` gives to node: what is measured is what is shipped. */
export function readStartFlags(): string[] {
  const { scripts } = packageSchema.parse(
    JSON.parse(readFileSync(join(projectDirectory, 'package.json'), 'utf8')),
  );
  const [, flags = ''] = /node ((?:--\S+ )*)dist\/coo-bot\.js/.exec(scripts.start) ?? [];
  return flags.split(' ').filter((flag) => flag !== '');
}
