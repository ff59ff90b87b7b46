import { createHmac } from 'node:crypto';

export const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';

/** A request's body, not signed yet. */
export interface Envelope {
  readonly contentType: string;
  readonly body: string;
}

let events = 0;

/** An Events API delivery around this event. */
export function eventBody(event: Record<string, unknown>, parts: Record<string, unknown> = {}) {
  events += 1;
  return { type: 'event_callback', team_id: 'T1', event_id: `Ev${events}`, event, ...parts };
}

/** Somebody mentions the bot in a channel. */
export function mention(text: string, parts: Record<string, unknown> = {}) {
  return eventBody({ type: 'app_mention', user: 'U1', channel: 'C1', ts: nextTs(), text, ...parts });
}

/** Somebody writes to the bot. */
export function directMessage(text: string, parts: Record<string, unknown> = {}) {
  const event = { type: 'message', channel_type: 'im', user: 'U1', channel: 'D1', ts: nextTs(), text };
  return eventBody({ ...event, ...parts });
}

/** The fields of a slash command. */
export function slashCommand(text: string, responseUrl: string, parts: Record<string, string> = {}) {
  events += 1;
  return {
    command: '/coo',
    text,
    team_id: 'T1',
    channel_id: 'C1',
    user_id: 'U1',
    trigger_id: `trigger-${events}`,
    response_url: responseUrl,
    ...parts,
  };
}

/** A click on the first follow-up button of a message. */
export function click(value: string, responseUrl: string, parts: Record<string, unknown> = {}) {
  events += 1;
  return {
    type: 'block_actions',
    team: { id: 'T1' },
    user: { id: 'U1' },
    channel: { id: 'C1', name: 'general' },
    container: { type: 'message', message_ts: `${events}.0`, channel_id: 'C1', is_ephemeral: false },
    message: { ts: `${events}.0`, thread_ts: '1700000000.000001' },
    trigger_id: `trigger-${events}`,
    response_url: responseUrl,
    actions: [{ type: 'button', action_id: 'follow-up:0', block_id: 'b', value, action_ts: `${events}.5` }],
    ...parts,
  };
}

export const json = (body: unknown): Envelope => ({
  contentType: 'application/json',
  body: JSON.stringify(body),
});

export const form = (fields: Record<string, string>): Envelope => ({
  contentType: 'application/x-www-form-urlencoded',
  body: new URLSearchParams(fields).toString(),
});

export const payload = (body: unknown): Envelope => form({ payload: JSON.stringify(body) });

export interface DeliverOptions {
  readonly secret?: string;
  readonly secondsOff?: number;
  readonly headers?: Record<string, string>;
}

/** Sends a delivery the way Slack does: signed, with the time of sending. */
export async function deliver(
  url: string,
  { contentType, body }: Envelope,
  options: DeliverOptions = {},
): Promise<Response> {
  const timestamp = Math.floor(Date.now() / 1000) + (options.secondsOff ?? 0);
  const hmac = createHmac('sha256', options.secret ?? signingSecret).update(`v0:${timestamp}:${body}`);
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${hmac.digest('hex')}`,
      ...options.headers,
    },
    body,
  });
}

let seconds = 1_700_000_000;

/** A message's timestamp, later than all before it. */
function nextTs(): string {
  seconds += 1;
  return `${seconds}.000100`;
}

const someone = { team: { id: 'T1' }, user: { id: 'U1', name: 'alex', team_id: 'T1' } };

/** Somebody takes "Ask about a role" from Slack's search. */
export function globalShortcut(callbackId = 'ask-about-role') {
  events += 1;
  return { type: 'shortcut', callback_id: callbackId, trigger_id: `trigger-${events}`, ...someone };
}

/** Somebody takes "Explain this role" from the menu of a message with this text. */
export function messageShortcut(text: string, parts: Record<string, unknown> = {}) {
  events += 1;
  return {
    type: 'message_action',
    callback_id: 'explain-role',
    trigger_id: `trigger-${events}`,
    ...someone,
    channel: { id: 'C1', name: 'general' },
    message_ts: '1700000000.000500',
    message: { type: 'message', user: 'U2', ts: '1700000000.000500', text },
    ...parts,
  };
}

/** Somebody has typed this much into the list of topics. */
export function typedIntoTopics(value: string) {
  return { type: 'block_suggestion', action_id: 'find-topic', block_id: 'topic', value, ...someone };
}

/** Somebody sends the form of "Ask about a role" off. */
export function askFormSent({ topic, question }: { topic?: string; question?: string }) {
  events += 1;
  const chosen = topic === undefined ? null : { text: { type: 'plain_text', text: topic }, value: topic };
  return {
    type: 'view_submission',
    trigger_id: `trigger-${events}`,
    ...someone,
    view: {
      id: 'V1',
      hash: `${events}.abc`,
      type: 'modal',
      callback_id: 'ask',
      private_metadata: '',
      state: {
        values: {
          topic: { 'find-topic': { type: 'external_select', selected_option: chosen } },
          question: { question: { type: 'plain_text_input', value: question ?? null } },
        },
      },
    },
  };
}

/** A workflow comes to the step "Answer a role question". */
export function stepReached(inputs: Record<string, unknown>) {
  events += 1;
  return eventBody({
    type: 'function_executed',
    function: { id: 'Fn1', callback_id: 'answer_role_question', type: 'app' },
    inputs,
    function_execution_id: `Fx${events}`,
    workflow_execution_id: 'Wx1',
    bot_access_token: 'xwfp-of-this-step',
  });
}
