import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Audit, AuditEntry } from '../audit.ts';
import type { Schema } from './schema.ts';
import type { SqlDatabase } from './sql-database.ts';

/** The audit in a database. */
export function createSqlAudit({ db, write }: SqlDatabase): Audit {
  return {
    record: (entry) => write((transaction) => addAuditEntry(transaction, entry)),
    async latestOf(teamId, most) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('team_id', '=', teamId)
        .orderBy('at', 'desc')
        .limit(most)
        .execute();
      return rows.map(({ at, action, actor_id, request_id }) => ({
        at: new Date(at),
        teamId,
        action,
        actorId: actor_id ?? undefined,
        requestId: request_id ?? undefined,
      }));
    },
  };
}

/** Adds an entry as part of a write. */
export async function addAuditEntry(db: Kysely<Schema>, entry: AuditEntry): Promise<void> {
  const { at, teamId, action, actorId, requestId } = entry;
  await db
    .insertInto('audit')
    .values({
      id: randomUUID(),
      at: at.getTime(),
      team_id: teamId,
      actor_id: actorId ?? null,
      action,
      request_id: requestId ?? null,
    })
    .execute();
}
