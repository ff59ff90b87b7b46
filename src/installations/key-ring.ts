import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A key of 32 bytes, with a name that may be told. */
export interface EncryptionKey {
  readonly id: string;
  readonly key: Buffer;
}

/** A text that only the holder of the key can read. */
export interface Sealed {
  readonly keyId: string;
  readonly sealed: string;
}

/** Seals texts and opens them again. Each is bound to a place, and cannot be opened in another. */
export interface KeyRing {
  /** Id of the key that seals. */
  readonly current: string;
  seal(text: string, place: string): Sealed;
  /** Throws a {@link KeyError} where the key is not there, or is another one. */
  open(sealed: Sealed, place: string): string;
}

/** A key is missing, or does not fit. */
export class KeyError extends Error {
  readonly keyId: string;
  readonly reason: 'missing' | 'does not fit';

  constructor(keyId: string, reason: KeyError['reason']) {
    super(`the encryption key "${keyId}" ${reason === 'missing' ? 'is missing' : reason}`);
    this.keyId = keyId;
    this.reason = reason;
  }
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** A ring of keys, of which the first one seals and all open. AES-256-GCM, with a new random vector for each seal. */
export function createKeyRing([first, ...others]: readonly [EncryptionKey, ...EncryptionKey[]]): KeyRing {
  const keys = new Map([first, ...others].map(({ id, key }) => [id, key]));
  return {
    current: first.id,
    seal(text, place) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, first.key, iv).setAAD(bind(place, first.id));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const sealed = Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
      return { keyId: first.id, sealed };
    },
    open({ keyId, sealed }, place) {
      const key = keys.get(keyId);
      if (key === undefined) throw new KeyError(keyId, 'missing');
      const bytes = Buffer.from(sealed, 'base64');
      const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)];
      try {
        const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes });
        decipher.setAAD(bind(place, keyId)).setAuthTag(tag);
        const body = bytes.subarray(ivBytes + tagBytes);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch {
        throw new KeyError(keyId, 'does not fit');
      }
    },
  };
}

/** What is sealed together with its place cannot be copied to another workspace's row. */
function bind(place: string, keyId: string): Buffer {
  return Buffer.from(JSON.stringify([place, keyId]));
}
