import { type Envelope, payload } from './slack-requests.ts';

type Thing = Readonly<Record<string, unknown>>;

let clicks = 0;

/** Where somebody clicks: the parts of a click's payload that say so. */
export const places = {
  /** A message of ours that all can see. */
  message: (channel: string, ts: string, thread_ts?: string) => ({
    channel: { id: channel },
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
    message: { ts, ...(thread_ts === undefined ? {} : { thread_ts }) },
  }),
  /** What the clicker alone can see; Slack leaves the message out. */
  ephemeral: (ts = '5.5') => ({
    channel: { id: 'C1' },
    container: { type: 'message', message_ts: ts, channel_id: 'C1', is_ephemeral: true },
  }),
  home: { view: { id: 'VHOME', type: 'home' }, container: { type: 'view', view_id: 'VHOME' } },
  window: (id: string) => ({ view: { id, type: 'modal' }, container: { type: 'view', view_id: id } }),
};

/** A click on this in that place; windows and Home come without a reply address. */
export function clickOn(
  action: Thing,
  place: Thing,
  { responseUrl, ...user }: { responseUrl?: string; id?: string; name?: string } = {},
): Envelope {
  clicks += 1;
  return payload({
    type: 'block_actions',
    team: { id: 'T1' },
    user: { id: 'U1', name: 'ann', ...user },
    trigger_id: `click-${clicks}`,
    actions: [{ block_id: 'b', action_ts: `${clicks}.5`, ...action }],
    ...(responseUrl === undefined ? {} : { response_url: responseUrl }),
    ...place,
  });
}

/** What somebody types into a box and sends off with Enter. */
export function typed(actionId: string, value: string): Thing {
  return { type: 'plain_text_input', action_id: actionId, value };
}

/** The form of a window, filled in and sent off. */
export function submission(view: Thing, filled: Readonly<Record<string, string>>): Envelope {
  clicks += 1;
  const values = Object.fromEntries(
    Object.entries(filled).map(([id, value]) => [id, { [id]: { type: 'plain_text_input', value } }]),
  );
  return payload({
    type: 'view_submission',
    team: { id: 'T1' },
    user: { id: 'U1', name: 'ann' },
    trigger_id: `form-${clicks}`,
    view: { id: 'V1', ...view, state: { values } },
  });
}

/** What can be clicked on or chosen in something that the bot sent, by what it says. */
export function labelsOf(sent: unknown): string[] {
  return findActions(sent).map(({ label }) => label);
}

/** The action that Slack tells of when somebody clicks on what says this, or chooses it from a list. */
export function findAction(sent: unknown, label: string): Thing {
  const found = findActions(sent).find((each) => each.label === label);
  if (found === undefined) throw new Error(`there is no "${label}" among ${labelsOf(sent).join(', ')}`);
  return found.action;
}

function findActions(sent: unknown): { label: string; action: Thing }[] {
  if (typeof sent !== 'object' || sent === null) return [];
  const { type, action_id, ...parts } = { ...sent } as Record<string, unknown>;
  if (type === 'button') return [{ label: labelOf(sent), action: { type, action_id, value: parts.value } }];
  if (type === 'feedback_buttons') {
    return [parts.positive_button, parts.negative_button].map((choice) => ({
      label: labelOf(choice),
      action: { type, action_id, value: { ...(choice as Thing) }.value },
    }));
  }
  if (type === 'static_select' && Array.isArray(parts.options)) {
    return parts.options.map((option: unknown) => ({
      label: labelOf(option),
      action: { type, action_id, selected_option: option },
    }));
  }
  return Object.values(sent).flatMap(findActions);
}

function labelOf(thing: unknown): string {
  const { text } = { ...(thing as { text?: { text?: unknown } }) };
  return String(text?.text);
}

/** All text in what the bot sent, block by block, as it is read, without what can be clicked on. */
export function shownIn(sent: unknown): string {
  if (typeof sent !== 'object' || sent === null) return '';
  const { type, text, ...others } = { ...sent } as Record<string, unknown>;
  if (type === 'actions' || type === 'context_actions') return '';
  if (type === 'plain_text') return String(text);
  if (type === 'mrkdwn') return asRead(String(text));
  return [text, ...Object.values(others)]
    .map(shownIn)
    .filter((part) => part !== '')
    .join('\n');
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Mark-up as Slack shows it: bold without its stars, links by their names. */
function asRead(mrkdwn: string): string {
  return mrkdwn
    .replace(/<[^|>]+\|([^>]+)>/g, '$1')
    .replaceAll('*', '')
    .replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}
