import type { Catalogue } from '../choosing/catalogue.ts';
import type { ChosenFact } from '../choosing/choose-facts.ts';
import type { AnswerPart, PickedPart } from '../choosing/pick-facts.ts';
import type { Request } from '../deciding/decision.ts';
import type { Fact, Knowledge, Role } from '../knowledge.ts';
import type { Lookup } from '../lookup.ts';
import { isPlain } from '../reading/closed-question.ts';
import {
  asksWhetherLevel,
  asksWhetherSame,
  asksWhoIsAbove,
  type Ranking,
  ranksNames,
  readRanking,
} from '../reading/read-ranking.ts';
import { readStance, turnReply } from '../reading/read-stance.ts';
import type { Step } from '../reading/read-step.ts';
import type { RoleLinker } from '../roles/link-roles.ts';
import { nameRole } from '../roles/role-names.ts';
import { splitFirstSentence } from '../text/first-sentence.ts';
import { normalise } from '../text/normalise.ts';
import { senseOf } from '../verdicts/reply-sense.ts';
import { oppositeOf } from '../verdicts/reply-to-ranking.ts';
import { describeHierarchy } from './describe-hierarchy.ts';
import { describeStanding } from './describe-order.ts';
import { describeStep } from './describe-step.ts';
import { judgeRanking, reconcile, type Standing, standOf } from './judge-ranking.ts';

/** What is said before a fact to those who ask who stands above whom. */
interface RankingOpening {
  readonly text: string;
  /** Ids of the sources of what it says itself. */
  readonly sources: readonly string[];
}

/** Answers who stands above whom by the known order of two roles; has nothing to say to any other question. */
export interface RankingAnswerer {
  /** Puts first what speaks of the two roles that such a question names. */
  arrange(request: Request, parts: readonly AnswerPart[]): readonly AnswerPart[];
  /**
   * Yes or no where that was asked, and a sentence on the two roles where the fact that follows does not tell how they
   * stand to each other.
   */
  open(request: Request, parts: readonly PickedPart[]): RankingOpening | undefined;
}

/** What one sentence tells of two roles, the one before the other; each clause may tell how they stand. */
const setAgainst = /\b(?:while|whereas)\b/;
/** By such a word a sentence that names two roles tells how they stand to each other. */
const telling =
  /\b(?:reports?|ranks?|outranks?|above|below|under|senior|higher|answers?|boss|direct reports|in command|behind|level|peers|beneath)\b/;
/** A sentence that denies something is no reason for a yes. */
const denying = /\b(?:not|never|rather than|instead of|no)\b/;

