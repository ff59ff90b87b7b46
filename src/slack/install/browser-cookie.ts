import { stateLastsMs } from './install-state.ts';

const name = 'coo-bot-install';

/** The secret that a browser was given to keep, of a request's Cookie header. */
export function readBrowserCookie(header: string | undefined): string | undefined {
  return new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`).exec(header ?? '')?.[1];
}

/** A Set-Cookie header with which a browser keeps the secret as long as a state lasts, and tells nobody else. */
export function writeBrowserCookie(secret: string, secure: boolean): string {
  // Strict would keep it back, since it is Slack that sends the browser back to us.
  const parts = [`${name}=${secret}`, 'Path=/', `Max-Age=${stateLastsMs / 1000}`, 'HttpOnly', 'SameSite=Lax'];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
