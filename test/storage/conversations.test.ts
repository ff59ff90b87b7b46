import { expect, test } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { createMemoryConversations } from '../../src/storage/conversations.ts';

const about = (fact: string) => ({ conversation: { ...newConversation, facts: [fact] }, receiptId: 'R-1' });

test('when it is full the place untouched for longest is forgotten', async () => {
  const conversations = createMemoryConversations({ now: () => 0, most: 2 });
  for (const key of ['first', 'second', 'first', 'third']) {
    await conversations.remember([{ key }], about(key));
  }
  const kept = await Promise.all(['first', 'second', 'third'].map((key) => conversations.recall([{ key }])));
  expect(kept).toEqual([about('first'), undefined, about('third')]);
});
