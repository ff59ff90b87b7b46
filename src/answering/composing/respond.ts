import { type Answer, type Conversation, newConversation, type Reply, type Suggestion } from '../answer.ts';
import type { Catalogue } from '../choosing/catalogue.ts';
import type { Decision, DecisionMeans, Decline, Request } from '../deciding/decision.ts';
import { isSameTopic } from '../deciding/merge-requests.ts';
import type { Knowledge, SocialKind } from '../knowledge.ts';
import type { Topic } from '../lookup.ts';
import type { RoleLinker } from '../roles/link-roles.ts';
import { createNearestRoles } from '../roles/nearest-roles.ts';
import { createWordReader } from '../text/words.ts';
import { acknowledgeSetting } from './acknowledge-setting.ts';
import { createRankingAnswerer } from './answer-ranking.ts';
import { answerRequest } from './answer-request.ts';
import { answerSeveral } from './answer-several.ts';
import { cite } from './compose-answer.ts';
import { explainDecline } from './explain-decline.ts';
import { plainAnswer } from './plain-answer.ts';
import { nameMonth } from './plain-text.ts';
import { favourites, suggestFacets, suggestRoles } from './suggest.ts';

/**
 * Turns a decision into words.
 * @param confidence that of the reading it rests on.
 * @param matter the facet that was asked about, where the answer is declined and that is clear nevertheless.
 */
type Responder = (
  decision: Decision,
  confidence: number,
  conversation: Conversation,
  matter?: string,
) => Reply;

/** What is known of nearly every role. */
const basics = ['definition', 'difference', 'reporting-line', 'direct-reports'];

/** Makes the step that turns decisions into replies. */
export function createResponder(
  knowledge: Knowledge,
  { catalogue, chooseFacts }: DecisionMeans,
  linkRoles: RoleLinker,
): Responder {
  const ranking = createRankingAnswerer(knowledge, catalogue, linkRoles);
  const readWord = createWordReader(knowledge.wording);
  const means = { knowledge, catalogue, chooseFacts, ranking, readWord };
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

  /** Where all there is holds only under conditions that are not given, nothing is told. */
  const answerOrDecline = (...args: Parameters<typeof answerRequest>): Reply => {
    const [{ named: roles, facets }] = args;
    const noFact: Decline = { kind: 'decline', reason: 'no-fact', about: facets[0] ?? '', roles, facets };
    const declined = () => ({
      answer: decline(noFact, 0),
      conversation: keepTopic(noFact, newConversation, undefined),
    });
    return answerRequest(...args) ?? declined();
  };

  const answerAll = (request: Request, conversation: Conversation): Reply =>
    (request.further ?? []).length > 0
      ? answerSeveral(request, conversation, means, answerOrDecline)
      : answerOrDecline(request, conversation, means);

  /** Says in the end why there is no answer to another part of the message. */
  const ownUpToLeft = ({ answer, conversation, ...reply }: Reply, { left }: Request): Reply => {
    if (left === undefined) return { answer, conversation, ...reply };
    const why = explainDecline({ ...left, meant: [] }, catalogue, knowledge.offTopic);
    const isClear =
      left.reason !== 'off-topic' ||
      knowledge.offTopic.some(({ topic, reply: known }) => topic === left.about && known !== undefined);
    const owned = isClear
      ? `I cannot answer the other part. ${why}`
      : 'I hold no sourced answer to the other part of your question.';
    const text = left.reason === 'too-many' ? why : owned;
    const sections = [...answer.sections, { text }];
    return { answer: { ...answer, sections }, conversation, ...reply };
  };

  const respondTo: Responder = (decision, confidence, conversation, matter) => {
    switch (decision.kind) {
      case 'answer':
        return ownUpToLeft(answerAll(decision.request, conversation), decision.request);
      case 'social':
        return { answer: makeSmallTalk(decision.social, knowledge, catalogue), conversation };
      case 'sources':
        return { answer: listSources(conversation, knowledge, decision.dated), conversation };
      case 'setting':
        return acknowledgeSetting(decision, conversation, { knowledge, catalogue });
      case 'which-role': {
        const suggestions = suggestRoles(decision.roles, decision.facet, catalogue);
        if (suggestions.length === 0) return respondTo(nothingOn(decision.roles), confidence, conversation);
        return {
          answer: plainAnswer('clarify', askWhich(suggestions, 'Which role do you mean?'), confidence, {
            roles: decision.roles,
            facets: [decision.facet],
            suggestions,
          }),
          conversation: { ...newConversation, roles: conversation.roles, facets: [decision.facet] },
        };
      }
      case 'which-facet': {
        const meant = suggestFacets(decision.roles, decision.facets, catalogue);
        // Nobody is asked to choose from nothing: what there is about the role is offered instead.
        const suggestions = meant.length > 0 ? meant : suggestFacets(decision.roles, basics, catalogue);
        if (suggestions.length === 0) return respondTo(nothingOn(decision.roles), confidence, conversation);
        return {
          answer: plainAnswer(
            'clarify',
            askWhich(suggestions, 'I am not sure which of these you mean.'),
            confidence,
            {
              roles: decision.roles,
              facets: decision.facets,
              suggestions,
            },
          ),
          conversation: { ...newConversation, roles: decision.roles },
        };
      }
      case 'decline':
        return {
          answer: decline(decision, confidence),
          conversation: keepTopic(decision, conversation, matter),
        };
    }
  };
  return (decision, confidence, conversation, matter) =>
    rememberOffered(respondTo(decision, confidence, conversation, matter), conversation);
}

/** Somebody who is asked back, or told what there is instead, may name a choice by its place: "the second". */
function rememberOffered({ answer, conversation }: Reply, before: Conversation): Reply {
  const { offered: _, ...rest } = conversation;
  // Who picked one of several may go on to another of them.
  const isPicked = (topic: Topic): boolean =>
    before.offered?.some((choice) => isSameTopic(choice, topic)) === true;
  if (answer.outcome === 'answer' || conversation.facts.length > 0) {
    return { answer, conversation: rest.topics.some(isPicked) ? { ...rest, offered: before.offered } : rest };
  }
  const offered = answer.suggestions.map(({ roles, facets: [facet = ''] }) => ({ roles, facet }));
  return { answer, conversation: { ...rest, offered: offered.length > 0 ? offered : before.offered } };
}

/** Where there is nothing to choose from, there is no answer. */
function nothingOn(roles: readonly string[]): Decline {
  return { kind: 'decline', reason: 'off-topic', about: '', roles, facets: [] };
}

function askWhich({ length }: readonly Suggestion[], lead: string): string {
  return length === 1 ? 'Do you mean this?' : lead;
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

const otherwiseNamed: ReadonlySet<string> = new Set(['other-role', 'stranger']);
const unread: ReadonlySet<string> = new Set(['look-alike', 'too-long', 'other-script', 'other-language']);

/** What is declined of one role may well be asked of another next, and about a role more may be asked. */
function keepTopic(
  { reason, roles, facets }: Decline,
  conversation: Conversation,
  matter: string | undefined,
): Conversation {
  if (reason === 'no-fact') return { ...newConversation, roles, facets };
  const asked = matter === undefined ? [] : [matter];
  // Whoever "they" are now, we hold nothing about them; "and the CTO?" asked what was asked before.
  if (otherwiseNamed.has(reason)) {
    return { ...newConversation, facets: asked.length > 0 ? asked : conversation.facets.slice(0, 1) };
  }
  const isNew = roles.some((role) => !conversation.roles.includes(role));
  return unread.has(reason) || !isNew ? conversation : { ...newConversation, roles, facets: asked };
}
