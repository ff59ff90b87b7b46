import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { codeDirectory } from './paths.ts';

/** Ours, and packages of many small modules. Node loads such one by one, which is half of a start (`npm run bench -- start`). */
const bundled = /^(?:\.|\/|[A-Z]:|zod|kysely)/;

/** Part of the build: puts the modules of the bot into few files, beside the compiled ones that the other programs use. */
const bundle = await rolldown({
  input: { 'coo-bot': join(codeDirectory, 'main.js') },
  platform: 'node',
  logLevel: 'warn',
  external: (id) => !bundled.test(id),
});
await bundle.write({ dir: codeDirectory, chunkFileNames: 'coo-bot-[name].js', sourcemap: true });
await bundle.close();
