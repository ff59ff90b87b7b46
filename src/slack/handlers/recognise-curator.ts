import { z } from 'zod';
import { keepLatest } from '../../answering/text/keep-latest.ts';
import type { Person } from '../incoming/incoming.ts';
import type { CallIfPossible } from '../reply/optional-calls.ts';
import type { CallSlack } from '../reply/outlets.ts';

/** Tells whether somebody may see what people asked in vain. */
export type RecogniseCurator = (person: Person, call: CallSlack) => Promise<boolean>;

/** In milliseconds: whoever becomes an admin, or is one no longer, is known as such after so long. */
const believedFor = 10 * 60 * 1000;
const mostKept = 1_000;

const flag = z.boolean().optional();
const profile = z.object({
  user: z.object({
    deleted: flag,
    /** Belongs to another company, whose admins are nobody here. */
    is_stranger: flag,
    is_admin: flag,
    is_owner: flag,
    is_primary_owner: flag,
  }),
});

/** Curators are those who were named, and admins and owners of the workspace where we may see who that is. */
export function createRecogniseCurator(parts: {
  curators: readonly string[];
  callIfPossible: CallIfPossible;
  now: () => number;
}): RecogniseCurator {
  const { callIfPossible, now } = parts;
  const named = new Set(parts.curators);
  const seen = new Map<string, { readonly isAdmin: boolean; readonly at: number }>();
  return async ({ teamId, userId }, call) => {
    if (named.has(userId)) return true;
    const key = `${teamId}:${userId}`;
    const known = seen.get(key);
    if (known !== undefined && now() - known.at < believedFor) return known.isAdmin;
    const told = await callIfPossible(teamId, call, 'users.info', { user: userId });
    // Where nothing was told it is asked again, since the scope may be granted any time.
    if (told === undefined) return false;
    const isAdmin = readIsAdmin(told);
    keepLatest(seen, key, { isAdmin, at: now() }, mostKept);
    return isAdmin;
  };
}

function readIsAdmin(told: unknown): boolean {
  const { data } = profile.safeParse(told);
  if (data === undefined || data.user.deleted === true || data.user.is_stranger === true) return false;
  const { is_admin, is_owner, is_primary_owner } = data.user;
  return [is_admin, is_owner, is_primary_owner].includes(true);
}
