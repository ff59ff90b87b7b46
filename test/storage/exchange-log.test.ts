import { expect, test } from 'vitest';
import { createMemoryExchangeLog, type Exchange } from '../../src/storage/exchange-log.ts';

const exchange: Exchange = {
  at: new Date(0),
  surface: 'mention',
  teamId: 'T1',
  channelId: 'C1',
  userId: 'U1',
  messageId: 'T1:C1:1.5',
  receiptId: 'R-1',
  outcome: 'answer',
  roles: [],
  facets: [],
  facts: [],
  confidence: 1,
};

test('only the latest exchanges are kept, the oldest first', async () => {
  const exchangeLog = createMemoryExchangeLog(2);
  for (const messageId of ['first', 'second', 'third']) await exchangeLog.record({ ...exchange, messageId });
  expect(exchangeLog.exchanges.map(({ messageId }) => messageId)).toEqual(['second', 'third']);
});
