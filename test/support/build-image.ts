import { execFileSync, execSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectDirectory } from '../../src/paths.ts';
import type { Step } from './dockerfile.ts';

/**
 * Does in a folder what a Dockerfile of two stages says: the first in `build`, and what the other takes of it is in `image`
 * afterwards, which nobody may write to.
 */
export function buildImage(folder: string, [build = [], runtime = []]: readonly (readonly Step[])[]): void {
  const workspace = join(folder, 'build');
  mkdirSync(workspace);
  // What was fetched a moment ago need not be fetched again.
  const env = { ...process.env, npm_config_prefer_offline: 'true' };
  for (const { keyword, text } of build) {
    if (keyword === 'RUN') execSync(text, { cwd: workspace, env, stdio: ['ignore', 'ignore', 'pipe'] });
    if (keyword === 'COPY') copy(text, projectDirectory, workspace);
  }
  const image = join(folder, 'image/app');
  mkdirSync(image, { recursive: true });
  // The folder for the data is made by whoever mounts it.
  const copied = runtime.filter(({ keyword, text }) => keyword === 'COPY' && !text.endsWith(' /data'));
  for (const { text } of copied) copy(text.replaceAll('/app/', ''), workspace, image);
  execFileSync('chmod', ['-R', 'a-w,a+rX', image]);
  chmodSync(folder, 0o755);
}

function copy(text: string, from: string, into: string): void {
  const paths = text.split(/\s+/);
  const target = paths.at(-1) ?? '';
  for (const source of paths.slice(0, -1)) {
    const to = join(into, target.endsWith('/') ? basename(source) : target);
    cpSync(join(from, source), to, { recursive: true, verbatimSymlinks: true });
  }
}
