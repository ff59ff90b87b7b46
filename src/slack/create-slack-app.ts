import { App, type Logger, type Receiver, type webApi } from '@slack/bolt';
import type { Log } from '../log.ts';
import { createHandleError } from './handlers/handle-error.ts';
import { commandName } from './incoming/ids.ts';
import { createListener, type Handlers } from './listen.ts';
import { createPostToResponseUrl } from './reply/response-url.ts';

/** Bolt's app with all that we listen to, not started yet. */
export function createSlackApp(parts: {
  botToken: string;
  receiver: Receiver;
  clientOptions: webApi.WebClientOptions;
  handlers: Handlers;
  log: Log;
  boltLogger: Logger;
}): App {
  const { clientOptions, handlers, log } = parts;
  const app = new App({
    token: parts.botToken,
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
  const listen = createListener({ handlers, postToResponseUrl, log });
  const anything = /^/;

  app.command(commandName, listen);
  app.event(anything, listen);
  app.action(anything, listen);
  app.view(anything, listen);
  app.shortcut(anything, listen);
  app.options(anything, listen);
  app.error(createHandleError({ client: app.client, postToResponseUrl, log }));
  return app;
}
