import { commandName } from '../incoming/ids.ts';
import { type ListItem, renderList } from '../render/render-list.ts';
import type { ComposedReply } from './compose-reply.ts';

/** Says what is stored about whoever asks, for how long, and how to be forgotten. */
export function composeStored(retentionDays: number): ComposedReply {
  const days = retentionDays === 1 ? 'one day' : `${retentionDays} days`;
  const items: readonly ListItem[] = [
    [
      'Your questions',
      'when and where you asked, the roles and topics it was about, and my answer, as keywords',
    ],
    [
      'Their words',
      'only while I answer, and where I had no answer or asked back, so that somebody can write one; of your last question also until the next, if I know every word of it, so that you can ask on',
    ],
    ['Your votes', 'with what you said was wrong, if you said anything'],
    [
      'Our conversations',
      'which roles and topics came last, and the kind of firm and the post you said are yours, and which reply is to which message',
    ],
    ['Your settings', 'and that I have welcomed you'],
    ['What curators do', 'that they listed or exported the questions that were not answered'],
    ['By what name', 'your Slack member ID; never your name or your address'],
    ['For how long', `${days}; settings for as long as you go on asking`],
    [
      'To be forgotten',
      `write "forget me" to me, or type ${commandName} forget me, and all of it is deleted at once`,
    ],
  ];
  return { message: renderList('This is what I store about you, and nothing else.', items) };
}
