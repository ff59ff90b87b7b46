import { beforeEach, describe, expect, test } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { leaseMs } from '../../src/storage/claims.ts';
import type { Exchange } from '../../src/storage/exchange-log.ts';
import { usualSettings } from '../../src/storage/people.ts';
import type { Store } from '../../src/storage/store.ts';
import type { Vote } from '../../src/storage/votes.ts';
import { anAnswer } from '../support/stub-answerer.ts';

const hour = 60 * 60 * 1000;
const ann = { teamId: 'T1', userId: 'UANN' };
const bob = { teamId: 'T1', userId: 'UBOB' };
const about = (fact: string) => ({
  conversation: { ...newConversation, topics: [{ roles: ['coo'], facet: 'pay' }], facts: [fact] },
  receiptId: 'R-1',
});

/** An exchange with everything that is not given. */
export function anExchange(parts: Partial<Exchange> = {}): Exchange {
  return {
    at: new Date(1_000),
    surface: 'mention',
    channelId: 'C1',
    ...ann,
    messageId: 'T1:C1:1.5',
    receiptId: 'R-1',
    outcome: 'answer',
    roles: ['coo'],
    facets: ['pay'],
    facts: ['coo-pay'],
    confidence: 0.875,
    ...parts,
  };
}

const declined = (parts: Partial<Exchange>): Exchange =>
  anExchange({ outcome: 'decline', roles: [], facets: [], facts: [], ...parts });

const aVote = (parts: Partial<Vote> = {}): Vote => ({
  id: 'T1:C1:2.5:UANN:R-1',
  at: new Date(2_000),
  ...ann,
  receiptId: 'R-1',
  verdict: 'not-helpful',
  ...parts,
});

/** A store under test. */
export interface Subject {
  readonly store: Store;
  /** Closes the store and opens it again, where it can be: what is read afterwards was really stored. */
  again(): Promise<Store>;
}

