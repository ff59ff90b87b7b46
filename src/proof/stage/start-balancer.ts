import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** A bot as a balancer knows it. */
export interface Backend {
  readonly url: string;
  /** Where it says whether it is ready. */
  readonly readyUrl: string;
}

/** What stands in front of several bots and passes each request on to one that says that it is ready. */
export interface Balancer {
  readonly url: string;
  stop(): Promise<void>;
}

const lookEveryMs = 200;

/** Starts a balancer. It asks nobody twice: what one bot does not answer has failed. */
export async function startBalancer(backends: readonly Backend[]): Promise<Balancer> {
  let addresses: readonly string[] = [];
  const look = async (): Promise<void> => {
    const ready = await Promise.all(backends.map(isReady));
    addresses = backends.filter((_, at) => ready[at]).map(({ url }) => url);
  };
  await look();
  const looking = setInterval(look, lookEveryMs);
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const pass = (incoming: IncomingMessage, response: ServerResponse): void => {
    turn += 1;
    const address = addresses[turn % addresses.length];
    const fail = (): void => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    };
    if (address === undefined) {
      fail();
      return;
    }
    const { method, headers } = incoming;
    const passed = request(address, { method, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', fail);
    incoming.pipe(passed);
  };
  const server = createServer(pass);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    async stop() {
      clearInterval(looking);
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function isReady({ readyUrl }: Backend): Promise<boolean> {
  const answer = await fetch(readyUrl, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.ok === true;
}
