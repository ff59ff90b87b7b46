import type { Answer } from '../../answering/answer.ts';
import type { Broken, Robustness } from '../measure-robustness.ts';
import { renderShare } from '../render-share.ts';
import { renderTable } from './render-table.ts';

const mostExamples = 3;

/** How often messages written otherwise get the same reply, with examples of those that do not. */
export function renderRobustnessSection(kinds: readonly Robustness[]): string {
  const count = kinds.reduce((sum, each) => sum + each.count, 0);
  const same = kinds.reduce((sum, each) => sum + each.same, 0);
  const examples = kinds.flatMap(({ name, broken }) =>
    broken.slice(0, mostExamples).map((each) => renderExample(name, each)),
  );
  return `${renderTable(
    ['written with', 'messages', 'same outcome and facts'],
    [
      ...kinds.map((each) => [each.name, String(each.count), renderShare(each.same, each.count)]),
      ['all ten', String(count), renderShare(same, count)],
    ],
  )}

Some that got another reply:

${examples.join('\n')}`;
}

function renderExample(name: string, { varied, before, after }: Broken): string {
  return `- _${name}_: ${quote(varied)} gets ${renderReply(after)} instead of ${renderReply(before)}`;
}

/** The reply by its first facts, or what it is else. */
function renderReply({ outcome, facts }: Pick<Answer, 'outcome' | 'facts'>): string {
  if (outcome === 'answer') return quote(facts.slice(0, 2).join(', '));
  return outcome === 'clarify' ? 'a question back' : outcome === 'decline' ? 'a decline' : 'small talk';
}

function quote(text: string): string {
  return `\`${text.replaceAll('`', "'").replace(/\s+/g, ' ').trim()}\``;
}
