import { setTimeout as pause } from 'node:timers/promises';
import { pick, type Random } from '../../bench/random.ts';
import { type Courier, isTaken } from './deliver.ts';
import type { Delivery, Workspace } from './workspace.ts';

/** What goes on in a workspace, and what Slack was told of it. */
export interface Traffic {
  /**
   * People do so many things a second, whether earlier ones are answered or not. To stop is to begin no more, and to wait
   * until everything has been taken, or Slack has given up.
   */
  start(aSecond: number): { stop(): Promise<void> };
  /** What was acknowledged. */
  readonly taken: readonly Delivery[];
  /** Commands and votes that were not. */
  readonly refused: readonly Delivery[];
  /** How long each request took that was answered, whatever the answer, in ms. */
  readonly times: readonly number[];
}

type Deed = 'mention' | 'message' | 'declined mention' | 'command' | 'declined command' | 'vote';

const deeds: readonly [Deed, ...Deed[]] = [
  'mention',
  'message',
  'declined mention',
  'command',
  'declined command',
  'vote',
];

/** Makes the traffic of a workspace: a sixth of it mentions, a sixth direct messages, and so on. */
export function createTraffic(parts: { workspace: Workspace; courier: Courier; random: Random }): Traffic {
  const { workspace, courier, random } = parts;
  const taken: Delivery[] = [];
  const refused: Delivery[] = [];
  const times: number[] = [];
  const begun = new Set<Promise<void>>();

  function choose(): Delivery {
    switch (pick(deeds, random)) {
      case 'mention':
        return workspace.mention();
      case 'message':
        return workspace.directMessage();
      case 'declined mention':
        return workspace.mention({ unanswerable: true });
      case 'command':
        return workspace.command();
      case 'declined command':
        return workspace.command({ unanswerable: true });
      case 'vote':
        return workspace.vote();
    }
  }

  async function bring(delivery: Delivery): Promise<void> {
    if (delivery.kind === 'event') {
      const known = await courier.untilTaken(delivery, ({ ms }) => times.push(ms));
      if (known) taken.push(delivery);
      return;
    }
    const attempt = await courier.once(delivery);
    times.push(attempt.ms);
    // The acknowledgement of a command is its answer.
    const answered = isTaken(attempt) && (delivery.kind === 'vote' || attempt.body !== '');
    (answered ? taken : refused).push(delivery);
  }

  function act(): void {
    const done = bring(choose()).finally(() => begun.delete(done));
    begun.add(done);
  }

  return {
    start(aSecond) {
      const stopping = new AbortController();
      const acting = (async () => {
        const start = performance.now();
        for (let count = 0; !stopping.signal.aborted; count += 1) {
          act();
          const wait = start + (1000 * (count + 1)) / aSecond - performance.now();
          if (wait > 0) await pause(wait, undefined, { signal: stopping.signal }).catch(() => {});
        }
      })();
      return {
        async stop() {
          stopping.abort();
          await acting;
          while (begun.size > 0) await Promise.all(begun);
        },
      };
    },
    taken,
    refused,
    times,
  };
}
