import type { Answer } from '../../answering/answer.ts';
import {
  mostSources,
  renderCitation,
  renderMoreSources,
  renderPlainText,
} from '../../answering/composing/plain-text.ts';

/** What our step hands on to the next ones of a workflow, by the names that manifest.yml gives it. */
export interface StepOutputs {
  /** As plain text; where the question was not answered, what can be asked instead. */
  readonly answer: string;
  /** One a line, with its address; empty where there is no answer. */
  readonly sources: string;
  /** 0 to 1: how likely it is that this answers the question. 0 where it was not answered. */
  readonly confidence: number;
}

/** Composes these outputs. */
export function composeStepOutputs(answer: Answer): StepOutputs {
  const answered = answer.outcome === 'answer';
  const suggestions = answered ? [] : answer.suggestions;
  const named = answer.sources
    .slice(0, mostSources)
    .map((source) => `${renderCitation(source)}: ${source.address}`);
  return {
    answer: renderPlainText({ ...answer, sources: [], suggestions }),
    sources: [...named, ...renderMoreSources(answer.sources)].join('\n'),
    confidence: answered ? Math.round(answer.confidence * 100) / 100 : 0,
  };
}
