import type { Authorize } from '@slack/bolt';
import type { Vault } from '../installations/vault.ts';
import { readWorkspace } from './incoming/read-workspace.ts';

/** What is done for a workspace where the app is not installed, or not any more: nothing. */
export class NotInstalled extends Error {}

/**
 * Finds the token for a delivery. It is not handed over as Bolt's own `botToken`, for which Bolt would keep a client for
 * ever; `workspace-clients.ts` keeps as many as are in use.
 */
export function createAuthorize(vault: Vault): Authorize<boolean> {
  return async (_source, body) => {
    const workspace = readWorkspace(body);
    const installation = await vault.find(workspace);
    if (installation === undefined) throw new NotInstalled('the app is not installed in this workspace');
    const { teamId, enterpriseId } = workspace;
    return {
      workspaceToken: installation.botToken,
      botUserId: installation.botUserId,
      ...(teamId === undefined ? {} : { teamId }),
      ...(enterpriseId === undefined ? {} : { enterpriseId }),
    };
  };
}

/** Why there was no token for a delivery, where that is why Bolt gave up. */
export function readDenial(error: Error): Error | undefined {
  if (!('code' in error && error.code === 'slack_bolt_authorization_error')) return undefined;
  return 'original' in error && error.original instanceof Error ? error.original : error;
}
