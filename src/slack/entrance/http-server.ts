import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../../log.ts';
import { StartError } from '../../start-error.ts';

/** Answers the requests to one path. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What is answered, by path; anything else is not found. */
export type Routes = Readonly<Record<string, Route>>;

export interface HttpServer {
  /** Resolves to the address where it listens, without a path. */
  start(): Promise<string>;
  stop(): Promise<void>;
}

/** As many connections as one process can serve in time; further ones are closed. */
const mostConnections = 1_000;

/** Our own server: it does not wait long for slow senders, and nothing that anybody sends ends the process. */
export function createHttpServer({
  port,
  routes,
  log,
}: {
  port: number;
  routes: Routes;
  log: Log;
}): HttpServer {
  const serve: Route = async (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    await (route === undefined ? answer(response, 404) : route(request, response));
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
    start: () => listen(server, port),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // What is still open has had its answer; half a second is for the last bytes.
        setTimeout(() => server.closeAllConnections(), 500).unref();
      }),
  };
}

/** Answers with nothing but a status. */
export function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' }).end();
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainListenFailure(error, port)));
    server.listen(port, () => {
      const address = server.address();
      resolve(`http://localhost:${typeof address === 'object' && address !== null ? address.port : port}`);
    });
  });
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
