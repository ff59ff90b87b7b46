import type { ComposeAnswer } from '../slack/compose/compose-answer.ts';
import { commandName } from '../slack/incoming/ids.ts';
import { ephemeral } from '../slack/reply/response-url.ts';
import { usualSettings } from '../storage/people.ts';

/** A real answer of ours to a command, of the size that lies in the middle: what bare Bolt is given to say. */
export function findTypicalReply(composeAnswer: ComposeAnswer, texts: readonly string[]): object {
  const replies = texts
    .map((text) => composeAnswer({ question: asCommand(text), before: undefined, settings: usualSettings }))
    .filter(({ answered }) => answered.reply.answer.outcome === 'answer')
    .map(({ message }) => ephemeral(message))
    .map((reply) => ({ reply, size: JSON.stringify(reply).length }))
    .sort((a, b) => a.size - b.size);
  return replies[Math.floor(replies.length / 2)]?.reply ?? { text: 'No question is answered.' };
}

function asCommand(text: string): Parameters<ComposeAnswer>[0]['question'] {
  return {
    kind: 'question',
    surface: 'command',
    text: `${commandName} ${text}`,
    teamId: 'T1',
    channelId: 'C1',
    userId: 'U1',
    messageId: text,
    reworded: false,
    external: false,
    replyTo: { kind: 'acknowledgement', responseUrl: 'https://hooks.slack.com/' },
    continues: [],
  };
}
