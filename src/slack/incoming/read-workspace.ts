import { z } from 'zod';
import type { Workspace } from '../../installations/installation.ts';

const id = z.string().min(1).nullish();
const flag = z
  .union([z.boolean(), z.string().transform((text) => text === 'true')])
  .nullish()
  .catch(undefined);

const body = z.object({
  team_id: id,
  enterprise_id: id,
  is_enterprise_install: flag,
  authorizations: z
    .array(z.object({ team_id: id, enterprise_id: id, is_enterprise_install: flag }))
    .nullish(),
  team: z.object({ id, enterprise_id: id }).nullish(),
  enterprise: z.object({ id }).nullish(),
  user: z.object({ team_id: id }).nullish().catch(undefined),
  view: z.object({ app_installed_team_id: id }).nullish().catch(undefined),
});

const nowhere: Workspace = { teamId: undefined, enterpriseId: undefined, isEnterpriseInstall: false };

/**
 * The workspace whose app a delivery is for. In channels shared between companies that is not always where it happened:
 * of an event the first authorization counts, and of a window where the app that opened it is installed.
 */
export function readWorkspace(delivery: unknown): Workspace {
  const { data } = body.safeParse(delivery);
  if (data === undefined) return nowhere;
  const [authorization] = data.authorizations ?? [];
  const { team, enterprise, user, view } = data;
  const place =
    authorization?.team_id ?? view?.app_installed_team_id ?? data.team_id ?? team?.id ?? user?.team_id;
  const enterpriseId =
    authorization === undefined
      ? (data.enterprise_id ?? enterprise?.id ?? team?.enterprise_id)
      : authorization.enterprise_id;
  const isEnterpriseInstall =
    authorization?.is_enterprise_install ?? data.is_enterprise_install ?? place == null;
  // Of an organisation as a whole, its id may stand where otherwise the workspace's is.
  if (place?.startsWith('E')) return { teamId: undefined, enterpriseId: place, isEnterpriseInstall: true };
  return { teamId: place ?? undefined, enterpriseId: enterpriseId ?? undefined, isEnterpriseInstall };
}
