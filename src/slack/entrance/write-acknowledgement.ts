import type { ServerResponse } from 'node:http';
import { HTTPModuleFunctions } from '@slack/bolt';

/** Puts on a response what an acknowledgement says, if it says anything. */
export type WriteAcknowledgement = (response: ServerResponse, answer: unknown) => void;

/**
 * Makes the writing of acknowledgements. Replies that are kept because many ask for them come here as the same object
 * each time, and turning one into bytes takes longer than all else that is done for it: the bytes are kept as long as it.
 */
export function createWriteAcknowledgement(): WriteAcknowledgement {
  const kept = new WeakMap<object, Buffer>();
  const serialise = (answer: object): Buffer => {
    const bytes = kept.get(answer) ?? Buffer.from(JSON.stringify(answer));
    kept.set(answer, bytes);
    return bytes;
  };
  return (response, answer) => {
    if (typeof answer !== 'object' || answer === null) {
      return HTTPModuleFunctions.buildContentResponse(response, answer);
    }
    const bytes = serialise(answer);
    const headers = { 'content-type': 'application/json', 'content-length': bytes.length };
    response.writeHead(200, headers).end(bytes);
  };
}
