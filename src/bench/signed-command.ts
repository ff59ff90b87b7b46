import { createHmac } from 'node:crypto';
import type { CommandText } from './command-load.ts';

/** A slash command as Slack sends it: its body, and the headers that sign it. */
export interface SignedCommand {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Makes a signed `/coo` command; `id` must differ between any two. */
export function signCommand({ text, user }: CommandText, id: string, signingSecret: string): SignedCommand {
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
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}
