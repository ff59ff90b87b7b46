import { withSmallInitial } from '../../answering/roles/role-names.ts';
import type { UnansweredCluster, UnansweredExample, UnansweredQuestion } from '../../storage/unanswered.ts';
import { actions, button, plainText, type SlackMessage, section } from '../blocks/blocks.ts';
import { cleanText } from '../blocks/clean-text.ts';
import { fitBlocks } from '../blocks/fit-blocks.ts';
import { limits } from '../blocks/limits.ts';
import { clipText } from '../blocks/split-text.ts';
import { actionId } from '../incoming/ids.ts';
import { renderMessage, renderParagraphs, renderSection } from './render-answer.ts';

/** Questions that are alike, with what they are about in words. */
export interface UnansweredGroup extends UnansweredCluster {
  readonly roleNames: readonly string[];
  readonly topicNames: readonly string[];
}

/** What became of a question, in words. */
export const outcomeWords: Readonly<Record<UnansweredQuestion['why'], string>> = {
  declined: 'declined',
  unclear: 'asked back',
  'not-helpful': 'voted down',
};

const examplesShown = 3;
const exampleLength = 150;

/** Lists groups of unanswered questions, each with its latest examples. */
export function renderUnanswered(groups: readonly UnansweredGroup[], more: boolean): SlackMessage {
  const opening = more
    ? `The ${groups.length} groups of questions that most people asked in vain. The export holds the others too.`
    : 'What people asked in vain, in groups of like questions, those that most people asked first.';
  const sections = groups.map((group, place) => ({
    heading: `${place + 1}. ${headOf(group)}`,
    text: [countOf(group), ...examplesOf(group)].join('\n'),
  }));
  const text = [opening, ...sections.map(({ heading, text: lines }) => `${heading}\n${lines}`)].join('\n\n');
  const body = [...renderParagraphs(opening), ...sections.flatMap(renderSection)];
  return renderMessage(text, fitBlocks(body, [exportButton()]));
}

function exportButton() {
  return actions([
    button({ label: 'Export CSV', value: 'unanswered csv', actionId: actionId('followUp', 'csv') }),
  ]);
}

function headOf({ roleNames, topicNames }: UnansweredGroup): string {
  const [topic] = topicNames;
  const [first = '', ...others] = roleNames;
  const roles = [first, ...others.map(withSmallInitial)].join(' and ');
  if (roles === '')
    return topic === undefined ? 'No role or topic recognised' : `${topic}, no role recognised`;
  return topic === undefined ? `${roles}, no topic recognised` : `${roles}: ${topic}`;
}

function countOf({ askers, times, lastAt }: UnansweredGroup): string {
  const people = askers === 1 ? 'one person' : `${askers} people`;
  const often = ['never', 'once', 'twice'][times] ?? `${times} times`;
  return `Asked ${often} by ${people}, last on ${dayOf(lastAt)}.`;
}

function dayOf(at: Date): string {
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** The latest ones that differ. */
function examplesOf({ examples }: UnansweredGroup): string[] {
  return [...new Set(examples.map(describeExample))].slice(0, examplesShown);
}

function describeExample({ why, text, reason }: UnansweredExample): string {
  const said = [quote(text), quote(reason)].filter((words) => words !== '').join(', ');
  return `\u2022 ${outcomeWords[why]}${said === '' ? ', no reason given' : `: ${said}`}`;
}

function quote(words = ''): string {
  const line = cleanText(words).replace(/\s+/g, ' ');
  return line === '' ? '' : `\u201C${clipText(line, exampleLength)}\u201D`;
}

/** The beginning of an export as text, for where no file can be sent. */
export function renderUnansweredText(csv: string): SlackMessage {
  const rows = csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  const shown: string[] = [];
  let length = 0;
  for (const row of rows) {
    length += row.length + 1;
    if (length > limits.section.text) break;
    shown.push(row);
  }
  const all = shown.length === rows.length;
  const opening = [
    'I could not send you a file here, so this is the CSV as text to copy.',
    all ? '' : `It is the first ${shown.length - 1} of ${rows.length - 1} lines.`,
    'Files need the scope files:write and, outside our direct messages, im:write.',
  ];
  const snippet = shown.join('\n');
  const said = opening.filter((sentence) => sentence !== '').join(' ');
  return renderMessage(`${said}\n\n${snippet}`, [
    ...renderParagraphs(said),
    ...(snippet === '' ? [] : [section(plainText(snippet))]),
  ]);
}
