/** How the bot is, for whoever runs it. */
export interface BotStatus {
  /** Questions are taken in `ready` alone; `disconnected` is a lost socket that is being replaced. */
  readonly state: 'starting' | 'ready' | 'disconnected' | 'stopping';
  /** The version of the knowledge. */
  readonly knowledge?: string | undefined;
  /** Whether what lasts can be stored. Answers do without it, so this says nothing about being ready. */
  readonly store: 'up' | 'down';
  /** What was taken on and is not done; undefined where the store is down. */
  readonly backlog?: { readonly deliveries: number; readonly oldestSeconds: number } | undefined;
  /** Votes and records that wait on this machine for the store to come back. */
  readonly spooled?: number | undefined;
  /** In Socket Mode alone. */
  readonly socket?: SocketStatus | undefined;
}

/** How the connection to Slack is. */
export interface SocketStatus {
  readonly connected: boolean;
  /** Since Slack last said hello; undefined when it never did. */
  readonly secondsSinceHello: number | undefined;
}
