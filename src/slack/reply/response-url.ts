import type { SlackMessage } from '../blocks/blocks.ts';

/** A message as reply addresses take it; an ephemeral one is for one person's eyes. */
export interface ResponseMessage {
  readonly response_type: 'ephemeral' | 'in_channel';
  /** Whether it takes the place of the message that was clicked on. */
  readonly replace_original: boolean;
  /** The thread it belongs to. */
  readonly thread_ts?: string | undefined;
  readonly text: string;
  readonly blocks?: SlackMessage['blocks'];
}

type Written = Pick<ResponseMessage, 'text' | 'blocks'>;

/** The same object for the same message, so that whoever sends it can know it again. */
const whispered = new WeakMap<Written, ResponseMessage>();

/** A message for the asker alone, beside what is there. */
export function ephemeral(message: Written): ResponseMessage {
  const known = whispered.get(message);
  if (known !== undefined) return known;
  const response: ResponseMessage = { response_type: 'ephemeral', replace_original: false, ...message };
  whispered.set(message, response);
  return response;
}

/** Sends a message to the reply address that came with a command or a click. */
export type PostToResponseUrl = (url: string, message: ResponseMessage) => Promise<void>;

const slackHosts = ['hooks.slack.com', 'hooks.slack-gov.com'];
const timeoutMs = 10_000;

/** Posts to Slack's reply addresses only, or, where another Slack is set, to whatever that one names. */
export function createPostToResponseUrl(options: { slackApiUrl: string | undefined }): PostToResponseUrl {
  return async (url, message) => {
    const { protocol, hostname } = new URL(url);
    const isSlack = protocol === 'https:' && slackHosts.includes(hostname);
    if (!isSlack && options.slackApiUrl === undefined) throw new Error('a reply address that is not Slack’s');
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const answer = await response.text();
    // Slack puts its error into the body, sometimes under a status of 200.
    if (!response.ok || answer.includes('"ok":false')) {
      throw new Error(`the reply address answered ${response.status} (${readReason(answer)})`);
    }
  };
}

/** Slack's name for what was wrong, in JSON or alone; whatever else it says may quote the message. */
function readReason(answer: string): string {
  const [, named, alone] = /"error"\s*:\s*"(\w+)"|^\s*(\w+)\s*$/.exec(answer) ?? [];
  return named ?? alone ?? 'no reason that we know';
}
