import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** In milliseconds: who takes longer to decide starts again. */
export const stateLastsMs = 10 * 60 * 1000;

/** What comes back from Slack with a state, as far as the state itself can tell. */
export type StateCheck =
  /** The name is this state's alone, however it is written. */
  { readonly kind: 'valid'; readonly name: string } | { readonly kind: 'invalid' | 'expired' };

/**
 * States show that whoever comes back from Slack is the one whom we sent there, in the same browser, a short while ago.
 * A state holds all of that itself, signed, so nothing is stored for people who only look; that it was not used before
 * is for the caller to find out.
 */
export interface InstallStates {
  /** A state for the browser that holds this secret. */
  issue(browser: string): string;
  check(state: string | undefined, browser: string | undefined): StateCheck;
}

/** A new secret for a browser to keep. */
export function makeBrowserSecret(): string {
  return randomBytes(32).toString('base64url');
}

const stateForm = /^(\d{13})\.([\w-]{22})\.([\w-]{43})$/;

/** States signed with a secret of the app, which all its processes know. */
export function createInstallStates({ secret, now }: { secret: string; now: () => number }): InstallStates {
  const sign = (until: string, nonce: string, browser: string): Buffer =>
    createHmac('sha256', secret).update(`install ${until} ${nonce} ${browser}`).digest();
  return {
    issue(browser) {
      const until = String(now() + stateLastsMs);
      const nonce = randomBytes(16).toString('base64url');
      return [until, nonce, sign(until, nonce, browser).toString('base64url')].join('.');
    },
    check(state = '', browser = '') {
      const [, until = '', nonce = '', signature] = stateForm.exec(state) ?? [];
      if (signature === undefined || browser === '') return { kind: 'invalid' };
      const expected = sign(until, nonce, browser);
      if (!timingSafeEqual(expected, Buffer.from(signature, 'base64url'))) return { kind: 'invalid' };
      return Number(until) > now() ? { kind: 'valid', name: nonce } : { kind: 'expired' };
    },
  };
}
