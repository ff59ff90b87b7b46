import type { PersonKey } from './people.ts';

/** What was done to data or settings, for those who must be able to tell later. Holds no texts. */
export interface AuditEntry {
  readonly at: Date;
  readonly teamId: string;
  readonly action: 'person-forgotten' | 'unanswered-exported' | 'app-installed' | 'app-uninstalled';
  /** Who did it; nobody where that would say what was to be forgotten. */
  readonly actorId?: string | undefined;
  /** Of the delivery that asked for it. */
  readonly requestId?: string | undefined;
}

/** The record of what was done. Entries stay as they are, but for the names of those who want to be forgotten. */
export interface Audit {
  record(entry: AuditEntry): Promise<void>;
  /** The latest entries of a workspace, the latest first. */
  latestOf(teamId: string, most: number): Promise<readonly AuditEntry[]>;
}

/** An audit kept in memory; the oldest entry goes first. */
export function createMemoryAudit(most = 1_000): Audit & { forget(person: PersonKey): void } {
  let entries: AuditEntry[] = [];
  return {
    async record(entry) {
      entries.push(entry);
      if (entries.length > most) entries.shift();
    },
    async latestOf(teamId, count) {
      return entries
        .filter((entry) => entry.teamId === teamId)
        .reverse()
        .slice(0, count);
    },
    forget({ teamId, userId }) {
      const isTheirs = (entry: AuditEntry) => entry.teamId === teamId && entry.actorId === userId;
      entries = entries.map((entry) => (isTheirs(entry) ? { ...entry, actorId: undefined } : entry));
    },
  };
}
