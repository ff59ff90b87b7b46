import type { App, Context } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { Incoming, IncomingKind } from './incoming/incoming.ts';
import { readIncoming } from './incoming/read-incoming.ts';
import { createOutlets } from './reply/create-outlets.ts';
import type { Outlets } from './reply/outlets.ts';
import type { PostToResponseUrl } from './reply/response-url.ts';
import type { ClientOf } from './workspace-clients.ts';

/** A method, whose parameter may be narrower: each kind of delivery takes other answers. */
interface Acknowledger {
  ack(answer?: unknown): Promise<void>;
}

/** What we use of what Bolt hands to any listener. */
export interface Delivery {
  readonly body: unknown;
  readonly context: Context;
  readonly client: App['client'];
  readonly ack?: Acknowledger['ack'] | undefined;
}

/** Acts on what came in. */
export type Handle<Kind extends IncomingKind> = (incoming: Incoming<Kind>, outlets: Outlets) => Promise<void>;

/** Who acts on which kind of thing. */
export type Handlers = { readonly [Kind in Exclude<IncomingKind, 'ignored'>]: Handle<Kind> };

/** The listener of everything: reads what came in, and hands it on with the ways to answer. */
export function createListener(parts: {
  handlers: Handlers;
  clientOf: ClientOf;
  postToResponseUrl: PostToResponseUrl;
  log: Log;
}): (delivery: Delivery) => Promise<void> {
  const { handlers, clientOf, postToResponseUrl, log } = parts;
  return async ({ body, context, client: given, ack }) => {
    const incoming = readIncoming(body, context.botUserId);
    if (incoming.kind === 'ignored') return log.debug({ reason: incoming.reason }, 'left alone');
    const client = clientOf(context, given);
    await handle(handlers, incoming, createOutlets({ client, context, postToResponseUrl, ack }));
  };
}

function handle<Kind extends keyof Handlers>(
  handlers: Handlers,
  incoming: Incoming<Kind>,
  outlets: Outlets,
): Promise<void> {
  return handlers[incoming.kind](incoming, outlets);
}
