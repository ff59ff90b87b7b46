const chart = '(?:chart|diagram)';
const ofPosts = '(?:org(?:ani[sz]ation(?:al)?)?|reporting(?: lines?| structure)?|hierarchy)';
const noun = `(?:(?:${ofPosts} ?)?${chart}|organi[gs]ram|organogram)`;
const ownNoun = `(?:${ofPosts} ?${chart}|organi[gs]ram|organogram)`;
const lines = '(?:(?:the|an?) )?(?:reporting (?:lines?|structure)|hierarchy|chain of command)';
/** What may stand before the thing that is wished for. */
const plea =
  "(?:(?:please|pls|can|could|would|will|you|i|i'd|we|we'd|want|need|like|love|to|see|look|at|have|get|got|is|there|do|let|hi|hey|hello|ok|and|now|just|show|draw|give|send|make|create|build|produce|generate|sketch|display|put|me|us|an?|the|it|that|this|them|as|in|into|simple|quick|small|little|nice)[ ,]+)*";
/** A chart of somebody's own firm, or of figures, is none that we have. */
const elsewhere =
  /\b(?:our|my|your|their|his|her|company's|pay|salar\w+|figures?|numbers?|how many|share|prevalence|percentages?)\b/;
/** What asks of roles rather than for them. */
const asking =
  '(?!.*\\b(?:who|what|where|why|how|when|which|does|did|are|should|on|in|at|from|above|below|than)\\b)';

const forms: readonly RegExp[] = [
  // "Could you draw me an org chart of the COO"
  new RegExp(`^${plea}${noun}\\b(?!s\\b)(?<of>.*)$`),
  // "What does an org chart with a COO look like"
  new RegExp(`^what (?:does|do|would|might|could) (?:an?|the) ${noun}\\b(?<of>.*) looks? like$`),
  // "Show me the COO org chart"
  new RegExp(`^${plea}${asking}(?<of>(?:[\\w'-]+ ){1,5})${ownNoun}(?: please| pls)?$`),
  // "Draw the reporting lines of a COO", "can you visualise that"
  new RegExp(
    `^${plea}(?:draw|sketch|visuali[sz]e)(?: me| us)? (?:${lines}\\b(?<of>.*)|(?:it|that|this|them))$`,
  ),
];
/** What leads over from a chart to whose it is, and what only ends a sentence. */
const around =
  /^[\s:,]*(?:(?:of|for|with|about|around|showing|that shows|the position of)\b[\s:,]*)*|[\s:,]*(?:please|pls|thanks)?[\s:,]*$/g;

/**
 * Reads a wish for a chart of reporting lines.
 * @param text in lower case.
 * @returns the words that say whose; empty where none do, and nothing where no chart is wished for.
 */
export function readChartWish(text: string): string | undefined {
  if (!/chart|diagram|gram\b|draw|sketch|visuali[sz]e/.test(text) || elsewhere.test(text)) return undefined;
  const found = forms.map((form) => form.exec(text)).find((match) => match !== null);
  return found === undefined ? undefined : (found.groups?.['of'] ?? '').replace(around, '');
}
