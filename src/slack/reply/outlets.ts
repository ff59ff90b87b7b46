import type { PostToResponseUrl, ResponseMessage } from './response-url.ts';

/** An answer on an acknowledgement: a message for the asker, a window, or the options of a list. */
export type Acknowledgement = ResponseMessage | Readonly<Record<string, unknown>>;

/** The ways in which something can leave us. */
export interface Outlets {
  /** Calls a method of Slack's Web API, with the token of the workspace that is spoken to. */
  readonly call: CallSlack;
  readonly postToResponseUrl: PostToResponseUrl;
  /** Clicks, commands and forms want to be acknowledged, events have been; only the first time counts. */
  readonly acknowledge: (answer?: Acknowledgement) => Promise<void>;
}

/** Calls a Web API method; what Slack refuses rejects. */
export type CallSlack = (
  method: string,
  parts: Record<string, unknown>,
) => Promise<Readonly<Record<string, unknown>>>;
