import { type Conversation, newConversation } from '../answer.ts';
import type { Knowledge } from '../knowledge.ts';
import { createConditionFinder } from '../reading/find-conditions.ts';
import { createRoleLinker } from '../roles/link-roles.ts';
import { createNearestRoles } from '../roles/nearest-roles.ts';
import { headRole } from '../roles/role-names.ts';
import { normalise } from '../text/normalise.ts';
import { type Chart, composeChart, findOrganisation } from './chart.ts';

/** A chart, or why there is none. */
export type FoundChart = { readonly chart: Chart } | { readonly reason: string };

/**
 * Finds the chart of the roles that a text names: in the kind of organisation that the text mentions, or in the one
 * whose id is given as the variant.
 */
export type FindChart = (text: string, variant?: string) => FoundChart;

/** Whose lines are shown where nobody is named and nobody was talked about. */
const usualRole = 'coo';

/** Finds the chart that somebody wishes for: of the roles named, else of those talked about last. */
export function findWishedChart(
  findChart: FindChart,
  of: string,
  { roles }: Pick<Conversation, 'roles'> = newConversation,
): FoundChart {
  return findChart(of || roles.join(' and ').replaceAll('-', ' ') || usualRole);
}

/** Makes the search for charts. */
export function createFindChart(knowledge: Knowledge): FindChart {
  const linkRoles = createRoleLinker(knowledge);
  const conditionFinder = createConditionFinder(knowledge);
  return (text, variant) => {
    const tokens = linkRoles(normalise(text));
    const mentions = tokens.filter((token) => typeof token !== 'string');
    const other = mentions.find(({ kind }) => kind === 'other');
    const conditions = conditionFinder.find(tokens).map(({ value }) => value);
    const organisation =
      variant === undefined
        ? findOrganisation(knowledge, conditions)
        : knowledge.charts.find(({ id }) => id === variant);
    if (variant !== undefined && organisation === undefined) {
      const ids = knowledge.charts.map(({ id }) => id).join(', ');
      return { reason: `There is no variant "${variant}". There are: ${ids}.` };
    }
    if (other !== undefined || (text !== '' && mentions.length === 0 && organisation === undefined)) {
      return { reason: explainUnknown(other?.name ?? text, knowledge) };
    }
    const ids = new Set(mentions.map(({ name }) => name));
    const roles = [...ids].flatMap((id) => knowledge.roles.find((role) => role.id === id) ?? []);
    return { chart: composeChart(roles, knowledge, organisation) };
  };
}

function explainUnknown(title: string, knowledge: Knowledge): string {
  const titles = new Map(knowledge.roles.map((role) => [role.id, headRole(role)]));
  const near = createNearestRoles(knowledge)(title).map((id) => titles.get(id));
  const known = [...titles.values()].join(', ');
  const hint =
    near.length === 0 ? `The roles with a chart are: ${known}.` : `Did you mean: ${near.join(', ')}?`;
  return `I know no reporting lines of "${title}". ${hint}`;
}
