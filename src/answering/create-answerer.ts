import { type Answerer, type Conversation, newConversation } from './answer.ts';
import { readMatter } from './asked-matter.ts';
import { createCatalogue } from './catalogue.ts';
import { createFactChooser } from './choose-facts.ts';
import { decide } from './decide.ts';
import { decideClauses, spoils, spoilsAll } from './decide-clauses.ts';
import { decideHidden } from './decide-hidden.ts';
import { decideInGeneral } from './decide-in-general.ts';
import type { Decision, Request, Understand } from './decision.ts';
import { createInterpreter, type Interpretation, type Interpreter } from './interpret.ts';
import { keepLatest } from './keep-latest.ts';
import type { Knowledge } from './knowledge.ts';
import type { Learned } from './learn.ts';
import { readOwnClaim } from './own-firm.ts';
import { createResponder } from './respond.ts';
import { namedSlots } from './slots.ts';
import { type Clause, isCircumstance, listTails, splitClauses } from './split-clauses.ts';
import { mayList, spreadList } from './spread-list.ts';

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
  const means = { catalogue, chooseFacts: createFactChooser(knowledge, learned, catalogue) };
  const ourRole = knowledge.roles.find(({ home }) => home)?.title ?? '';
  const respond = createResponder(knowledge, means);
  const understand = remember((text) => once((...spokenOf) => interpret(text, ...spokenOf)));

  /** "KPIs and pay of a COO" asks for two things, if each of them is clear and it is not known as one. */
  const spread = (clause: Clause): readonly Clause[] => {
    if (!mayList(clause.text)) return [clause];
    const { question, nearest } = understand(clause.text)();
    if (question.closed || (nearest[0]?.likeness ?? 0) > knownAsOne) return [clause];
    const role = question.tokens.find((token) => typeof token !== 'string');
    const items = spreadList(clause.text, role?.alias).map((text) => ({ text, isQuestion: true }));
    const facets = items.map(({ text }) => readClearFacet(understand(text)()));
    const isClear = facets.every((facet) => facet !== undefined) && new Set(facets).size > 1;
    return isClear ? items : [clause];
  };

  const decideParts = (
    message: Understand,
    clauses: readonly Clause[],
    conversation: Conversation,
  ): Decision | undefined => {
    const parts = clauses.flatMap(spread);
    if (parts.length < 2) return undefined;
    const anyAsks = parts.some(({ isQuestion }) => isQuestion);
    return decideClauses(
      parts.map((clause) => ({
        understand: understand(clause.text),
        asks: clause.isQuestion || !anyAsks,
      })),
      message(),
      conversation,
      means,
    );
  };

  /** "In a company with a president, is the COO second" is one question: another role makes a difference to it. */
  const joinCircumstance = (clauses: readonly Clause[]): readonly Clause[] => {
    const [first, second, ...others] = clauses;
    if (first === undefined || second === undefined || !isCircumstance(first)) return clauses;
    if (understand(first.text)().question.roles.every((role) => namedSlots.has(role))) return clauses;
    return [{ text: `${first.text}, ${second.text}`, isQuestion: true }, ...others];
  };

  /** "Cool. And under?" asks what it would ask without its first word. */
  const cutSmallTalk = (clauses: readonly Clause[]): readonly Clause[] => {
    const questions = clauses.filter(({ isQuestion }) => isQuestion);
    if (questions.length === 0 || questions.length === clauses.length) return clauses;
    const isSmallTalk = (aside: string): boolean =>
      aside.split(/\s+/).length <= longestSmallTalk && understand(aside)().phrase !== undefined;
    return clauses.every(({ text, isQuestion }) => isQuestion || isSmallTalk(text)) ? questions : clauses;
  };

  /** "We have two COOs. Is that normal?" is answered by what is usual. */
  const decideOfFirm = (claim: string, conversation: Conversation): Decision | undefined => {
    const decision = decide(understand(claim), conversation, means);
    if (decision.kind !== 'answer') return undefined;
    return { ...decision, request: { ...decision.request, own: 'told' } };
  };

  return (said, conversation = newConversation) => {
    const all = joinCircumstance(splitClauses(said));
    const clauses = cutSmallTalk(all);
    const text = clauses === all ? said : clauses.map((clause) => clause.text).join(' ');
    const message = understand(text);
    const whole = decide(message, conversation, means);
    const isSpoilt =
      spoilsAll(message()) ||
      (clauses.length > 1 && clauses.some((clause) => spoilsAll(understand(clause.text)())));
    const parts = isSpoilt ? undefined : decideParts(message, clauses, conversation);
    const decision = preferParts(whole, parts, speaksOfRole(message(), conversation));
    const claim = readOwnClaim(clauses);
    const ofFirm = claim === undefined || spoils(message()) ? undefined : decideOfFirm(claim, conversation);
    const tails = decision.kind === 'answer' ? [] : listTails(text).map(understand);
    const hidden = isSpoilt ? undefined : decideHidden(message, tails, conversation, means);
    const { confidence, facets, question } = message();
    const general =
      question.general === undefined || hidden !== undefined
        ? undefined
        : decideInGeneral({ message, decision, general: understand(question.general) }, conversation, means);
    const [, second] = facets;
    const decided = ofFirm ?? hidden ?? general ?? decision;
    const matter = decided.kind === 'decline' ? readMatter(message(), ourRole, understand) : undefined;
    return {
      second: second && { facet: second.label, probability: second.probability },
      ...respond(decided, confidence, conversation, matter),
    };
  };
}

