import type { webApi } from '@slack/bolt';

/** How we call Slack: with an end in sight, since somebody is waiting for the reply. */
export function createClientOptions(config: { slackApiUrl: string | undefined }): webApi.WebClientOptions {
  const options: webApi.WebClientOptions = {
    timeout: 10_000,
    retryConfig: { retries: 2 },
    allowAbsoluteUrls: false,
  };
  return config.slackApiUrl === undefined ? options : { ...options, slackApiUrl: config.slackApiUrl };
}
