import { createHmac } from 'node:crypto';
import type { CommandText } from './command-load.ts';

/** A delivery as Slack sends it: its body, and the headers that sign it. */
export interface SignedDelivery {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Makes a signed `/coo` command; `id` must differ between any two. */
export function signCommand({ text, user }: CommandText, id: string, signingSecret: string): SignedDelivery {
  const body = new URLSearchParams({
    token: 'gIkuvaNzQIHg97ATvDxqgjtO',
    team_id: 'T0001',
    team_domain: 'example',
    channel_id: 'C2147483705',
    channel_name: 'people-team',
    user_id: user,
    user_name: user.toLowerCase(),
    command: '/coo',
    text,
    api_app_id: 'A123456',
    is_enterprise_install: 'false',
    response_url: `https://hooks.slack.com/commands/T0001/${id}/vKQ6nJbXl7mZtYy4F5dD2wSe`,
    trigger_id: `${id}.738474920.8088930838d88f008e0`,
  }).toString();
  return sign(body, 'application/x-www-form-urlencoded', signingSecret);
}

/** Makes a signed mention in a channel; `id`, a number, must differ between any two. */
export function signMention({ text, user }: CommandText, id: string, signingSecret: string): SignedDelivery {
  const ts = `1700000000.${id.padStart(6, '0')}`;
  const body = JSON.stringify({
    token: 'gIkuvaNzQIHg97ATvDxqgjtO',
    type: 'event_callback',
    team_id: 'T0001',
    api_app_id: 'A123456',
    event_id: `Ev${id}`,
    event_time: 1_700_000_000,
    event: { type: 'app_mention', user, channel: 'C2147483705', ts, text: `<@U0BOT> ${text}` },
  });
  return sign(body, 'application/json', signingSecret);
}

function sign(body: string, contentType: string, signingSecret: string): SignedDelivery {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': contentType,
      'content-length': String(Buffer.byteLength(body)),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}
