import { App, type Authorize, type Logger, type Receiver, type webApi } from '@slack/bolt';
import type { Log } from '../log.ts';
import { createHandleError } from './handlers/handle-error.ts';
import { createListener, type Handlers } from './listen.ts';
import { createPostToResponseUrl } from './reply/response-url.ts';
import { createWorkspaceClients } from './workspace-clients.ts';

/** Bolt's app with all that we listen to, not started yet. */
export function createSlackApp(parts: {
  /** The token of the one workspace, or what finds the token of each. */
  access: { readonly token: string } | { readonly authorize: Authorize<boolean> };
  receiver: Receiver;
  clientOptions: webApi.WebClientOptions;
  handlers: Handlers;
  log: Log;
  boltLogger: Logger;
}): App {
  const { clientOptions, handlers, log } = parts;
  const app = new App({
    ...parts.access,
    receiver: parts.receiver,
    logger: parts.boltLogger,
    clientOptions,
    // Without this a bad token ends the process from inside the constructor.
    deferInitialization: true,
    tokenVerificationEnabled: true,
    convoStore: false,
    ignoreSelf: true,
    extendedErrorHandler: true,
  });
  const postToResponseUrl = createPostToResponseUrl({ slackApiUrl: clientOptions.slackApiUrl });
  const clientOf = createWorkspaceClients(clientOptions);
  const listen = createListener({ handlers, clientOf, postToResponseUrl, log });

  // Not a listener for each kind of delivery: Bolt would hold every delivery against all of them.
  app.use(listen);
  app.error(createHandleError({ client: app.client, clientOf, postToResponseUrl, log }));
  return app;
}
