import { AsyncLocalStorage } from 'node:async_hooks';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** The logger that everything here writes to. */
export type Log = Logger;

const requestIds = new AsyncLocalStorage<string>();

/** Does something, on all of whose log lines this id will stand. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return requestIds.run(requestId, work);
}

const secretForms = [
  /(xox[a-z]?[.-]|xoxe\.|xapp-)[\w.%-]+/g,
  /(https:\/\/hooks\.slack(?:-gov)?\.com\/)[^"\s\\]+/g,
  /(response_url\\?"\s*:\s*\\?")[^"\\]+/g,
  /(\bBearer\s+)[^\s"\\]+/gi,
  /(\/\/[^\s:/@"\\]*:)[^\s:/@"\\]+(?=@)/g,
  /(\b(?:client_secret|signing_secret|access_token|refresh_token|password)\\?["']?\s*[:=]\s*\\?["']?)[^\s"'\\&,}]+/gi,
  /([?&](?:code|state)=)[^\s"'\\&]+/g,
];

/**
 * Makes a function that takes secrets out of a line, wherever in it they stand: these very ones, and whatever has the
 * form of a token, a reply address or a password.
 */
export function createRedact(secrets: readonly string[]): (line: string) => string {
  const forms = secrets.length === 0 ? secretForms : [anyOf(secrets), ...secretForms];
  return (line) => forms.reduce((text, form) => text.replace(form, '$1[redacted]'), line);
}

/** A logger that writes JSON lines to stdout, or to the given stream, and none of these secrets, nor any like them. */
export function createLog(options: {
  level: LogLevel;
  secrets?: readonly string[];
  destination?: DestinationStream;
}): Log {
  const settings = {
    level: options.level,
    base: null,
    mixin: () => {
      const requestId = requestIds.getStore();
      return requestId === undefined ? {} : { requestId };
    },
    serializers: { err: (error: unknown) => describeError(error) },
    // Redaction by field would miss tokens inside error texts, so the whole line is searched.
    hooks: { streamWrite: createRedact(options.secrets ?? []) },
  };
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination);
}

const deepestCause = 4;

/** What went wrong, without what it went wrong with: errors carry requests, answers and rows of the database. */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? error.code : undefined;
  // Bolt puts an error of ours into one of its own, under this name.
  const within = error.cause ?? ('original' in error ? error.original : undefined);
  const cause = within === undefined || depth === deepestCause ? undefined : describeError(within, depth + 1);
  return { type: error.name, message: error.message, stack: error.stack, code, cause };
}

/** As they are, and as they stand within JSON or an address. The empty group is what all other forms begin with. */
function anyOf(secrets: readonly string[]): RegExp {
  const written = secrets.flatMap((each) => [
    each,
    JSON.stringify(each).slice(1, -1),
    encodeURIComponent(each),
  ]);
  const longestFirst = [...new Set(written)].sort((a, b) => b.length - a.length);
  return new RegExp(`()(?:${longestFirst.map((each) => each.replace(/[^\w]/g, '\\$&')).join('|')})`, 'g');
}
