import { expect, test } from 'vitest';
import { createRedact } from '../src/log.ts';
import { createBoltLogger } from '../src/slack/bolt-logger.ts';
import { createLogSink } from './support/start-bot.ts';

const redactSecrets = createRedact([]);

test.each([
  'xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy',
  'xoxe.xoxp-1-Mi0yLTE2',
  'xoxe-1-My0xLXA',
  'xapp-1-A0123-456-abcdef',
  'https://hooks.slack.com/commands/T1/2/abc',
  'https://hooks.slack-gov.com/actions/T1/2/abc',
])('%s does not reach the log, wherever it stands', (secret) => {
  const { log, text } = createLogSink();
  log.info(
    { deep: { deeper: [{ err: new Error(`failed with ${secret}`) }] }, err: new Error(secret) },
    `m ${secret}`,
  );
  expect(text()).not.toContain(secret);
  expect(text()).toContain('[redacted]');
});

test('a reply address of another host is recognised by its name', () => {
  expect(redactSecrets('{"response_url":"http://localhost:1/x","a":1}')).toBe(
    '{"response_url":"[redacted]","a":1}',
  );
  expect(redactSecrets('{"body":"{\\"response_url\\":\\"http://localhost:1/x\\"}"}')).not.toContain(
    'localhost',
  );
});

test('what Bolt says at debug, whole messages, is dropped at every level', () => {
  const { log, lines } = createLogSink();
  const logger = createBoltLogger(log);
  logger.debug('Received a message on the WebSocket: private words');
  logger.warn('careful', new Error('because'));
  expect(lines).toEqual([expect.objectContaining({ level: 40, msg: 'careful because' })]);
});
