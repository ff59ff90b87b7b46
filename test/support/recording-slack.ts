import { once } from 'node:events';
import { createServer } from 'node:http';
import { readSlackCall, type SlackCall } from '../../src/proof/stage/read-slack-call.ts';
import { findCallViolations } from '../../src/slack/blocks/find-call-violations.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: Record<string, unknown>;
}
type Responder = (call: SlackCall) => Answer | undefined | Promise<Answer | undefined>;

/** A Slack that writes down what it is told, refuses what Slack would refuse, and fails on demand. */
export async function startRecordingSlack() {
  const calls: SlackCall[] = [];
  const violations: string[] = [];
  const waiting = new Set<() => void>();
  const refused = new Map<string, string>();
  const respond = createResponder(violations);
  let responder: Responder = () => undefined;
  let addresses = 0;
  const server = createServer(async (request, response) => {
    const call = await readSlackCall(request);
    const refusal = refused.get(call.method);
    const usual = () => (refusal === undefined ? respond(call) : refuse(refusal));
    const { status = 200, headers, body } = (await responder(call)) ?? usual();
    calls.push(call);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    for (const wake of waiting) wake();
  });
  server.listen(0);
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    apiUrl: `${url}/api/`,
    /** A reply address as every command and every click brings its own. */
    get responseUrl() {
      addresses += 1;
      return `${url}/response/${addresses}`;
    },
    calls,
    /** What it was sent that Slack would have refused. */
    violations,
    /** All calls of a method so far. */
    of: (method: string) => calls.filter((call) => call.method === method),
    /** Answers in place of the usual answers; undefined leaves a call to the usual ones. */
    answerWith: (next: Responder) => {
      responder = next;
    },
    /** Switches a method off, as where a feature is off, a scope missing or an address used up; or on again. */
    refuse(method: string, error: string | undefined) {
      if (error === undefined) refused.delete(method);
      else refused.set(method, error);
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

function refuse(error: string): Answer {
  return { body: { ok: false, error } };
}

/** What Slack calls a message or a window with something wrong in it. */
function nameOfViolation(method: string): string {
  return method.startsWith('chat.') || method === 'response_url' ? 'invalid_blocks' : 'invalid_arguments';
}

/** Slack's usual answers; it remembers the messages and the windows that it has been sent. */
function createResponder(violations: string[]): (call: SlackCall) => Answer {
  const messages = new Set<string>();
  const usedTriggers = new Set<unknown>();
  const usedCodes = new Set<unknown>();
  let sent = 0;
  let windows = 0;

  const post = (body: Record<string, unknown>): Answer => {
    sent += 1;
    const ts = `1700000000.${String(sent).padStart(6, '0')}`;
    messages.add(`${body.channel}:${ts}`);
    return { body: { ok: true, ts, channel: body.channel } };
  };
  const change = ({ channel, ts }: Record<string, unknown>): Answer =>
    messages.has(`${channel}:${ts}`) ? { body: { ok: true, ts, channel } } : refuse('message_not_found');
  const open = ({ trigger_id }: Record<string, unknown>): Answer => {
    if (typeof trigger_id !== 'string' || trigger_id === '') return refuse('invalid_trigger');
    if (usedTriggers.has(trigger_id)) return refuse('exchanged_trigger_id');
    usedTriggers.add(trigger_id);
    windows += 1;
    return { body: { ok: true, view: { id: `V${windows}` } } };
  };
  /** A code says where it comes from: that of `T1.a` gives the token `xoxb-T1-a`, one of `E1.a` that of an organisation. */
  const grant = ({ client_id, client_secret, code }: Record<string, unknown>): Answer => {
    if (client_id !== '1.2') return refuse('invalid_client_id');
    if (client_secret !== 'app-secret') return refuse('bad_client_secret');
    const [, id = '', name = ''] = /^([TE]\w+)\.(\w+)$/.exec(String(code)) ?? [];
    if (id === '') return refuse('invalid_code');
    if (usedCodes.has(code)) return refuse('code_already_used');
    usedCodes.add(code);
    const org = id.startsWith('E');
    const place = { id, name: `The <${id}> company` };
    return {
      body: {
        ok: true,
        app_id: 'A1',
        access_token: `xoxb-${id}-${name}`,
        token_type: 'bot',
        bot_user_id: `UBOT${id}`,
        team: org ? null : place,
        enterprise: org ? place : null,
        is_enterprise_install: org,
        authed_user: { id: 'UINSTALLER' },
      },
    };
  };
  const answers: Record<string, (body: Record<string, unknown>) => Answer> = {
    'auth.test': () => ({ body: { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' } }),
    'oauth.v2.access': grant,
    'chat.postMessage': post,
    'chat.update': change,
    'chat.delete': (body) => {
      const answer = change(body);
      messages.delete(`${body.channel}:${body.ts}`);
      return answer;
    },
    'chat.postEphemeral': ({ user }) =>
      user === undefined ? refuse('invalid_arguments') : { body: { ok: true, message_ts: '1.1' } },
    response_url: () => ({ body: { ok: true } }),
    'views.open': open,
    'views.push': open,
    'views.update': ({ view_id }) =>
      Number(String(view_id).slice(1)) <= windows
        ? { body: { ok: true, view: { id: view_id } } }
        : refuse('not_found'),
    'views.publish': ({ user_id }) =>
      user_id === undefined ? refuse('invalid_arguments') : { body: { ok: true } },
    'functions.completeSuccess': ({ outputs }) =>
      outputs === undefined ? refuse('invalid_arguments') : { body: { ok: true } },
    'functions.completeError': ({ error }) =>
      error === undefined ? refuse('invalid_arguments') : { body: { ok: true } },
    'agents.sessions.setStatus': ({ thread_ts }) =>
      thread_ts === undefined ? refuse('invalid_arguments') : { body: { ok: true } },
    'assistant.threads.setSuggestedPrompts': ({ channel_id }) =>
      channel_id === undefined ? refuse('invalid_arguments') : { body: { ok: true } },
  };

  return ({ method, token, body }) => {
    if (token?.includes('revoked') === true) return refuse('invalid_auth');
    const found = findCallViolations(method, body);
    violations.push(...found.map((each) => `${method}: ${each}`));
    if (found.length > 0) return { body: { ok: false, error: nameOfViolation(method), found } };
    return answers[method]?.(body) ?? refuse('unknown_method');
  };
}
