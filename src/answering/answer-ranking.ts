import type { Request } from './decision.ts';
import { describeStanding } from './describe-order.ts';
import { splitFirstSentence } from './first-sentence.ts';
import { judgeRanking, reconcile, type Standing, standOf } from './judge-ranking.ts';
import type { Knowledge, Role } from './knowledge.ts';
import { createRoleLinker } from './link-roles.ts';
import { normalise } from './normalise.ts';
import type { PickedPart } from './pick-facts.ts';
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

/**
 * Answers who stands above whom by the known order of two roles: yes or no where that was asked, and a sentence on the
 * two of them where the fact that follows does not tell how they stand. Nothing to any other question.
 */
export type RankingAnswerer = (request: Request, parts: readonly PickedPart[]) => RankingOpening | undefined;

/** By such a word a sentence that names two roles tells how they stand to each other. */
const telling =
  /\b(?:reports?|ranks?|outranks?|above|below|under|senior|higher|answers?|boss|direct reports|in command|behind|level|peers|beneath)\b/;
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
    const verdict = reconcile(reply, judged, standing);
    if (verdict === undefined && ranking.kind !== 'rank') return undefined;
    const clashes = verdict !== reply && (reply !== undefined || (senseOf(verdict) === 'yes' && lead.denies));
    return say(verdict, standing, lead.tells && !clashes);
  };

  return (request, [part]) => {
    const { named } = request;
    const [lookup] = request.lookups;
    const best = part?.picked[0];
    if (best === undefined || lookup === undefined || isSpecial(request)) return undefined;
    const [sentence] = splitFirstSentence(best.fact.answer);
    const tells = telling.test(sentence) && namesAll(sentence, named);
    const closed = lookup.closed === true;
    const ranking = readRanking(lookup.question, named);
    if (ranking === undefined) {
      const [lower = '', upper = ''] = named;
      const asks = !closed && asksWhoIsAbove(lookup.question, named);
      return asks ? say(undefined, standOf({ lower, upper }, order), tells) : undefined;
    }
    const standing = standOf(ranking, order);
    if (closed) return judge(ranking, standing, { reply: best.reply, tells, denies: denying.test(sentence) });
    return standing.way === 'down' ? say('It is the other way round.', standing, tells) : undefined;
  };
}

/** What leads the answer: its reply, whether it tells how the two roles stand, and whether it denies something. */
interface Lead {
  readonly reply: string | undefined;
  readonly tells: boolean;
  readonly denies: boolean;
}

/** Elsewhere the order may be another, and who wants something particular is told that. */
function isSpecial({ conditions, stranger, wish }: Request): boolean {
  return conditions.length > 0 || stranger !== undefined || (wish !== undefined && wish !== 'brief');
}
