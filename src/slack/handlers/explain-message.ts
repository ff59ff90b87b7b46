import type { IntroduceRoles } from '../../answering/composing/list-topics.ts';
import type { RoleFinder } from '../../answering/roles/find-roles.ts';
import type { SlackMessage } from '../blocks/blocks.ts';
import type { Handle } from '../listen.ts';
import { postReply } from '../reply/post-reply.ts';

/** A window names so many roles at most: one to explain and three to go on with. */
const mostRoles = 4;

/** Explains the first role that a message names in a window, and offers the others; the message itself is not kept. */
export function createExplainMessage(parts: {
  findRoles: RoleFinder;
  introduceRoles: IntroduceRoles;
  answerQuestion: Handle<'question'>;
  /** For messages without a role, and for those with roles of which we hold nothing. */
  nothingFound: { readonly none: SlackMessage; readonly others: SlackMessage };
}): Handle<'explanation'> {
  const { findRoles, introduceRoles, answerQuestion, nothingFound } = parts;
  return async ({ kind: _, text, message, replyTo, ...asker }, outlets) => {
    const { known, others } = findRoles(text);
    const introductions = introduceRoles(known).slice(0, mostRoles);
    const [first] = introductions;
    if (first === undefined) {
      const unknown = others || known.length > 0;
      await postReply({ ...asker, replyTo }, unknown ? nothingFound.others : nothingFound.none, outlets);
      return;
    }
    const roles = introductions.flatMap((each) => each.roles);
    await answerQuestion(
      {
        kind: 'question',
        surface: 'shortcut',
        text: first.question,
        ...asker,
        channelId: message.channelId,
        reworded: false,
        external: false,
        replyTo: { ...replyTo, about: { ...message, roles } },
        continues: [],
      },
      outlets,
    );
  };
}
