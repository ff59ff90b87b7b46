import { App, type Logger, type Receiver, type webApi } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { AnswerQuestion } from './answer-question.ts';
import { createHandleError } from './handle-error.ts';
import { commandName, followUpActionIds } from './incoming/ids.ts';
import { createListener } from './listen.ts';
import { createPostToResponseUrl } from './reply/response-url.ts';

/** Bolt's app with all that we listen to, not started yet. */
export function createSlackApp(parts: {
  botToken: string;
  receiver: Receiver;
  clientOptions: webApi.WebClientOptions;
  answerQuestion: AnswerQuestion;
  log: Log;
  boltLogger: Logger;
}): App {
  const { clientOptions, log } = parts;
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
  const listen = createListener({ answerQuestion: parts.answerQuestion, postToResponseUrl, log });

  app.command(commandName, listen);
  app.event(/^(app_mention|message)$/, listen);
  app.action(followUpActionIds, ({ ack, ...delivery }) => listen({ ...delivery, ack: () => ack() }));
  app.error(createHandleError({ client: app.client, postToResponseUrl, log }));
  return app;
}
