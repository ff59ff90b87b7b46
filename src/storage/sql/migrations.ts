import type { Kysely, Migration } from 'kysely';

/**
 * All changes of the tables, by name in the order in which they are made. What stands here was released and is never
 * changed: a further change gets a further entry.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': { up: makeFirstTables },
};

async function makeFirstTables(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('claims')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('taken_until', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('deliveries')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('leased_until', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('conversations')
    .addColumn('place', 'text', (column) => column.primaryKey())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('receipt_id', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text')
    .addColumn('user_id', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('receipts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('second', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('sent_replies')
    .addColumn('message_id', 'text', (column) => column.primaryKey())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('ts', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('exchanges')
    .addColumn('message_id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('surface', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('receipt_id', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('facets', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('confidence', 'double precision', (column) => column.notNull())
    .execute();
  await schema
    .createTable('votes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('receipt_id', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .execute();
  await schema
    .createTable('unanswered')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('receipt_id', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('facets', 'text', (column) => column.notNull())
    .addColumn('text', 'text')
    .addColumn('cluster', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('people')
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('settings', 'text')
    .addColumn('welcomed_at', 'bigint')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('people_key', ['team_id', 'user_id'])
    .execute();
  await schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text')
    .execute();
  await schema
    .createTable('installations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team_id', 'text')
    .addColumn('enterprise_id', 'text')
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('installed_at', 'bigint', (column) => column.notNull())
    .execute();
  await indexColumns(db, {
    claims: [['taken_until']],
    deliveries: [['leased_until']],
    conversations: [['at'], ['team_id', 'user_id']],
    receipts: [['at']],
    sent_replies: [['at']],
    exchanges: [['at'], ['team_id', 'user_id', 'at'], ['receipt_id']],
    votes: [['at'], ['team_id', 'user_id']],
    unanswered: [['at'], ['team_id', 'at'], ['team_id', 'cluster'], ['team_id', 'user_id']],
    people: [['at']],
    audit: [['at'], ['team_id', 'at']],
  });
}

async function indexColumns(
  { schema }: Kysely<unknown>,
  indexed: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<void> {
  for (const [table, indexes] of Object.entries(indexed)) {
    for (const columns of indexes) {
      await schema
        .createIndex(`${table}_by_${columns.join('_')}`)
        .on(table)
        .columns([...columns])
        .execute();
    }
  }
}
