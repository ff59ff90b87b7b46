import { z } from 'zod';

/** How the bot meets Slack. `local` means: no Slack at all, a workspace on this machine. */
export type SlackConfig =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string }
  | { readonly mode: 'local' };

/** Everything that can be set from outside, read once when the process starts. */
export interface Config {
  readonly slack: SlackConfig;
  /** Where Slack's Web API is, if not at slack.com; always ends with a slash. */
  readonly slackApiUrl: string | undefined;
  readonly port: number;
  readonly dataDir: string;
  /** A PostgreSQL database to store in, instead of a file. It may hold a password. */
  readonly databaseUrl: string | undefined;
  /** For how many days it is stored who asked what. */
  readonly retentionDays: number;
  readonly logLevel: LogLevel;
  /** Blocks that every Slack-like server draws, instead of Slack's newest. */
  readonly classicBlocks: boolean;
  /** Where people get help with the bot itself: a web or mail address. */
  readonly support: string | undefined;
  /** Choices made on the operator's behalf, worth one log line each. */
  readonly notes: readonly string[];
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Thrown when the settings cannot be used; its message names all that is wrong, a line each. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`The settings are not complete:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const whereToGet = {
  SLACK_BOT_TOKEN:
    'api.slack.com/apps > your app > OAuth & Permissions > Bot User OAuth Token; begins with xoxb-',
  SLACK_APP_TOKEN:
    'api.slack.com/apps > your app > Basic Information > App-Level Tokens, scope connections:write; begins with xapp-',
  SLACK_SIGNING_SECRET: 'api.slack.com/apps > your app > Basic Information > Signing Secret',
} as const;
type Secret = keyof typeof whereToGet;

const secretForms: Record<Secret, RegExp> = {
  SLACK_BOT_TOKEN: /^xoxb-[\w-]+$/,
  SLACK_APP_TOKEN: /^xapp-[\w-]+$/,
  SLACK_SIGNING_SECRET: /^(?!xox|xapp-)\S+$/,
};

const otherSettings = z.object({
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
    .transform((address) => (address.endsWith('/') ? address : `${address}/`))
    .optional(),
  PORT: z.coerce
    .number('must be a port number')
    .int('must be a port number')
    .min(0, 'must be 0 to 65535')
    .max(65_535, 'must be 0 to 65535')
    .default(3000),
  COO_BOT_DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be an address that begins with postgres://' })
    .optional(),
  COO_BOT_RETENTION_DAYS: z.coerce
    .number('must be a number of days')
    .int('must be a whole number of days')
    .min(1, 'must be 1 to 3650')
    .max(3650, 'must be 1 to 3650')
    .default(90),
  COO_BOT_BLOCKS: z.enum(['all', 'classic'], 'must be all or classic').default('all'),
  COO_BOT_SUPPORT: z
    .url({ protocol: /^(https?|mailto)$/, error: 'must be an address that begins with https:// or mailto:' })
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
});

/** Reads the settings from the environment given. Throws one {@link ConfigError} naming all that is missing or wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim()])
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const problems: string[] = [];
  const slack = readSlack(given, problems);
  const others = otherSettings.safeParse(given);
  if (!others.success) {
    problems.push(...others.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
  }
  if (slack === undefined || !others.success || problems.length > 0) throw new ConfigError(problems);
  return Object.freeze({
    slack: Object.freeze(slack),
    slackApiUrl: others.data.SLACK_API_URL,
    port: others.data.PORT,
    dataDir: others.data.COO_BOT_DATA_DIR,
    databaseUrl: others.data.DATABASE_URL,
    retentionDays: others.data.COO_BOT_RETENTION_DAYS,
    logLevel: others.data.LOG_LEVEL,
    classicBlocks: others.data.COO_BOT_BLOCKS === 'classic',
    support: others.data.COO_BOT_SUPPORT,
    notes: Object.freeze(readNotes(given)),
  });
}

function readSlack(given: Record<string, string | undefined>, problems: string[]): SlackConfig | undefined {
  const read = (name: Secret): string | undefined => {
    const value = given[name];
    if (value !== undefined && !secretForms[name].test(value)) {
      problems.push(`${name} does not look right. Copy it again from ${whereToGet[name]}.`);
    }
    return value;
  };
  const botToken = read('SLACK_BOT_TOKEN');
  const appToken = read('SLACK_APP_TOKEN');
  const signingSecret = read('SLACK_SIGNING_SECRET');
  if (botToken === undefined && appToken === undefined && signingSecret === undefined)
    return { mode: 'local' };
  if (botToken === undefined) {
    problems.push(`SLACK_BOT_TOKEN is missing. Get it at ${whereToGet.SLACK_BOT_TOKEN}.`);
    return undefined;
  }
  if (appToken !== undefined) return { mode: 'socket', botToken, appToken };
  if (signingSecret !== undefined) return { mode: 'http', botToken, signingSecret };
  problems.push(
    `SLACK_APP_TOKEN is missing (for Socket Mode). Get it at ${whereToGet.SLACK_APP_TOKEN}.`,
    `Or, for HTTP, SLACK_SIGNING_SECRET. Get it at ${whereToGet.SLACK_SIGNING_SECRET}.`,
  );
  return undefined;
}

function readNotes(given: Record<string, string | undefined>): string[] {
  if (given.SLACK_APP_TOKEN === undefined || given.SLACK_SIGNING_SECRET === undefined) return [];
  return ['Both SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are set: using Socket Mode.'];
}
