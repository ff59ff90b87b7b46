import { expect, test } from 'vitest';
import { readWords } from '../../src/slack/incoming/read-words.ts';

test.each([
  ['/coo who is above?', 'who is above?'],
  ['/coo', ''],
  ['/COO pay', 'pay'],
  ['/cool down', '/cool down'],
  ['<@UBOT> who is above?', 'who is above?'],
  ['<@UBOT|coo-bot>  what of <@U777> and <@W0A|ann>?', 'what of @someone and @someone?'],
  ['is <#C1|general> for <!here> and <!subteam^S1|@ops>?', 'is #general for @here and @ops?'],
  ['read <https://a.example|this> or <https://b.example>', 'read this or https://b.example'],
  ['R&amp;D &lt;b&gt; &amp;lt;', 'R&D <b> &lt;'],
])('%j', (text, words) => {
  expect(readWords(text)).toBe(words);
});
