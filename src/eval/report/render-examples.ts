import type { Answerer } from '../../answering/answer.ts';
import { renderPlainText } from '../../answering/composing/plain-text.ts';
import { startConversation } from '../../answering/converse.ts';
import { examples } from './examples.ts';

/** Longer lines are broken, since a page does not do it for plain text. */
const widest = 100;

/** Questions of all kinds with the replies that the bot gives to them. */
export function renderExamples(answerer: Answerer, day: string): string {
  const parts = examples.map(
    ({ about, turns }, index) => `## ${index + 1}. ${about}\n\n${renderTalk(turns, answerer)}`,
  );
  return `# Twenty answers

Written on ${day} by \`npm run eval -- --report\` from what the bot replies; lines are broken to fit the page. In Slack the
same replies come with buttons for the questions at their end.

${parts.join('\n\n')}
`;
}

function renderTalk(turns: readonly string[], answerer: Answerer): string {
  const say = startConversation(answerer);
  return turns
    .map((text) => `> ${text}\n\n\`\`\`text\n${breakLines(renderPlainText(say(text).answer))}\n\`\`\``)
    .join('\n\n');
}

function breakLines(text: string): string {
  return text.split('\n').map(breakLine).join('\n');
}

function breakLine(line: string): string {
  return line.replace(new RegExp(`(.{1,${widest}})(?: +|$)`, 'g'), '$1\n').trimEnd();
}
