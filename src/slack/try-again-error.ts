import { readSlackErrorCode } from './handlers/explain-slack-error.ts';

/** Something failed that may well succeed a little later, when it is done again from the beginning. */
export class TryAgainError extends Error {}

/** How Slack and its client call what passes: the network, an overload, a failure on Slack's side. */
const passing =
  /^(slack_webapi_(request|http|rate_limited)_error|ratelimited|rate_limited|internal_error|fatal_error|service_unavailable|request_timeout)$/;

/** Whether Slack did not say no, but did not answer properly. */
export function mayPass(error: unknown): boolean {
  return passing.test(readSlackErrorCode(error) ?? '');
}
