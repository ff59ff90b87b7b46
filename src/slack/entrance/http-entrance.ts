import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type App, HTTPModuleFunctions, HTTPResponseAck, type Logger } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics.ts';
import { StartError } from '../../start-error.ts';
import { RefusedDelivery } from './deliveries.ts';
import type { Entrance } from './entrance.ts';
import { readRequest, slackPath } from './read-request.ts';

/** As many connections as one process can serve in time; further ones are closed. */
const mostConnections = 1_000;

/**
 * Takes deliveries over HTTP. Server and receiver are our own: Bolt's wait too long for slow senders, fail on
 * requests that Slack would never make, and read and check each request twice.
 */
export function createHttpEntrance(options: {
  signingSecret: string;
  port: number;
  metrics: Metrics;
  log: Log;
  boltLogger: Logger;
  now: () => number;
}): Entrance {
  const { log, boltLogger, metrics, signingSecret } = options;
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
      await app?.processEvent({ body, ack: acknowledgement.bind(), ...readRetry(request) });
    } catch (error) {
      acknowledgement.ack();
      if (!response.headersSent) answer(response, error instanceof RefusedDelivery ? 503 : 500);
    }
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const received = await readRequest(request, { signingSecret, now: options.now() });
    if (received.kind === 'delivery') return deliver(received.body, request, response);
    if (received.kind === 'check') return HTTPModuleFunctions.buildContentResponse(response, received.reply);
    if (received.status === 401) {
      metrics.forgedRequest();
      log.warn('a request was refused, because its signature or its time is wrong');
    }
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

/** Which try of Slack's this is, from 1 on; nothing where it is the first. */
function readRetry({ headers }: IncomingMessage): { retryNum?: number } {
  const [number = ''] = [headers['x-slack-retry-num']].flat();
  return /^\d{1,4}$/.test(number) ? { retryNum: Number(number) } : {};
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}
