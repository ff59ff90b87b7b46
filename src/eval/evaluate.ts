import type { Answer, Answerer } from '../answering/answer.ts';
import { converse } from '../answering/converse.ts';
import { renderShare } from './render-share.ts';
import { addUp, judge, type LabelledQuestion, type Score, type Verdict } from './score.ts';

export interface Evaluated {
  readonly wanted: LabelledQuestion;
  readonly given: Answer;
  readonly verdict: Verdict;
}

export interface Evaluation {
  readonly questions: readonly Evaluated[];
  readonly score: Score;
}

/** Asks all questions, each in a conversation of its own, and judges the last reply. */
export function evaluate(questions: readonly LabelledQuestion[], answerer: Answerer): Evaluation {
  const evaluated = questions.map((wanted) => {
    const given = converse(wanted.turns ?? [wanted.text ?? ''], answerer).answer;
    return { wanted, given, verdict: judge(wanted, given) };
  });
  return { questions: evaluated, score: addUp(evaluated) };
}

const good: ReadonlySet<Verdict> = new Set(['right', 'clarified', 'refused', 'kind']);

/** A line for each message that was not handled well. */
export function renderMistakes({ questions }: Evaluation): string {
  return questions
    .filter(({ verdict }) => !good.has(verdict))
    .map(({ wanted, given, verdict }) => {
      const message = wanted.text ?? wanted.turns?.join(' >> ');
      const want = [wanted.outcome, ...(wanted.roles ?? []), (wanted.facets ?? []).join('|')].join(' ');
      const got = [
        given.outcome,
        given.roles.join('+'),
        given.facets.join('+'),
        given.confidence.toFixed(2),
      ].join(' ');
      return `${verdict.padEnd(13)} ${wanted.id} ${JSON.stringify(message)} wanted ${want}; got ${got}`;
    })
    .join('\n');
}

/** The score as a table; shares with the range in which they lie with 95 % confidence. */
export function renderScore(score: Score): string {
  const groups: [string, number, [string, number][]][] = [
    [
      'questions for us',
      score.inScope,
      [
        ['right', score.right],
        ['wrong', score.wrong],
        ['clarified', score.clarified],
        ['clarified in vain', score.misclarified],
        ['declined', score.declined],
      ],
    ],
    ['follow-ups', score.followUps, [['right', score.followUpsRight]]],
    [
      'not for us',
      score.outOfScope,
      [
        ['refused', score.refused],
        ['sidestepped', score.sidestepped],
        ['answered falsely', score.falseAnswers],
      ],
    ],
    ['small talk', score.social, [['kind', score.socialKind]]],
  ];
  return groups
    .flatMap(([name, count, shares]) => [
      `${name.padEnd(22)}${String(count).padStart(6)}`,
      ...shares.map(([each, share]) => `  ${each.padEnd(20)}${renderShareOf(share, count)}`),
    ])
    .join('\n');
}

function renderShareOf(share: number, count: number): string {
  const [value = '', ...range] = renderShare(Math.round(share * count), count).split(' %');
  return value.padStart(6) + (range.length === 0 ? '' : ` %${range.join('')}`);
}
