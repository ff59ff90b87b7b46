import { expect, test } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { createMemoryConversations } from '../../src/storage/conversations.ts';

const about = (fact: string) => ({ conversation: { ...newConversation, facts: [fact] }, receiptId: 'R-1' });

test('the nearest place with a conversation counts', async () => {
  const conversations = createMemoryConversations({ now: () => 0 });
  await conversations.remember([{ key: 'far' }], about('far'));
  await conversations.remember([{ key: 'near' }], about('near'));
  expect(await conversations.recall([{ key: 'near' }, { key: 'far' }])).toEqual(about('near'));
  expect(await conversations.recall([{ key: 'nowhere' }, { key: 'far' }])).toEqual(about('far'));
  expect(await conversations.recall([{ key: 'nowhere' }])).toBeUndefined();
});

test('a place may have a time limit, counted from the last exchange', async () => {
  let now = 0;
  const conversations = createMemoryConversations({ now: () => now });
  const place = [{ key: 'place', withinMs: 1_000 }];
  await conversations.remember(place, about('one'));
  now = 1_000;
  expect(await conversations.recall(place)).toEqual(about('one'));
  now = 1_001;
  expect(await conversations.recall(place)).toBeUndefined();
  expect(await conversations.recall([{ key: 'place' }])).toEqual(about('one'));
});

test('when it is full the place untouched for longest is forgotten', async () => {
  const conversations = createMemoryConversations({ now: () => 0, most: 2 });
  for (const key of ['first', 'second', 'first', 'third']) {
    await conversations.remember([{ key }], about(key));
  }
  const kept = await Promise.all(['first', 'second', 'third'].map((key) => conversations.recall([{ key }])));
  expect(kept).toEqual([about('first'), undefined, about('third')]);
});
