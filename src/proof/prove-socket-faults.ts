import { setTimeout as pause } from 'node:timers/promises';
import { compareReplies, noteMerged, untilAnswered } from './compare-ledgers.ts';
import { atMost, exactly, note, type Proof } from './proof.ts';
import { startFakeSocket } from './stage/fake-socket.ts';
import { openStage, type Stage } from './stage/open-stage.ts';
import { openSocketLine } from './stage/socket-line.ts';

type Socket = Awaited<ReturnType<typeof startFakeSocket>>;
type Fault = (socket: Socket, slack: Stage['slack']) => void;

const backWithinMs = 30_000;
const quietMs = 8_000;

const notice = (reason: string): Fault => {
  return (socket) => socket.send(JSON.stringify({ type: 'disconnect', reason }));
};

/** The line is cut, and so many times Slack says no to the request for another. */
const refusal = (times: number, status: number, error: string): Fault => {
  return (socket, slack) => {
    let left = times;
    slack.answer('apps.connections.open', () => {
      left -= 1;
      return left < 0 ? { body: { ok: true, url: socket.url } } : { status, body: { ok: false, error } };
    });
    socket.cut();
  };
};

/** The server behaves like this for a while, beginning with the loss of what is open. */
const behaviour = (changed: Partial<Socket['behaviour']>, forMs: number): Fault => {
  return (socket) => {
    Object.assign(socket.behaviour, changed);
    socket.cut();
    setTimeout(socket.recover, forMs);
  };
};

/** What happens to lines, one after the other. */
const faults: readonly (readonly [string, Fault])[] = [
  ['cut', (socket) => socket.cut()],
  ['null on the line', (socket) => socket.send('null')],
  ['told that it will end', notice('warning')],
  ['half a JSON on the line', (socket) => socket.send('{"type"')],
  ['told to go', notice('refresh_requested')],
  ['refused: invalid_auth, three times', refusal(3, 200, 'invalid_auth')],
  ['one too many', notice('too_many_websockets')],
  ['refused: status 500, twice', refusal(2, 500, 'internal_error')],
  ['refused: status 429 without a time', refusal(1, 429, 'ratelimited')],
  ['WebSocket broken', behaviour({ upgrade: 'broken' }, 400)],
  ['no hello', behaviour({ greeting: undefined }, 2_000)],
  [
    'half open',
    (socket) => {
      socket.behaviour.answers = false;
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      setTimeout(socket.recover, 1_000);
    },
  ],
];

/** Everything that can happen to a Socket Mode connection happens, with events on the way. */
export const proveSocketFaults: Proof = async ({ full, sabotaged }) => {
  const rounds = full ? 200 : faults.length;
  const socket = await startFakeSocket();
  const stage = await openStage({
    store: 'file',
    script: sabotaged ? './bare-socket.js' : undefined,
    env: { SLACK_APP_TOKEN: 'xapp-proof' },
  });
  const line = openSocketLine(socket);
  try {
    stage.slack.answer('apps.connections.open', () => ({ body: { ok: true, url: socket.url } }));
    const bot = await stage.startBot();
    const { workspace } = stage;
    let slowest = 0;
    let round = 0;
    for (; round < rounds && !bot.hasEnded(); round += 1) {
      line.bring(workspace.mention());
      faults[round % faults.length]?.[1](socket, stage.slack);
      const begun = performance.now();
      line.bring(workspace.mention());
      while (line.waiting() > 0 && !bot.hasEnded() && performance.now() - begun < 2 * backWithinMs) {
        await pause(20);
      }
      slowest = Math.max(slowest, performance.now() - begun);
    }
    await untilAnswered(stage.slack, line.taken, quietMs);
    return {
      title: 'Socket Mode: whatever can happen to a connection, with events on the way',
      findings: [
        note('faults', round),
        exactly('processes ended by them', bot.hasEnded() ? 1 : 0, 0),
        exactly('events never taken', line.waiting(), 0),
        ...compareReplies(stage.slack, line.taken),
        noteMerged(stage.slack, 0),
        atMost('connections at one time', socket.mostConnections(), 1),
        atMost('slowest to be back', slowest, backWithinMs, 'ms'),
      ],
    };
  } finally {
    line.stop();
    await stage.close();
    await socket.stop();
  }
};
