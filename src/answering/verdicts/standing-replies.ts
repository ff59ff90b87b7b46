import type { AskedExample } from '../learning/asked-table.ts';
import { isPossibility, readContent, readOrder, readSignature } from '../reading/claim-words.ts';
import { readStance } from '../reading/read-stance.ts';
import type { WordReader } from '../text/words.ts';
import { type Sense, senseOf } from './reply-sense.ts';
import { findUpper, isPlace, oppositeOf } from './reply-to-ranking.ts';

/** A question, as far as it matters here. */
type Claim = Pick<AskedExample, 'slots' | 'roles'>;

/** What a fact replies to whoever asks about it in a certain manner; nothing where that differs or is not known. */
export type StandingReplies = (claim: Claim) => string | undefined;

/** How many known questions must agree, and what share of those asked alike. */
const leastAgreeing = 2;
const leastShare = 0.85;

/**
 * Reads from all closed questions known for a fact what it replies to those of one manner, however they are worded: of
 * the same roles in the same order, ranked and turned by the same words, about what is or about what may be.
 * @param conditions slots of the conditions under which the fact holds anyway.
 */
export function readStandingReplies(
  known: readonly AskedExample[],
  {
    readWord,
    conditions,
  }: {
    readonly readWord: WordReader;
    readonly conditions: ReadonlySet<string>;
  },
): StandingReplies {
  const claims = known.flatMap(({ slots, roles, reply }) => {
    if (reply === undefined || slots.includes('{unknown}')) return [];
    const { claim, turn } = readStance(slots);
    return turn === 'asked' ? [{ slots: claim, roles, reply }] : [];
  });
  // Circumstances that make a difference to this fact.
  const places = new Set(claims.flatMap(({ slots }) => slots.filter(isPlace)));
  const byManner = new Map<string, string[]>();
  for (const { reply, ...claim } of claims) {
    const name = nameManner(readManner(claim, conditions, places));
    byManner.set(name, [...(byManner.get(name) ?? []), reply]);
  }
  const repliesTo = (name: string): string | undefined => agree(byManner.get(name) ?? []);
  return (claim) => {
    const manner = readManner(claim, conditions, places);
    // "Or would a COO do" asks for nothing by itself.
    if (readContent(claim.slots, readWord).length === 0 && manner.places === '' && claim.roles.length < 2)
      return undefined;
    const reply = repliesTo(nameManner(manner));
    if (reply !== undefined) return reply;
    if (manner.possible) return mayBe(repliesTo(nameManner({ ...manner, possible: false })));
    if (manner.ranking === undefined) return undefined;
    return oppositeOf(repliesTo(nameManner({ ...manner, ranking: [...manner.ranking].reverse() })));
  };
}

/** What two claims must have in common to be answered alike. */
interface Manner {
  /** The roles and the words that rank or turn them. */
  readonly signature: string;
  /** The upper role and the lower one, where it ranks two. */
  readonly ranking?: readonly string[] | undefined;
  readonly places: string;
  readonly possible: boolean;
}

function readManner(
  { slots, roles }: Claim,
  conditions: ReadonlySet<string>,
  circumstances: ReadonlySet<string>,
): Manner {
  const [named, , ...turns] = readSignature(slots, roles, conditions).split('; ');
  const upper = findUpper(slots, roles);
  return {
    signature: [named, readOrder(slots), ...turns].join('; '),
    ranking: upper === undefined ? undefined : [upper, ...roles.filter((role) => role !== upper)],
    places: slots.filter((slot) => circumstances.has(slot) && !conditions.has(slot)).join(' '),
    possible: isPossibility(slots),
  };
}

function nameManner({ signature, ranking, places, possible }: Manner): string {
  return [ranking?.join(' above ') ?? signature, places, possible].join('; ');
}

/** What is so, if only now and then, may be so; of what is not so nothing follows. */
function mayBe(reply: string | undefined): string | undefined {
  if (senseOf(reply) === 'yes' || reply === 'Sometimes.') return 'Yes.';
  return reply === 'Not necessarily.' || reply === 'It depends.' ? 'Sometimes.' : undefined;
}

/** The commonest of replies that nearly all mean the same. */
function agree(replies: readonly string[]): string | undefined {
  const senses = new Map<Sense, string[]>();
  for (const reply of replies) senses.set(senseOf(reply), [...(senses.get(senseOf(reply)) ?? []), reply]);
  const [most = []] = [...senses.values()].sort((a, b) => b.length - a.length);
  if (most.length < leastAgreeing || most.length < leastShare * replies.length) return undefined;
  const count = (reply: string): number => most.filter((each) => each === reply).length;
  return [...new Set(most)].sort((a, b) => count(b) - count(a))[0];
}
