import { type Answerer, type Conversation, newConversation } from './answer.ts';
import { createCatalogue } from './choosing/catalogue.ts';
import { createFactChooser } from './choosing/choose-facts.ts';
import { createCaseFinder } from './choosing/find-cases.ts';
import { createResponder } from './composing/respond.ts';
import { decide } from './decide.ts';
import { decideClauses, spoils, spoilsAll } from './decide-clauses.ts';
import { decideHidden } from './decide-hidden.ts';
import { decideInGeneral } from './decide-in-general.ts';
import { readMatter } from './deciding/asked-matter.ts';
import { type Decision, decline } from './deciding/decision.ts';
import { preferParts } from './deciding/prefer-parts.ts';
import { type Clauses, createClauseReader } from './deciding/read-clauses.ts';
import { rememberReadings } from './deciding/remember-readings.ts';
import type { Knowledge } from './knowledge.ts';
import { createInterpreter, type Interpretation, type Interpreter } from './learning/interpret.ts';
import type { Learned } from './learning/learn.ts';
import { readJudgedClaim } from './reading/judged-claim.ts';
import { createRoleLinker } from './roles/link-roles.ts';
import { listTails } from './text/split-clauses.ts';

/**
 * Makes the answerer of a knowledge base.
 * @param learned what {@link learn} made of that knowledge.
 * @param interpret another reading of messages than the bot's own, to be measured beside it.
 */
export function createAnswerer(
  knowledge: Knowledge,
  learned: Learned,
  interpret: Interpreter = createInterpreter(knowledge, learned),
): Answerer {
  const catalogue = createCatalogue(knowledge);
  const linkRoles = createRoleLinker(knowledge);
  const means = {
    catalogue,
    chooseFacts: createFactChooser(knowledge, learned, catalogue),
    findCase: createCaseFinder(knowledge, learned.asked, catalogue.isHome, linkRoles),
  };
  const ourRole = knowledge.roles.find(({ home }) => home)?.title ?? '';
  const respond = createResponder(knowledge, means, linkRoles);
  const understand = rememberReadings(interpret);
  const readClauses = createClauseReader(understand);

  const decideParts = (
    { text, parts, tellsBefore }: Clauses,
    conversation: Conversation,
  ): Decision | undefined => {
    if (parts.length < 2) return undefined;
    const anyAsks = parts.some(({ isQuestion }) => isQuestion);
    const heard = parts.map((clause) => ({
      understand: understand(clause.text),
      asks: clause.isQuestion || !anyAsks,
    }));
    const whole = understand(text)();
    return decideClauses(heard, { whole, tellsBefore }, conversation, means);
  };

  /** "We have two COOs. Is that normal?" is answered by what is usual. */
  const decideJudged = ({ text, clauses }: Clauses, conversation: Conversation): Decision | undefined => {
    const claim = readJudgedClaim(clauses);
    if (claim === undefined || spoils(understand(text)())) return undefined;
    const decision = decide(understand(claim.question), conversation, means);
    if (decision.kind !== 'answer') return undefined;
    return claim.told ? { ...decision, request: { ...decision.request, own: 'told' } } : decision;
  };

  /** What in a message gives orders to the bot or abuses it. */
  const findSpoiler = ({ text, clauses }: Clauses): Interpretation | undefined => {
    const parts = clauses.length > 1 ? clauses.map((clause) => clause.text).filter(maySpoil) : [];
    return [text, ...parts].map((each) => understand(each)()).find(spoilsAll);
  };

  const decideAll = (message: Clauses, conversation: Conversation): Decision => {
    const reading = understand(message.text);
    const whole = decide(reading, conversation, means);
    const spoiler = findSpoiler(message);
    if (spoiler !== undefined) return isClear(whole) ? whole : declineAs(spoiler);
    const judged = decideJudged(message, conversation);
    if (judged !== undefined) return judged;
    const parts = decideParts(message, conversation);
    const { tellsBefore } = message;
    const decision = preferParts(whole, parts, {
      speaksOfRole: speaksOfRole(reading(), conversation),
      tellsBefore,
    });
    const tails = decision.kind === 'answer' ? [] : listTails(message.text).map(understand);
    const hidden = decideHidden(reading, tails, conversation, means);
    const { general } = reading().question;
    if (hidden !== undefined || general === undefined) return hidden ?? decision;
    const question = { message: reading, decision, general: understand(general) };
    return decideInGeneral(question, conversation, means) ?? decision;
  };

  return (said, conversation = newConversation) => {
    const message = readClauses(said);
    const decision = decideAll(message, conversation);
    const reading = understand(message.text)();
    const [, second] = reading.facets;
    const matter = decision.kind === 'decline' ? readMatter(reading, ourRole, understand) : undefined;
    return {
      second: second && { facet: second.label, probability: second.probability },
      ...respond(decision, reading.confidence, conversation, matter),
    };
  };
}

/** A word or two is neither order nor abuse that the rest would have to suffer for. */
function maySpoil(text: string): boolean {
  return /\S\s+\S+\s+\S/.test(text);
}

/** What is answered or declined by a rule of its own, such as "repeat that", is neither order nor abuse. */
function isClear({ kind }: Decision): boolean {
  return kind === 'answer' || kind === 'decline';
}

function declineAs(reading: Interpretation): Decision {
  return decline('off-topic', reading, reading.offTopic.label);
}

function speaksOfRole({ question }: Interpretation, { roles }: Conversation): boolean {
  return question.command || question.roles.length > 0 || roles.length > 0;
}
