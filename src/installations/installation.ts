/** Where a delivery comes from. */
export interface Workspace {
  readonly teamId: string | undefined;
  readonly enterpriseId: string | undefined;
  /** The app is there because the organisation installed it for all its workspaces, or for some. */
  readonly isEnterpriseInstall: boolean;
}

/** The app in a workspace, or in an organisation, with what it may do there. */
export interface Installation {
  readonly workspace: Workspace;
  readonly botToken: string;
  /** The bot's own user there. */
  readonly botUserId: string;
  /** In whole seconds, as Slack's event times are. */
  readonly installedAt: Date;
}

/** Names the installation that a workspace uses; undefined where it is not said which. */
export function nameInstallation({
  teamId,
  enterpriseId,
  isEnterpriseInstall,
}: Workspace): string | undefined {
  if (isEnterpriseInstall) return enterpriseId === undefined ? undefined : `org:${enterpriseId}`;
  return teamId === undefined ? undefined : `team:${teamId}`;
}
