import type { Receiver } from '@slack/bolt';

/** Where Slack's deliveries come in, by whichever way. */
export interface Entrance extends Receiver {
  /** Gives the address that Slack must call, where there is one. */
  start(): Promise<string | undefined>;
  stop(): Promise<void>;
}
