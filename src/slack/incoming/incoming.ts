import type { ConversationPlace } from '../../storage/conversations.ts';

type Surface = 'command' | 'mention' | 'direct-message' | 'button';

/** Where the reply to a question goes. */
export type ReplyPlace =
  | { readonly kind: 'thread'; readonly channelId: string; readonly threadTs: string }
  /** On the acknowledgement of a slash command, seen by the asker alone. */
  | { readonly kind: 'acknowledgement'; readonly responseUrl: string }
  /** To the address that came with a click, seen by the clicker alone. */
  | { readonly kind: 'response-url'; readonly responseUrl: string };

/** Somebody asks us something. */
export interface IncomingQuestion {
  readonly kind: 'question';
  readonly surface: Surface;
  /** As it was written; it may be empty. */
  readonly text: string;
  /** The question to quote above the answer, where it leaves no message of its own. */
  readonly quote?: string | undefined;
  readonly teamId: string;
  readonly channelId: string;
  readonly userId: string;
  /** Differs between any two questions and stays the same when one is delivered again. */
  readonly messageId: string;
  readonly replyTo: ReplyPlace;
  /** The conversations it may belong to, the nearest first. */
  readonly continues: readonly ConversationPlace[];
}

export type IgnoredReason =
  | 'written by a bot'
  | 'written by us'
  | 'an edit, a deletion, a join or the like'
  | 'channel talk without a mention'
  | 'a mention in a direct message, which arrives as a message too'
  | 'a button of ours that is not known any more'
  | 'not readable'
  | 'nothing we listen to';

/** Something that we leave alone, and why. */
interface Ignored {
  readonly kind: 'ignored';
  readonly reason: IgnoredReason;
}

export type Incoming = IncomingQuestion | Ignored;
