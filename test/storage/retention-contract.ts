import { beforeEach, describe, expect, test } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import type { Schema } from '../../src/storage/sql/schema.ts';
import type { Store } from '../../src/storage/store.ts';
import { anAnswer } from '../support/stub-answerer.ts';
import { anExchange } from './store-contract.ts';

const day = 24 * 60 * 60 * 1000;
const begin = 1_800_000_000_000;
const tables = [
  'claims',
  'deliveries',
  'conversations',
  'receipts',
  'sent_replies',
  'exchanges',
  'votes',
  'unanswered',
  'people',
  'audit',
] as const satisfies readonly (keyof Schema)[];

/** A place for a store, empty at first. */
export interface Place {
  open(now: () => number, retentionDays: number): Promise<Store>;
  close(store: Store): Promise<void>;
  count(table: keyof Schema): Promise<number>;
}

/** How every store that lasts deletes what is too old. */
export function describeRetention(name: string, make: () => Promise<Place>): void {
  describe(`${name}, as time goes by`, () => {
    let place: Place;
    beforeEach(async () => {
      place = await make();
    });

    async function openAt(
      time: number,
      use: (store: Store) => Promise<unknown> = async () => {},
    ): Promise<void> {
      const store = await place.open(() => time, 30);
      await use(store);
      await place.close(store);
    }
    const countAll = async () =>
      Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await place.count(table)])));
    const emptied = Object.fromEntries(tables.map((table) => [table, 0]));

    async function live(store: Store, userId: string, at: number): Promise<void> {
      const person = { teamId: 'T1', userId };
      const remembered = { conversation: newConversation, receiptId: userId };
      await store.claims.claim([{ key: userId, forMs: 26 * 60 * 60 * 1000 }], 'work');
      await store.conversations.remember([{ key: userId }], remembered, person);
      await store.receipts.keep({ id: userId, version: 'v1', answer: anAnswer(), second: undefined });
      await store.sentReplies.remember(userId, { channelId: 'C1', ts: '1.1', before: undefined });
      const declined = { outcome: 'decline', unanswered: 'what is it' } as const;
      await store.exchangeLog.record(
        anExchange({ ...declined, ...person, messageId: userId, at: new Date(at) }),
      );
      const vote = { id: `vote of ${userId}`, receiptId: userId, verdict: 'helpful' } as const;
      await store.votes.cast({ ...vote, ...person, at: new Date(at) });
      await store.people.welcome(person);
      await store.audit.record({ at: new Date(at), teamId: 'T1', action: 'unanswered-exported' });
    }

    test('what is older than the days set is deleted when it is opened, and nothing sooner', async () => {
      await openAt(begin, (store) => live(store, 'UOLD', begin));
      const ones = Object.fromEntries(tables.map((table) => [table, 1]));
      expect(await countAll()).toEqual(ones);
      await openAt(begin + 30 * day);
      expect(await countAll()).toEqual({ ...ones, claims: 0, deliveries: 0 });
      await openAt(begin + 30 * day + 1);
      expect(await countAll()).toEqual(emptied);
    });

    test('a person who still asks is remembered', async () => {
      await openAt(begin, (store) => live(store, 'UOLD', begin));
      const later = begin + 20 * day;
      await openAt(later, (store) =>
        store.exchangeLog.record(anExchange({ userId: 'UOLD', messageId: 'later', at: new Date(later) })),
      );
      await openAt(begin + 40 * day);
      expect(await countAll()).toEqual({ ...emptied, exchanges: 1, people: 1 });
    });

    test('many rows go as well, while others write', async () => {
      const fill = async (store: Store) => {
        for (let wave = 0; wave < 13; wave += 1) {
          const keys = Array.from({ length: 100 }, (_, at) => `event:${wave}:${at}`);
          await Promise.all(keys.map((key) => store.claims.claim([{ key, forMs: 1_000 }])));
        }
      };
      await openAt(begin, fill);
      expect(await place.count('claims')).toBe(1_300);
      await openAt(begin + day, (store) => store.claims.claim([{ key: 'new', forMs: day }]));
      expect(await place.count('claims')).toBe(1);
    });
  });
}
