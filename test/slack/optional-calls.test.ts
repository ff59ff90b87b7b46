import { expect, test } from 'vitest';
import { createCallIfPossible } from '../../src/slack/reply/optional-calls.ts';
import { createLogSink } from '../support/start-bot.ts';

function create() {
  const clock = { now: 0 };
  const { log, lines } = createLogSink();
  const called: string[] = [];
  /** What Slack says next; without it, yes. */
  let error: unknown;
  const callIfPossible = createCallIfPossible({ log, now: () => clock.now });
  const call = (teamId = 'T1', method = 'agents.sessions.setStatus') =>
    callIfPossible(
      teamId,
      async (name) => {
        called.push(name);
        if (error !== undefined) throw error;
        return { ok: true };
      },
      method,
      {},
    );
  const answer = (next: unknown) => {
    error = next;
  };
  return { clock, lines, called, call, answer };
}

const slackError = (error: string) => Object.assign(new Error(error), { data: { ok: false, error } });

test('what can be had comes back', async () => {
  expect(await create().call()).toEqual({ ok: true });
});

test('what Slack does not let us have is not asked for again for an hour, and logged once', async () => {
  const { clock, lines, called, call, answer } = create();
  answer(slackError('missing_scope'));
  expect([await call(), await call()]).toEqual([undefined, undefined]);
  expect(called).toHaveLength(1);
  expect(lines).toEqual([expect.objectContaining({ level: 30, teamId: 'T1', code: 'missing_scope' })]);
  clock.now = 60 * 60 * 1000;
  answer(undefined);
  expect(await call()).toEqual({ ok: true });
});

test('a refusal is about one workspace and one method', async () => {
  const { called, call, answer } = create();
  answer(slackError('unknown_method'));
  await call('T1', 'a');
  await call('T2', 'a');
  await call('T1', 'b');
  await call('T1', 'a');
  expect(called).toEqual(['a', 'a', 'b']);
});

test.each([
  ['an error about this call alone', slackError('channel_not_found')],
  ['a failing network', new Error('reset')],
  ['what is no error', 'oops'],
])('after %s it is asked for again, and the log warns', async (_, error) => {
  const { lines, called, call, answer } = create();
  answer(error);
  expect([await call(), await call()]).toEqual([undefined, undefined]);
  expect(called).toHaveLength(2);
  expect(lines.map(({ level }) => level)).toEqual([40, 40]);
});
