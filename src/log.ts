import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** The logger that everything here writes to. */
export type Log = Logger;

const secrets = [
  /(xox[a-z]?[.-]|xoxe\.|xapp-)[\w.%-]+/g,
  /(https:\/\/hooks\.slack(?:-gov)?\.com\/)[^"\s\\]+/g,
  /(response_url\\?"\s*:\s*\\?")[^"\\]+/g,
];

/** Takes tokens and reply addresses out of a line, wherever in it they stand. */
export function redactSecrets(line: string): string {
  return secrets.reduce((text, secret) => text.replace(secret, '$1[redacted]'), line);
}

/** A logger that writes JSON lines to stdout, or to the given stream, and never a secret. */
export function createLog(options: { level: LogLevel; destination?: DestinationStream }): Log {
  // Redaction by field would miss tokens inside error texts, so the whole line is searched.
  const settings = { level: options.level, base: null, hooks: { streamWrite: redactSecrets } };
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination);
}
