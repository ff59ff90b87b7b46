import type { People } from '../../storage/people.ts';
import { changeSetting, renderSettings } from '../compose/compose-settings.ts';
import type { Handle } from '../listen.ts';
import { postReply } from '../reply/post-reply.ts';

/** Keeps a setting and confirms it. */
export function createChangeSetting(people: People): Handle<'setting'> {
  return async ({ teamId, userId, name, value, replyTo }, outlets) => {
    const person = { teamId, userId };
    const changed = changeSetting(await people.settingsOf(person), name, value);
    if (changed === undefined) return outlets.acknowledge();
    await people.changeSettings(person, changed);
    await postReply(
      { messageId: `setting:${teamId}:${userId}:${name}:${value}`, replyTo },
      renderSettings(changed, 'Done. This is how I answer you from now on.'),
      outlets,
    );
  };
}
