import type { Answer, Conversation, Reply, Suggestion } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import { createFactChooser, type FactChooser } from './choose-facts.ts';
import { type AnswerPart, composeAnswer, cite } from './compose-answer.ts';
import type { Decision, Request } from './decide.ts';
import type { Interpretation } from './interpret.ts';
import type { Knowledge } from './knowledge.ts';
import { capitalise, fillRole, nameRole } from './role-names.ts';

type Responder = (decision: Decision, reading: Interpretation, conversation: Conversation) => Reply;

const most = 3;

/** Makes the step that turns a decision into words. */
export function createResponder(knowledge: Knowledge, catalogue: Catalogue): Responder {
  const chooseFacts = createFactChooser(knowledge);
  const suggest = (roles: readonly string[], facets: readonly string[]): Suggestion[] =>
    suggestTopics(roles, facets, catalogue);

  const reply = (answer: Partial<Answer> & Pick<Answer, 'outcome' | 'lead'>): Answer => ({
    roles: [],
    facets: [],
    facts: [],
    sections: [],
    sources: [],
    confidence: 1,
    suggestions: [],
    ...answer,
  });

  return (decision, reading, conversation) => {
    switch (decision.kind) {
      case 'answer':
        return answerRequest(decision.request, reading, { knowledge, catalogue, chooseFacts });
      case 'social': {
        const talk = knowledge.smallTalk.find(({ kind }) => kind === decision.social);
        const [lead = '', ...rest] = (talk?.reply ?? '').trim().split('\n');
        const text = rest.join('\n').trim();
        const suggestions = decision.social === 'help' ? suggest(catalogue.homeRoles, ['duties', 'difference', 'reporting-line']) : [];
        return {
          answer: reply({ outcome: decision.social, lead, sections: text === '' ? [] : [{ text }], suggestions }),
          conversation,
        };
      }
      case 'sources':
        return { answer: listSources(conversation, knowledge, reply), conversation };
      case 'which-role': {
        const [facet] = [decision.facet];
        return {
          answer: reply({
            outcome: 'clarify',
            lead: 'Which role do you mean?',
            facets: [facet],
            roles: [...decision.roles],
            confidence: reading.confidence,
            suggestions: decision.roles.flatMap((role) => suggest([role], [facet])).slice(0, most),
          }),
          conversation: { ...conversation, facets: [facet], topics: [] },
        };
      }
      case 'which-facet':
        return {
          answer: reply({
            outcome: 'clarify',
            lead: 'I am not sure which of these you mean.',
            facets: [...decision.facets],
            roles: [...decision.roles],
            confidence: reading.confidence,
            suggestions: suggest(decision.roles, decision.facets),
          }),
          conversation: { ...conversation, roles: decision.roles, facets: [], topics: [] },
        };
      case 'decline':
        return {
          answer: reply({
            outcome: 'decline',
            lead: explainDecline(decision, catalogue),
            confidence: 1 - reading.confidence,
            suggestions: nearestTopics(decision, catalogue),
          }),
          conversation,
        };
    }
  };
}

interface Means {
  readonly knowledge: Knowledge;
  readonly catalogue: Catalogue;
  readonly chooseFacts: FactChooser;
}

function answerRequest(request: Request, reading: Interpretation, { knowledge, catalogue, chooseFacts }: Means): Reply {
  const parts: AnswerPart[] = [];
  for (const topic of request.topics) {
    const chosen = chooseFacts(topic, {
      named: request.named,
      conditions: request.conditions,
      nearest: reading.nearest,
      told: new Set(request.told),
    });
    const roles = topic.roles.map(catalogue.role).filter((role) => role !== undefined);
    const facetTitle = catalogue.facet(topic.facet)?.title ?? topic.facet;
    const repeated = parts.some((part) => part.chosen[0]?.fact === chosen[0]?.fact);
    if (chosen.length > 0 && !repeated) parts.push({ roles, facet: topic.facet, facetTitle, chosen });
  }
  const roles = request.named.length > 0 ? request.named : request.topics.flatMap((topic) => topic.roles);
  const answer = composeAnswer(
    {
      parts,
      facets: request.facets,
      roles: [...new Set(request.topics.flatMap((topic) => topic.roles))],
      confidence: request.confidence,
      suggestions: suggestNext(request, catalogue),
      opening: open(request, parts, knowledge),
      length: request.wish === 'brief' ? 'brief' : request.wish === 'more' ? 'full' : 'usual',
    },
    knowledge,
  );
  return {
    answer,
    conversation: {
      roles: [...new Set(roles)],
      facets: request.facets,
      topics: request.topics,
      facts: [...new Set([...request.told, ...answer.facts])],
      conditions: request.conditions,
    },
  };
}

