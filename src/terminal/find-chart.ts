import { type Chart, composeChart } from '../answering/chart.ts';
import type { Knowledge } from '../answering/knowledge.ts';
import { createRoleLinker } from '../answering/link-roles.ts';
import { createNearestRoles } from '../answering/nearest-roles.ts';
import { normalise } from '../answering/normalise.ts';
import { headRole } from '../answering/role-names.ts';

/** A chart, or why there is none. */
export type FoundChart = { readonly chart: Chart } | { readonly reason: string };

/** Finds the chart of the roles that a text names, of one kind of organisation where a variant is given. */
export function findChart(text: string, variant: string | undefined, knowledge: Knowledge): FoundChart {
  const organisation = knowledge.charts.find(({ id }) => id === variant);
  if (variant !== undefined && organisation === undefined) {
    const ids = knowledge.charts.map(({ id }) => id).join(', ');
    return { reason: `There is no variant "${variant}". There are: ${ids}.` };
  }
  const mentions = createRoleLinker(knowledge)(normalise(text)).filter((token) => typeof token !== 'string');
  const other = mentions.find(({ kind }) => kind === 'other');
  if (other !== undefined || (text !== '' && mentions.length === 0)) {
    return { reason: explainUnknown(other?.name ?? text, knowledge) };
  }
  const ids = new Set(mentions.map(({ name }) => name));
  const roles = [...ids].flatMap((id) => knowledge.roles.find((role) => role.id === id) ?? []);
  return { chart: composeChart(roles, knowledge, organisation) };
}

function explainUnknown(title: string, knowledge: Knowledge): string {
  const titles = new Map(knowledge.roles.map((role) => [role.id, headRole(role)]));
  const near = createNearestRoles(knowledge)(title).map((id) => titles.get(id));
  const known = [...titles.values()].join(', ');
  const hint =
    near.length === 0 ? `The roles with a chart are: ${known}.` : `Did you mean: ${near.join(', ')}?`;
  return `I know no reporting lines of "${title}". ${hint}`;
}
