import type { RoleEnd } from '../answering/knowledge.ts';
import type { KnowledgeFiles } from './load-knowledge.ts';
import type { Problem } from './problem.ts';

/** Finds lines that stand twice in a chart, lines that close a circle, and titles of roles that have no line. */
export function reviewCharts({ charts: file }: KnowledgeFiles): Problem[] {
  return file.value.charts.flatMap((chart, index) => {
    const bosses = new Map<string, Set<string>>();
    const problems: Problem[] = [];
    chart.lines.forEach(({ who, reportsTo }, place) => {
      const [below, above] = [nameEnd(who), nameEnd(reportsTo)];
      const path = ['charts', index, 'lines', place];
      if (bosses.get(below)?.has(above)) {
        problems.push(file.problemAt(path, `${below} reports to ${above} already, by a line further up`));
      } else if (isAbove(below, above, bosses)) {
        const message = `this closes a circle: up from ${below}, the lines lead back to ${below}`;
        problems.push(file.problemAt(path, message));
      } else {
        bosses.set(below, new Set(bosses.get(below)).add(above));
      }
    });
    const placed = new Set(chart.lines.flatMap(({ who, reportsTo }) => [who.role, reportsTo.role]));
    const idle = Object.keys(chart.titles).filter((role) => !placed.has(role));
    const titles = idle.map((role) =>
      file.problemAt(['charts', index, 'titles', role], `no line of this chart has the role "${role}"`),
    );
    return [...problems, ...titles];
  });
}

function nameEnd({ role, name }: RoleEnd): string {
  return role ?? name ?? '';
}

/** Whether one end is the other, or leads it through any number of lines. */
function isAbove(one: string, other: string, bosses: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return one === other || [...(bosses.get(other) ?? [])].some((boss) => isAbove(one, boss, bosses));
}
