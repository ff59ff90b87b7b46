import { beforeEach, describe, expect, test } from 'vitest';
import { checkKeys } from '../../src/installations/check-keys.ts';
import type { Installation } from '../../src/installations/installation.ts';
import { createKeyRing } from '../../src/installations/key-ring.ts';
import { createVault, type Vault } from '../../src/installations/vault.ts';
import { createMemoryStore, type Store } from '../../src/storage/store.ts';
import { createLogSink } from '../support/start-bot.ts';

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte) });
const oldRing = createKeyRing([key('old', 1)]);
const newRing = createKeyRing([key('new', 2), key('old', 1)]);
const { log, lines } = createLogSink();

const inTeam = (teamId: string) => ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false });
const org = { teamId: undefined, enterpriseId: 'E1', isEnterpriseInstall: true };
const installation = (
  workspace: Installation['workspace'],
  parts: Partial<Installation> = {},
): Installation => ({
  workspace,
  botToken: 'xoxb-a',
  botUserId: 'UBOT',
  installedAt: new Date(1_000),
  ...parts,
});

let clock = 0;
let store: Store;
let lookups = 0;
let vault: Vault;
const makeVault = (most = 100) => {
  const { installations } = store;
  const counted = {
    ...installations,
    find: (id: string) => {
      lookups += 1;
      return store.installations.find(id);
    },
    noteMember: (id: string, teamId: string) => store.installations.noteMember(id, teamId),
  };
  return createVault({ installations: counted, keyRing: oldRing, log, now: () => clock, most });
};

beforeEach(() => {
  clock = 100_000;
  lookups = 0;
  lines.length = 0;
  store = createMemoryStore({ now: () => clock });
  vault = makeVault();
});

test('an installation is found as it was kept, and looked up once in ten seconds', async () => {
  await vault.keep(installation(inTeam('T1')), 'UANN');
  for (let time = 0; time < 100; time += 1) {
    expect(await vault.find(inTeam('T1'))).toEqual(installation(inTeam('T1')));
    clock += 99;
  }
  expect(lookups).toBe(1);
  clock += 100;
  await vault.find(inTeam('T1'));
  expect(lookups).toBe(2);
});

test('where the app is not installed is looked up each time, so that it is known at once when it is', async () => {
  expect(await vault.find(inTeam('T1'))).toBeUndefined();
  await store.installations.keep(
    {
      id: 'team:T1',
      teamId: 'T1',
      ...oldRing.seal('{"botToken":"t","botUserId":"u"}', 'team:T1'),
      installedAt: new Date(0),
    },
    undefined,
  );
  expect(await vault.find(inTeam('T1'))).toMatchObject({ botToken: 't' });
});

test('no more are kept at hand than there is room for', async () => {
  vault = makeVault(2);
  for (const teamId of ['T1', 'T2', 'T3']) await vault.keep(installation(inTeam(teamId)), undefined);
  for (const teamId of ['T1', 'T2', 'T3', 'T3', 'T2', 'T1']) await vault.find(inTeam(teamId));
  expect(lookups).toBe(4);
});

test('what is removed while it is being looked up does not come back', async () => {
  await vault.keep(installation(inTeam('T1')), undefined);
  const { find } = store.installations;
  let goOn = (): void => {};
  store.installations.find = async (id) => {
    const found = await find(id);
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    return found;
  };
  const looking = vault.find(inTeam('T1'));
  await new Promise(setImmediate);
  await vault.remove({ id: 'team:T1', leftAt: new Date(2_000) });
  goOn();
  await looking;
  store.installations.find = find;
  expect(await vault.find(inTeam('T1'))).toBeUndefined();
});

test('an organisation’s workspaces are noted once each', async () => {
  const noted: string[] = [];
  const { noteMember } = store.installations;
  store.installations.noteMember = async (id, teamId) => {
    noted.push(teamId);
    if (noted.length === 1) throw new Error('the store is away');
    await noteMember(id, teamId);
  };
  await vault.keep(installation(org), undefined);
  for (const teamId of ['T1', 'T1', 'T2', 'T1', 'T2']) {
    expect(await vault.find({ ...org, teamId })).toBeDefined();
  }
  // The first time failed.
  expect(noted).toEqual(['T1', 'T1', 'T2']);
  expect(await vault.find(org)).toBeDefined();
});

test('it is not mixed up whether a workspace or its organisation has the app', async () => {
  await vault.keep(installation(org), undefined);
  const workspace = { teamId: 'T1', enterpriseId: 'E1' };
  expect(await vault.find({ ...workspace, isEnterpriseInstall: false })).toBeUndefined();
  expect(await vault.find({ ...workspace, isEnterpriseInstall: true })).toBeDefined();
  expect(await vault.find({ ...org, enterpriseId: undefined })).toBeUndefined();
});

test('a row that was copied to another workspace does not open there', async () => {
  await vault.keep(installation(inTeam('T1')), undefined);
  const stolen = await store.installations.find('team:T1');
  if (stolen === undefined) throw new Error('it was kept');
  await store.installations.keep({ ...stolen, id: 'team:T2', teamId: 'T2' }, undefined);
  await expect(vault.find(inTeam('T2'))).rejects.toThrow('does not fit');
});

describe('when keys change', () => {
  beforeEach(async () => {
    for (const teamId of ['T1', 'T2']) await vault.keep(installation(inTeam(teamId)), undefined);
  });
  const keyIds = async () => (await store.installations.all()).map(({ keyId }) => keyId);

  test('all is sealed with the first key, then the old one can go, and nothing is lost', async () => {
    await checkKeys(store.installations, newRing, log);
    expect(await keyIds()).toEqual(['new', 'new']);
    expect(lines.map(({ resealed, keyId }) => [resealed, keyId])).toEqual([[2, 'new']]);
    const onlyNew = createKeyRing([key('new', 2)]);
    await checkKeys(store.installations, onlyNew, log);
    const later = createVault({
      installations: store.installations,
      keyRing: onlyNew,
      log,
      now: () => clock,
    });
    expect(await later.find(inTeam('T1'))).toEqual(installation(inTeam('T1')));
    expect(lines).toHaveLength(1);
  });

  test('a process that does not have the new key yet goes on with what it knows', async () => {
    await vault.find(inTeam('T1'));
    await checkKeys(store.installations, newRing, log);
    clock += 60_000;
    expect(await vault.find(inTeam('T1'))).toMatchObject({ botToken: 'xoxb-a' });
    await expect(vault.find(inTeam('T2'))).rejects.toThrow('the encryption key "new" is missing');
  });

  test.each([
    ['missing', createKeyRing([key('new', 2)]), 'key "old", which COO_BOT_ENCRYPTION_KEYS does not have'],
    ['another one', createKeyRing([key('old', 9)]), 'cannot be opened with the key "old"'],
  ])('a key that is %s is named, and nothing is changed', async (_, ring, words) => {
    const before = await store.installations.all();
    await expect(checkKeys(store.installations, ring, log)).rejects.toMatchObject({
      name: 'StartError',
      message: expect.stringContaining(words),
    });
    expect(await store.installations.all()).toEqual(before);
  });
});
