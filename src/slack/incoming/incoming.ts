import type { ConversationPlace } from '../../storage/conversations.ts';

export type Surface = 'command' | 'mention' | 'direct-message' | 'button' | 'home' | 'shortcut' | 'workflow';

/** A message that a window explains: of what it says, only the roles it names are kept. */
export interface ExplainedMessage extends SharePlace {
  readonly threadTs: string;
  /** Ids of the roles it names. */
  readonly roles: readonly string[];
}

/** Where the reply to a question goes. */
export type ReplyPlace =
  | { readonly kind: 'thread'; readonly channelId: string; readonly threadTs: string }
  /** On the acknowledgement of a slash command, seen by the asker alone. */
  | { readonly kind: 'acknowledgement'; readonly responseUrl: string }
  /** To the address that came with a click, seen by the clicker alone. */
  | {
      readonly kind: 'response-url';
      readonly responseUrl: string;
      readonly channelId: string;
      readonly userId: string;
    }
  /** In place of a message of ours. */
  | { readonly kind: 'message'; readonly channelId: string; readonly ts: string }
  /** In place of the message that one person alone sees and has clicked on. */
  | { readonly kind: 'original'; readonly responseUrl: string }
  /** In a window that opens over Slack, or over the window where the click was made. */
  | NewViewPlace
  /** In the window where the click was made. */
  | { readonly kind: 'view'; readonly viewId: string; readonly about?: ExplainedMessage | undefined }
  /** In the window whose form was sent off, on its acknowledgement. */
  | { readonly kind: 'submission'; readonly triggerId: string; readonly viewId: string };

export interface NewViewPlace {
  readonly kind: 'new-view';
  readonly triggerId: string;
  readonly method: 'views.open' | 'views.push';
  readonly about?: ExplainedMessage | undefined;
}

/** Where a private answer can be shown to others: a channel, or a thread in it. */
export interface SharePlace {
  readonly channelId: string;
  readonly threadTs?: string | undefined;
  /** A way in where we are not in that channel. */
  readonly responseUrl?: string | undefined;
}

/** Who did it, and in which workspace. */
export interface Person {
  readonly teamId: string;
  readonly userId: string;
}

/** Somebody asks us something. */
export interface Question extends Person {
  readonly surface: Surface;
  /** As it was written; it may be empty. */
  readonly text: string;
  /** The question to quote above the answer, where it leaves no message of its own. */
  readonly quote?: string | undefined;
  /** The receipt of what we had asked back, where this was chosen from it. */
  readonly chosenFrom?: string | undefined;
  readonly channelId: string;
  /** Differs between any two questions and stays the same when one is delivered again or reworded. */
  readonly messageId: string;
  /** The asker has changed the words of an earlier message: a message from then on is brought up to date. */
  readonly reworded: boolean;
  /** Asked in a channel that is shared with another company. */
  readonly external: boolean;
  readonly replyTo: ReplyPlace;
  /** The conversations it may belong to, the nearest first. */
  readonly continues: readonly ConversationPlace[];
}

/** The verdict of somebody who read an answer. */
export type Verdict = 'helpful' | 'not-helpful';

/** All that we act on, by kind. */
interface Kinds {
  question: Question;
  /** A direct message was deleted, and its answer goes with it. */
  withdrawal: { readonly messageId: string };
  vote: Person & {
    readonly verdict: Verdict;
    readonly receiptId: string;
    /** One per person and message. */
    readonly voteId: string;
    /** Where to say thank you. */
    readonly replyTo: ReplyPlace;
    /** Where to ask what was wrong. */
    readonly form: NewViewPlace;
  };
  /** What was wrong with an answer, in the words of its reader. */
  'vote-reason': Person & { readonly voteId: string; readonly reason: string };
  /** A private answer is to be shown to others. */
  share: Person & {
    readonly userName: string;
    /** Text and conversation of the question, as the button carried them. */
    readonly asked: string;
    readonly to: SharePlace;
    /** The message that the answer explains, where it does. */
    readonly about: ExplainedMessage | undefined;
    /** The private answer that carried the button. */
    readonly original: ReplyPlace | undefined;
    /** Where to say that it did not work. */
    readonly replyTo: ReplyPlace;
  };
  /** Somebody wants a form to ask with. */
  'ask-opened': Person & { readonly form: NewViewPlace };
  /** Somebody types into the form's list of topics. */
  'topics-sought': { readonly typed: string };
  /** The form was sent off without a question. */
  'nothing-asked': Person;
  /** Somebody wants to know about the roles in a message that somebody wrote. */
  explanation: Person & {
    readonly messageId: string;
    readonly text: string;
    readonly message: Omit<ExplainedMessage, 'roles'>;
    readonly replyTo: NewViewPlace;
  };
  /** A workflow came to our step. */
  step: { readonly teamId: string; readonly executionId: string; readonly question: string };
  setting: Person & { readonly name: string; readonly value: string; readonly replyTo: ReplyPlace };
  /** Somebody opened the direct messages with us. */
  'messages-opened': Person & { readonly channelId: string };
  /** Somebody opened our Home, or turned a page of it. */
  'home-opened': Person & { readonly page: number };
  /** Somebody pressed Stop while we were at work. */
  'session-stopped': { readonly teamId: string; readonly channelId: string; readonly threadTs: string };
  ignored: { readonly reason: IgnoredReason };
}

export type IncomingKind = keyof Kinds;

/** Something that came in, of one of these kinds. */
export type Incoming<Kind extends IncomingKind = IncomingKind> = {
  readonly [K in Kind]: { readonly kind: K } & Kinds[K];
}[Kind];

export type IncomingQuestion = Incoming<'question'>;

export type IgnoredReason =
  | 'written by a bot'
  | 'written by us'
  | 'an edit, a deletion, a join or the like'
  | 'channel talk without a mention'
  | 'a mention in a direct message, which arrives as a message too'
  | 'a button of ours that is not known any more'
  | 'not readable'
  | 'nothing we listen to';
