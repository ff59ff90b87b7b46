import type { SlackMessage } from '../blocks/blocks.ts';
import type { IncomingKind } from '../incoming/incoming.ts';
import { renderNote } from './render-answer.ts';

const words = 'Sorry, something went wrong on my side, and that did not work. Please try again in a moment.';
const notCounted =
  'Sorry, something went wrong on my side, and your vote was not counted. Please vote again in a moment.';

/** What people read when we fail; what failed is for the log. */
export function renderApology(failed: IncomingKind): SlackMessage {
  return renderNote(failed === 'vote' ? notCounted : words);
}