/** From this likeness on a list is a known way of asking one thing: "roles and responsibilities". */
const knownAsOne = 0.85;
/** Each thing of a list must be this clear. */
const sureOfItem = 0.6;

function readClearFacet({ facets, confidence, question }: Interpretation): string | undefined {
  return confidence >= sureOfItem && question.roles.length > 0 ? facets[0]?.label : undefined;
}

/** In words; longer asides say something. */
const longestSmallTalk = 4;

function speaksOfRole({ question }: Interpretation, { roles }: Conversation): boolean {
  return question.command || question.roles.length > 0 || roles.length > 0;
}

/** Longer messages are hardly ever sent twice, and so many readings at most are kept. */
const kept = { longest: 200, most: 300 };

/** Keeps the latest readings: reading is most of the work, and what a message says does not depend on what went before. */
function remember(understand: (text: string) => Understand): (text: string) => Understand {
  const readings = new Map<string, Understand>();
  return (text) => {
    if (text.length > kept.longest) return understand(text);
    const reading = readings.get(text) ?? understand(text);
    keepLatest(readings, text, reading, kept.most);
    return reading;
  };
}

/** Reads a message once for the roles assumed, however many rules ask. */
function once(understand: Understand): Understand {
  const readings = new Map<string, Interpretation>();
  return (...spokenOf) => {
    const assumed = spokenOf.join(' ');
    const reading = readings.get(assumed) ?? understand(...spokenOf);
    readings.set(assumed, reading);
    return reading;
  };
}

type Answering = Extract<Decision, { kind: 'answer' }>;

/**
 * The parts count where they ask several things, or where the message as a whole is not understood. One that names no
 * role is not understood better in parts: "if she would not like you, then what's the point?".
 */
function preferParts(whole: Decision, parts: Decision | undefined, speaksOfRole: boolean): Decision {
  if (parts === undefined) return whole;
  if (parts.kind !== 'answer') return whole.kind === 'decline' ? parts : whole;
  if (whole.kind === 'decline' && !speaksOfRole) return whole;
  const { lookups, left } = parts.request;
  if (lookups.length > 1 || left !== undefined || whole.kind !== 'answer') return parts;
  return asksTheSame(parts.request, whole.request) ? withQuestion(whole, parts.request) : whole;
}

/** "Here we have a deputy CEO. Is that the COO?" asks what its last sentence asks, under what the first one says. */
function asksTheSame({ lookups: [part] }: Request, { lookups: [whole] }: Request): boolean {
  if (part === undefined || whole === undefined || part.closed !== true) return false;
  return part.facet === whole.facet && part.roles.join() === whole.roles.join();
}

function withQuestion(whole: Answering, { lookups: [part], namedConditions }: Request): Answering {
  const { request } = whole;
  // "We are an NHS trust. Is the COO on the board?" need not mean the fact that it means anywhere else.
  const isAnywhere = request.namedConditions.every((condition) => namedConditions.includes(condition));
  const asked = part && { ...part, fact: isAnywhere ? part.fact : undefined };
  const lookups = request.lookups.map((lookup, place) =>
    place === 0 && asked !== undefined ? { ...asked, figures: lookup.figures ?? [] } : lookup,
  );
  return { ...whole, request: { ...request, lookups } };
}