/** Makes what answers questions of rank from the lines and ranks of the roles. */
export function createRankingAnswerer(
  knowledge: Pick<Knowledge, 'roles'>,
  { order }: Pick<Catalogue, 'order'>,
  linkRoles: RoleLinker,
): RankingAnswerer {
  const roles = new Map(knowledge.roles.map((role): [string, Role] => [role.id, role]));
  const rolesOf = new WeakMap<Fact, ReadonlySet<string>>();
  /** The roles that the first sentence of a fact names, read once. */
  const readRoles = (fact: Fact, sentence: string): ReadonlySet<string> => {
    const tokens = rolesOf.has(fact) ? [] : linkRoles(normalise(sentence));
    const named =
      rolesOf.get(fact) ?? new Set(tokens.flatMap((token) => (typeof token === 'string' ? [] : token.name)));
    rolesOf.set(fact, named);
    return named;
  };
  const say = (
    verdict: string | undefined,
    standing: Standing,
    isTold: boolean,
  ): RankingOpening | undefined => {
    const said = isTold ? undefined : describeStanding(standing, roles);
    const text = [verdict, said?.text].filter((part) => part !== undefined).join(' ');
    return text === '' ? undefined : { text, sources: said?.sources ?? [] };
  };

  /** To a closed question: yes or no, by the order and by what is known of the fact. */
  const judge = (ranking: Ranking, standing: Standing, lead: Lead): RankingOpening | undefined => {
    const { reply } = lead;
    const judged = turnReply(judgeRanking(ranking, standing), ranking.stance);
    const verdict = lead.isListed && standing.way !== 'down' ? reply : reconcile(reply, judged, standing);
    if (verdict === undefined && ranking.kind !== 'rank') return undefined;
    const isSettled = standing.way !== 'unsettled';
    const clashes = verdict !== reply && lead.denies && senseOf(verdict) !== 'between';
    const isTold = isSettled ? lead.tells && !clashes : reply !== undefined || (lead.tells && !lead.denies);
    return say(verdict, standing, isTold);
  };

  /** Whether a fact begins with how all of these roles stand to each other. */
  const tellsOf = (fact: Fact, named: readonly string[]): boolean => {
    const [sentence] = splitFirstSentence(fact.answer);
    // "… answers to the board, while an operations director …" tells of each by itself, "above both" of neither.
    const told = sentence.split(setAgainst).at(-1) ?? '';
    if (!telling.test(told) || told.includes('above both')) return false;
    const spokenOf = readRoles(fact, told);
    return named.every((role) => spokenOf.has(role));
  };

  const arrange: RankingAnswerer['arrange'] = (request, parts) => {
    const [lookup] = request.lookups;
    const best = parts[0]?.chosen[0]?.fact;
    if (best === undefined || lookup === undefined || isSpecial(request)) return parts;
    const { question, named, fact: meant } = lookup;
    const asks = readRanking(question, named) !== undefined || asksWhoIsAbove(question, named);
    if (!asks || meant !== undefined || tellsOf(best, named)) return parts;
    const rate = ([first]: readonly ChosenFact[]): number => {
      if (first === undefined) return 0;
      const isOnBoth = named.every((role) => first.fact.roles.includes(role));
      return Number(isOnBoth) + Number(tellsOf(first.fact, named));
    };
    return parts
      .map((part) => ({ ...part, chosen: part.chosen.toSorted((a, b) => rate([b]) - rate([a])) }))
      .sort((a, b) => rate(b.chosen) - rate(a.chosen));
  };

  /** To those who ask which of two it is. */
  const openChoice = ({ question, named, facet }: Lookup, tells: boolean): RankingOpening | undefined => {
    const [upper = '', lower = ''] = named;
    // "Which is higher" asks nothing of rank where it is asked of pay.
    return facet !== 'pay' && asksWhoIsAbove(question, named)
      ? say(undefined, standOf({ lower, upper }, order), tells)
      : undefined;
  };

  /** To those who ask whether two are peers, or the same: not where one of them stands above the other. */
  const openLevel = (
    { question, named }: Lookup,
    { reply }: ChosenFact,
    tells: boolean,
  ): RankingOpening | undefined => {
    const [upper, lower, third] = named;
    if (upper === undefined || lower === undefined || third !== undefined) return undefined;
    const likens = asksWhetherLevel(question) || asksWhetherSame(question);
    if (reply !== undefined || !likens || !isPlain(question)) return undefined;
    const stance = readStance(question);
    const pair = [
      { upper, lower },
      { upper: lower, lower: upper },
    ];
    const ordered = pair.find((each) => standOf(each, order).way === 'up');
    if (ordered === undefined) return undefined;
    const standing = standOf(ordered, order);
    const ranking = { ...ordered, kind: 'rank', possible: false, universal: false, stance } as const;
    const verdict = turnReply(oppositeOf(judgeRanking(ranking, standing)), stance);
    return verdict === undefined ? undefined : say(verdict, standing, tells);
  };

  /** To those who seek whoever has a place: nothing where the fact that follows names all who do. */
  const openStep = (step: Step, { named }: Lookup, { fact }: ChosenFact): RankingOpening | undefined => {
    const [sentence] = splitFirstSentence(fact.answer);
    const spokenOf = readRoles(fact, sentence);
    const tells = (those: readonly string[]): boolean =>
      telling.test(sentence) && those.every((role) => spokenOf.has(role));
    return describeStep({ step, named, tells }, order, roles);
  };

  const open: RankingAnswerer['open'] = (request, [part]) => {
    const [lookup] = request.lookups;
    const best = part?.picked[0];
    if (request.ordering !== undefined && request.conditions.length === 0) {
      const named = request.named.flatMap((id) => roles.get(id) ?? []);
      return describeHierarchy(named, request.ordering, order);
    }
    if (best === undefined || lookup === undefined || isSpecial(request)) return undefined;
    if (request.step !== undefined) return openStep(request.step, lookup, best);
    return answerTo(lookup, best) ?? openApart(request, lookup);
  };

  /** To those who ask how two roles stand to each other of which only what each of them is is known. */
  const openApart = ({ facets }: Request, { facet, named }: Lookup): RankingOpening | undefined => {
    const [one, other, third] = named.flatMap((id) => roles.get(id) ?? []);
    if (facets[0] === facet || facet !== 'definition' || !one || !other || third) return undefined;
    const lacking = facets[0] === 'difference' ? 'comparison of' : 'fact on that between';
    const pair = `${nameRole(one)} and ${nameRole(other)}`;
    return { text: `I have no sourced ${lacking} ${pair}; this is what each of them is.`, sources: [] };
  };

  const answerTo = (lookup: Lookup, best: ChosenFact): RankingOpening | undefined => {
    const { question, named, facet, closed = false } = lookup;
    if (facet === 'difference' && ranksNames(question, named)) return sayOfNames(lookup, best.reply);
    const ranking = readRanking(question, named);
    const tells = tellsOf(best.fact, named);
    if (ranking === undefined) {
      // What each of the two is does not tell it plainly.
      const isTold = tells && best.fact.facet !== 'definition';
      return closed ? openLevel(lookup, best, isTold) : openChoice(lookup, isTold);
    }
    const standing = standOf(ranking, order);
    if (closed) return judge(ranking, standing, leadOf(lookup, best, tells));
    // "Why isn't the VP above the COO" takes for granted what is so.
    const isTurned = standing.way === 'down' && ranking.stance.turn === 'asked';
    return isTurned ? say('It is the other way round.', standing, tells) : undefined;
  };
  return { arrange, open };
}

/** To those who rank two names of one role: the fact that follows tells that they mean the same. */
function sayOfNames({ question, closed }: Lookup, reply: string | undefined): RankingOpening | undefined {
  if (reply !== undefined) return undefined;
  const verdict = asksWhetherLevel(question) ? 'Yes.' : 'No.';
  const text = closed === true ? turnReply(verdict, readStance(question)) : 'Neither.';
  return text === undefined ? undefined : { text, sources: [] };
}

/** What leads the answer. */
interface Lead {
  readonly reply: string | undefined;
  /** Whether that reply is listed for these very words. */
  readonly isListed: boolean;
  /** Whether it tells how the two roles stand to each other. */
  readonly tells: boolean;
  /** Whether it denies something. */
  readonly denies: boolean;
}

function leadOf({ fact: meant }: Lookup, { fact, reply }: ChosenFact, tells: boolean): Lead {
  const [sentence] = splitFirstSentence(fact.answer);
  const isListed = meant === fact.id && reply !== undefined;
  return { reply, isListed, tells, denies: denying.test(sentence) };
}

/** Elsewhere the order may be another, and who wants something particular is told that. */
function isSpecial({ conditions, stranger, wish }: Request): boolean {
  return conditions.length > 0 || stranger !== undefined || (wish !== undefined && wish !== 'brief');
}
