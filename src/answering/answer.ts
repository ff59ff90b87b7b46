import type { Topic } from './lookup.ts';

/** What became of a message. */
export type Outcome = 'answer' | 'clarify' | 'decline' | 'greet' | 'thank' | 'help';

/** A question the asker may want to ask next. */
export interface Suggestion {
  /** Short enough for a button: 75 characters at most. */
  readonly label: string;
  /** The whole question, understood without what went before. */
  readonly question: string;
  readonly roles: readonly string[];
  readonly facets: readonly string[];
}

export interface Citation {
  readonly id: string;
  readonly cite: string;
  readonly year?: number | undefined;
  readonly address: string;
}

/** One part of an answer, under a heading where there are several. */
export interface Section {
  readonly heading?: string | undefined;
  readonly text: string;
}

/** A table of two roles side by side. */
export interface Comparison {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

/** A finished answer as data: plain text without any mark-up, in the order in which it is read. */
export interface Answer {
  readonly outcome: Outcome;
  readonly roles: readonly string[];
  readonly facets: readonly string[];
  readonly facts: readonly string[];
  /** The sentence that answers the question. */
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly comparison?: Comparison | undefined;
  readonly sources: readonly Citation[];
  /** Day of the oldest review among the facts used, YYYY-MM-DD. */
  readonly reviewed?: string | undefined;
  /** 0 to 1: how likely it is that this is what was asked for. */
  readonly confidence: number;
  readonly suggestions: readonly Suggestion[];
}

/** What a conversation remembers between two messages: ids, and no words but such as the knowledge has. */
export interface Conversation {
  /** Roles spoken of last. */
  readonly roles: readonly string[];
  /** Roles spoken of before these, where they were others. */
  readonly rolesBefore?: readonly string[] | undefined;
  /** Facets spoken of last; without roles where we asked which role was meant. */
  readonly facets: readonly string[];
  /** What was looked up last. */
  readonly topics: readonly Topic[];
  readonly facts: readonly string[];
  readonly conditions: readonly string[];
  /** What the last reply offered to tell, in that order, where it asked back or had no answer. */
  readonly offered?: readonly Topic[] | undefined;
  /** What made another post of the role spoken of: "deputy". */
  readonly modifiers?: readonly string[] | undefined;
  /** What the asker said of the organisation that all of this is about, by ids of conditions: "we are a charity". */
  readonly setting?: readonly string[] | undefined;
  /** The last question, with roles by their ids: "who appoints the {coo}". */
  readonly asked?: string | undefined;
  /** The role that the asker said to hold. */
  readonly asker?: string | undefined;
}

export interface Reply {
  readonly answer: Answer;
  /** Pass this in with the next message of the same conversation. */
  readonly conversation: Conversation;
  /** What the message would have meant next to what it was taken for, with its probability. */
  readonly second?: { readonly facet: string; readonly probability: number } | undefined;
}

/** The beginning of every conversation. */
export const newConversation: Conversation = { roles: [], facets: [], topics: [], facts: [], conditions: [] };

/** Answers one message; same knowledge, same message, same conversation, same reply. */
export type Answerer = (text: string, conversation?: Conversation) => Reply;
