import { keepLatest } from '../answering/text/keep-latest.ts';
import type { Log } from '../log.ts';
import type { Departure, Installations } from '../storage/installations.ts';
import { type Installation, nameInstallation, type Workspace } from './installation.ts';
import type { KeyRing } from './key-ring.ts';
import { openInstallation, sealInstallation } from './seal-installation.ts';

/** Where the app is installed, with the tokens. */
export interface Vault {
  /** The installation that a workspace uses, or undefined. Rejects where that cannot be known now. */
  find(workspace: Workspace): Promise<Installation | undefined>;
  /** Keeps a new installation, which somebody made. */
  keep(installation: Installation, actorId: string | undefined): Promise<void>;
  /** Deletes an installation unless it is newer than that; false where there is none. */
  remove(departure: Departure): Promise<boolean>;
}

/** Another process may install or remove; for so long we may not know of it. */
const freshMs = 10_000;

/** Puts what is stored, sealed, and what is needed every second, open in memory, behind one door. */
export function createVault(parts: {
  installations: Installations;
  keyRing: KeyRing;
  log: Log;
  now: () => number;
  /** How many installations are kept at hand. */
  most?: number;
}): Vault {
  const { installations, keyRing, log, now, most = 1_000 } = parts;
  const atHand = new Map<string, { readonly installation: Installation; readonly readAt: number }>();
  const noted = new Map<string, true>();
  let changes = 0;

  async function read(id: string): Promise<Installation | undefined> {
    const before = changes;
    const stored = await installations.find(id);
    const installation = stored && openInstallation(stored, keyRing);
    // What was removed while it was being read must not come back.
    if (changes !== before) return installation;
    if (installation === undefined) atHand.delete(id);
    else keepLatest(atHand, id, { installation, readAt: now() }, most);
    return installation;
  }

  /** While the store is away, what was known last has to do. */
  async function readAgain(id: string, known: Installation): Promise<Installation | undefined> {
    try {
      return await read(id);
    } catch (error) {
      log.warn({ err: error, id }, 'an installation could not be looked up, the last one known is used');
      return known;
    }
  }

  /** Its data goes with the organisation, so we have to know whom it belongs to. */
  async function noteMember(id: string, { teamId }: Workspace, installedAt: Date): Promise<void> {
    const key = `${id}:${installedAt.getTime()}:${teamId}`;
    if (teamId === undefined || noted.has(key)) return;
    try {
      await installations.noteMember(id, teamId);
      keepLatest(noted, key, true, most);
    } catch (error) {
      log.warn({ err: error, id }, 'that a workspace belongs to an organisation could not be noted yet');
    }
  }

  async function change<T>(id: string | undefined, write: () => Promise<T>): Promise<T> {
    const forget = (): void => {
      changes += 1;
      if (id !== undefined) atHand.delete(id);
    };
    forget();
    return write().finally(forget);
  }

  return {
    async find(workspace) {
      const id = nameInstallation(workspace);
      if (id === undefined) return undefined;
      const known = atHand.get(id);
      const fresh = known !== undefined && now() - known.readAt < freshMs;
      const found = fresh
        ? known.installation
        : await (known === undefined ? read(id) : readAgain(id, known.installation));
      if (found?.workspace.isEnterpriseInstall === true) await noteMember(id, workspace, found.installedAt);
      return found;
    },
    keep(installation, actorId) {
      const sealed = sealInstallation(installation, keyRing);
      return change(sealed.id, () => installations.keep(sealed, actorId));
    },
    remove(departure) {
      return change(departure.id, () => installations.remove(departure));
    },
  };
}
