import type { Vault } from '../../installations/vault.ts';
import type { Log } from '../../log.ts';
import type { Claims } from '../../storage/claims.ts';
import { explainSlackError, readSlackErrorCode } from '../handlers/explain-slack-error.ts';
import type { ExchangeCode, Granted } from './exchange-code.ts';
import { type InstallStates, stateLastsMs } from './install-state.ts';

/** How an attempt to install the app ended. */
export type InstallOutcome =
  | ({ readonly kind: 'installed' } & Granted)
  | {
      readonly kind:
        | 'cancelled'
        | 'not-ours'
        | 'expired'
        | 'used'
        | 'refused'
        | 'misconfigured'
        | 'slack-away'
        | 'store-away';
    };

/** What a browser that comes back from Slack brings with it. */
export interface Returned {
  readonly query: URLSearchParams;
  /** The secret that we gave to the browser. */
  readonly browser: string | undefined;
}

/** Finishes an installation. Whatever is wrong with what comes back, nothing is stored then. */
export type FinishInstall = (returned: Returned) => Promise<InstallOutcome>;

/** What Slack says of codes; all else that it refuses is ours to put right. */
const codeErrors = ['invalid_code', 'code_already_used', 'code_expired'];

export function createFinishInstall(parts: {
  states: InstallStates;
  claims: Claims;
  vault: Vault;
  exchangeCode: ExchangeCode;
  log: Log;
  now: () => number;
}): FinishInstall {
  const { states, claims, vault, exchangeCode, log, now } = parts;

  function explainExchange(error: unknown): InstallOutcome {
    const code = readSlackErrorCode(error);
    const hint = explainSlackError(error);
    if (code !== undefined && codeErrors.includes(code)) return { kind: 'refused' };
    log.error({ err: error, code, hint }, 'an installation could not be finished with Slack');
    return { kind: code?.startsWith('slack_webapi_') === true ? 'slack-away' : 'misconfigured' };
  }

  function explainStore(error: unknown): InstallOutcome {
    log.error({ err: error }, 'an installation could not be stored');
    return { kind: 'store-away' };
  }

  async function exchange(code: string): Promise<InstallOutcome> {
    // Whatever happens to the installation from here on happens after it.
    const begun = new Date(now());
    const granted = await exchangeCode(code, begun).catch(explainExchange);
    if ('kind' in granted) return granted;
    const { installation, actorId } = granted;
    try {
      await vault.keep(installation, actorId);
    } catch (error) {
      return explainStore(error);
    }
    log.info({ ...installation.workspace, actorId }, 'the app was installed');
    return { kind: 'installed', ...granted };
  }

  return async ({ query, browser }) => {
    const check = states.check(query.get('state') ?? undefined, browser);
    if (check.kind !== 'valid') return { kind: check.kind === 'expired' ? 'expired' : 'not-ours' };
    const code = query.get('code');
    if (code === null || code === '') return { kind: 'cancelled' };
    try {
      const first = await claims.claim([{ key: `install:${check.name}`, forMs: stateLastsMs }]);
      return first ? await exchange(code) : { kind: 'used' };
    } catch (error) {
      return explainStore(error);
    }
  };
}
