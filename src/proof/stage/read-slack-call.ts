import type { IncomingMessage } from 'node:http';
import { parse } from 'node:querystring';

/** A call that the bot made to Slack. */
export interface SlackCall {
  /** A Web API method, `response_url`, or `upload`. */
  readonly method: string;
  readonly path: string;
  readonly token: string | undefined;
  readonly body: Record<string, unknown>;
}

const dataFields = ['blocks', 'view', 'prompts', 'outputs'];

/** Reads what the bot sends to a server that takes Slack's place. */
export async function readSlackCall(request: IncomingMessage): Promise<SlackCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const path = request.url ?? '';
  const token = request.headers.authorization?.replace('Bearer ', '');
  const text = bytes.toString();
  if (path.startsWith('/upload/'))
    return { method: 'upload', path, token, body: { bytes: bytes.length, text } };
  if (path.startsWith('/response/')) return { method: 'response_url', path, token, body: JSON.parse(text) };
  const { token: _, ...fields } = parse(text);
  const body = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, readField(name, value)]),
  );
  return { method: path.replace('/api/', ''), path, token, body };
}

function readField(name: string, value: unknown): unknown {
  return dataFields.includes(name) ? JSON.parse(String(value)) : value;
}
