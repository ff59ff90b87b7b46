import { z } from 'zod';
import type { SealedInstallation } from '../storage/installations.ts';
import { type Installation, nameInstallation } from './installation.ts';
import type { KeyRing } from './key-ring.ts';

const secrets = z.object({ botToken: z.string(), botUserId: z.string() });

/** An installation as it is stored, with its token sealed. */
export function sealInstallation(installation: Installation, keyRing: KeyRing): SealedInstallation {
  const { workspace, installedAt, ...rest } = installation;
  const id = nameInstallation(workspace);
  if (id === undefined) throw new Error('an installation without a workspace');
  return {
    id,
    teamId: workspace.isEnterpriseInstall ? undefined : workspace.teamId,
    enterpriseId: workspace.enterpriseId,
    ...keyRing.seal(JSON.stringify(rest), id),
    installedAt,
  };
}

/** The installation again. Throws a KeyError where its key is missing or does not fit. */
export function openInstallation(stored: SealedInstallation, keyRing: KeyRing): Installation {
  const { botToken, botUserId } = secrets.parse(JSON.parse(keyRing.open(stored, stored.id)));
  const { teamId, enterpriseId, installedAt } = stored;
  const workspace = { teamId, enterpriseId, isEnterpriseInstall: teamId === undefined };
  return { workspace, botToken, botUserId, installedAt };
}
