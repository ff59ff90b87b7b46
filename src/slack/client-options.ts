import type { webApi } from '@slack/bolt';
import type { Metrics } from '../metrics.ts';
import { createCountedFetch } from './counted-fetch.ts';

/** How we call Slack: with an end in sight, since somebody is waiting for the reply. */
export function createClientOptions(
  config: { slackApiUrl: string | undefined },
  metrics: Metrics,
): webApi.WebClientOptions {
  const options: webApi.WebClientOptions = {
    timeout: 10_000,
    retryConfig: { retries: 2 },
    allowAbsoluteUrls: false,
    fetch: createCountedFetch(metrics),
  };
  return config.slackApiUrl === undefined ? options : { ...options, slackApiUrl: config.slackApiUrl };
}
