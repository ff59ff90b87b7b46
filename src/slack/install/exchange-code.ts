import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Installation } from '../../installations/installation.ts';

const place = z.object({ id: z.string().min(1), name: z.string().nullish() });

const granted = z
  .object({
    access_token: z.string().startsWith('xoxb-'),
    bot_user_id: z.string().min(1),
    app_id: z.string().nullish(),
    team: place.nullish(),
    enterprise: place.nullish(),
    is_enterprise_install: z.boolean().nullish(),
    authed_user: z.object({ id: z.string() }).nullish(),
    // A token that expires would have to be renewed twice a day; the manifest has that switched off.
    refresh_token: z
      .undefined('the app has token rotation switched on; make one from manifest.yml')
      .optional(),
  })
  .refine(
    ({ is_enterprise_install: org, team, enterprise }) => (org === true ? enterprise : team) != null,
    'neither a workspace nor an organisation is named',
  );

/** A new installation, with what is shown to the one who made it. */
export interface Granted {
  readonly installation: Installation;
  /** Who installed the app. */
  readonly actorId: string | undefined;
  readonly appId: string | undefined;
  /** What the workspace or the organisation is called. */
  readonly name: string | undefined;
}

/** Exchanges the code that Slack sent a browser back with for a token. Rejects where Slack does not agree. */
export type ExchangeCode = (code: string, at: Date) => Promise<Granted>;

export function createExchangeCode(options: {
  clientId: string;
  clientSecret: string;
  /** As it was named to Slack before, where it was. */
  redirectAddress: string | undefined;
  clientOptions: webApi.WebClientOptions;
}): ExchangeCode {
  // A code is good for one exchange; a second try would only hide what happened to the first.
  const client = new webApi.WebClient(undefined, { ...options.clientOptions, retryConfig: { retries: 0 } });
  const { clientId: client_id, clientSecret: client_secret, redirectAddress: redirect_uri } = options;
  return async (code, at) => {
    const address = redirect_uri === undefined ? {} : { redirect_uri };
    const answer = await client.oauth.v2.access({ client_id, client_secret, code, ...address });
    const { access_token, bot_user_id, team, enterprise, ...rest } = granted.parse(answer);
    const isEnterpriseInstall = rest.is_enterprise_install === true;
    const workspace = {
      teamId: isEnterpriseInstall ? undefined : team?.id,
      enterpriseId: enterprise?.id,
      isEnterpriseInstall,
    };
    return {
      installation: { workspace, botToken: access_token, botUserId: bot_user_id, installedAt: toSecond(at) },
      actorId: rest.authed_user?.id,
      appId: rest.app_id ?? undefined,
      name: (isEnterpriseInstall ? enterprise?.name : team?.name) ?? undefined,
    };
  };
}

function toSecond(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 1000) * 1000);
}
