import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../log.ts';

/**
 * Lets Bolt write to our log. What it says at debug is dropped, because it prints whole messages there;
 * `quietErrors` is for a part whose errors reach us as rejections as well.
 */
export function createBoltLogger(log: Log, options: { quietErrors?: boolean } = {}): Logger {
  const write =
    (level: 'info' | 'warn' | 'error' | 'debug') =>
    (...parts: unknown[]) => {
      log[level](parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '));
    };
  return {
    debug: () => undefined,
    info: write('info'),
    warn: write('warn'),
    error: write(options.quietErrors === true ? 'debug' : 'error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
