import { webApi } from '@slack/bolt';
import { expect, test } from 'vitest';
import { createWorkspaceClients } from '../../src/slack/workspace-clients.ts';

const given = new webApi.WebClient();
const inTeam = (teamId: string, workspaceToken = `xoxb-${teamId}`) => ({
  isEnterpriseInstall: false,
  teamId,
  workspaceToken,
});

test('with one token, the client given is the client', () => {
  const clientOf = createWorkspaceClients({});
  expect(clientOf({ isEnterpriseInstall: false, teamId: 'T1', botToken: 'xoxb-1' }, given)).toBe(given);
});

test('each workspace keeps its client, and a new token gets a new one', () => {
  const clientOf = createWorkspaceClients({});
  const first = clientOf(inTeam('T1'), given);
  expect(first.token).toBe('xoxb-T1');
  expect(clientOf(inTeam('T1'), given)).toBe(first);
  expect(clientOf(inTeam('T2'), given)).not.toBe(first);
  expect(clientOf(inTeam('T1', 'xoxb-new'), given).token).toBe('xoxb-new');
});

test('no more are kept than there is room for', () => {
  const clientOf = createWorkspaceClients({}, 2);
  const [one, two] = ['T1', 'T2'].map((teamId) => clientOf(inTeam(teamId), given));
  expect(clientOf(inTeam('T1'), given)).toBe(one);
  clientOf(inTeam('T3'), given);
  expect(clientOf(inTeam('T1'), given)).toBe(one);
  expect(clientOf(inTeam('T2'), given)).not.toBe(two);
});
