import { App, SocketModeReceiver } from '@slack/bolt';

/** Bolt's own Socket Mode, beside which ours is held: an app that answers every mention in its thread. */
const { SLACK_API_URL: slackApiUrl = '', SLACK_APP_TOKEN: appToken = '', SLACK_BOT_TOKEN = '' } = process.env;
const receiver = new SocketModeReceiver({ appToken, installerOptions: { clientOptions: { slackApiUrl } } });
const app = new App({ token: SLACK_BOT_TOKEN, receiver, clientOptions: { slackApiUrl } });
app.event('app_mention', async ({ event, say }) => {
  await say({ text: 'The COO usually reports to the CEO.', thread_ts: event.ts });
});
await app.start();
process.stdout.write('coo-bot answers questions\n');
