import type { IncomingQuestion } from '../../src/slack/incoming/incoming.ts';

/** A mention in a channel, but for what is given. */
export function aQuestion(parts: Partial<IncomingQuestion> = {}): IncomingQuestion {
  return {
    kind: 'question',
    surface: 'mention',
    text: 'who?',
    teamId: 'T1',
    channelId: 'C1',
    userId: 'U1',
    messageId: 'T1:C1:1.5',
    reworded: false,
    external: false,
    replyTo: { kind: 'thread', channelId: 'C1', threadTs: '1.5' },
    continues: [],
    ...parts,
  };
}
