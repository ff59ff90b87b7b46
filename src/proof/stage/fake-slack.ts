import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { readSlackCall, type SlackCall } from './read-slack-call.ts';
import type { Fault } from './slack-faults.ts';

/** An answer of the Web API. */
export interface SlackAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A Slack that counts: what people would see, and what they are spared. */
export interface FakeSlack {
  readonly apiUrl: string;
  /** Where the bot may write to the person who clicked or typed a command; `name` finds it again. */
  responseUrl(name: string): string;
  /** How many messages stand in a thread, those of one `client_msg_id` being one as in Slack. */
  messagesIn(place: string): number;
  /** What was written to a reply address. */
  responsesTo(name: string): readonly string[];
  /** How many messages came again, with the `client_msg_id` of an earlier one. */
  merged(): number;
  /** When the last message came, by `performance.now()`. */
  lastMessageAt(): number;
  /** Everything that the bot has sent, as text. */
  readonly received: readonly string[];
  /** How many calls went wrong in each way. */
  readonly faults: ReadonlyMap<Fault, number>;
  /** From now on calls go wrong as this decides. */
  failWith(next: (call: SlackCall) => Fault | undefined): void;
  /** Answers a method in place of the usual answer. */
  answer(method: string, give: (call: SlackCall) => SlackAnswer): void;
  stop(): Promise<void>;
}

/** Names a thread for {@link FakeSlack.messagesIn}. */
export function threadIn(channel: unknown, threadTs: unknown): string {
  return `${channel}:${threadTs}`;
}

/** Starts the Slack; what it receives it keeps only where it is to be searched later. */
export async function startFakeSlack({ keepReceived = false } = {}): Promise<FakeSlack> {
  const threads = new Map<string, Set<unknown>>();
  const responses = new Map<string, string[]>();
  const faults = new Map<Fault, number>();
  const answers = new Map<string, (call: SlackCall) => SlackAnswer>();
  const received: string[] = [];
  let merged = 0;
  let sent = 0;
  let lastMessageAt = 0;
  let nextFault: (call: SlackCall) => Fault | undefined = () => undefined;

  function post({ channel, thread_ts, client_msg_id }: SlackCall['body']): SlackAnswer {
    const place = threadIn(channel, thread_ts);
    const messages = threads.get(place) ?? new Set();
    threads.set(place, messages);
    sent += 1;
    lastMessageAt = performance.now();
    if (messages.has(client_msg_id)) merged += 1;
    messages.add(client_msg_id ?? sent);
    return { body: { ok: true, channel, ts: `1700000000.${String(sent).padStart(6, '0')}` } };
  }

  function act(call: SlackCall): SlackAnswer {
    const { method, path, body } = call;
    const given = answers.get(method)?.(call);
    if (given !== undefined) return given;
    switch (method) {
      case 'auth.test':
        return { body: { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' } };
      case 'chat.postMessage':
        return post(body);
      case 'response_url': {
        const name = path.replace('/response/', '').split('?')[0] ?? '';
        responses.set(name, [...(responses.get(name) ?? []), String(body.text)]);
        return { body: { ok: true } };
      }
      case 'functions.completeSuccess':
      case 'functions.completeError':
        return { body: { ok: true } };
      default:
        return { body: { ok: false, error: 'unknown_method' } };
    }
  }

  const server = createServer(async (request, response) => {
    const call = await readSlackCall(request);
    if (keepReceived) received.push(JSON.stringify(call));
    const fault = nextFault(call);
    if (fault === undefined) return write(response, act(call));
    faults.set(fault, (faults.get(fault) ?? 0) + 1);
    if (fault === 'error') return write(response, { status: 500, body: { ok: false } });
    if (fault === 'rate-limited') {
      return write(response, { status: 429, headers: { 'retry-after': '1' }, body: { ok: false } });
    }
    if (fault === 'hang') return;
    act(call);
    response.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    apiUrl: `${url}/api/`,
    responseUrl: (name) => `${url}/response/${name}`,
    messagesIn: (place) => threads.get(place)?.size ?? 0,
    responsesTo: (name) => responses.get(name) ?? [],
    merged: () => merged,
    lastMessageAt: () => lastMessageAt,
    received,
    faults,
    failWith: (next) => {
      nextFault = next;
    },
    answer: (method, give) => void answers.set(method, give),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function write(response: ServerResponse, { status = 200, headers, body }: SlackAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