/** What every store does, whatever it keeps things in. `open` gives an empty one that goes by the clock given. */
export function describeStore(name: string, open: (now: () => number) => Promise<Subject>): void {
  describe(name, () => {
    let clock = 0;
    let store: Store;
    let again: () => Promise<Store>;

    beforeEach(async () => {
      clock = 10_000;
      const subject = await open(() => clock);
      ({ store } = subject);
      again = async () => {
        store = await subject.again();
        return store;
      };
    });

    describe('claims', () => {
      test('something is taken on once, until its time is over', async () => {
        const claim = [{ key: 'event:1', forMs: 26 * hour }];
        expect(await store.claims.claim(claim)).toBe(true);
        await again();
        clock += 26 * hour - 1;
        expect(await store.claims.claim(claim)).toBe(false);
        clock += 1;
        expect(await store.claims.claim(claim)).toBe(true);
        expect(await store.claims.claim(claim)).toBe(false);
      });

      test('of several, all are taken on or none', async () => {
        await store.claims.claim([{ key: 'b', forMs: 10 }]);
        const three = ['c', 'b', 'a'].map((key) => ({ key, forMs: 10 }));
        expect(await store.claims.claim(three, 'work')).toBe(false);
        await again();
        expect(await store.claims.claim([{ key: 'a', forMs: 10 }])).toBe(true);
        expect(await store.claims.claim([{ key: 'c', forMs: 10 }])).toBe(true);
        clock += leaseMs;
        expect(await store.claims.takeOver(10)).toEqual([]);
      });

      test('nothing to claim is never a repetition', async () => {
        expect([await store.claims.claim([]), await store.claims.claim([])]).toEqual([true, true]);
      });

      test('of many who claim the same at once, one has it', async () => {
        const claims = [
          { key: 'event:1', forMs: hour },
          { key: 'click:1', forMs: hour },
        ];
        const taken = await Promise.all(
          Array.from({ length: 40 }, (_, at) =>
            store.claims.claim(at % 2 === 0 ? claims : claims.toReversed()),
          ),
        );
        expect(taken.filter(Boolean)).toHaveLength(1);
      });

      test('work that is not finished in time is taken over, by one', async () => {
        await store.claims.claim([{ key: 'event:1', forMs: hour }], '{"text":"who?"}');
        await store.claims.claim([{ key: 'event:2', forMs: hour }], '{"text":"what?"}');
        await store.claims.finish('event:2');
        clock += leaseMs - 1;
        expect(await store.claims.takeOver(10)).toEqual([]);
        clock += 1;
        const taken = await Promise.all([1, 2, 3].map(() => store.claims.takeOver(10)));
        expect(taken.flat()).toEqual([{ key: 'event:1', work: '{"text":"who?"}', attempts: 1 }]);
        clock += leaseMs;
        expect(await store.claims.takeOver(10)).toEqual([expect.objectContaining({ attempts: 2 })]);
        await store.claims.finish('event:1');
        clock += leaseMs;
        expect(await store.claims.takeOver(10)).toEqual([]);
        expect(await store.claims.claim([{ key: 'event:1', forMs: hour }])).toBe(false);
      });

      test('work that is held is left alone for as long as it is held', async () => {
        await store.claims.claim([{ key: 'event:1', forMs: hour }], 'work');
        clock += leaseMs - 1;
        await store.claims.hold('event:1', leaseMs);
        clock += leaseMs - 1;
        expect(await store.claims.takeOver(10)).toEqual([]);
        await store.claims.hold('event:1', 0);
        expect(await store.claims.takeOver(10)).toHaveLength(1);
        await store.claims.hold('never claimed', 0);
        expect(await store.claims.takeOver(10)).toEqual([]);
      });

      test('no more is taken over than asked for, what waits longest first', async () => {
        for (const key of ['z', 'y', 'x']) {
          await store.claims.claim([{ key, forMs: hour }], key);
          clock += 1;
        }
        clock += leaseMs;
        expect((await store.claims.takeOver(2)).map(({ key }) => key)).toEqual(['z', 'y']);
        expect((await store.claims.takeOver(2)).map(({ key }) => key)).toEqual(['x']);
      });
    });

    describe('conversations', () => {
      test('the nearest place with a conversation counts', async () => {
        await store.conversations.remember([{ key: 'far' }], about('far'), ann);
        await store.conversations.remember([{ key: 'near' }], about('old'));
        await store.conversations.remember([{ key: 'near' }], about('near'));
        const { conversations } = await again();
        expect(await conversations.recall([{ key: 'near' }, { key: 'far' }])).toEqual(about('near'));
        expect(await conversations.recall([{ key: 'nowhere' }, { key: 'far' }])).toEqual(about('far'));
        expect(await conversations.recall([{ key: 'nowhere' }])).toBeUndefined();
        expect(await conversations.recall([])).toBeUndefined();
      });

      test('a place may have a time limit, counted from the last exchange', async () => {
        const place = [{ key: 'place', withinMs: 1_000 }];
        await store.conversations.remember([...place, { key: 'other' }], about('one'));
        clock += 1_000;
        expect(await store.conversations.recall(place)).toEqual(about('one'));
        clock += 1;
        expect(await store.conversations.recall(place)).toBeUndefined();
        expect(await store.conversations.recall([{ key: 'place' }])).toEqual(about('one'));
      });
    });

    test('a receipt is found as it was kept', async () => {
      const answer = anAnswer({
        sections: [{ heading: 'Pay', text: 'It varies.' }, { text: 'Ask.' }],
        comparison: { columns: ['', 'COO'], rows: [{ label: 'Pay', cells: ['high'] }] },
        sources: [{ id: 'bls', cite: 'BLS', year: 2021, address: 'https://www.bls.gov/ooh/' }],
        reviewed: '2026-11-22',
        suggestions: [{ label: 'Pay', question: 'What does a COO earn?', roles: ['coo'], facets: ['pay'] }],
      });
      const receipt = { id: 'R-1', version: 'v1', answer, second: { facet: 'rank', probability: 0.25 } };
      await store.receipts.keep(receipt);
      await store.receipts.keep({ id: 'R-2', version: 'v1', answer: anAnswer(), second: undefined });
      await store.receipts.keep(receipt);
      const { receipts } = await again();
      expect(await receipts.find('R-1')).toEqual(receipt);
      expect(await receipts.find('R-2')).toMatchObject({ answer: anAnswer() });
      expect(await receipts.find('R-3')).toBeUndefined();
    });

    test('a sent reply is found by its message until it is forgotten', async () => {
      await store.sentReplies.remember('m1', { channelId: 'C1', ts: '1.1', before: undefined });
      await store.sentReplies.remember('m2', { channelId: 'C1', ts: '2.0', before: undefined });
      await store.sentReplies.remember('m2', { channelId: 'C1', ts: '2.1', before: about('before') });
      const { sentReplies } = await again();
      expect(await sentReplies.find('m1')).toEqual({ channelId: 'C1', ts: '1.1', before: undefined });
      expect(await sentReplies.find('m2')).toEqual({ channelId: 'C1', ts: '2.1', before: about('before') });
      await sentReplies.forget('m1');
      expect(await sentReplies.find('m1')).toBeUndefined();
    });

    describe('the exchange log', () => {
      test('gives what a person asked last, and nobody else', async () => {
        for (const [at, messageId] of ['first', 'second', 'third'].entries()) {
          await store.exchangeLog.record(anExchange({ messageId, at: new Date(at) }));
        }
        await store.exchangeLog.record(anExchange({ messageId: 'other', ...bob }));
        await store.exchangeLog.record(anExchange({ messageId: 'elsewhere', teamId: 'T2' }));
        const { exchangeLog } = await again();
        expect(await exchangeLog.latestOf(ann, 2)).toEqual([
          anExchange({ messageId: 'third', at: new Date(2) }),
          anExchange({ messageId: 'second', at: new Date(1) }),
        ]);
      });

      test('an exchange that comes late does not take the place of a later one', async () => {
        await store.exchangeLog.record(anExchange({ at: new Date(2_000), facets: ['rank'] }));
        await store.exchangeLog.record(declined({ at: new Date(1_000), unanswered: 'who is that?' }));
        const { exchangeLog, unanswered } = await again();
        expect(await exchangeLog.latestOf(ann, 9)).toMatchObject([{ outcome: 'answer', facets: ['rank'] }]);
        expect(await unanswered.clusters({ teamId: 'T1', most: 9 })).toEqual([]);
      });

      test('a reworded question takes the place of the earlier one', async () => {
        await store.exchangeLog.record(declined({ unanswered: 'what is teh pay' }));
        expect(await store.exchangeLog.latestOf(ann, 5)).toEqual([
          declined({ unanswered: 'what is teh pay' }),
        ]);
        await store.exchangeLog.record(anExchange({ at: new Date(3_000) }));
        await again();
        expect(await store.exchangeLog.latestOf(ann, 5)).toEqual([anExchange({ at: new Date(3_000) })]);
        expect(await store.unanswered.clusters({ teamId: 'T1', most: 5 })).toEqual([]);
      });
    });

    describe('unanswered questions', () => {
      const ask = (messageId: string, parts: Partial<Exchange>) =>
        store.exchangeLog.record(
          declined({ messageId, at: new Date(Number(messageId)), receiptId: `R-${messageId}`, ...parts }),
        );
      const clusters = () => store.unanswered.clusters({ teamId: 'T1', most: 10 });

      test('near texts are one cluster, those with most askers come first', async () => {
        await ask('1', { unanswered: 'Who founded the company?' });
        await ask('2', { unanswered: 'what should I wear on Friday', userId: 'UANN' });
        await ask('3', { unanswered: 'What shuold i wear on friday??', userId: 'UBOB' });
        await ask('4', { unanswered: 'please what should I wear on friday', userId: 'UBOB' });
        await again();
        expect(await clusters()).toEqual([
          {
            key: expect.stringMatching(/^text:/),
            roles: [],
            facets: [],
            askers: 2,
            times: 3,
            lastAt: new Date(4),
            examples: [
              { at: new Date(4), why: 'declined', text: 'please what should I wear on friday' },
              { at: new Date(3), why: 'declined', text: 'What shuold i wear on friday??' },
              { at: new Date(2), why: 'declined', text: 'what should I wear on Friday' },
            ],
          },
          expect.objectContaining({ askers: 1, times: 1 }),
        ]);
        expect(await store.unanswered.clusters({ teamId: 'T1', most: 1 })).toHaveLength(1);
      });

      test('the same roles and facet are one cluster, whatever the words', async () => {
        const both = { roles: ['coo', 'cfo'], facets: ['pay', 'rank'] };
        await ask('1', { ...both, unanswered: 'coo or cfo, who earns more' });
        await ask('2', {
          ...bob,
          roles: ['cfo', 'coo'],
          facets: ['pay'],
          unanswered: 'salaries?',
          outcome: 'clarify',
        });
        await ask('3', { roles: ['coo'], facets: ['pay'], unanswered: 'bonus of a coo' });
        const [first, second] = await clusters();
        expect(first).toMatchObject({ times: 2, key: 'about:cfo+coo:pay', roles: ['cfo', 'coo'] });
        expect(first?.examples.map(({ why }) => why)).toEqual(['unclear', 'declined']);
        expect(second).toMatchObject({ times: 1, key: 'about:coo:pay' });
      });

      test('other scripts are told apart too', async () => {
        await ask('1', { unanswered: '最高執行責任者とは何ですか' });
        await ask('2', { unanswered: 'Кто такой операционный директор?' });
        await ask('3', { unanswered: '最高執行責任者とは何ですか？' });
        expect((await clusters()).map(({ times }) => times)).toEqual([2, 1]);
      });

      test('another workspace sees none of it', async () => {
        await ask('1', { unanswered: 'what should I wear' });
        await ask('2', { unanswered: 'what should I wear', teamId: 'T2' });
        expect(await clusters()).toEqual([expect.objectContaining({ times: 1, askers: 1 })]);
      });

      test('what was asked back is settled by a choice, for that person', async () => {
        const unclear = { outcome: 'clarify', receiptId: 'R-9', unanswered: 'pay?' } as const;
        await ask('1', unclear);
        await ask('2', { ...unclear, ...bob });
        await store.unanswered.settle(ann, 'R-9');
        await store.unanswered.settle(ann, 'R-1');
        await again();
        expect(await clusters()).toEqual([expect.objectContaining({ times: 1, lastAt: new Date(2) })]);
      });

      test('a vote against an answer is there once, with what it was about and its reason', async () => {
        const answer = anAnswer({ roles: ['coo'], facets: ['reporting-line'] });
        await store.receipts.keep({ id: 'R-1', version: 'v1', answer, second: undefined });
        await store.votes.cast(aVote());
        await store.votes.cast(aVote());
        expect(await store.votes.explain(aVote().id, 'too long')).toBe(true);
        await again();
        expect(await clusters()).toEqual([
          expect.objectContaining({
            key: 'about:coo:reporting-line',
            times: 1,
            examples: [{ at: new Date(2_000), why: 'not-helpful', reason: 'too long' }],
          }),
        ]);
        await store.votes.cast(aVote({ verdict: 'helpful' }));
        expect(await clusters()).toEqual([]);
        await store.votes.cast(aVote());
        expect((await clusters())[0]?.examples[0]?.reason).toBeUndefined();
      });

      test('a vote that comes late does not take the place of a later one', async () => {
        await store.votes.cast(aVote({ at: new Date(3_000), verdict: 'helpful' }));
        await store.votes.cast(aVote({ at: new Date(2_000) }));
        const { unanswered } = await again();
        expect(await unanswered.clusters({ teamId: 'T1', most: 9 })).toEqual([]);
      });

      test('a vote on an answer whose receipt is gone counts all the same', async () => {
        await store.votes.cast(aVote({ receiptId: 'R-gone' }));
        expect(await clusters()).toEqual([expect.objectContaining({ key: 'receipt:R-gone', times: 1 })]);
      });

      test('a reason for a vote that is gone is refused', async () => {
        expect(await store.votes.explain('no such vote', 'too long')).toBe(false);
      });
    });

    describe('people', () => {
      test('settings are as usual until they are changed', async () => {
        expect(await store.people.settingsOf(ann)).toEqual(usualSettings);
        await store.people.changeSettings(ann, { ...usualSettings, length: 'brief' });
        await store.people.changeSettings(ann, { ...usualSettings, pictures: 'dark' });
        const { people } = await again();
        expect(await people.settingsOf(ann)).toEqual({ ...usualSettings, pictures: 'dark' });
        expect(await people.settingsOf(bob)).toEqual(usualSettings);
      });

      test('everybody is welcomed once, and keeps their settings', async () => {
        await store.people.changeSettings(ann, { ...usualSettings, length: 'brief' });
        const welcomes = await Promise.all(Array.from({ length: 10 }, () => store.people.welcome(ann)));
        expect(welcomes.filter(Boolean)).toHaveLength(1);
        const { people } = await again();
        expect([await people.welcome(ann), await people.welcome(bob)]).toEqual([false, true]);
        expect(await people.settingsOf(ann)).toMatchObject({ length: 'brief' });
      });
    });

    test('the audit keeps what was done, by workspace, the latest first', async () => {
      const entry = {
        at: new Date(1),
        teamId: 'T1',
        action: 'app-installed',
        actorId: 'UANN',
        requestId: 'Ev1',
      } as const;
      await store.audit.record(entry);
      await store.audit.record({ at: new Date(2), teamId: 'T1', action: 'unanswered-exported' });
      await store.audit.record({ ...entry, teamId: 'T2' });
      const { audit } = await again();
      expect(await audit.latestOf('T1', 5)).toEqual([
        { at: new Date(2), teamId: 'T1', action: 'unanswered-exported' },
        entry,
      ]);
      expect(await audit.latestOf('T1', 1)).toHaveLength(1);
    });

    describe('somebody who wants to be forgotten', () => {
      async function live(person: typeof ann): Promise<void> {
        const { userId } = person;
        const receiptId = `R-${userId}`;
        for (const id of [receiptId, 'R-shared']) {
          await store.receipts.keep({ id, version: 'v1', answer: anAnswer(), second: undefined });
          const messageId = `${userId}:${id}`;
          await store.exchangeLog.record(
            declined({ ...person, messageId, receiptId: id, unanswered: `what does ${userId} want ${id}` }),
          );
          await store.sentReplies.remember(messageId, { channelId: 'C1', ts: '1.1', before: undefined });
        }
        await store.conversations.remember([{ key: `place of ${userId}` }], about('one'), person);
        await store.votes.cast(aVote({ ...person, id: `vote of ${userId}`, receiptId }));
        await store.people.changeSettings(person, { ...usualSettings, length: 'brief' });
        await store.people.welcome(person);
        await store.audit.record({
          at: new Date(1),
          teamId: 'T1',
          action: 'unanswered-exported',
          actorId: userId,
        });
      }
      async function see(person: typeof ann) {
        const { userId } = person;
        const clusters = await store.unanswered.clusters({ teamId: 'T1', most: 100 });
        const texts = clusters.flatMap(({ examples }) => examples.map(({ text }) => text ?? ''));
        return {
          exchanges: (await store.exchangeLog.latestOf(person, 10)).length,
          texts: texts.filter((text) => text.includes(userId)).length,
          receipt: (await store.receipts.find(`R-${userId}`)) !== undefined,
          sharedReceipt: (await store.receipts.find('R-shared')) !== undefined,
          sent: (await store.sentReplies.find(`${userId}:R-shared`)) !== undefined,
          conversation: (await store.conversations.recall([{ key: `place of ${userId}` }])) !== undefined,
          vote: await store.votes.explain(`vote of ${userId}`, 'because'),
          length: (await store.people.settingsOf(person)).length,
        };
      }

      test('leaves nothing behind, and everybody else stays', async () => {
        await live(ann);
        await live(bob);
        const namesake = { teamId: 'T2', userId: 'UANN' };
        await store.exchangeLog.record(anExchange({ ...namesake, messageId: 'in T2' }));
        await store.forget(ann);
        await again();
        expect(await see(ann)).toEqual({
          exchanges: 0,
          texts: 0,
          receipt: false,
          sharedReceipt: true,
          sent: false,
          conversation: false,
          vote: false,
          length: 'usual',
        });
        expect(await see(bob)).toEqual({
          exchanges: 2,
          texts: 2,
          receipt: true,
          sharedReceipt: true,
          sent: true,
          conversation: true,
          vote: true,
          length: 'brief',
        });
        expect(await store.exchangeLog.latestOf(namesake, 10)).toHaveLength(1);
        expect(await store.people.welcome(ann)).toBe(true);
      });

      test('is not named in the audit either', async () => {
        await live(ann);
        await live(bob);
        await store.forget(ann);
        const { audit } = await again();
        const entries = await audit.latestOf('T1', 10);
        expect(entries.map(({ action }) => action)).toEqual([
          'person-forgotten',
          'unanswered-exported',
          'unanswered-exported',
        ]);
        expect(JSON.stringify(entries)).not.toContain('UANN');
        expect(JSON.stringify(entries)).toContain('UBOB');
      });
    });
  });
}
