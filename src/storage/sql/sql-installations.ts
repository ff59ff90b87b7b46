import type { Kysely } from 'kysely';
import { auditedAs } from '../audit.ts';
import type { Departure, Installations, SealedInstallation } from '../installations.ts';
import type { Schema } from './schema.ts';
import { addAuditEntry } from './sql-audit.ts';
import type { SqlDatabase } from './sql-database.ts';

/** Installations in a database. */
export function createSqlInstallations(
  { db, write, put, erase }: SqlDatabase,
  now: () => number,
): Installations {
  return {
    async keep({ id, teamId, enterpriseId, keyId, sealed, installedAt }, actorId) {
      const row = {
        team_id: teamId ?? null,
        enterprise_id: enterpriseId ?? null,
        key_id: keyId,
        sealed,
        installed_at: installedAt.getTime(),
      };
      await write(async (transaction) => {
        await transaction
          .insertInto('installations')
          .values({ id, ...row })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute();
        const audited = { at: installedAt, teamId: auditedAs({ teamId, enterpriseId }), actorId };
        await addAuditEntry(transaction, { ...audited, action: 'app-installed' });
      });
    },
    async find(id) {
      const row = await db.selectFrom('installations').selectAll().where('id', '=', id).executeTakeFirst();
      return row && readRow(row);
    },
    async all() {
      return (await db.selectFrom('installations').selectAll().orderBy('id').execute()).map(readRow);
    },
    async reseal({ id, installedAt, keyId, sealed }) {
      await put((transaction) =>
        transaction
          .updateTable('installations')
          .set({ key_id: keyId, sealed })
          .where('id', '=', id)
          .where('installed_at', '=', installedAt.getTime())
          .execute(),
      );
      await erase();
    },
    async noteMember(id, teamId) {
      await put((transaction) =>
        transaction
          .insertInto('installation_members')
          .values({ installation_id: id, team_id: teamId })
          .onConflict((conflict) => conflict.columns(['installation_id', 'team_id']).doNothing())
          .execute(),
      );
    },
    async remove(departure) {
      const removed = await write((transaction) => removeInstallation(transaction, departure, now()));
      if (removed) await erase();
      return removed;
    },
  };
}

async function removeInstallation(
  db: Kysely<Schema>,
  { id, leftAt, requestId }: Departure,
  removed_at: number,
): Promise<boolean> {
  const [gone] = await db
    .deleteFrom('installations')
    .where('id', '=', id)
    .where('installed_at', '<=', leftAt.getTime())
    .returningAll()
    .execute();
  if (gone === undefined) return false;
  const installation = readRow(gone);
  const teams = installation.teamId === undefined ? await takeMembers(db, id) : [installation.teamId];
  for (const team_id of teams) {
    if (await isThere(db, team_id)) continue;
    const row = { left_at: leftAt.getTime(), removed_at };
    await db
      .insertInto('departures')
      .values({ team_id, ...row })
      .onConflict((conflict) => conflict.column('team_id').doUpdateSet(row))
      .execute();
  }
  const audited = { at: leftAt, teamId: auditedAs(installation), requestId };
  await addAuditEntry(db, { ...audited, action: 'app-uninstalled' });
  return true;
}

async function takeMembers(db: Kysely<Schema>, id: string): Promise<string[]> {
  const members = await db
    .deleteFrom('installation_members')
    .where('installation_id', '=', id)
    .returning('team_id')
    .execute();
  return members.map(({ team_id }) => team_id);
}

/** Whether the app is in this workspace, by an installation of its own or by its organisation's. */
export async function isThere(db: Kysely<Schema>, teamId: string): Promise<boolean> {
  const own = await db.selectFrom('installations').select('id').where('team_id', '=', teamId).execute();
  const shared = await db
    .selectFrom('installation_members')
    .select('team_id')
    .where('team_id', '=', teamId)
    .execute();
  return own.length + shared.length > 0;
}

function readRow(row: Schema['installations']): SealedInstallation {
  return {
    id: row.id,
    teamId: row.team_id ?? undefined,
    enterpriseId: row.enterprise_id ?? undefined,
    keyId: row.key_id,
    sealed: row.sealed,
    installedAt: new Date(row.installed_at),
  };
}
