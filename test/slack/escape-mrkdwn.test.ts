import { expect, test } from 'vitest';
import { escapeMrkdwn } from '../../src/slack/blocks/escape-mrkdwn.ts';

test.each([
  ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
  ['&lt;!channel&gt;', '&amp;lt;!channel&amp;gt;'],
  ['*bold* _slanted_ ~gone~', '∗bold∗ ˍslantedˍ ∼gone∼'],
  ['`code` and a`b`c', 'ˋcodeˋ and aˋbˋc'],
  ['snake_case and 5*3', 'snake_case and 5*3'],
  ['about ~5 %', 'about ∼5 %'],
  ['> said he\n  > said she', '› said he\n  › said she'],
  ['at 10:30, :wave: twice :wave::wave:', 'at 10:30, ∶wave: twice ∶wave:∶wave:'],
])('%s', (text, escaped) => {
  expect(escapeMrkdwn(text)).toBe(escaped);
});