const hedges = /\b(usually|generally|normally|typically|often|commonly|in many|in some|may|can|depends|sources differ)\b/i;

/** A question about "always" gets "Not always." where the fact is hedged; a condition we have nothing on is owned up to. */
function open(request: Request, parts: readonly AnswerPart[], knowledge: Knowledge): string | undefined {
  const best = parts[0]?.chosen[0];
  if (best === undefined) return undefined;
  const missing = request.conditions.filter(
    (condition) => !parts.some((part) => part.chosen.some(({ fact }) => fact.conditions.includes(condition))),
  );
  const label = knowledge.conditions.find(({ id }) => id === missing[0])?.label;
  if (label !== undefined && best.likeness < 0.6) return `I have no sourced fact about this ${label}; in general:`;
  if (best.reply === undefined && request.universal && hedges.test(best.fact.answer)) return 'Not always.';
  return undefined;
}

function suggestNext(request: Request, catalogue: Catalogue): Suggestion[] {
  const [topic] = request.topics;
  const asked = new Set(request.topics.map(({ facet }) => facet));
  const next = catalogue.facet(topic?.facet ?? '')?.next ?? [];
  const home = topic?.roles.filter(catalogue.isHome) ?? [];
  const roles = home.length > 0 ? home : catalogue.homeRoles;
  return suggestTopics(roles.slice(0, 1), next.filter((facet) => !asked.has(facet)), catalogue);
}

function suggestTopics(roles: readonly string[], facets: readonly string[], catalogue: Catalogue): Suggestion[] {
  const suggestions: Suggestion[] = [];
  for (const facetId of facets) {
    for (const roleId of roles) {
      const role = catalogue.role(roleId);
      const facet = catalogue.facet(facetId);
      if (role === undefined || facet === undefined) continue;
      const topicRoles = facetId === 'difference' ? [...new Set([roleId, ...catalogue.homeRoles])] : [roleId];
      if (!catalogue.has({ roles: topicRoles, facet: facetId })) continue;
      suggestions.push({
        label: fillRole(facet.label, role),
        question: fillRole(facet.question, role),
        roles: topicRoles,
        facets: [facetId],
      });
      break;
    }
  }
  return suggestions.slice(0, most);
}

function nearestTopics(decision: Extract<Decision, { kind: 'decline' }>, catalogue: Catalogue): Suggestion[] {
  const home = decision.roles.filter(catalogue.isHome);
  const roles = home.length > 0 ? home : catalogue.homeRoles;
  const near = decision.reason === 'off-topic' && home.length === 0 ? [] : decision.facets;
  return suggestTopics(roles, [...new Set([...near, 'duties', 'reporting-line', 'difference'])], catalogue);
}

function listSources(
  conversation: Conversation,
  knowledge: Knowledge,
  reply: (answer: Partial<Answer> & Pick<Answer, 'outcome' | 'lead'>) => Answer,
): Answer {
  const facts = knowledge.facts.filter(({ id }) => conversation.facts.includes(id));
  return reply({
    outcome: 'help',
    lead: 'These are the sources of my last answer.',
    roles: conversation.roles,
    facets: conversation.facets,
    facts: conversation.facts,
    sources: cite(facts, knowledge),
  });
}

/** Why there is no answer, in one or two calm sentences that say what there is instead. */
function explainDecline(decision: Extract<Decision, { kind: 'decline' }>, catalogue: Catalogue): string {
  const role = catalogue.role(decision.roles[0] ?? '');
  switch (decision.reason) {
    case 'too-long':
      return 'That is more than I can read at once. Please ask in a sentence or two.';
    case 'other-script':
      return 'I can only read English so far. For example, ask me: what does a COO do?';
    case 'other-role':
      return `I hold no sourced facts about the role “${capitalise(decision.about)}”. I know the COO, the operations director and the roles around them.`;
    case 'no-fact': {
      const facet = catalogue.facet(decision.about)?.title ?? decision.about;
      return `I hold no sourced facts on this for ${role === undefined ? 'that role' : nameRole(role)} (${facet}).`;
    }
    case 'off-topic':
      return role === undefined
        ? 'I can only explain executive roles, mainly the COO and the operations director.'
        : `I have no sourced answer to that about ${nameRole(role)}. What I know is about the role in general.`;
  }
}
