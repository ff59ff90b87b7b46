import { setTimeout as pause } from 'node:timers/promises';
import type { startFakeSocket } from './fake-socket.ts';
import type { Delivery } from './workspace.ts';

/** Slack's side of a Socket Mode connection: brings events, and brings them again until they are acknowledged. */
export interface SocketLine {
  bring(event: Delivery): void;
  /** What was acknowledged. */
  readonly taken: readonly Delivery[];
  /** How many are not acknowledged yet. */
  waiting(): number;
  stop(): void;
}

/** For so long Slack waits for an acknowledgement. */
const redeliveredAfterMs = 1_000;
const lookEveryMs = 50;

/** Opens the line. */
export function openSocketLine(socket: Awaited<ReturnType<typeof startFakeSocket>>): SocketLine {
  const taken: Delivery[] = [];
  const open = new Map<Delivery, { envelopes: string[]; sentAt: number }>();
  let envelopes = 0;
  let stopped = false;

  function send(event: Delivery): void {
    const sent = open.get(event) ?? { envelopes: [], sentAt: 0 };
    envelopes += 1;
    const id = `envelope-${envelopes}`;
    open.set(event, { envelopes: [...sent.envelopes, id], sentAt: performance.now() });
    const payload: unknown = JSON.parse(event.body);
    const retry_attempt = sent.envelopes.length;
    socket.send(JSON.stringify({ type: 'events_api', envelope_id: id, payload, retry_attempt }));
  }

  void (async () => {
    while (!stopped) {
      const acknowledged = new Set(socket.acknowledged);
      for (const [event, sent] of open) {
        if (sent.envelopes.some((id) => acknowledged.has(id))) {
          open.delete(event);
          taken.push(event);
        } else if (socket.connections() > 0 && performance.now() - sent.sentAt > redeliveredAfterMs) {
          send(event);
        }
      }
      await pause(lookEveryMs);
    }
  })();

  return {
    bring: send,
    taken,
    waiting: () => open.size,
    stop: () => {
      stopped = true;
    },
  };
}
