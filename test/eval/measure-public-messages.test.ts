import { expect, it } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { measurePublicMessages } from '../../src/eval/measure-public-messages.ts';
import { realAnswerer } from '../support/real-knowledge.ts';

it('asks thousands of questions that nobody here wrote, and hardly any is answered', () => {
  const { count, outcomes } = measurePublicMessages(realAnswerer);
  expect(count).toBe(2000);
  expect([...outcomes.values()].reduce((sum, each) => sum + each, 0)).toBe(count);
  expect(outcomes.get('answer') ?? 0).toBeLessThanOrEqual(10);
});

it('counts and shows what was answered', () => {
  const { answer } = realAnswerer('what does a coo do');
  const { count, answered } = measurePublicMessages(() => ({ answer, conversation: newConversation }));
  expect(answered).toHaveLength(count);
  expect(answered[0]?.message).toMatch(/\?$/);
});
