import { App, HTTPReceiver } from '@slack/bolt';

/** What Bolt costs by itself: an app that says the same whatever is asked, as an answer to `/coo` or in a thread. */
const [port = '', slackApiUrl = '', signingSecret = '', reply = '{}'] = process.argv.slice(2);
const fixed: { text: string } = JSON.parse(reply);
const app = new App({
  token: 'xoxb-bench',
  receiver: new HTTPReceiver({ signingSecret }),
  clientOptions: { slackApiUrl },
});
app.command('/coo', ({ ack }) => ack(fixed));
app.event('app_mention', async ({ event, say }) => {
  await say({ ...fixed, thread_ts: event.ts });
});
await app.start(Number(port));
