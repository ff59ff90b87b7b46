import type { FakeSlack } from './fake-slack.ts';
import { threadIn } from './fake-slack.ts';

/** Something that people do in a workspace, as Slack delivers it. */
export interface Delivery {
  readonly kind: 'event' | 'command' | 'vote';
  readonly contentType: string;
  readonly body: string;
  /** Names it wherever it is looked for. */
  readonly name: string;
  /** What the bot calls the message, in its store. */
  readonly messageId: string;
  /** The thread where an event is answered. */
  readonly thread: string;
  /** Whether the bot will have no answer, and keep the question for its curators. */
  readonly unanswerable: boolean;
}

/** People who do things, each of them once. */
export interface Workspace {
  mention(parts?: Said): Delivery;
  directMessage(parts?: Said): Delivery;
  command(parts?: Said): Delivery;
  /** Somebody presses "Helpful" under an answer. */
  vote(): Delivery;
  /** A workflow comes to our step, which it may finish with this token. */
  step(token: string): Delivery;
}

interface Said {
  readonly text?: string;
  readonly unanswerable?: boolean;
  /** Further fields of the event or of the command. */
  readonly fields?: Readonly<Record<string, string>>;
}

const answerable = 'who does the COO report to?';

/** Opens a workspace; what its people do differs from all that was done before. Slack puts a `token` into everything. */
export function createWorkspace(parts: { responseUrl: FakeSlack['responseUrl']; token: string }): Workspace {
  const { responseUrl, token } = parts;
  let done = 0;
  const next = () => {
    done += 1;
    return { name: `N${done}`, user: `U${done}`, ts: `1700000000.${String(done).padStart(6, '0')}` };
  };
  /** One that cannot be answered holds its name, so that it is like no other. */
  const textOf = ({ text, unanswerable }: Said, name: string): string =>
    text ?? (unanswerable === true ? `who is our COO in office ${name}?` : answerable);

  function event(said: Said, event: Record<string, unknown>): Delivery {
    const { name, user, ts } = next();
    const channel = String(event.channel ?? '');
    const body = {
      token,
      type: 'event_callback',
      team_id: 'T1',
      event_id: `Ev${name}`,
      event: { ...event, user, ts, text: textOf(said, name), ...said.fields },
    };
    return {
      kind: 'event',
      contentType: 'application/json',
      body: JSON.stringify(body),
      name,
      messageId: `T1:${channel}:${ts}`,
      thread: threadIn(channel, ts),
      unanswerable: said.unanswerable === true,
    };
  }

  return {
    mention: (said = {}) => event(said, { type: 'app_mention', channel: 'C1' }),
    directMessage: (said = {}) => event(said, { type: 'message', channel_type: 'im', channel: `D${done}` }),
    command(said = {}) {
      const { name, user } = next();
      const fields = {
        token,
        command: '/coo',
        text: textOf(said, name),
        team_id: 'T1',
        channel_id: 'C1',
        user_id: user,
        trigger_id: `trigger-${name}`,
        response_url: responseUrl(name),
        ...said.fields,
      };
      return {
        kind: 'command',
        contentType: 'application/x-www-form-urlencoded',
        body: new URLSearchParams(fields).toString(),
        name,
        messageId: `T1:C1:${user}:trigger-${name}`,
        thread: '',
        unanswerable: said.unanswerable === true,
      };
    },
    vote() {
      const { name, user, ts } = next();
      const receiptId = `receipt-${name}`;
      const payload = {
        token,
        type: 'block_actions',
        team: { id: 'T1' },
        user: { id: user },
        channel: { id: 'C1', name: 'general' },
        container: { type: 'message', message_ts: ts, channel_id: 'C1', is_ephemeral: false },
        message: { ts },
        trigger_id: `trigger-${name}`,
        response_url: responseUrl(name),
        actions: [
          { type: 'button', action_id: 'vote:helpful', block_id: 'b', value: `helpful ${receiptId}` },
        ],
      };
      return {
        kind: 'vote',
        contentType: 'application/x-www-form-urlencoded',
        body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
        name,
        messageId: `T1:C1:${ts}:${user}:${receiptId}`,
        thread: '',
        unanswerable: false,
      };
    },
    step(bot_access_token) {
      const step = { function_execution_id: `Fx${done}`, workflow_execution_id: 'Wx1', bot_access_token };
      const about = { function: { callback_id: 'answer_role_question' }, inputs: { question: answerable } };
      return event({}, { type: 'function_executed', ...step, ...about });
    },
  };
}
