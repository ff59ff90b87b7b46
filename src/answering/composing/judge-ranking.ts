import type { RoleLink } from '../knowledge.ts';
import type { Ranking } from '../reading/read-ranking.ts';
import { capitalise } from '../roles/role-names.ts';
import type { OrderStep, RoleOrder } from '../roles/role-order.ts';
import { senseOf } from '../verdicts/reply-sense.ts';

/** One role stands below the other one (`up`) or, against what is said, above it (`down`). */
export interface Settled {
  readonly way: 'up' | 'down';
  /** The way from whichever is the lower one up to the other. */
  readonly steps: readonly OrderStep[];
  /** The line straight from the lower one to the upper one, if there is one. */
  readonly line: RoleLink | undefined;
}

/** Only some organisations have a line between two roles, and sources differ on their rank; or nothing is known at all. */
interface Unsettled {
  readonly way: 'unsettled';
  readonly lower: string;
  readonly upper: string;
  readonly line: RoleLink | undefined;
  readonly lineBack: RoleLink | undefined;
}

/** How two roles stand to each other, seen from the one that is said to be the lower one. */
export type Standing = Settled | Unsettled;

/** Looks up how two roles stand to each other. */
export function standOf({ lower, upper }: Pick<Ranking, 'lower' | 'upper'>, order: RoleOrder): Standing {
  const [line, lineBack] = [order.line(lower, upper), order.line(upper, lower)];
  const up = order.climb(lower, upper);
  if (up !== undefined) return { way: 'up', steps: up, line };
  const down = order.climb(upper, lower);
  if (down !== undefined) return { way: 'down', steps: down, line: lineBack };
  return { way: 'unsettled', lower, upper, line, lineBack };
}

/** What a claim that one role stands above another is answered with; nothing where no more is known than what may be. */
export function judgeRanking(ranking: Ranking, standing: Standing): string | undefined {
  if (standing.way === 'unsettled') return weigh(ranking, standing);
  if (standing.way === 'up') return confirm(ranking, standing);
  if (ranking.possible) return undefined;
  // Several steps apart neither reports to the other, and a bare rank says itself that it is turned round.
  const isTurned = ranking.kind === 'authority' || (ranking.kind === 'line' && standing.steps.length === 1);
  return isTurned ? 'No, the other way round.' : 'No.';
}

function weigh({ kind, possible }: Ranking, { line, lineBack }: Unsettled): string | undefined {
  if (line === undefined && lineBack === undefined) return undefined;
  if (kind === 'rank') return possible ? 'Sometimes.' : 'It depends.';
  if (line !== undefined) return 'Sometimes.';
  return possible ? undefined : 'As far as our sources show, no.';
}

/** "Usually, where there is one" is a hedge, "in a nonprofit" a place, and "in one trust" an example. */
const hedge = /^(?:normally|usually|typically|generally|often|commonly)\b/;
export const place = /^in an? [a-z]+$/;

function confirm(ranking: Ranking, settled: Settled): string | undefined {
  const notes = settled.steps.flatMap(({ note }) => note ?? []);
  if (ranking.universal && notes.length > 0) return undefined;
  if (ranking.possible) return mayBe(ranking, settled);
  const where = notes.find((note) => place.test(note));
  if (where !== undefined) return `${capitalise(where)}, yes.`;
  const yes = notes.length === 0 ? 'Yes.' : 'Usually, yes.';
  if (ranking.kind === 'rank') return yes;
  return settled.steps.length === 1 ? confirmStraight(ranking, settled, yes) : confirmThrough(ranking);
}

/** Whoever has others in between may report straight to the upper one where there is such a line as well. */
function mayBe({ kind }: Ranking, { steps, line }: Settled): string | undefined {
  if (kind !== 'line' || steps.length === 1) return 'Yes.';
  return line === undefined ? undefined : 'Sometimes.';
}

/** Whoever ranks higher need not have a say: that takes a line. */
function confirmStraight({ kind }: Ranking, { steps, line }: Settled, yes: string): string | undefined {
  if (steps[0]?.reports === true) return yes;
  if (line === undefined) return undefined;
  return kind === 'authority' || hedge.test(line.note ?? '') ? yes : 'Sometimes.';
}

/** The boss's boss has a say, and is not whom one reports to. */
function confirmThrough({ kind }: Ranking): string {
  return kind === 'authority' ? 'Indirectly, yes.' : 'Not directly, as a rule.';
}

/**
 * What to say of a reply that known questions give and the one by the order of the roles: the former as long as they
 * agree, because it has its fact's own hedge.
 */
export function reconcile(
  reply: string | undefined,
  judged: string | undefined,
  { way }: Standing,
): string | undefined {
  if (reply === undefined || judged === undefined) return reply ?? judged;
  const [known, sense] = [senseOf(reply), senseOf(judged)];
  if (known === sense) return isPlainer(reply, judged, way) ? judged : reply;
  if (way === 'unsettled') return known === 'between' || isHedged(reply) ? reply : judged;
  // Whoever is led through others is not led directly.
  if (sense === 'between') return known === 'yes' ? judged : reply;
  return way === 'up' && known === 'between' ? reply : judged;
}

function isHedged(reply: string): boolean {
  return /^(?:usually|probably|often) not/i.test(reply);
}

/** A bare "no" tells less than that it is the other way round. */
function isPlainer(reply: string, judged: string, way: Standing['way']): boolean {
  return way === 'down' && judged !== 'No.' && !isHedged(reply);
}
