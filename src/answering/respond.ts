import { type Answer, type Conversation, newConversation, type Reply } from './answer.ts';
import { createRankingAnswerer } from './answer-ranking.ts';
import { answerRequest } from './answer-request.ts';
import type { Catalogue } from './catalogue.ts';
import { cite } from './compose-answer.ts';
import type { DecisionMeans } from './decide.ts';
import type { Decision, Request } from './decision.ts';
import { explainDecline } from './explain-decline.ts';
import type { Knowledge, SocialKind } from './knowledge.ts';
import { createNearestRoles } from './nearest-roles.ts';
import { nameMonth } from './plain-text.ts';
import { suggestFacets, suggestRoles } from './suggest.ts';

/** Turns a decision into words; `confidence` is that of the reading it rests on. */
type Responder = (decision: Decision, confidence: number, conversation: Conversation) => Reply;

type Decline = Extract<Decision, { kind: 'decline' }>;

/** What to offer where nothing better is known. */
const favourites = ['duties', 'reporting-line', 'difference'];

/** Makes the step that turns decisions into replies. */
export function createResponder(knowledge: Knowledge, { catalogue, chooseFacts }: DecisionMeans): Responder {
  const means = { knowledge, catalogue, chooseFacts, ranking: createRankingAnswerer(knowledge) };
  const nearestRoles = createNearestRoles(knowledge);

  const decline = (decision: Decline, confidence: number): Answer => {
    const meant = decision.reason === 'other-role' ? nearestRoles(decision.about).slice(0, 1) : [];
    const home = decision.roles.filter(catalogue.isHome);
    const near = home.length > 0 && decision.reason !== 'look-alike' ? decision.facets : [];
    const roles = meant.length > 0 ? meant : home.length > 0 ? home : catalogue.homeRoles;
    return plainAnswer(
      'decline',
      explainDecline({ ...decision, meant }, catalogue, knowledge.offTopic),
      1 - confidence,
      {
        // What was understood tells whoever reads it later what is missing.
        ...(decision.reason === 'no-fact' ? { roles: decision.roles, facets: decision.facets } : {}),
        suggestions: suggestFacets([...roles, ...catalogue.homeRoles], [...near, ...favourites], catalogue),
      },
    );
  };

  const declineRequest = ({ named: roles, facets }: Request): Reply => {
    const noFact: Decline = { kind: 'decline', reason: 'no-fact', about: facets[0] ?? '', roles, facets };
    return { answer: decline(noFact, 0), conversation: keepTopic(noFact, newConversation) };
  };

  return (decision, confidence, conversation) => {
    switch (decision.kind) {
      case 'answer':
        return answerRequest(decision.request, conversation, means) ?? declineRequest(decision.request);
      case 'social':
        return { answer: makeSmallTalk(decision.social, knowledge, catalogue), conversation };
      case 'sources':
        return { answer: listSources(conversation, knowledge, decision.dated), conversation };
      case 'which-role':
        return {
          answer: plainAnswer('clarify', 'Which role do you mean?', confidence, {
            roles: decision.roles,
            facets: [decision.facet],
            suggestions: suggestRoles(decision.roles, decision.facet, catalogue),
          }),
          conversation: { ...newConversation, roles: conversation.roles, facets: [decision.facet] },
        };
      case 'which-facet':
        return {
          answer: plainAnswer('clarify', 'I am not sure which of these you mean.', confidence, {
            roles: decision.roles,
            facets: decision.facets,
            suggestions: suggestFacets(decision.roles, decision.facets, catalogue),
          }),
          conversation: { ...newConversation, roles: decision.roles },
        };
      case 'decline':
        return { answer: decline(decision, confidence), conversation: keepTopic(decision, conversation) };
    }
  };
}

function plainAnswer(
  outcome: Answer['outcome'],
  lead: string,
  confidence: number,
  more: Partial<Answer> = {},
): Answer {
  const nothing = { roles: [], facets: [], facts: [], sections: [], sources: [], suggestions: [] };
  return { ...nothing, ...more, outcome, lead, confidence };
}

function makeSmallTalk(kind: SocialKind, knowledge: Knowledge, catalogue: Catalogue): Answer {
  const [lead = '', ...paragraphs] = (
    knowledge.smallTalk.find((talk) => talk.kind === kind)?.reply ?? ''
  ).split('\n');
  const text = paragraphs.join('\n').trim();
  return plainAnswer(kind, lead, 1, {
    sections: text === '' ? [] : [{ text }],
    suggestions: kind === 'help' ? suggestFacets(catalogue.homeRoles, favourites, catalogue) : [],
  });
}

function listSources(conversation: Conversation, knowledge: Knowledge, dated = false): Answer {
  const facts = knowledge.facts.filter(({ id }) => conversation.facts.includes(id));
  const reviewed = facts.map((fact) => fact.reviewed).sort()[0];
  const age =
    dated && reviewed !== undefined ? `What I told you was last reviewed in ${nameMonth(reviewed)}. ` : '';
  return plainAnswer('help', `${age}These are the sources of what I told you.`, 1, {
    reviewed,
    roles: conversation.roles,
    facets: conversation.facets,
    facts: conversation.facts,
    sources: cite(facts, knowledge),
  });
}

/** What we hold nothing on for one role may well be asked of another next, and about a role more may be asked. */
function keepTopic({ reason, about, roles, facets }: Decline, conversation: Conversation): Conversation {
  if (reason === 'no-fact') return { ...newConversation, roles, facets };
  return about === 'known-role-unknown-facet' && roles.length > 0
    ? { ...newConversation, roles }
    : conversation;
}
