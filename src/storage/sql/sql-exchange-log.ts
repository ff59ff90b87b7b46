import type { Exchange, ExchangeLog } from '../exchange-log.ts';
import { readUnansweredExchange } from '../unanswered.ts';
import { readIds } from './read-json.ts';
import type { Schema } from './schema.ts';
import type { SqlDatabase } from './sql-database.ts';
import type { NoteUnanswered } from './sql-unanswered.ts';

/** The exchange log in a database; what was not answered gets among the unanswered questions in the same write. */
export function createSqlExchangeLog(
  { db, write }: SqlDatabase,
  noteUnanswered: NoteUnanswered,
): ExchangeLog {
  return {
    async record(exchange) {
      const row = describeRow(exchange);
      await write(async (transaction) => {
        const recorded = await transaction
          .insertInto('exchanges')
          .values({ message_id: exchange.messageId, ...row })
          .onConflict((conflict) =>
            conflict.column('message_id').doUpdateSet(row).where('exchanges.at', '<=', row.at),
          )
          .returning('message_id')
          .execute();
        if (recorded.length === 0) return;
        await noteUnanswered(transaction, exchange.messageId, readUnansweredExchange(exchange));
      });
    },
    async latestOf({ teamId, userId }, most) {
      const rows = await db
        .selectFrom('exchanges')
        .leftJoin('unanswered', 'unanswered.id', 'exchanges.message_id')
        .selectAll('exchanges')
        .select('unanswered.text')
        .where('exchanges.team_id', '=', teamId)
        .where('exchanges.user_id', '=', userId)
        .orderBy('exchanges.at', 'desc')
        .orderBy('exchanges.message_id', 'desc')
        .limit(most)
        .execute();
      return rows.map(readRow);
    },
  };
}

function describeRow({ at, surface, teamId, channelId, userId, receiptId, ...answered }: Exchange) {
  const { outcome, roles, facets, facts, confidence } = answered;
  return {
    at: at.getTime(),
    surface,
    team_id: teamId,
    channel_id: channelId,
    user_id: userId,
    receipt_id: receiptId,
    outcome,
    roles: JSON.stringify(roles),
    facets: JSON.stringify(facets),
    facts: JSON.stringify(facts),
    confidence,
  };
}

type Row = Schema['exchanges'] & { readonly text: string | null };

function readRow(row: Row): Exchange {
  const exchange = {
    at: new Date(row.at),
    surface: row.surface,
    teamId: row.team_id,
    channelId: row.channel_id,
    userId: row.user_id,
    messageId: row.message_id,
    receiptId: row.receipt_id,
    outcome: row.outcome,
    roles: readIds(row.roles),
    facets: readIds(row.facets),
    facts: readIds(row.facts),
    confidence: row.confidence,
  };
  return row.text === null ? exchange : { ...exchange, unanswered: row.text };
}
