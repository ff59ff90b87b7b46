import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'undici';

const binary = fileURLToPath(
  new URL('../../node_modules/local-slack-linux-x64/bin/local-slack', import.meta.url),
);

/** Whether this machine can run the local Slack. */
export const hasLocalSlack = existsSync(binary);

export const localTokens = { botToken: 'xoxb-local-test', appToken: 'xapp-local-test' };

const workspace = {
  workspace: { name: 'Test', domain: 'test', teamId: 'T000TEST' },
  app: {
    appId: 'A000COO',
    botUserId: 'UCOOBOT',
    botName: 'coo-bot',
    ...localTokens,
    signingSecret: 's',
    mode: 'socket',
  },
  users: [{ id: 'U000ANN', name: 'ann', real_name: 'Ann', email: 'ann@example.com' }],
  channels: [
    { id: 'C000GENERAL', name: 'general', members: ['U000ANN', 'UCOOBOT'] },
    { id: 'D000ANN', name: 'ann', is_im: true, members: ['U000ANN', 'UCOOBOT'] },
  ],
};

export interface LocalMessage {
  readonly ts: string;
  readonly thread_ts?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly text: string;
  readonly subtype?: string;
  readonly ephemeral_to?: string;
  readonly blocks?: readonly {
    readonly type: string;
    readonly elements?: readonly Record<string, unknown>[];
  }[];
}

/** Runs a workspace of its own on a free port. */
export async function startLocalSlack() {
  const folder = mkdtempSync(join(tmpdir(), 'coo-bot-'));
  const configFile = join(folder, 'workspace.json');
  writeFileSync(configFile, JSON.stringify(workspace));
  const port = await findFreePort();
  const child = spawn(binary, ['--config', configFile, '--port', String(port)], { stdio: 'ignore' });
  const url = `http://localhost:${port}`;
  await waitUntil(() =>
    fetch(`${url}/_control/state`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  const messages = async (channel: string): Promise<readonly LocalMessage[]> =>
    readMessages(await (await fetch(`${url}/_control/messages/${channel}`)).json());
  return {
    apiUrl: `${url}/api/`,
    /** Does something in the workspace; resolves when the bot has acknowledged it. */
    async control(action: string, body: Record<string, unknown>): Promise<Record<string, unknown>> {
      const response = await fetch(`${url}/_control/${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ user: 'U000ANN', ...body }),
      });
      return { status: response.status, ...JSON.parse((await response.text()) || '{}') };
    },
    messages,
    openPage: () => openPage(`${url.replace('http', 'ws')}/ui`),
    /** What `find` looks for among the messages of a channel, as soon as it is there. */
    async firstMessage(
      channel: string,
      find: (messages: readonly LocalMessage[]) => LocalMessage | undefined,
    ) {
      let found: LocalMessage | undefined;
      await waitUntil(async () => {
        found = find(await messages(channel));
        return found !== undefined;
      });
      if (found === undefined) throw new Error('the message is gone');
      return found;
    },
    /** Resolves when a message is not there any more. */
    untilGone: (channel: string, ts: string) =>
      waitUntil(async () => (await messages(channel)).every((message) => message.ts !== ts)),
    async stop() {
      await stopChild(child);
      rmSync(folder, { recursive: true });
    },
  };
}

type Shown = Readonly<Record<string, unknown>>;

/** What the workspace's page sees and does by way of its socket: Home and windows can be reached in no other. */
async function openPage(url: string) {
  const socket = new WebSocket(url);
  const shown: Shown[] = [];
  socket.addEventListener('message', ({ data }) => shown.push(JSON.parse(String(data))));
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const send = (message: Shown) => socket.send(JSON.stringify({ user: 'U000ANN', ...message }));
  /** What is shown of this kind after something was done. */
  const see = async (kind: string, act: () => unknown): Promise<Shown> => {
    const before = shown.length;
    await act();
    let found: Shown | undefined;
    await waitUntil(async () => {
      found = shown.slice(before).find(({ t }) => t === kind);
      return found !== undefined;
    });
    return { ...found };
  };
  return {
    see,
    /** A click in Home or in a window. */
    click: (action: Shown) =>
      send({ t: 'block_action', channel: '', messageTs: '', appId: workspace.app.appId, action }),
    submit: (values: Shown) => send({ t: 'view_submit', values }),
    close: () => socket.close(),
  };
}

function readMessages(answer: unknown): LocalMessage[] {
  if (Array.isArray(answer)) return answer;
  if (typeof answer === 'object' && answer !== null && 'messages' in answer)
    return readMessages(answer.messages);
  return [];
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

/** Another process cannot be awaited, only asked. */
async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('what was waited for did not come');
    await pause(20);
  }
}
