import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { parse } from 'node:querystring';
import { findLimitViolations } from '../../src/slack/blocks/find-limit-violations.ts';

/** A call that the bot made to Slack. */
export interface RecordedCall {
  /** A Web API method, or `response_url`. */
  readonly method: string;
  readonly token: string | undefined;
  readonly body: Record<string, unknown>;
}

type Answer = { readonly status?: number; readonly body: Record<string, unknown> };
type Responder = (call: RecordedCall) => Answer | undefined | Promise<Answer | undefined>;

/** A Slack that writes down what it is told, refuses what Slack would refuse, and fails on demand. */
export async function startRecordingSlack() {
  const calls: RecordedCall[] = [];
  const waiting = new Set<() => void>();
  let responder: Responder = () => undefined;
  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    const { status = 200, body } = (await responder(call)) ?? respond(call);
    calls.push(call);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    for (const wake of waiting) wake();
  });
  server.listen(0);
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    apiUrl: `${url}/api/`,
    responseUrl: `${url}/response/1`,
    calls,
    /** All calls of a method so far. */
    of: (method: string) => calls.filter((call) => call.method === method),
    /** Answers in place of the usual answers; undefined leaves a call to the usual ones. */
    answerWith: (next: Responder) => {
      responder = next;
    },
    /** The n-th call of a method, as soon as it has come. */
    async take(method: string, number = 1): Promise<Record<string, unknown>> {
      for (;;) {
        const call = calls.filter((made) => made.method === method)[number - 1];
        if (call !== undefined) return call.body;
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake);
            resolve();
          };
          waiting.add(wake);
        });
      }
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type RecordingSlack = Awaited<ReturnType<typeof startRecordingSlack>>;

async function readCall(request: IncomingMessage): Promise<RecordedCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const path = request.url ?? '';
  const token = request.headers.authorization?.replace('Bearer ', '');
  if (path.startsWith('/response/')) return { method: 'response_url', token, body: JSON.parse(text) };
  const fields = { ...parse(text) };
  const body = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, readField(name, value)]),
  );
  return { method: path.replace('/api/', ''), token, body };
}

function readField(name: string, value: unknown): unknown {
  return name === 'blocks' ? JSON.parse(String(value)) : value;
}

function respond({ method, token, body }: RecordedCall): Answer {
  if (token?.includes('revoked') === true) return { body: { ok: false, error: 'invalid_auth' } };
  if (method === 'auth.test') return { body: { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' } };
  if (method === 'chat.postMessage' || method === 'response_url') {
    const violations = findLimitViolations({ blocks: [], ...body });
    return violations.length > 0
      ? { body: { ok: false, error: 'invalid_blocks', violations } }
      : { body: { ok: true, ts: '1700000000.000900', channel: body.channel } };
  }
  return { body: { ok: false, error: 'unknown_method' } };
}
