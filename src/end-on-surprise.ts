import type { Log } from './log.ts';

/**
 * Writes down what nobody caught and ends the process with 1: after that nobody knows what state it is in, and a
 * supervisor starts another. Node would end it too, but print the error as it is, with whatever secrets it holds.
 */
export function endOnSurprise(log: Log): void {
  process.on('uncaughtException', (error, origin) => {
    log.fatal({ err: error, origin }, 'something went wrong that nobody expected; ending');
    process.exit(1);
  });
}
