import { once } from 'node:events';
import { createServer } from 'node:http';

/** A Web API on this machine that agrees to everything, knows who any token belongs to, and counts messages. */
export interface StubSlack {
  readonly apiUrl: string;
  messages(): number;
  /** When the last message came, by `performance.now()`. */
  lastMessageAt(): number;
  stop(): void;
}

/** Starts the Web API. */
export async function startStubSlack(): Promise<StubSlack> {
  let messages = 0;
  let lastMessageAt = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.url === '/api/chat.postMessage') {
        messages += 1;
        lastMessageAt = performance.now();
      }
      const body = { ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T0001', ts: '1700000000.000100' };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    messages: () => messages,
    lastMessageAt: () => lastMessageAt,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
