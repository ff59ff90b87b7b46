import type { Answer, Answerer, Conversation, Outcome } from '../../src/answering/answer.ts';
import { newConversation } from '../../src/answering/answer.ts';
import { smallKnowledge } from './small-knowledge.ts';

/** An answer with everything left out that is not given. */
export function anAnswer(parts: Partial<Answer> = {}): Answer {
  return {
    outcome: 'answer',
    roles: ['coo'],
    facets: ['reporting-line'],
    facts: ['coo-reports-to-ceo'],
    lead: 'The COO usually reports to the CEO.',
    sections: [],
    sources: [],
    confidence: 0.9,
    suggestions: [],
    ...parts,
  };
}

interface Asked {
  readonly text: string;
  readonly conversation: Conversation | undefined;
}

/** A stub's answers with as little knowledge around them as there can be. */
export function asExpertise(answerer: Answerer) {
  return { answerer, knowledge: smallKnowledge, version: 'test' };
}

/** An answerer that notes what it is asked, and answers with what it was asked and what it remembers. */
export function createStubAnswerer(answer: (text: string) => Partial<Answer> = () => ({})) {
  const asked: Asked[] = [];
  const answerer: Answerer = (text, conversation) => {
    asked.push({ text, conversation });
    return {
      answer: anAnswer({ lead: `You wrote: ${text.slice(0, 200)}`, ...answer(text) }),
      conversation: { ...newConversation, facts: [`exchange-${asked.length}`] },
    };
  };
  return { answerer, asked };
}

/** An answer of each kind, short. */
export const outcomes: readonly Outcome[] = ['answer', 'clarify', 'decline', 'greet', 'thank', 'help'];
