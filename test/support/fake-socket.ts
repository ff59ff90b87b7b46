import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';

const closeFrame = 8;

/** The server side of Socket Mode: says hello, sends what it is told to, notes what is acknowledged. */
export async function startFakeSocket() {
  const sockets = new Set<Duplex>();
  const acknowledged: string[] = [];
  const happened = new EventEmitter();
  const server = createServer();
  server.on('upgrade', (request, socket: Duplex) => {
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Accept: ${acceptKey(String(request.headers['sec-websocket-key']))}\r\n\r\n`,
    );
    sockets.add(socket);
    let unread = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      unread = Buffer.concat([unread, data]);
      for (let next = readFrame(unread); next !== undefined; next = readFrame(unread)) {
        unread = unread.subarray(next.length);
        const id = /"envelope_id":"([^"]+)"/.exec(next.text)?.[1];
        if (id !== undefined) acknowledged.push(id);
        if (next.kind === closeFrame) socket.end(Buffer.from([0x88, 2, 0x03, 0xe8]));
      }
      happened.emit('something');
    });
    socket.on('error', () => sockets.delete(socket));
    socket.on('close', () => sockets.delete(socket));
    socket.write(frame(JSON.stringify({ type: 'hello', num_connections: 1 })));
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
      for (const socket of sockets) socket.destroy();
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

/** The first frame of what has come; undefined until it is whole. */
function readFrame(data: Buffer): { kind: number; text: string; length: number } | undefined {
  const [first = 0, second = 0] = data;
  const start = second % 128 === 126 ? 4 : 2;
  if (data.length < start + 4) return undefined;
  const size = start === 4 ? data.readUInt16BE(2) : second % 128;
  const length = start + 4 + size;
  if (data.length < length) return undefined;
  const mask = data.subarray(start, start + 4);
  const text = data
    .subarray(start + 4, length)
    .map((byte, at) => byte ^ (mask[at % 4] ?? 0))
    .toString();
  return { kind: first % 16, text, length };
}
