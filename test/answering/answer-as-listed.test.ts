import { describe, expect, it } from 'vitest';
import { realAnswerer, realKnowledge } from '../support/real-knowledge.ts';

describe('a question in the words in which a fact lists it', () => {
  it('is answered with that fact, in nearly all cases', () => {
    const listed = realKnowledge.facts.flatMap(({ id, asked }) => asked.map((way) => ({ id, way })));
    const led = listed.filter(({ id, way }) => realAnswerer(way).answer.facts[0] === id);
    // The rest are fragments, which mean something after other messages only, or name a role in passing.
    expect(led.length / listed.length).toBeGreaterThan(0.95);
  });

  it('leads with it where the roles alone would lead elsewhere', () => {
    expect(realAnswerer("is the coo the ceo's right hand").answer.facts[0]).toBe('coo-right-hand-of-ceo');
  });
});
