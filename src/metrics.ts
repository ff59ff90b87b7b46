import type { Outcome } from './answering/answer.ts';

/** What came from Slack, as far as it is told apart for counting. */
export type DeliveryKind = 'event' | 'command' | 'click' | 'form' | 'shortcut' | 'options' | 'other';

/** What became of a delivery; what is refused, Slack sends again. */
export type DeliveryResult = 'taken' | 'duplicate' | 'refused' | 'unknown-workspace';

/** Where the bot tells what happens, for whoever counts it. Nothing here takes a text or the id of a person. */
export interface Metrics {
  /** A delivery was dealt with; `retry` is 0 where Slack sent it for the first time. */
  delivery(delivery: { kind: DeliveryKind; result: DeliveryResult; retry: number }): void;
  /** A delivery was acknowledged so many seconds after it came. */
  acknowledgement(kind: DeliveryKind, seconds: number): void;
  /** A request claimed to be Slack's and was not. */
  forgedRequest(): void;
  /** A method of the Web API was called; `ok`, or the code of what went wrong. */
  slackCall(method: string, code: string): void;
  /** Slack told us to wait for so many seconds. */
  rateLimit(seconds: number): void;
  /** Slack said hello on a socket, and how many connections the app has now, where it says so. */
  socketHello(connections: number | undefined): void;
  /** A lost socket was replaced, or could not be, this time. */
  socketReconnect(result: 'connected' | 'failed'): void;
  answer(outcome: Outcome): void;
  vote(verdict: string): void;
}

/** For bots that nobody watches. */
export const noMetrics: Metrics = {
  delivery: () => {},
  acknowledgement: () => {},
  forgedRequest: () => {},
  slackCall: () => {},
  rateLimit: () => {},
  socketHello: () => {},
  socketReconnect: () => {},
  answer: () => {},
  vote: () => {},
};
