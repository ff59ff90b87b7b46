import type { ChosenFact } from './choose-facts.ts';
import type { Request } from './decision.ts';
import { describeStanding } from './describe-order.ts';
import { splitFirstSentence } from './first-sentence.ts';
import { judgeRanking, reconcile, type Standing, standOf } from './judge-ranking.ts';
import type { Fact, Knowledge, Role } from './knowledge.ts';
import { createRoleLinker } from './link-roles.ts';
import { normalise } from './normalise.ts';
import type { AnswerPart, PickedPart } from './pick-facts.ts';
import { asksWhoIsAbove, type Ranking, readRanking } from './read-ranking.ts';
import { turnReply } from './read-stance.ts';
import { senseOf } from './reply-sense.ts';
import { createRoleOrder } from './role-order.ts';

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

/** By such a word a sentence that names two roles tells how they stand to each other. */
const telling =
  /\b(?:reports?|ranks?|outranks?|above|below|under|senior|higher|answers?|boss|direct reports|in command|behind|level|peers|beneath)\b/;
/** "… answers to the board, while an operations director …" tells of each by itself. */
const contrasting = /\b(?:while|whereas)\b/;
/** A sentence that denies something is no reason for a yes. */
const denying = /\b(?:not|never|rather than|instead of|no)\b/;

/** Makes what answers questions of rank from the lines and ranks of the roles. */
export function createRankingAnswerer(knowledge: Pick<Knowledge, 'roles' | 'otherRoles'>): RankingAnswerer {
  const order = createRoleOrder(knowledge.roles);
  const roles = new Map(knowledge.roles.map((role): [string, Role] => [role.id, role]));
  const linkRoles = createRoleLinker(knowledge);
  const namesAll = (text: string, ids: readonly string[]): boolean => {
    const named = linkRoles(normalise(text)).map((token) => (typeof token === 'string' ? '' : token.name));
    return ids.every((id) => named.includes(id));
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
  const tellsOf = ({ answer }: Fact, named: readonly string[]): boolean => {
    const [sentence] = splitFirstSentence(answer);
    return telling.test(sentence) && !contrasting.test(sentence) && namesAll(sentence, named);
  };

  const arrange: RankingAnswerer['arrange'] = (request, parts) => {
    const { named } = request;
    const [lookup] = request.lookups;
    const best = parts[0]?.chosen[0]?.fact;
    if (best === undefined || lookup === undefined || isSpecial(request)) return parts;
    const { question, fact: meant } = lookup;
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

  const open: RankingAnswerer['open'] = (request, [part]) => {
    const { named } = request;
    const [lookup] = request.lookups;
    const best = part?.picked[0];
    if (best === undefined || lookup === undefined || isSpecial(request)) return undefined;
    const closed = lookup.closed === true;
    const ranking = readRanking(lookup.question, named);
    if (ranking === undefined) {
      const [upper = '', lower = ''] = named;
      const asks = !closed && asksWhoIsAbove(lookup.question, named);
      // What each of the two is does not tell it plainly.
      const isTold = tellsOf(best.fact, named) && best.fact.facet !== 'definition';
      return asks ? say(undefined, standOf({ lower, upper }, order), isTold) : undefined;
    }
    const tells = tellsOf(best.fact, named);
    const standing = standOf(ranking, order);
    const [sentence] = splitFirstSentence(best.fact.answer);
    const isListed = lookup.fact === best.fact.id && best.reply !== undefined;
    const lead = { reply: best.reply, isListed, tells, denies: denying.test(sentence) };
    if (closed) return judge(ranking, standing, lead);
    return standing.way === 'down' ? say('It is the other way round.', standing, tells) : undefined;
  };
  return { arrange, open };
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

/** Elsewhere the order may be another, and who wants something particular is told that. */
function isSpecial({ conditions, stranger, wish }: Request): boolean {
  return conditions.length > 0 || stranger !== undefined || (wish !== undefined && wish !== 'brief');
}
