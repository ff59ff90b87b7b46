import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import type { Log } from '../log.ts';
import { StartError } from '../start-error.ts';
import { RefusedDelivery } from './deliveries.ts';
import type { Entrance } from './entrance.ts';
import { screenRequest, slackPath } from './screen-request.ts';

/** As many connections as one process can serve in time; further ones are closed. */
const mostConnections = 1_000;

/**
 * Takes deliveries over HTTP. The server is our own, because Bolt's waits too long for slow senders
 * and fails on requests that Slack would never make.
 */
export function createHttpEntrance(options: {
  signingSecret: string;
  port: number;
  log: Log;
  boltLogger: Logger;
  now: () => number;
}): Entrance {
  const { log } = options;
  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret,
    endpoints: [slackPath],
    logger: options.boltLogger,
    processEventErrorHandler: async ({ error, response }) => {
      if (!response.headersSent) answer(response, error instanceof RefusedDelivery ? 503 : 500);
      return false;
    },
    unhandledRequestHandler: ({ response }) => {
      if (response.headersSent) return;
      log.error('a request was not acknowledged within three seconds');
      answer(response, 504);
    },
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = await screenRequest(request, options.now());
    if (refusal === undefined) return receiver.requestListener(request, response);
    answer(response, refusal);
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
    init: (app) => receiver.init(app),
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
