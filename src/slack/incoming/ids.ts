/** The slash command, as manifest.yml declares it. */
export const commandName = '/coo';

const followUp = 'follow-up';

/** The action id of the follow-up button at this place; ids must differ within a message. */
export function followUpActionId(place: number): string {
  return `${followUp}:${place}`;
}

/** Matches the action ids of all follow-up buttons. */
export const followUpActionIds = new RegExp(`^${followUp}:\\d+$`);
