import type { Outcome } from '../../answering/answer.ts';
import type { AuditEntry } from '../audit.ts';
import type { UnansweredQuestion } from '../unanswered.ts';
import type { Vote } from '../votes.ts';

/**
 * The tables, alike on the file and on PostgreSQL: texts, whole numbers and one share between 0 and 1. Times are
 * milliseconds since 1970; what is only read as a whole is JSON. `migrations.ts` makes them.
 */
export interface Schema {
  readonly claims: ClaimRow;
  readonly deliveries: DeliveryRow;
  readonly conversations: ConversationRow;
  readonly receipts: ReceiptRow;
  readonly sent_replies: SentReplyRow;
  readonly exchanges: ExchangeRow;
  readonly votes: VoteRow;
  readonly unanswered: UnansweredRow;
  readonly people: PersonRow;
  readonly audit: AuditRow;
  readonly installations: InstallationRow;
}

interface ClaimRow {
  key: string;
  taken_until: number;
}

/** Work that was taken on; its row goes when it is done. */
interface DeliveryRow {
  key: string;
  body: string;
  /** The process that is at it, and until when it may be believed to be. */
  owner: string;
  leased_until: number;
  attempts: number;
  received_at: number;
}

interface ConversationRow {
  place: string;
  conversation: string;
  receipt_id: string;
  team_id: string | null;
  user_id: string | null;
  at: number;
}

interface ReceiptRow {
  id: string;
  version: string;
  answer: string;
  second: string | null;
  at: number;
}

interface SentReplyRow {
  message_id: string;
  channel_id: string;
  ts: string;
  before: string | null;
  at: number;
}

interface ExchangeRow {
  message_id: string;
  at: number;
  surface: string;
  team_id: string;
  channel_id: string;
  user_id: string;
  receipt_id: string;
  outcome: Outcome;
  roles: string;
  facets: string;
  facts: string;
  confidence: number;
}

interface VoteRow {
  id: string;
  at: number;
  team_id: string;
  user_id: string;
  receipt_id: string;
  verdict: Vote['verdict'];
  reason: string | null;
}

interface UnansweredRow {
  id: string;
  at: number;
  team_id: string;
  user_id: string;
  receipt_id: string;
  why: UnansweredQuestion['why'];
  roles: string;
  facets: string;
  text: string | null;
  cluster: string;
}

interface PersonRow {
  team_id: string;
  user_id: string;
  settings: string | null;
  welcomed_at: number | null;
  at: number;
}

interface AuditRow {
  id: string;
  at: number;
  team_id: string;
  actor_id: string | null;
  action: AuditEntry['action'];
  request_id: string | null;
}

/** Where the app is installed; the tokens are sealed with the key that `key_id` names. */
interface InstallationRow {
  id: string;
  team_id: string | null;
  enterprise_id: string | null;
  key_id: string;
  sealed: string;
  installed_at: number;
}
