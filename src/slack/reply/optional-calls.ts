import type { Log } from '../../log.ts';
import { readSlackErrorCode } from '../handlers/explain-slack-error.ts';
import type { CallSlack } from './outlets.ts';

/**
 * Calls what not every workspace has: a feature that is off, a scope that was not granted, a plan without it.
 * Nothing comes back where it cannot be had.
 */
export type CallIfPossible = (
  teamId: string,
  call: CallSlack,
  method: string,
  parts: Record<string, unknown>,
) => Promise<Readonly<Record<string, unknown>> | undefined>;

/** In milliseconds: after so long it is tried again, since features are switched on and scopes granted. */
const triedAgainAfter = 60 * 60 * 1000;

/** Errors that say no to the method as such, rather than to this call of it. */
const refusals =
  /^(unknown_method|missing_scope|not_allowed_token_type|access_denied|feature_not_enabled|not_enabled|no_permission|team_not_eligible|paid_only|user_is_restricted|not_an_agent|app_not_agent|method_deprecated|deprecated_endpoint)$/;

/** Remembers for each workspace what it does not have, and says so once in the log. */
export function createCallIfPossible({ log, now }: { log: Log; now: () => number }): CallIfPossible {
  const refusedAt = new Map<string, number>();
  return async (teamId, call, method, parts) => {
    const key = `${teamId}:${method}`;
    if (now() - (refusedAt.get(key) ?? Number.NEGATIVE_INFINITY) < triedAgainAfter) return undefined;
    try {
      return await call(method, parts);
    } catch (error) {
      const code = readSlackErrorCode(error);
      if (code !== undefined && refusals.test(code)) {
        refusedAt.set(key, now());
        log.info({ teamId, method, code }, 'this workspace does without it');
      } else {
        log.warn({ err: error, method }, 'a call that is not essential failed');
      }
      return undefined;
    }
  };
}
