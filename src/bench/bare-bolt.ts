import { App, HTTPReceiver } from '@slack/bolt';

/** What Bolt costs by itself: an app that acknowledges `/coo` with the same blocks whatever was asked. */
const [port = '', slackApiUrl = '', signingSecret = '', reply = '{}'] = process.argv.slice(2);
const fixed: { text: string } = JSON.parse(reply);
const app = new App({
  token: 'xoxb-bench',
  receiver: new HTTPReceiver({ signingSecret }),
  clientOptions: { slackApiUrl },
});
app.command('/coo', ({ ack }) => ack(fixed));
await app.start(Number(port));
