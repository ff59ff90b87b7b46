import { type Answerer, type Conversation, newConversation } from './answer.ts';
import { createCatalogue } from './choosing/catalogue.ts';
import { createFactChooser } from './choosing/choose-facts.ts';
import { createCaseFinder } from './choosing/find-cases.ts';
import { createResponder } from './composing/respond.ts';
import { decide } from './decide.ts';
import { decideClauses, spoils, spoilsAll } from './decide-clauses.ts';
import { decideHidden } from './decide-hidden.ts';
import { decideInGeneral } from './decide-in-general.ts';
import { decideInSetting } from './decide-in-setting.ts';
import { decideOnPoint } from './decide-on-point.ts';
import { decideRebuilt, hearMessage, keepAsked } from './decide-rebuilt.ts';
import { readAskedFacet, readUsual } from './deciding/asked-matter.ts';
import { type Decision, decline } from './deciding/decision.ts';
import { preferParts } from './deciding/prefer-parts.ts';
import { type Clauses, createClauseReader } from './deciding/read-clauses.ts';
import { rememberReadings } from './deciding/remember-readings.ts';
import type { Knowledge } from './knowledge.ts';
import { createInterpreter, type Interpretation, type Interpreter } from './learning/interpret.ts';
import type { Learned } from './learning/learn.ts';
import { readJudgedClaim } from './reading/judged-claim.ts';
import { askOfRole, readOwnRole } from './reading/own-role.ts';
import { readOwnSetting } from './reading/own-setting.ts';
import { createRoleLinker } from './roles/link-roles.ts';
import { plainName } from './roles/role-names.ts';
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
  const readClauses = createClauseReader(understand, knowledge.wording.courtesy);

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

  /** "I am new here. What does our COO do?" is answered by what COOs usually do. */
  const decideOfOwnRole = (
    { text, clauses }: Clauses,
    decision: Decision,
    conversation: Conversation,
  ): Decision | undefined => {
    if (!isOfSomebody(decision, understand(text)())) return undefined;
    const readings = clauses.map(({ text }) => understand(text)());
    const asked = readings.flatMap((reading) => readUsual(reading, ourRole, understand) ?? []);
    const [general] = asked.map((each) => decide(each, conversation, means));
    return general?.kind === 'answer'
      ? { ...general, request: { ...general.request, own: 'firm' } }
      : undefined;
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
    const preferred = preferParts(whole, parts, {
      speaksOfRole: speaksOfRole(reading(), conversation),
      tellsBefore,
    });
    const decision = decideOfOwnRole(message, preferred, conversation) ?? preferred;
    const tails = decision.kind === 'answer' ? [] : listTails(message.text).map(understand);
    const hidden = decideHidden(reading, tails, conversation, means);
    const { general } = reading().question;
    if (hidden !== undefined || general === undefined) return hidden ?? decision;
    const question = { message: reading, decision, general: understand(general) };
    return decideInGeneral(question, conversation, means) ?? decision;
  };

  /** "Who should I report to" is about the post that its writer said to hold, where it is nothing else. */
  const decideAsAsker = (message: Clauses, conversation: Conversation): Decision => {
    const decision = decideAll(message, conversation);
    const { question } = understand(message.text)();
    const { role: asker = conversation.asker } = readOwnRole(question) ?? {};
    const role = catalogue.role(asker ?? '');
    // "What do I earn" after talk of a CFO is still about its writer.
    const isHeard =
      decision.kind === 'setting' || (decision.kind === 'answer' && conversation.roles.includes(asker ?? ''));
    const asked = role === undefined || isHeard ? undefined : askOfRole(message.text, plainName(role));
    const there = asked === undefined ? undefined : decideAll(readClauses(asked), conversation);
    return there?.kind === 'answer' && there.request.confidence >= sureOfAsker ? there : decision;
  };

  /** "And procurement?" finishes the question before it. */
  const decidePoint = (text: string, decision: Decision, conversation: Conversation): Decision | undefined =>
    decideOnPoint({ understand: understand(text), decision }, conversation, means, (finished) => ({
      understand: understand(finished),
      decision: decideAll(readClauses(finished), conversation),
    }));

  /** What somebody said of the organisation in an earlier turn still holds, unless the message itself names another. */
  const decideThere = (
    text: string,
    decision: Decision,
    conversation: Conversation,
  ): Decision | undefined => {
    const { setting = [] } = conversation;
    if (setting.length === 0 || understand(text)().question.conditions.length > 0) return undefined;
    const decideText = (asked: string): Decision => decideAsAsker(readClauses(asked), conversation);
    return decideInSetting({ text, decision, setting }, knowledge.conditions, means, decideText);
  };

  const decideAsItStands = (message: Clauses, conversation: Conversation): Decision => {
    const decision = decideAsAsker(message, conversation);
    return (
      decidePoint(message.text, decision, conversation) ??
      decideThere(message.text, decision, conversation) ??
      decision
    );
  };

  return (said, conversation = newConversation) => {
    const message = readClauses(said);
    const reading = understand(message.text)();
    const heard = hearMessage(message, reading, conversation, means);
    const asItStands = decideAsItStands(message, conversation);
    const decideText = (text: string, context: Conversation): Decision =>
      decideAsItStands(readClauses(text), context);
    const decision = decideRebuilt(heard, asItStands, conversation, means, decideText) ?? asItStands;
    const [, second] = reading.facets;
    const matter = decision.kind === 'decline' ? readAskedFacet(reading, ourRole, understand) : undefined;
    const reply = respond(decision, reading.confidence, conversation, matter);
    const own = {
      setting: readOwnSetting(reading.question)?.conditions ?? conversation.setting,
      asker: readOwnRole(reading.question)?.role ?? conversation.asker,
    };
    return {
      second: second && { facet: second.label, probability: second.probability },
      answer: reply.answer,
      conversation: keepOwn(reply.conversation, { ...own, asked: keepAsked(heard, decision, conversation) }),
    };
  };
}

/** A question about oneself must be as clear as this to be taken for one about a role. */
const sureOfAsker = 0.75;

/** What the asker said and asked is kept, whatever the reply speaks of. */
function keepOwn(
  { setting: _setting, asker: _asker, asked: _asked, ...spoken }: Conversation,
  { setting = [], asker, asked }: Pick<Conversation, 'setting' | 'asker' | 'asked'>,
): Conversation {
  return {
    ...spoken,
    ...(setting.length > 0 ? { setting } : {}),
    ...(asker === undefined ? {} : { asker }),
    ...(asked === undefined ? {} : { asked }),
  };
}

/** A word or two is neither order nor abuse that the rest would have to suffer for. */
function maySpoil(text: string): boolean {
  return /\S\s+\S+\s+\S/.test(text);
}

/** What is answered, heard or declined by a rule of its own, such as "repeat that", is neither order nor abuse. */
function isClear({ kind }: Decision): boolean {
  return kind === 'answer' || kind === 'decline' || kind === 'setting' || kind === 'sources';
}

/** What is asked of a person or a company, or looks most like that where it is not clear. */
function isOfSomebody(decision: Decision, { offTopic: { label, own } }: Interpretation): boolean {
  if (decision.kind === 'decline') return decision.about === somebody;
  return decision.kind === 'which-facet' && label === somebody && own > 0.5;
}

const somebody = 'person-or-company';

function declineAs(reading: Interpretation): Decision {
  return decline('off-topic', reading, reading.offTopic.label);
}

function speaksOfRole({ question }: Interpretation, { roles }: Conversation): boolean {
  return question.command || question.roles.length > 0 || roles.length > 0;
}
