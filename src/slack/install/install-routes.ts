import type { ServerResponse } from 'node:http';
import type { webApi } from '@slack/bolt';
import type { Vault } from '../../installations/vault.ts';
import type { Log } from '../../log.ts';
import type { Claims } from '../../storage/claims.ts';
import { answer, type Route, type Routes } from '../entrance/http-server.ts';
import { botScopes } from './bot-scopes.ts';
import { readBrowserCookie, writeBrowserCookie } from './browser-cookie.ts';
import { createExchangeCode } from './exchange-code.ts';
import { createFinishInstall } from './finish-install.ts';
import { type InstallPage, renderInstallPage } from './install-page.ts';
import { createInstallStates, makeBrowserSecret } from './install-state.ts';

/** Where people begin to install the app. */
export const installPath = '/slack/install';
/** Where Slack sends them back to. */
const redirectPath = '/slack/oauth_redirect';

/** The app as Slack knows it. */
export interface SlackApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where browsers reach us; without it, Slack takes the first redirect address in the app's settings. */
  readonly publicUrl: string | undefined;
}

/** The way into a workspace: to Slack, where somebody agrees, and back. */
export function createInstallRoutes(parts: {
  slackApp: SlackApp;
  claims: Claims;
  vault: Vault;
  clientOptions: webApi.WebClientOptions;
  log: Log;
  now: () => number;
}): Routes {
  const { slackApp, clientOptions, now } = parts;
  const { clientId, clientSecret, publicUrl } = slackApp;
  const redirectAddress = publicUrl === undefined ? undefined : `${publicUrl}${redirectPath}`;
  const states = createInstallStates({ secret: clientSecret, now });
  const exchangeCode = createExchangeCode({ clientId, clientSecret, redirectAddress, clientOptions });
  const finishInstall = createFinishInstall({ ...parts, states, exchangeCode });
  const secure = publicUrl?.startsWith('https:') === true;

  const begin: Route = async (request, response) => {
    // One secret for all that a browser begins, so that a second window does not spoil the first.
    const browser = readBrowserCookie(request.headers.cookie) ?? makeBrowserSecret();
    const state = states.issue(browser);
    const location = addressOfConsent({
      clientId,
      redirectAddress,
      state,
      apiUrl: clientOptions.slackApiUrl,
    });
    const headers = {
      location,
      'set-cookie': writeBrowserCookie(browser, secure),
      'cache-control': 'no-store',
    };
    response.writeHead(302, headers).end();
  };
  const finish: Route = async (request, response) => {
    const query = new URLSearchParams(request.url?.split('?')[1]);
    const browser = readBrowserCookie(request.headers.cookie);
    showPage(response, renderInstallPage(await finishInstall({ query, browser })));
  };
  return { [installPath]: onlyGet(begin), [redirectPath]: onlyGet(finish) };
}

/** Slack's page that asks whether the app may come in. It stands beside the Web API, wherever that is. */
function addressOfConsent(options: {
  clientId: string;
  redirectAddress: string | undefined;
  state: string;
  apiUrl: string | undefined;
}): string {
  const { clientId, redirectAddress, state, apiUrl = 'https://slack.com/api/' } = options;
  const address = new URL('../oauth/v2/authorize', apiUrl);
  address.searchParams.set('client_id', clientId);
  address.searchParams.set('scope', botScopes.join(','));
  address.searchParams.set('state', state);
  if (redirectAddress !== undefined) address.searchParams.set('redirect_uri', redirectAddress);
  return address.href;
}

function onlyGet(route: Route): Route {
  return async (request, response) =>
    request.method === 'GET' ? route(request, response) : answer(response, 405);
}

/** Its address holds a code and a state, which nobody else need see. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function showPage(response: ServerResponse, { status, html }: InstallPage): void {
  response.writeHead(status, pageHeaders).end(html);
}
