/** What a workspace that installs the app allows it; the same as in manifest.yml, which says what each is for. */
export const botScopes = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'files:write',
  'im:history',
  'im:write',
  'users:read',
] as const;
