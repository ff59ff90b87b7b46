import { type Chart, composeChart } from '../../src/answering/charts/chart.ts';
import type { OrganisationChart, Role } from '../../src/answering/knowledge.ts';
import { realKnowledge } from './real-knowledge.ts';

/** A role of the shipped knowledge. */
export function realRole(id: string): Role {
  const role = realKnowledge.roles.find((each) => each.id === id);
  if (role === undefined) throw new Error(`there is no role ${id}`);
  return role;
}

/** A kind of organisation of the shipped knowledge. */
export function realOrganisation(id: string): OrganisationChart {
  const organisation = realKnowledge.charts.find((each) => each.id === id);
  if (organisation === undefined) throw new Error(`there is no chart ${id}`);
  return organisation;
}

const pairs = realKnowledge.roles
  .filter(({ home }) => home)
  .flatMap((one) => realKnowledge.roles.filter((other) => other !== one).map((other) => [one, other]));

/** The charts of every role, and of every home role beside another role, with their titles. */
export const roleCharts: readonly [string, Chart][] = [...realKnowledge.roles.map((role) => [role]), ...pairs]
  .map((roles) => composeChart(roles, realKnowledge))
  .map((chart) => [chart.title, chart]);

/** The charts of every kind of organisation, with a home role marked. */
export const organisationCharts: readonly [string, Chart][] = realKnowledge.charts
  .map((organisation) => composeChart([realRole('coo')], realKnowledge, organisation))
  .map((chart) => [chart.title, chart]);
