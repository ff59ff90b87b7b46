import type { SlackMessage } from '../blocks/blocks.ts';
import { renderMessage, renderParagraphs } from './render-answer.ts';

const words = 'Sorry, something went wrong on my side, and that did not work. Please try again in a moment.';

/** What people read when we fail; what failed is for the log. */
export function renderApology(): SlackMessage {
  return renderMessage(words, renderParagraphs(words));
}
