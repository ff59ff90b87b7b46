import type { Answerer, Reply } from '../../answering/answer.ts';
import type { SuggestComparison } from '../../answering/composing/list-topics.ts';
import { keepLatest } from '../../answering/text/keep-latest.ts';
import type { SlackMessage } from '../blocks/blocks.ts';
import type { ExplainedMessage, IncomingQuestion } from '../incoming/incoming.ts';
import type { Presentation, Stage } from '../render/presentation.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { type Asked, packAsked } from './asked.ts';
import type { ComposedReply, Occasion } from './compose-reply.ts';
import type { OfferRoles } from './offer-roles.ts';
import { receiptIdOf } from './receipt-id.ts';
import { usageLine } from './usage.ts';

/** Composes the answer to a question from the knowledge. */
export type ComposeAnswer = (occasion: Omit<Occasion, 'isCurator'>) => ComposedReply & {
  readonly answered: { readonly reply: Reply; readonly receiptId: string };
};

/** Longer texts are hardly ever asked twice. */
const longestKept = 200;

const mentionAgain = 'To go on in this thread, mention me again: that is all I read in channels.';

/** What an answer is given beside. */
interface Around {
  /** The message that its window explains. */
  readonly about: ExplainedMessage | undefined;
  /** Whether there is a place where others could see it. */
  readonly shareable: boolean;
}

/**
 * Answers and renders, and keeps the latest replies: people ask the same things again and again,
 * buttons more so, and the same question in the same conversation always has the same answer.
 */
export function createComposeAnswer(parts: {
  answerer: Answerer;
  version: string;
  classic: boolean;
  suggestComparison: SuggestComparison;
  offerRoles: OfferRoles;
  most?: number;
}): ComposeAnswer {
  const { answerer, version, classic, suggestComparison, offerRoles, most = 600 } = parts;
  const kept = new Map<string, ReturnType<ComposeAnswer>>();

  const compose = (asked: Asked, presentation: Presentation, around: Around) => {
    const reply = answerer(asked.text, asked.conversation);
    const answer = offerRoles(reply.answer, around.about);
    const isAnswer = answer.outcome === 'answer';
    const receiptId = receiptIdOf(asked, version);
    const message: SlackMessage = renderAnswer(answer, {
      ...presentation,
      receiptId: isAnswer ? receiptId : undefined,
      askedBack: answer.outcome === 'clarify' ? receiptId : undefined,
      comparison: isAnswer ? suggestComparison(answer) : undefined,
      share: isAnswer && around.shareable ? packAsked(asked) : undefined,
      hint: answer.outcome === 'decline' && presentation.stage === 'private' ? usageLine : presentation.hint,
    });
    return { message, answered: { reply, receiptId } };
  };

  return ({ question, before, settings }) => {
    const asked = { text: question.text, conversation: before?.conversation };
    const about = 'about' in question.replyTo ? question.replyTo.about : undefined;
    const around = { about, shareable: about !== undefined || stageOf(question) === 'private' };
    const presentation: Presentation = {
      stage: stageOf(question),
      classic,
      asked: question.quote === undefined ? undefined : { by: 'You', words: question.quote },
      bare: question.external,
      brief: settings.length === 'brief',
      // Where a message names several roles, its reader wants to get at all of them.
      suggestions: settings.suggestions === 'on' || (about?.roles ?? []).length > 1,
      hint: question.surface === 'mention' && before === undefined ? mentionAgain : undefined,
    };
    if (asked.text.length > longestKept) return compose(asked, presentation, around);
    const key = JSON.stringify([asked, presentation, around.shareable, about?.roles]);
    const composed = kept.get(key) ?? compose(asked, presentation, around);
    keepLatest(kept, key, composed, most);
    return composed;
  };
}

/** Where the reply to a question will be seen. */
export function stageOf({ replyTo }: Pick<IncomingQuestion, 'replyTo'>): Stage {
  if (replyTo.kind === 'thread') return 'channel';
  return replyTo.kind === 'acknowledgement' || replyTo.kind === 'response-url' ? 'private' : 'view';
}
