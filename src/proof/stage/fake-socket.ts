import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';

const closeFrame = 8;
const pingFrame = 9;

/** How the server treats connections; what is changed holds for those that are open as well. */
interface Behaviour {
  /** To the request for a WebSocket: grants it, says that it is broken, or says nothing at all. */
  upgrade: 'granted' | 'broken' | 'silent';
  /** Whether a new connection is greeted, and on which notice otherwise. */
  greeting: Record<string, unknown> | undefined;
  /** Whether pings and goodbyes are answered; where not, the connection is half open. */
  answers: boolean;
}

const hello = { type: 'hello', num_connections: 1 };

/** The server side of Socket Mode: says hello, sends what it is told to, notes what is acknowledged. */
export async function startFakeSocket() {
  /** Those that are WebSockets by now, and all. */
  const sockets = new Set<Duplex>();
  const all = new Set<Duplex>();
  const acknowledged: string[] = [];
  const happened = new EventEmitter();
  const behaviour: Behaviour = { upgrade: 'granted', greeting: hello, answers: true };
  let mostSockets = 0;
  let upgrades = 0;
  const take = ({ kind, body }: Frame, socket: Duplex): void => {
    const id = /"envelope_id":"([^"]+)"/.exec(body.toString())?.[1];
    if (id !== undefined) acknowledged.push(id);
    if (!behaviour.answers) return;
    if (kind === pingFrame) socket.write(Buffer.concat([Buffer.from([0x8a, body.length]), body]));
    if (kind === closeFrame) socket.end(Buffer.from([0x88, 2, 0x03, 0xe8]));
  };
  const server = createServer();
  server.on('upgrade', (request, socket: Duplex) => {
    upgrades += 1;
    all.add(socket);
    socket.on('error', () => {});
    // Whoever is gone is gone, whether it said goodbye or not.
    socket.on('end', () => socket.destroy());
    socket.on('close', () => all.delete(socket));
    socket.resume();
    happened.emit('something');
    if (behaviour.upgrade === 'broken') {
      socket.end('HTTP/1.1 500 Internal Server Error\r\nconnection: close\r\n\r\n');
      return;
    }
    if (behaviour.upgrade === 'silent') return;
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Accept: ${acceptKey(String(request.headers['sec-websocket-key']))}\r\n\r\n`,
    );
    sockets.add(socket);
    mostSockets = Math.max(mostSockets, sockets.size);
    let unread = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      unread = Buffer.concat([unread, data]);
      for (let next = readFrame(unread); next !== undefined; next = readFrame(unread)) {
        unread = unread.subarray(next.length);
        take(next, socket);
      }
      happened.emit('something');
    });
    socket.on('close', () => {
      sockets.delete(socket);
      happened.emit('something');
    });
    if (behaviour.greeting !== undefined) socket.write(frame(JSON.stringify(behaviour.greeting)));
    happened.emit('something');
  });
  server.listen(0);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `ws://localhost:${port}/`,
    acknowledged,
    connections: () => sockets.size,
    /** The most connections that were open at one time. */
    mostConnections: () => mostSockets,
    /** How often a connection was asked for. */
    upgrades: () => upgrades,
    behaviour,
    /** Treats connections well again. */
    recover() {
      Object.assign(behaviour, { upgrade: 'granted', greeting: hello, answers: true });
    },
    /** Sends text as it is to every connection. */
    send(text: string) {
      for (const socket of sockets) socket.write(frame(text));
    },
    /** Cuts all connections without a word. */
    cut() {
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
    async until(holds: () => boolean): Promise<void> {
      while (!holds()) await once(happened, 'something');
    },
    async stop() {
      for (const socket of all) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function acceptKey(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
}

function frame(text: string): Buffer {
  const body = Buffer.from(text);
  const head = body.length < 126 ? [0x81, body.length] : [0x81, 126, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from(head), body]);
}

interface Frame {
  readonly kind: number;
  readonly body: Buffer;
  /** Of the whole frame, in bytes. */
  readonly length: number;
}

/** The first frame of what has come; undefined until it is whole. */
function readFrame(data: Buffer): Frame | undefined {
  const [first = 0, second = 0] = data;
  const start = second % 128 === 126 ? 4 : 2;
  if (data.length < start + 4) return undefined;
  const size = start === 4 ? data.readUInt16BE(2) : second % 128;
  const length = start + 4 + size;
  if (data.length < length) return undefined;
  const mask = data.subarray(start, start + 4);
  const body = Buffer.from(data.subarray(start + 4, length).map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
  return { kind: first % 16, body, length };
}
