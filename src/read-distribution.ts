import type { EncryptionKey } from './installations/key-ring.ts';

/** An app that people install in their own workspaces. */
export interface Distribution {
  readonly clientId: string;
  readonly clientSecret: string;
  /** What installations are sealed with: the first key seals, all of them open. */
  readonly encryptionKeys: readonly [EncryptionKey, ...EncryptionKey[]];
  /** Where browsers reach us, without a slash at its end. */
  readonly publicUrl: string | undefined;
}

type Given = Readonly<Record<string, string | undefined>>;

const appSettings = 'api.slack.com/apps > your app > Basic Information > App Credentials';
const howToMakeKey = 'Make a key with `openssl rand -base64 32`, and give it an id: 2026a:the-key';
const keyForm = /^([\w-]{1,32}):([A-Za-z0-9+/]{43}=)$/;

/** Whether the settings are for several workspaces. */
export function isDistributed(given: Given): boolean {
  return given.SLACK_CLIENT_ID !== undefined || given.SLACK_CLIENT_SECRET !== undefined;
}

/** Reads what is needed for several workspaces; what is missing or wrong goes to the problems. */
export function readDistribution(given: Given, problems: string[]): Distribution | undefined {
  const clientId = readMatching(
    given,
    'SLACK_CLIENT_ID',
    /^\d+\.\d+$/,
    `Client ID at ${appSettings}`,
    problems,
  );
  const secretForm = /^(?!xox|xapp-)\S+$/;
  const where = `Client Secret at ${appSettings}`;
  const clientSecret = readMatching(given, 'SLACK_CLIENT_SECRET', secretForm, where, problems);
  const encryptionKeys = readKeys(given.COO_BOT_ENCRYPTION_KEYS, problems);
  const publicUrl = readPublicUrl(given.COO_BOT_PUBLIC_URL, problems);
  if (clientId === undefined || clientSecret === undefined || encryptionKeys === undefined) return undefined;
  return { clientId, clientSecret, encryptionKeys, publicUrl };
}

function readMatching(
  given: Given,
  name: string,
  form: RegExp,
  where: string,
  problems: string[],
): string | undefined {
  const value = given[name];
  if (value === undefined) problems.push(`${name} is missing, for several workspaces. It is the ${where}.`);
  else if (form.test(value)) return value;
  else problems.push(`${name} does not look right. Copy it again: it is the ${where}.`);
  return undefined;
}

function readKeys(list: string | undefined, problems: string[]): Distribution['encryptionKeys'] | undefined {
  if (list === undefined) {
    problems.push(`COO_BOT_ENCRYPTION_KEYS is missing: tokens are stored sealed. ${howToMakeKey}.`);
    return undefined;
  }
  const read = list.split(',').map((each) => {
    const [, id = '', key = ''] = keyForm.exec(each.trim()) ?? [];
    return { id, key: Buffer.from(key, 'base64') };
  });
  const wrong = read.flatMap(({ id }, at) => (id === '' ? [at + 1] : []));
  if (wrong.length > 0) {
    problems.push(
      `COO_BOT_ENCRYPTION_KEYS must be id:key, with commas between; number ${wrong.join(', ')} is not. ${howToMakeKey}.`,
    );
    return undefined;
  }
  const [first, ...others] = read;
  if (first === undefined || new Set(read.map(({ id }) => id)).size < read.length) {
    problems.push('COO_BOT_ENCRYPTION_KEYS has two keys with one id. Give each an id of its own.');
    return undefined;
  }
  return [first, ...others];
}

function readPublicUrl(value: string | undefined, problems: string[]): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '') {
    return url.href.replace(/\/$/, '');
  }
  problems.push('COO_BOT_PUBLIC_URL must be an address that begins with https://, without a question mark.');
  return undefined;
}
