import { type Agent, request } from 'node:http';
import type { SignedDelivery } from './signed-delivery.ts';

/** What came back. */
interface Answer {
  readonly status: number | undefined;
  readonly bytes: number;
}

/** Sends a delivery and waits for the whole answer. */
export function send(url: string, { headers, body }: SignedDelivery, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ status: response.statusCode, bytes }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
