import type { Kysely } from 'kysely';
import { type Clustered, createFindCluster, mostCompared, needsTexts } from '../cluster.ts';
import {
  describeCluster,
  mostExamples,
  type Unanswered,
  type UnansweredCluster,
  type UnansweredQuestion,
} from '../unanswered.ts';
import { readIds } from './read-json.ts';
import type { Schema } from './schema.ts';
import type { SqlDatabase } from './sql-database.ts';

/** Unanswered questions in a database. */
export function createSqlUnanswered({ db, put }: SqlDatabase): Unanswered {
  return {
    async clusters({ teamId, most }) {
      const counted = await db
        .selectFrom('unanswered')
        .select(({ fn }) => [
          'cluster',
          fn.count<number>('user_id').distinct().as('askers'),
          fn.countAll<number>().as('times'),
          fn.max('at').as('last_at'),
        ])
        .where('team_id', '=', teamId)
        .groupBy('cluster')
        .orderBy('askers', 'desc')
        .orderBy('last_at', 'desc')
        .orderBy('cluster')
        .limit(most)
        .execute();
      const clusters: UnansweredCluster[] = [];
      for (const { cluster, askers, times } of counted) {
        const latest = await latestOf(db, teamId, cluster);
        clusters.push(describeCluster(cluster, latest, { askers, times }));
      }
      return clusters;
    },
    async settle({ teamId, userId }, receiptId) {
      await put((db) =>
        db
          .deleteFrom('unanswered')
          .where('why', '=', 'unclear')
          .where('team_id', '=', teamId)
          .where('user_id', '=', userId)
          .where('receipt_id', '=', receiptId)
          .execute(),
      );
    },
  };
}

async function latestOf(db: Kysely<Schema>, teamId: string, cluster: string) {
  const rows = await db
    .selectFrom('unanswered')
    .leftJoin('votes', 'votes.id', 'unanswered.id')
    .selectAll('unanswered')
    .select('votes.reason')
    .where('unanswered.team_id', '=', teamId)
    .where('unanswered.cluster', '=', cluster)
    .orderBy('unanswered.at', 'desc')
    .orderBy('unanswered.id', 'desc')
    .limit(mostExamples)
    .execute();
  return rows.map((row) => ({
    at: new Date(row.at),
    why: row.why,
    roles: readIds(row.roles),
    facets: readIds(row.facets),
    text: row.text ?? undefined,
    reason: row.reason ?? undefined,
  }));
}

/** Puts in what is unanswered of a message or a vote, or takes out what is not any more, as part of a write. */
export type NoteUnanswered = (
  db: Kysely<Schema>,
  id: string,
  question: UnansweredQuestion | undefined,
) => Promise<void>;

/** Makes the {@link NoteUnanswered} of a store. */
export function createNoteUnanswered(): NoteUnanswered {
  const findCluster = createFindCluster();
  return async (db, id, question) => {
    await db.deleteFrom('unanswered').where('id', '=', id).execute();
    if (question === undefined) return;
    const { at, teamId, userId, receiptId, why, roles, facets, text } = question;
    const cluster = findCluster(question, needsTexts(question) ? await latestTexts(db, teamId) : []);
    await db
      .insertInto('unanswered')
      .values({
        id,
        at: at.getTime(),
        team_id: teamId,
        user_id: userId,
        receipt_id: receiptId,
        why,
        roles: JSON.stringify(roles),
        facets: JSON.stringify(facets),
        text: text ?? null,
        cluster,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  };
}

async function latestTexts(db: Kysely<Schema>, teamId: string): Promise<Clustered[]> {
  const rows = await db
    .selectFrom('unanswered')
    .select(['cluster', 'text'])
    .where('team_id', '=', teamId)
    .where('text', 'is not', null)
    .orderBy('at', 'desc')
    .limit(mostCompared)
    .execute();
  return rows.map(({ cluster, text }) => ({ cluster, text: text ?? '' }));
}
