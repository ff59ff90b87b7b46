import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type App, HTTPModuleFunctions, HTTPResponseAck, type Logger } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { StartError } from '../../start-error.ts';
import { RefusedDelivery } from './deliveries.ts';
import type { Entrance } from './entrance.ts';
import { readRequest, slackPath } from './read-request.ts';
import { createWriteAcknowledgement } from './write-acknowledgement.ts';

/** As many connections as one process can serve in time; further ones are closed. */
const mostConnections = 1_000;

/**
 * Takes deliveries over HTTP. Server and receiver are our own: Bolt's wait too long for slow senders, fail on
 * requests that Slack would never make, and read and check each request twice.
 */
export function createHttpEntrance(options: {
  signingSecret: string;
  port: number;
  log: Log;
  boltLogger: Logger;
  now: () => number;
}): Entrance {
  const { log, boltLogger, signingSecret } = options;
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
      await app?.processEvent({ body, ack });
    } catch (error) {
      acknowledgement.ack();
      if (!response.headersSent) answer(response, error instanceof RefusedDelivery ? 503 : 500);
    }
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const received = await readRequest(request, { signingSecret, now: options.now() });
    if (received.kind === 'delivery') return deliver(received.body, request, response);
    if (received.kind === 'check') return HTTPModuleFunctions.buildContentResponse(response, received.reply);
    if (received.status === 401)
      log.warn('a request was refused, because its signature or its time is wrong');
    answer(response, received.status);
  };
  const timeouts = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 2_000 };
  const server = createServer(timeouts, (request, response) => {
    serve(request, response).catch((error: unknown) => {
      log.warn({ err: error }, 'a request that could not be served');
      response.destroy();
    });
  });
  server.maxConnections = mostConnections;
  return {
    init: (given) => {
      app = given;
    },
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', (error) => reject(explainListenFailure(error, options.port)));
        server.listen(options.port, () => {
          const address = server.address();
          const port = typeof address === 'object' && address !== null ? address.port : options.port;
          resolve(`http://localhost:${port}${slackPath}`);
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // What is still open has had its answer; half a second is for the last bytes.
        setTimeout(() => server.closeAllConnections(), 500).unref();
      }),
  };
}

function explainListenFailure(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StartError(`Port ${port} is in use by another program. Set PORT to a free one.`, error);
  }
  if (code === 'EACCES') {
    return new StartError(
      `Port ${port} needs more rights than this process has. Set PORT to 1024 or more.`,
      error,
    );
  }
  return error;
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}
