import type { types } from '@slack/bolt';
import type { Answer, Section } from '../../answering/answer.ts';
import { renderPlainText } from '../../answering/composing/plain-text.ts';
import { context, mrkdwn, plainText, type SlackMessage, section } from '../blocks/blocks.ts';
import { cleanText } from '../blocks/clean-text.ts';
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts';
import { fitBlocks } from '../blocks/fit-blocks.ts';
import { limits } from '../blocks/limits.ts';
import { clipText, splitText } from '../blocks/split-text.ts';
import { bold } from './bold.ts';
import type { Presentation } from './presentation.ts';
import { renderVote, renderWaysOn } from './render-buttons.ts';
import { renderComparison } from './render-comparison.ts';
import { renderSourceLine } from './render-source-line.ts';

/** A lead longer than this is no longer one sentence and would shout if it were bold. */
const boldLead = 400;

/** An answer as a Slack message. */
export function renderAnswer(whole: Answer, presentation: Presentation): SlackMessage {
  const { asked, bare = false, brief = false } = presentation;
  const answer = present(whole, { bare, brief, suggestions: presentation.suggestions ?? true });
  const body = [
    ...renderAsked(asked),
    ...renderLead(answer),
    ...answer.sections.flatMap(renderSection),
    ...renderComparison(answer.comparison, presentation),
  ];
  const tail = [
    ...renderSourceLine(answer),
    ...(presentation.hint === undefined ? [] : renderSmallPrint(presentation.hint)),
    ...(bare ? [] : renderWaysOn(answer, presentation)),
    ...(bare ? [] : renderVote(presentation)),
  ];
  const text = renderPlainText(answer);
  return renderMessage(asked === undefined ? text : `${quote(asked)}\n\n${text}`, fitBlocks(body, tail));
}

/** A message of text and, where there are any, the blocks that show it. */
export function renderMessage(text: string, blocks: types.KnownBlock[]): SlackMessage {
  const escaped = clipText(escapeMrkdwn(cleanText(text)), limits.message.text);
  return { text: escaped === '' ? '\u2026' : escaped, blocks };
}

/** A message of nothing but text. */
export function renderNote(text: string): SlackMessage {
  return renderMessage(text, renderParagraphs(text));
}

/** Text as paragraphs that Slack shows letter by letter. */
export function renderParagraphs(text: string): types.KnownBlock[] {
  return splitText(cleanText(text), limits.section.text).map((part) => section(plainText(part)));
}

/** The part of an answer that is wanted. */
function present(
  answer: Answer,
  { bare, brief, suggestions }: { bare: boolean; brief: boolean; suggestions: boolean },
): Answer {
  // What a lead announces is part of it.
  const announced = answer.lead.endsWith(':') ? 1 : 0;
  const short =
    brief && answer.outcome === 'answer'
      ? { ...answer, sections: answer.sections.slice(0, announced), comparison: undefined }
      : answer;
  // Where we ask back, the suggestions are the question.
  const askedOn = (!bare && suggestions) || answer.outcome !== 'answer';
  return askedOn ? short : { ...short, suggestions: [] };
}

function renderAsked(asked: Presentation['asked']): types.KnownBlock[] {
  return asked === undefined ? [] : renderSmallPrint(quote(asked));
}

function quote({ by, did = 'asked', words }: NonNullable<Presentation['asked']>): string {
  return `${by} ${did}: ${words}`;
}

/** Text in small letters. */
export function renderSmallPrint(text: string): types.KnownBlock[] {
  return [context([plainText(clipText(cleanText(text), limits.context.text))])];
}

function renderLead({ lead, outcome }: Answer): types.KnownBlock[] {
  const text = cleanText(lead);
  if (outcome !== 'answer' || text.length > boldLead) return renderParagraphs(text);
  return text === '' ? [] : [section(mrkdwn(bold(text)))];
}

/** A paragraph, under its heading where it has one. */
export function renderSection({ heading, text }: Section): types.KnownBlock[] {
  const title = cleanText(heading ?? '');
  if (title === '') return renderParagraphs(text);
  return splitText(`${bold(title)}\n${escapeMrkdwn(cleanText(text))}`.trimEnd(), limits.section.text).map(
    (part) => section(mrkdwn(part)),
  );
}
