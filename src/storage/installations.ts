import { type Audit, auditedAs } from './audit.ts';

/** The app in a workspace, or in an organisation with all its workspaces. Its token is sealed. */
export interface SealedInstallation {
  readonly id: string;
  /** The workspace; an organisation has none. */
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  /** Of the key that `sealed` was sealed with. */
  readonly keyId: string;
  readonly sealed: string;
  readonly installedAt: Date;
}

/** That the app was taken out, as Slack told it. */
export interface Departure {
  /** Of the installation. */
  readonly id: string;
  readonly leftAt: Date;
  /** Of the delivery that told it. */
  readonly requestId?: string | undefined;
}

/** Where the app is installed. Installing and taking out are noted in the audit by themselves. */
export interface Installations {
  /** Puts it in the place of an earlier one with the same id. */
  keep(installation: SealedInstallation, actorId: string | undefined): Promise<void>;
  find(id: string): Promise<SealedInstallation | undefined>;
  all(): Promise<readonly SealedInstallation[]>;
  /** Takes over key and seal; where it was installed again meanwhile, that stays. */
  reseal(installation: SealedInstallation): Promise<void>;
  /** Notes that this workspace uses the app by its organisation's installation, so that it goes with it. */
  noteMember(id: string, teamId: string): Promise<void>;
  /**
   * Deletes an installation, and remembers that all else of its workspaces is to be deleted too. False where there is
   * none, or it was installed after that.
   */
  remove(departure: Departure): Promise<boolean>;
}

/** A workspace that the app has left. */
export interface LeftWorkspace {
  readonly teamId: string;
  /** What is to be deleted: all, or, where the app is there again, what is not newer than this. */
  readonly until: number;
}

/** Later than anything. */
export const always = Number.MAX_SAFE_INTEGER;

/** What was under way when the app left is stored by then, and deleted as well. */
export const settledAfterMs = 60 * 60 * 1000;

/** Installations kept in memory. */
export interface MemoryInstallations extends Installations {
  /** The workspaces that are to be forgotten; those that are settled are named for the last time. */
  takeLeft(): readonly (LeftWorkspace & { readonly settled: boolean })[];
}

export function createMemoryInstallations({
  audit,
  now,
}: {
  audit: Audit;
  now: () => number;
}): MemoryInstallations {
  const kept = new Map<string, SealedInstallation>();
  const members = new Map<string, Set<string>>();
  let left: { readonly teamId: string; readonly leftAt: number; readonly removedAt: number }[] = [];
  const teamsOf = ({ id, teamId }: SealedInstallation): readonly string[] =>
    teamId === undefined ? [...(members.get(id) ?? [])] : [teamId];
  const isThere = (teamId: string): boolean =>
    [...kept.values()].some((installation) => teamsOf(installation).includes(teamId));
  return {
    async keep(installation, actorId) {
      kept.set(installation.id, installation);
      const { installedAt: at } = installation;
      await audit.record({ at, teamId: auditedAs(installation), action: 'app-installed', actorId });
    },
    async find(id) {
      return kept.get(id);
    },
    async all() {
      return [...kept.values()];
    },
    async reseal({ id, installedAt, keyId, sealed }) {
      const current = kept.get(id);
      if (current?.installedAt.getTime() !== installedAt.getTime()) return;
      kept.set(id, { ...current, keyId, sealed });
    },
    async noteMember(id, teamId) {
      members.set(id, (members.get(id) ?? new Set()).add(teamId));
    },
    async remove({ id, leftAt, requestId }) {
      const installation = kept.get(id);
      if (installation === undefined || installation.installedAt > leftAt) return false;
      kept.delete(id);
      const teams = teamsOf(installation).filter((teamId) => !isThere(teamId));
      left.push(...teams.map((teamId) => ({ teamId, leftAt: leftAt.getTime(), removedAt: now() })));
      members.delete(id);
      await audit.record({
        at: leftAt,
        teamId: auditedAs(installation),
        action: 'app-uninstalled',
        requestId,
      });
      return true;
    },
    takeLeft() {
      const settled = now() - settledAfterMs;
      const taken = left.map(({ teamId, leftAt, removedAt }) => ({
        teamId,
        until: isThere(teamId) ? leftAt : always,
        settled: removedAt <= settled,
      }));
      left = left.filter(({ removedAt }) => removedAt > settled);
      return taken;
    },
  };
}
