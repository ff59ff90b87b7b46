// Hands manifest.yml to the Slack CLI as JSON, in the way the CLI asks for:
// https://docs.slack.dev/tools/slack-cli/reference/hooks
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  strict: false, // the CLI may pass more than we know
  options: { source: { type: 'string' }, protocol: { type: 'string' }, boundary: { type: 'string' } },
});

/** Reads the manifest of the project, as an object. */
async function readManifest(project) {
  const { parse } = await import('yaml').catch(() => {
    throw new Error('The package yaml is missing: run npm ci.');
  });
  const path = join(project, 'manifest.yml');
  if (!existsSync(path)) throw new Error(`There is no such file in ${project}.`);
  const manifest = parse(readFileSync(path, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) {
    throw new Error('It holds no settings.');
  }
  return manifest;
}

/** What stands around the JSON, so that the CLI can tell it from anything else that is printed. */
function readBoundary() {
  if (values.protocol !== 'message-boundaries') return '';
  if (typeof values.boundary === 'string' && values.boundary !== '') return values.boundary;
  throw new Error('The protocol message-boundaries needs --boundary.');
}

try {
  const boundary = readBoundary();
  const json = JSON.stringify(await readManifest(values.source ?? process.cwd()));
  process.stdout.write(`${boundary}${json}${boundary}\n`);
} catch (error) {
  process.stderr.write(`manifest.yml cannot be used. ${error.message}\n`);
  process.exitCode = 1;
}
