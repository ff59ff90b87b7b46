import type { IncomingMessage, ServerResponse } from 'node:http';
import { type App, HTTPModuleFunctions, HTTPResponseAck, type Logger } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { RefusedDelivery } from './deliveries.ts';
import type { Entrance } from './entrance.ts';
import { answer, createHttpServer, type Routes } from './http-server.ts';
import { readRequest, slackPath } from './read-request.ts';

/**
 * Takes deliveries over HTTP. Server and receiver are our own: Bolt's wait too long for slow senders, fail on
 * requests that Slack would never make, and read and check each request twice.
 */
export function createHttpEntrance(options: {
  signingSecret: string;
  port: number;
  /** What else the server answers. */
  routes: Routes;
  log: Log;
  boltLogger: Logger;
  now: () => number;
}): Entrance {
  const { log, boltLogger, signingSecret } = options;
  let app: Pick<App, 'processEvent'> | undefined;

  const deliver = async (body: object, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const acknowledgement = new HTTPResponseAck({
      logger: boltLogger,
      processBeforeResponse: false,
      httpRequest: request,
      httpRequestBody: body,
      httpResponse: response,
      unhandledRequestHandler: () => {
        if (response.headersSent) return;
        log.error('a request was not acknowledged within three seconds');
        answer(response, 504);
      },
    });
    try {
      await app?.processEvent({ body, ack: acknowledgement.bind() });
    } catch (error) {
      acknowledgement.ack();
      if (!response.headersSent) answer(response, error instanceof RefusedDelivery ? 503 : 500);
    }
  };
  const takeDelivery = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const received = await readRequest(request, { signingSecret, now: options.now() });
    if (received.kind === 'delivery') return deliver(received.body, request, response);
    if (received.kind === 'check') return HTTPModuleFunctions.buildContentResponse(response, received.reply);
    if (received.status === 401)
      log.warn('a request was refused, because its signature or its time is wrong');
    answer(response, received.status);
  };
  const server = createHttpServer({
    port: options.port,
    routes: { ...options.routes, [slackPath]: takeDelivery },
    log,
  });
  return {
    init: (given) => {
      app = given;
    },
    start: async () => `${await server.start()}${slackPath}`,
    stop: server.stop,
  };
}
