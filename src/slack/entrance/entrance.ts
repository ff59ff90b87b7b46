import type { Receiver } from '@slack/bolt';
import type { SocketStatus } from '../../bot-status.ts';

/** Where Slack's deliveries come in, by whichever way. */
export interface Entrance extends Receiver {
  /** Gives the address that Slack must call, where there is one. */
  start(): Promise<string | undefined>;
  stop(): Promise<void>;
  /** Where a connection is held that can be lost. */
  readonly connection?: () => SocketStatus;
}
