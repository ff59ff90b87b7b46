import { place, type Standing } from './judge-ranking.ts';
import type { Role } from './knowledge.ts';
import { capitalise, nameRole, plainName } from './role-names.ts';
import type { OrderStep } from './role-order.ts';

/** A sentence made from what is known of the order of two roles. */
export interface Described {
  readonly text: string;
  /** Ids of its sources: the best one of every step. */
  readonly sources: readonly string[];
}

type Roles = ReadonlyMap<string, Role>;

/** Says in a sentence how two roles stand to each other, step by step, with the hedge that each step has. */
export function describeStanding(standing: Standing, roles: Roles): Described | undefined {
  if (standing.way !== 'unsettled') return describeSteps(standing.steps, roles);
  const { lower, upper, line, lineBack } = standing;
  const link = line ?? lineBack;
  const [from, to] = line === undefined && lineBack !== undefined ? [upper, lower] : [lower, upper];
  const [one, other] = [roles.get(from), roles.get(to)];
  if (one === undefined || other === undefined) return undefined;
  if (link === undefined) {
    const text = `Our sources do not rank ${nameRole(one)} and ${nameRole(other)} against each other.`;
    return { text, sources: [] };
  }
  const when = link.note ?? 'in some organisations';
  const text = `${capitalise(nameRole(one))} reports to ${nameUpper(other)} ${when}.`;
  return { text, sources: link.sources.slice(0, 1) };
}

function describeSteps(steps: readonly OrderStep[], roles: Roles): Described | undefined {
  const lowest = roles.get(steps[0]?.lower ?? '');
  if (lowest === undefined) return undefined;
  const where = steps.flatMap(({ note }) => (note !== undefined && place.test(note) ? [note] : []))[0];
  const clauses = steps.flatMap((step) => {
    const upper = roles.get(step.upper);
    return upper === undefined ? [] : [`${say(step)} ${nameUpper(upper)}`];
  });
  const sentence = `${nameRole(lowest)} ${clauses.join(', who ')}.`;
  return {
    text: capitalise(where === undefined ? sentence : `${where}, ${sentence}`),
    sources: [...new Set(steps.flatMap(({ sources }) => sources.slice(0, 1)))],
  };
}

/** "Normally reports to", with the hedge that the note begins with. */
function say({ note = '', reports }: OrderStep): string {
  const [hedge] = /^(?:normally|usually|typically|generally|often|commonly)\b/.exec(note) ?? [];
  return [hedge, reports ? 'reports to' : 'ranks below'].filter((word) => word !== undefined).join(' ');
}

/** The upper one is the one that there is: "the COO". */
function nameUpper(role: Role): string {
  return `the ${plainName(role)}`;
}
