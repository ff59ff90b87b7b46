const hints: Record<string, string> = {
  invalid_auth: 'the token is not valid for this workspace',
  not_authed: 'no token was sent',
  account_inactive: 'the app was uninstalled or its user switched off; install it again',
  token_revoked: 'the token was revoked; install the app again and copy the new one',
  token_expired: 'the token has expired; install the app again and copy the new one',
  not_allowed_token_type: 'this is a token of another kind; compare its beginning with .env.example',
  missing_scope: 'the app lacks a scope; install it again from manifest.yml',
  not_in_channel: 'the app is not in that channel; invite it there',
  channel_not_found: 'the app cannot see that channel; invite it there',
  is_archived: 'that channel is archived',
  restricted_action: 'the workspace does not let the app write there',
  org_login_required: 'the workspace belongs to an organisation that must approve the app',
  bad_client_secret: 'SLACK_CLIENT_SECRET is not that of the app; copy it again from its Basic Information',
  invalid_client_id: 'SLACK_CLIENT_ID is not that of an app; copy it again from its Basic Information',
  bad_redirect_uri:
    'COO_BOT_PUBLIC_URL with /slack/oauth_redirect behind it is not among the redirect addresses of the app',
  slack_webapi_request_error: 'Slack could not be reached; check the network, a proxy, SLACK_API_URL',
};

/** What an operator can do about a known error of Slack's, or undefined. */
export function explainSlackError(error: unknown): string | undefined {
  const code = readSlackErrorCode(error);
  return code === undefined ? undefined : hints[code];
}

/** Slack's own name for what went wrong, or the kind of error where Slack said nothing. */
export function readSlackErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const data = 'data' in error ? error.data : undefined;
  if (typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string') {
    return data.error;
  }
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
