import { createServer, type ServerResponse } from 'node:http';
import type { BotStatus } from '../bot-status.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { StartError } from '../start-error.ts';
import { createPrometheus } from './prometheus.ts';

/** What whoever runs the bot can see of it. */
export interface Operations {
  readonly address: string;
  readonly metrics: Metrics;
  /** From now on health is this bot's. */
  watch(readStatus: () => Promise<BotStatus>): void;
  close(): Promise<void>;
}

interface Page {
  readonly status: number;
  readonly contentType?: string;
  readonly body: string;
}

const beforeTheStart: BotStatus = { state: 'starting', store: 'down' };
/** Probes and a Prometheus or two; more is somebody else. */
const mostConnections = 100;
const timeouts = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 2_000 };

/**
 * Serves health and metrics on a port of their own, which is nobody's business but the operator's. Throws a
 * {@link StartError} where the port cannot be had.
 */
export async function startOperations(options: {
  port: number;
  host: string;
  log: Log;
}): Promise<Operations> {
  const { port, host, log } = options;
  const prometheus = createPrometheus();
  let readStatus = async () => beforeTheStart;
  const pages: Readonly<Record<string, () => Promise<Page>>> = {
    // Says only that this process gets round to things: a restart does not bring a database back.
    '/healthz': async () => ({ status: 200, body: 'ok\n' }),
    '/readyz': async () => {
      const status = await readStatus();
      const body = `${JSON.stringify({ ready: status.state === 'ready', ...status })}\n`;
      return { status: status.state === 'ready' ? 200 : 503, contentType: 'application/json', body };
    },
    '/metrics': async () => {
      const { contentType, text } = await prometheus.expose(await readStatus());
      return { status: 200, contentType, body: text };
    },
  };
  const server = createServer(timeouts, ({ method, url = '' }, response) => {
    const [path = ''] = url.split('?', 1);
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (page === undefined) return answer(response, { status: 404, body: 'not found\n' });
    if (method !== 'GET' && method !== 'HEAD') return answer(response, { status: 405, body: 'only GET\n' });
    page().then(
      (found) => answer(response, found),
      (error: unknown) => {
        log.error({ err: error, path }, 'the operator could not be answered');
        answer(response, { status: 500, body: 'see the log\n' });
      },
    );
  });
  server.maxConnections = mostConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explainListenFailure(error, { port, host })));
    server.listen(port, host, resolve);
  });
  // A connection that cannot be taken on is no reason to end.
  server.on('error', (error) => log.warn({ err: error }, 'the port for operations has trouble'));
  const bound = server.address();
  const usedPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${usedPort}`,
    metrics: prometheus.metrics,
    watch: (read) => {
      readStatus = read;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, { status, contentType = 'text/plain', body }: Page): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
}

function explainListenFailure(error: Error, { port, host }: { port: number; host: string }): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} is in use by another program. Set COO_BOT_OPERATIONS_PORT to a free one.`,
      error,
    );
  }
  if (code === 'EACCES') {
    return new StartError(
      `Port ${port} needs more rights than this process has. Set COO_BOT_OPERATIONS_PORT to 1024 or more.`,
      error,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartError(
      `${host} is no address of this machine. Set COO_BOT_OPERATIONS_HOST to one, such as 127.0.0.1 or 0.0.0.0.`,
      error,
    );
  }
  return error;
}
