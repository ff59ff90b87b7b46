import type { Log } from '../log.ts';
import type { Spool } from './open-spool.ts';
import type { Spooled } from './spooled.ts';
import { createMemoryStore, type Store } from './store.ts';

const replayEveryMs = 1_000;

/**
 * Makes of a store one that questions can be answered with while it is away: what only helps is kept in memory for as
 * long, votes and records go to the spool and are stored later. Work that has to be stored before it is acknowledged is
 * not taken on: that claim still rejects, like all that somebody asks of the store itself.
 */
export function createSteadyStore(parts: { store: Store; spool: Spool; now: () => number; log: Log }): Store {
  const { store, spool, log } = parts;
  const memory = createMemoryStore(parts);
  const { claims, conversations, exchangeLog, people, receipts, sentReplies, votes } = store;
  let away = false;

  async function orElse<T>(attempt: Promise<T>, instead: () => T | Promise<T>): Promise<T> {
    try {
      const result = await attempt;
      if (away) log.info('the store is back');
      away = false;
      return result;
    } catch (error) {
      if (!away) log.error({ err: error }, 'the store is away; questions are answered without it');
      away = true;
      return instead();
    }
  }

  async function replay(): Promise<void> {
    if (spool.size() === 0) return;
    await spool.replay((entry) => keep(store, entry));
    log.info({ left: spool.size() }, 'what was spooled has been stored');
  }
  const replayIfPossible = (): Promise<void> =>
    replay().catch((error: unknown) => log.error({ err: error }, 'the spool cannot be emptied'));
  let replaying = replayIfPossible();
  const timer = setInterval(() => {
    replaying = replaying.then(replayIfPossible);
  }, replayEveryMs).unref();

  return {
    ...store,
    claims: {
      ...claims,
      claim: (wanted, work) =>
        work === undefined
          ? orElse(claims.claim(wanted), () => memory.claims.claim(wanted))
          : claims.claim(wanted, work),
    },
    conversations: {
      recall: (places) => orElse(conversations.recall(places), () => memory.conversations.recall(places)),
      remember: (...what) =>
        orElse(conversations.remember(...what), () => memory.conversations.remember(...what)),
    },
    receipts: {
      keep: (receipt) => orElse(receipts.keep(receipt), () => memory.receipts.keep(receipt)),
      find: (id) => orElse(receipts.find(id), () => memory.receipts.find(id)),
    },
    sentReplies: {
      ...sentReplies,
      remember: (id, reply) =>
        orElse(sentReplies.remember(id, reply), () => memory.sentReplies.remember(id, reply)),
      find: (id) => orElse(sentReplies.find(id), () => memory.sentReplies.find(id)),
    },
    people: {
      ...people,
      settingsOf: (person) => orElse(people.settingsOf(person), () => memory.people.settingsOf(person)),
      // Somebody may have been welcomed before; they are another time, if not.
      welcome: (person) => orElse(people.welcome(person), () => false),
    },
    exchangeLog: {
      record: (exchange) =>
        orElse(exchangeLog.record(exchange), () => spool.add({ kind: 'exchange', exchange })),
      latestOf: (person, most) => orElse(exchangeLog.latestOf(person, most), () => []),
    },
    votes: {
      cast: (vote) => orElse(votes.cast(vote), () => spool.add({ kind: 'vote', vote })),
      explain: (voteId, reason) =>
        orElse(votes.explain(voteId, reason), async () => {
          await spool.add({ kind: 'reason', voteId, reason });
          return true;
        }),
    },
    async forget(person) {
      await replay();
      await memory.forget(person);
      await store.forget(person);
    },
    async close() {
      clearInterval(timer);
      await replaying;
      await spool.close();
      await store.close();
    },
  };
}

async function keep({ exchangeLog, votes }: Store, entry: Spooled): Promise<void> {
  switch (entry.kind) {
    case 'exchange':
      return exchangeLog.record(entry.exchange);
    case 'vote':
      return votes.cast(entry.vote);
    case 'reason':
      await votes.explain(entry.voteId, entry.reason);
  }
}
