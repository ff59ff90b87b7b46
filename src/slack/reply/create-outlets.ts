import type { App, Context } from '@slack/bolt';
import type { Delivery } from '../listen.ts';
import type { Outlets } from './outlets.ts';
import type { PostToResponseUrl } from './response-url.ts';

/** The ways to answer one delivery. */
export function createOutlets(given: {
  client: App['client'];
  context: Context;
  postToResponseUrl: PostToResponseUrl;
  ack: Delivery['ack'];
}): Outlets {
  const { client, context, postToResponseUrl, ack } = given;
  let acknowledged = false;
  return {
    call: async (method, parts) => ({
      ...(await client.apiCall(method, { token: tokenOf(context), ...parts })),
    }),
    postToResponseUrl,
    acknowledge: async (answer) => {
      if (acknowledged || ack === undefined) return;
      acknowledged = true;
      await ack(answer);
    },
  };
}

/** A step of a workflow comes with a token of its own, which alone may finish it. */
function tokenOf({ functionBotAccessToken, botToken }: Context): string | undefined {
  return functionBotAccessToken ?? botToken;
}
