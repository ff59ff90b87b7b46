import type { IncomingMessage, ServerResponse } from 'node:http';
import { type App, HTTPModuleFunctions, HTTPResponseAck, type Logger } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import { RefusedDelivery } from './deliveries.ts';
import type { Entrance } from './entrance.ts';
import { answer, createHttpServer, type Routes } from './http-server.ts';
import { readRequest, slackPath } from './read-request.ts';
import { createWriteAcknowledgement } from './write-acknowledgement.ts';

/**
 * Takes deliveries over HTTP. Server and receiver are our own: Bolt's wait too long for slow senders, fail on
 * requests that Slack would never make, and read and check each request twice.
 */
export function createHttpEntrance(options: {
  signingSecret: string;
  port: number;
  /** What else the server answers. */
  routes: Routes;
  metrics: Metrics;
  log: Log;
  boltLogger: Logger;
  now: () => number;
}): Entrance {
  const { log, boltLogger, metrics, signingSecret } = options;
  let app: Pick<App, 'processEvent'> | undefined;
  const write = createWriteAcknowledgement();

  const deliver = async (body: object, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const acknowledgement = new HTTPResponseAck({
      logger: boltLogger,
      // Bolt keeps watch over what is acknowledged, and leaves the writing to us.
      processBeforeResponse: true,
      httpRequest: request,
      httpRequestBody: body,
      httpResponse: response,
      unhandledRequestHandler: () => {
        if (response.headersSent) return;
        log.error('a request was not acknowledged within three seconds');
        answer(response, 504);
      },
    });
    const take = acknowledgement.bind();
    const ack = async (given: unknown): Promise<void> => {
      await take(given);
      write(response, given);
    };
    try {
      await app?.processEvent({ body, ack, ...readRetry(request) });
    } catch (error) {
      acknowledgement.ack();
      if (!response.headersSent) answer(response, error instanceof RefusedDelivery ? 503 : 500);
    }
  };
  const takeDelivery = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const received = await readRequest(request, { signingSecret, now: options.now() });
    if (received.kind === 'delivery') return deliver(received.body, request, response);
    if (received.kind === 'check') return HTTPModuleFunctions.buildContentResponse(response, received.reply);
    if (received.status === 401) {
      metrics.forgedRequest();
      log.warn('a request was refused, because its signature or its time is wrong');
    }
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

/** Which try of Slack's this is, from 1 on; nothing where it is the first. */
function readRetry({ headers }: IncomingMessage): { retryNum?: number } {
  const { 'x-slack-retry-num': number } = headers;
  return typeof number === 'string' && /^\d{1,4}$/.test(number) ? { retryNum: Number(number) } : {};
}
