import { asWayOfAsking } from '../answering/normalise.ts';
import type { KnowledgeFiles } from './load-knowledge.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

type Path = readonly PropertyKey[];

/** Checks what no single field shows: ids that clash or lead nowhere, ways of asking used twice, stale reviews. */
export function findReferenceProblems(files: KnowledgeFiles, today: string): Problem[] {
  const roles = files.roles.value.roles;
  const known = {
    role: new Set(roles.map((role) => role.id)),
    facet: new Set(files.facets.value.facets.map((facet) => facet.id)),
    source: new Set(files.sources.value.sources.map((source) => source.id)),
    condition: new Set(files.conditions.value.conditions.map((condition) => condition.id)),
  };
  const problems: Problem[] = [];
  const refer = (kind: keyof typeof known, file: YamlFile<unknown>, path: Path, ids: readonly string[]) => {
    for (const id of ids) {
      if (!known[kind].has(id)) {
        problems.push(file.problemAt(path, `there is no ${kind} "${id}"${suggest(id, known[kind])}`));
      }
    }
  };

  for (const [index, role] of roles.entries()) {
    for (const [name, line] of Object.entries(role.profile)) {
      refer('source', files.roles, ['roles', index, 'profile', name], line?.sources ?? []);
    }
    for (const direction of ['reportsTo', 'directReports'] as const) {
      for (const [place, link] of role[direction].entries()) {
        const path = ['roles', index, direction, place];
        refer('source', files.roles, path, link.sources);
        if (link.role !== undefined) refer('role', files.roles, path, [link.role]);
      }
    }
  }
  for (const [index, facet] of files.facets.value.facets.entries()) {
    refer('facet', files.facets, ['facets', index, 'next'], facet.next);
  }
  for (const file of files.facts) {
    for (const [index, fact] of file.value.facts.entries()) {
      const at = (field: string): Path => ['facts', index, field];
      refer('role', file, at('roles'), fact.roles);
      refer('facet', file, at('facet'), [fact.facet]);
      refer('facet', file, at('also'), fact.also);
      refer('source', file, at('sources'), fact.sources);
      refer('condition', file, at('conditions'), fact.conditions);
      const reviewBy = fact.reviewBy ?? file.value.reviewBy;
      if (reviewBy < today) {
        problems.push(file.problemAt(at('reviewBy'), `the review was due on ${reviewBy}`, 'warning'));
      }
      if (countSentences(fact.answer) > 3) {
        problems.push(file.problemAt(at('answer'), 'this has more than three sentences; split the fact in two'));
      }
    }
  }
  return [...problems, ...findDuplicates(files)];
}

function countSentences(text: string): number {
  return text.split(/[.!?]\s+(?=[A-Z])/).length;
}

/** Every id once per kind; every name of a role once; every way of asking once. */
function findDuplicates(files: KnowledgeFiles): Problem[] {
  const problems: Problem[] = [];
  const once = (what: string, key: (text: string) => string = (text) => text) => {
    const first = new Map<string, string>();
    return (file: YamlFile<unknown>, path: Path, text: string, owner: string) => {
      const other = first.get(key(text));
      if (other === undefined) first.set(key(text), owner);
      else problems.push(file.problemAt(path, `the ${what} "${text}" is taken already, by ${other}`));
    };
  };
  const idOnce = { role: once('id'), facet: once('id'), source: once('id'), condition: once('id'), fact: once('id') };
  for (const [i, role] of files.roles.value.roles.entries()) idOnce.role(files.roles, ['roles', i, 'id'], role.id, 'another role');
  for (const [i, facet] of files.facets.value.facets.entries()) idOnce.facet(files.facets, ['facets', i, 'id'], facet.id, 'another facet');
  for (const [i, source] of files.sources.value.sources.entries()) idOnce.source(files.sources, ['sources', i, 'id'], source.id, 'another source');
  for (const [i, one] of files.conditions.value.conditions.entries()) idOnce.condition(files.conditions, ['conditions', i, 'id'], one.id, 'another condition');

  const nameOnce = once('name', asWayOfAsking);
  for (const [index, role] of files.roles.value.roles.entries()) {
    for (const name of [role.title, role.abbreviation ?? [], role.aliases].flat()) {
      nameOnce(files.roles, ['roles', index], name, role.title);
    }
  }
  for (const [index, role] of files.roles.value.otherRoles.entries()) {
    for (const name of [role.title, ...role.aliases]) nameOnce(files.roles, ['otherRoles', index], name, role.title);
  }
  const askedOnce = once('way of asking', asWayOfAsking);
  for (const [index, facet] of files.facets.value.facets.entries()) {
    for (const [place, way] of facet.asked.entries()) {
      askedOnce(files.facets, ['facets', index, 'asked', place], way, `facet ${facet.id}`);
    }
  }
  for (const file of files.facts) {
    for (const [index, fact] of file.value.facts.entries()) {
      idOnce.fact(file, ['facts', index, 'id'], fact.id, 'another fact');
      for (const [place, way] of fact.asked.entries()) {
        askedOnce(file, ['facts', index, 'asked', place], way, `fact ${fact.id}`);
      }
      for (const [place, closed] of fact.yesNo.entries()) {
        for (const way of closed.to) askedOnce(file, ['facts', index, 'yesNo', place], way, `fact ${fact.id}`);
      }
    }
  }
  return problems;
}

/** `; did you mean "x"?` for a likely slip: same letters but for one or two. */
function suggest(id: string, known: ReadonlySet<string>): string {
  const near = [...known].find((candidate) => sharedPrefix(candidate, id) >= Math.min(4, id.length - 1));
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
