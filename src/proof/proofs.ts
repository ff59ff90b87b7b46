import type { Proof } from './proof.ts';
import { proveCanaries } from './prove-canaries.ts';
import { proveDeploys } from './prove-deploys.ts';
import { proveDuplicates } from './prove-duplicates.ts';
import { proveKill } from './prove-kill.ts';
import { proveOauth } from './prove-oauth.ts';
import { proveSlackFaults } from './prove-slack-faults.ts';
import { proveSocketFaults } from './prove-socket-faults.ts';
import { proveStart } from './prove-start.ts';
import { proveStoreAway } from './prove-store-away.ts';
import { proveStoreFrozen } from './prove-store-frozen.ts';

/** All proofs, by the names of their commands. */
export const proofs = {
  duplicates: proveDuplicates,
  kill: proveKill,
  'slack-faults': proveSlackFaults,
  'store-away': proveStoreAway,
  'store-frozen': proveStoreFrozen,
  deploys: proveDeploys,
  'socket-faults': proveSocketFaults,
  start: proveStart,
  oauth: proveOauth,
  canaries: proveCanaries,
} as const satisfies Readonly<Record<string, Proof>>;
