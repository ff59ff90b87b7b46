import type { Reply } from '../../answering/answer.ts';
import type { Chart } from '../../answering/charts/chart.ts';
import type { Remembered } from '../../storage/conversations.ts';
import type { Settings } from '../../storage/people.ts';
import type { SlackMessage } from '../blocks/blocks.ts';
import type { IncomingQuestion } from '../incoming/incoming.ts';
import { type Directive, readDirective } from './read-directive.ts';

/** A message, and the reply it carries where it is one from the knowledge. */
export interface ComposedReply {
  readonly message: SlackMessage;
  /** Reporting lines that a picture may show as well. */
  readonly chart?: Chart | undefined;
  /** A file for the asker alone, sent before the message that tells of it. */
  readonly file?: ReplyFile | undefined;
  /** Nothing is to be kept of this exchange, not even which reply belongs to which message. */
  readonly traceless?: boolean | undefined;
  readonly answered?: { readonly reply: Reply; readonly receiptId: string } | undefined;
}

/** A text to be sent as a file. */
export interface ReplyFile {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  /** What is said instead where no file can be sent. */
  readonly otherwise: SlackMessage;
}

/** What a reply depends on: the question, what was talked about before, and how the asker likes it. */
export interface Occasion {
  readonly question: IncomingQuestion;
  readonly before: Remembered | undefined;
  readonly settings: Settings;
  /** Whether the asker may see what others asked in vain; asked only where it matters. */
  readonly isCurator: () => Promise<boolean>;
}

/** Composes the reply to a question or to one of the words that do other things. */
export type ComposeReply = (occasion: Occasion) => Promise<ComposedReply>;

/** Who composes the reply to which directive. */
export type Composers = {
  readonly [Kind in Directive['kind']]: (
    occasion: Occasion,
    directive: Extract<Directive, { kind: Kind }>,
  ) => ComposedReply | Promise<ComposedReply>;
};

/** Makes the step that composes every reply, on whatever surface. */
export function createComposeReply(composers: Composers): ComposeReply {
  return async (occasion) => compose(composers, occasion, readDirective(occasion.question.text));
}

function compose<Kind extends Directive['kind']>(
  composers: Composers,
  occasion: Occasion,
  directive: Extract<Directive, { kind: Kind }>,
): ComposedReply | Promise<ComposedReply> {
  return composers[directive.kind as Kind](occasion, directive);
}
