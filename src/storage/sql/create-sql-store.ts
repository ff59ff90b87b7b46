import type { Log } from '../../log.ts';
import type { Store } from '../store.ts';
import { forgetPerson } from './forget-person.ts';
import { purge } from './purge.ts';
import { createSqlAudit } from './sql-audit.ts';
import { createSqlClaims } from './sql-claims.ts';
import { createSqlConversations } from './sql-conversations.ts';
import type { SqlDatabase } from './sql-database.ts';
import { createSqlExchangeLog } from './sql-exchange-log.ts';
import { createSqlPeople } from './sql-people.ts';
import { createSqlReceipts } from './sql-receipts.ts';
import { createSqlSentReplies } from './sql-sent-replies.ts';
import { createNoteUnanswered, createSqlUnanswered } from './sql-unanswered.ts';
import { createSqlVotes } from './sql-votes.ts';

const day = 24 * 60 * 60 * 1000;

/** The store in a database that is open. It deletes what is too old now and once a day. */
export function createSqlStore(
  database: SqlDatabase,
  { retentionDays, now, log }: { retentionDays: number; now: () => number; log: Log },
): Store {
  const claims = createSqlClaims(database, now);
  const noteUnanswered = createNoteUnanswered();
  let purging: Promise<void> = Promise.resolve();
  const startPurging = (): void => {
    purging = purge(database.write, { retentionMs: retentionDays * day, now: now() }).then(
      (rows) => log.debug({ rows }, 'what was too old is deleted'),
      (error: unknown) => log.error({ err: error }, 'what is too old could not be deleted'),
    );
  };
  startPurging();
  const daily = setInterval(startPurging, day).unref();
  return {
    claims,
    conversations: createSqlConversations(database, now),
    exchangeLog: createSqlExchangeLog(database, noteUnanswered),
    people: createSqlPeople(database, now),
    receipts: createSqlReceipts(database, now),
    sentReplies: createSqlSentReplies(database, now),
    votes: createSqlVotes(database, noteUnanswered),
    unanswered: createSqlUnanswered(database),
    audit: createSqlAudit(database),
    forget: (person) => forgetPerson(database, person, now),
    async close() {
      clearInterval(daily);
      await purging;
      await claims
        .release()
        .catch((error: unknown) => log.warn({ err: error }, 'leases stay until they end'));
      await database.close();
    },
  };
}
