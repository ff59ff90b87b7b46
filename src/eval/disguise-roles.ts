import type { Knowledge } from '../answering/knowledge.ts';
import { createQuestionReader } from '../answering/reading/read-question.ts';
import type { Vocabulary } from '../answering/reading/vocabulary.ts';
import type { LinkedToken } from '../answering/roles/link-roles.ts';

/** Makes of a role's name words like any others, by which nobody knows a role. */
const disguise = 'q';

/** A message with the names of roles as words that are not taken for roles. */
export function disguiseRoles(tokens: readonly LinkedToken[]): string {
  const words = tokens.flatMap((token) =>
    typeof token === 'string' ? [token] : token.alias.split(' ').map((word) => word + disguise),
  );
  return words.join(' ');
}

/** A knowledge base from which one learns the ways of asking with the names of roles as mere words. */
export function disguiseKnowledge(knowledge: Knowledge, vocabulary: Vocabulary): Knowledge {
  const readQuestion = createQuestionReader(knowledge, vocabulary);
  const hide = (text: string): string => disguiseRoles(readQuestion(text).tokens);
  const hideAll = (texts: readonly string[]): string[] => texts.map(hide);
  const fill = (way: string): string => way.replaceAll('{role}', 'coo').replaceAll('{other}', 'cfo');
  return {
    ...knowledge,
    facets: knowledge.facets.map((facet) => ({ ...facet, asked: hideAll(facet.asked.map(fill)) })),
    facts: knowledge.facts.map((fact) => ({
      ...fact,
      asked: hideAll(fact.asked),
      yesNo: fact.yesNo.map(({ reply, to }) => ({ reply, to: hideAll(to) })),
    })),
    smallTalk: knowledge.smallTalk.map((talk) => ({ ...talk, asked: hideAll(talk.asked) })),
    offTopic: knowledge.offTopic.map((each) => ({ ...each, messages: hideAll(each.messages) })),
  };
}
