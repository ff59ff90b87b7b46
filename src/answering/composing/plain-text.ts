import type { Answer, Citation, Comparison, Section } from '../answer.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The whole answer as plain text, in the order in which it is read. */
export function renderPlainText(answer: Answer): string {
  return [
    answer.lead,
    ...answer.sections.map(renderSection),
    ...renderComparison(answer.comparison),
    renderSources(answer),
    renderSuggestions(answer),
  ]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

/** How many sources stand under an answer by name; the best ones come first. */
export const mostSources = 5;

/** What stands for the sources that are not named. */
export function renderMoreSources(sources: readonly Citation[]): string[] {
  return sources.length > mostSources ? [`and ${sources.length - mostSources} more`] : [];
}

/** A source as it stands under an answer, such as "BLS (2021)". */
export function renderCitation({ cite, year }: Citation): string {
  return year === undefined || cite.includes(String(year)) ? cite : `${cite} (${year})`;
}

/** The day of a review, for people: "reviewed Nov 2026". */
export function renderReviewed(day: string): string {
  return `reviewed ${nameMonth(day)}`;
}

/** The month of a day, YYYY-MM-DD, in words; the day itself where it is something else. */
export function nameMonth(day: string): string {
  const [year, month] = day.split('-');
  const name = months[Number(month) - 1];
  return name === undefined ? day : `${name} ${year}`;
}

/** After an answer the suggestions are further questions, else ways on. */
function renderSuggestionsTitle({ outcome }: Answer): string {
  return outcome === 'answer' ? 'You can also ask:' : 'You can ask:';
}

function renderSection({ heading, text }: Section): string {
  return heading === undefined ? text : `${heading}\n${text}`;
}

function renderComparison(comparison: Comparison | undefined): string[] {
  if (comparison === undefined) return [];
  return comparison.rows.map(({ label, cells }) =>
    [label, ...cells.map((cell, column) => `${comparison.columns[column] ?? ''}: ${cell}`)].join('\n'),
  );
}

function renderSources({ sources, reviewed }: Answer): string {
  if (sources.length === 0) return '';
  const parts = [
    ...sources.slice(0, mostSources).map(renderCitation),
    ...renderMoreSources(sources),
    ...(reviewed === undefined ? [] : [renderReviewed(reviewed)]),
  ];
  return `Sources: ${parts.join('; ')}`;
}

function renderSuggestions(answer: Answer): string {
  if (answer.suggestions.length === 0) return '';
  const questions = answer.suggestions.map(({ question }) => `- ${question}`);
  return [renderSuggestionsTitle(answer), ...questions].join('\n');
}
