import type { Role, RoleLink } from '../knowledge.ts';
import { capitalise, nameRole, plainName } from '../roles/role-names.ts';
import type { OrderStep } from '../roles/role-order.ts';
import { bestSources } from './best-sources.ts';
import { place, type Settled, type Standing } from './judge-ranking.ts';

/** A sentence made from what is known of the order of two roles. */
export interface Described {
  readonly text: string;
  /** Ids of its sources: the best one of every step. */
  readonly sources: readonly string[];
}

/** The roles by their ids. */
export type Roles = ReadonlyMap<string, Role>;

/** Says in a sentence how two roles stand to each other, step by step, with the hedge that each step has. */
export function describeStanding(standing: Standing, roles: Roles): Described | undefined {
  if (standing.way !== 'unsettled') return describeSteps(standing, roles);
  const { line, lineBack } = standing;
  const [upper, lower] = [roles.get(standing.upper), roles.get(standing.lower)];
  if (upper === undefined || lower === undefined) return undefined;
  if (line !== undefined) return describeLine(lower, upper, line);
  if (lineBack !== undefined) return describeLine(upper, lower, lineBack);
  const text = `Our sources give no settled order between ${nameRole(upper)} and ${nameRole(lower)}.`;
  return { text, sources: [] };
}

/** A line that only some organisations have. */
function describeLine(
  lower: Role,
  upper: Role,
  { note = 'in some organisations', sources }: RoleLink,
): Described {
  const text = `${capitalise(nameRole(lower))} reports to ${nameUpper(upper)} ${note}.`;
  return { text, sources: sources.slice(0, 1) };
}

function describeSteps({ steps, line }: Settled, roles: Roles): Described | undefined {
  const lowest = roles.get(steps[0]?.lower ?? '');
  if (lowest === undefined) return undefined;
  const where = steps.flatMap(({ note }) => (note !== undefined && place.test(note) ? [note] : []))[0];
  const clauses = steps.flatMap((step) => {
    const upper = roles.get(step.upper);
    return upper === undefined ? [] : [`${say(step)} ${nameUpper(upper)}`];
  });
  const also =
    steps.every(({ reports }) => !reports) && line !== undefined
      ? sayExample(line, roles.get(steps[0]?.upper ?? ''))
      : '';
  const sentence = `${nameRole(lowest)} ${clauses.join(', who ')}${also}.`;
  return {
    text: capitalise(where === undefined ? sentence : `${where}, ${sentence}`),
    sources: bestSources(steps),
  };
}

/** "Normally reports to", with the hedge that the note begins with. */
function say({ note = '', reports }: OrderStep): string {
  const [hedge] = /^(?:normally|usually|typically|generally|often|commonly)\b/.exec(note) ?? [];
  return [hedge, reports ? 'reports to' : 'ranks below'].filter((word) => word !== undefined).join(' ');
}

/** What one organisation has, beside the rank that holds everywhere. */
function sayExample({ note = '' }: RoleLink, upper: Role | undefined): string {
  return upper !== undefined && note.startsWith('in ') ? `, and reports to ${nameUpper(upper)} ${note}` : '';
}

/** The upper one is the one that there is: "the COO". */
export function nameUpper(role: Role): string {
  return `the ${plainName(role)}`;
}
