import { type Agent, request } from 'node:http';
import type { SignedCommand } from './signed-command.ts';

/** Sends a command and waits for the whole answer; true when it is a 200 with a body. */
export function sendCommand(url: string, { headers, body }: SignedCommand, agent: Agent): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let received = 0;
      response.on('data', (chunk: Buffer) => {
        received += chunk.length;
      });
      response.on('end', () => resolve(response.statusCode === 200 && received > 0));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
