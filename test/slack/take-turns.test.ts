import { expect, test } from 'vitest';
import { createTakeTurns } from '../../src/slack/handlers/take-turns.ts';

/** Work that is done when it is told to be. */
function createWork() {
  const happened: string[] = [];
  const finish = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<void>((resolve) => {
      happened.push(`${name} begins`);
      finish.set(name, () => {
        happened.push(`${name} ends`);
        resolve();
      });
    });
  return { happened, work, finish: (name: string) => finish.get(name)?.() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('under one key one after another, under others at once', async () => {
  const takeTurns = createTakeTurns();
  const { happened, work, finish } = createWork();
  const all = [takeTurns('a', work('first')), takeTurns('a', work('second')), takeTurns('b', work('other'))];
  await settled();
  expect(happened).toEqual(['first begins', 'other begins']);
  finish('first');
  await settled();
  expect(happened).toEqual(['first begins', 'other begins', 'first ends', 'second begins']);
  finish('second');
  finish('other');
  await Promise.all(all);
});

test('work that fails says so, and does not hold up the next', async () => {
  const takeTurns = createTakeTurns();
  const failing = takeTurns('a', () => Promise.reject(new Error('no')));
  let done = false;
  const next = takeTurns('a', async () => {
    done = true;
  });
  await expect(failing).rejects.toThrow('no');
  await next;
  expect(done).toBe(true);
});

test('the third waits for the second, also where the first was done when the second came', async () => {
  const takeTurns = createTakeTurns();
  const { happened, work, finish } = createWork();
  const first = takeTurns('a', work('first'));
  await settled();
  finish('first');
  await first;
  const second = takeTurns('a', work('second'));
  const third = takeTurns('a', work('third'));
  await settled();
  expect(happened.at(-1)).toBe('second begins');
  finish('second');
  await settled();
  finish('third');
  await Promise.all([second, third]);
});
