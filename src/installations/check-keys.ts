import type { Log } from '../log.ts';
import { StartError } from '../start-error.ts';
import type { Installations } from '../storage/installations.ts';
import { KeyError, type KeyRing } from './key-ring.ts';
import { openInstallation, sealInstallation } from './seal-installation.ts';

/**
 * Opens every installation, and seals anew with the first key what was sealed with another, so that a key can be changed
 * without loss. Throws a {@link StartError} that names the key where one is missing or is not the one it was.
 */
export async function checkKeys(installations: Installations, keyRing: KeyRing, log: Log): Promise<void> {
  let resealed = 0;
  for (const stored of await installations.all()) {
    try {
      const installation = openInstallation(stored, keyRing);
      if (stored.keyId === keyRing.current) continue;
      await installations.reseal(sealInstallation(installation, keyRing));
      resealed += 1;
    } catch (error) {
      throw explainKeyError(error, stored.id);
    }
  }
  if (resealed > 0)
    log.info({ resealed, keyId: keyRing.current }, 'installations are sealed with the first key');
}

function explainKeyError(error: unknown, id: string): unknown {
  if (!(error instanceof KeyError)) return error;
  const { keyId, reason } = error;
  const words =
    reason === 'missing'
      ? `is sealed with the key "${keyId}", which COO_BOT_ENCRYPTION_KEYS does not have. Add it at the end of the list`
      : `cannot be opened with the key "${keyId}" of COO_BOT_ENCRYPTION_KEYS. Give the key that had this id`;
  return new StartError(
    `The installation ${id} ${words}; without it the app has to be installed again there.`,
    error,
  );
}
