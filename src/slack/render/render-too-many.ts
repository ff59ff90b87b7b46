import type { SlackMessage } from '../blocks/blocks.ts';
import { renderNote } from './render-answer.ts';

const words =
  'That is a lot of questions at once. I answer up to 20 a minute for each person; please ask again in a moment.';

/** What those read who ask faster than anybody can read. */
export function renderTooMany(): SlackMessage {
  return renderNote(words);
}
