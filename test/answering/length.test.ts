import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { createCatalogue } from '../../src/answering/choosing/catalogue.ts';
import { fillRole } from '../../src/answering/roles/role-names.ts';
import { realAnswerer, realKnowledge } from '../support/real-knowledge.ts';

const catalogue = createCatalogue(realKnowledge);

/** Every facet of every role that there is something to say about, as its button asks for it. */
const topics = realKnowledge.roles.flatMap((role) =>
  realKnowledge.facets
    .filter(({ id }) => id !== 'difference' && catalogue.hasInGeneral({ roles: [role.id], facet: id }))
    .map((facet) => ({ role: role.id, facet: facet.id, question: fillRole(facet.question, role) })),
);

function countWords({ lead, sections }: Answer): number {
  return [lead, ...sections.map(({ text }) => text)].join(' ').trim().split(/\s+/).length;
}

/** What the knowledge has to say on a role, whatever is asked of it. */
function wordsAbout(role: string): number {
  const facts = realKnowledge.facts.filter(({ roles, aside }) => roles[0] === role && !aside);
  return facts.map(({ answer }) => answer.split(/\s+/).length).reduce((sum, each) => sum + each, 0);
}

describe.each(topics)('$role, $facet', ({ role, question }) => {
  const { answer, conversation } = realAnswerer(question);

  it('is neither short nor long, where the facts carry that much', () => {
    expect(answer.outcome).toBe('answer');
    expect(countWords(answer)).toBeLessThanOrEqual(115);
    // Neighbours of whom little is known may be shorter.
    const least = catalogue.isHome(role) ? 60 : Math.min(50, wordsAbout(role) * 0.25);
    expect(countWords(answer)).toBeGreaterThanOrEqual(least);
  });

  it('says in one sentence what it said first, when asked for less', () => {
    const shorter = realAnswerer('shorter please', conversation).answer;
    expect(shorter.sections).toEqual([]);
    expect(shorter.facts[0]).toBe(answer.facts[0]);
    expect(countWords(shorter)).toBeLessThanOrEqual(countWords(answer));
  });

  it('says what it has not said, when asked for more', () => {
    const more = realAnswerer('more', conversation).answer;
    const told = more.facts.filter((fact) => answer.facts.includes(fact));
    // Where everything was said, it is said again.
    expect(told.length === 0 || told.length === more.facts.length).toBe(true);
  });
});
