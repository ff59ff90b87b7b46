import type { Suggestion } from '../../answering/answer.ts';

/** Where a message is seen; Slack draws other things in each. */
export type Stage = 'channel' | 'private' | 'view';

/** What stands around an answer. The answer itself is the same wherever it is seen. */
export interface Presentation {
  readonly stage: Stage;
  /** Blocks that every Slack-like server draws, instead of the newest. */
  readonly classic: boolean;
  /** Quoted above the answer, where the question itself cannot be seen. */
  readonly asked?:
    | { readonly by: string; readonly did?: 'asked' | 'shared'; readonly words: string }
    | undefined;
  /** The answer and its sources alone, without anything to click on. */
  readonly bare?: boolean | undefined;
  /** The first sentence instead of the whole. */
  readonly brief?: boolean | undefined;
  /** Whether further questions are offered. */
  readonly suggestions?: boolean | undefined;
  readonly comparison?: Suggestion | undefined;
  /** What a vote on the answer is about. */
  readonly receiptId?: string | undefined;
  /** The receipt of what is asked back, which the choices carry. */
  readonly askedBack?: string | undefined;
  /** What the button for sharing carries; without it there is none. */
  readonly share?: string | undefined;
  /** Small print after the sources. */
  readonly hint?: string | undefined;
}
