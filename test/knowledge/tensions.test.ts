import { describe, expect, it } from 'vitest';
import { renderPlainText } from '../../src/answering/composing/plain-text.ts';
import { realAnswerer, realKnowledge } from '../support/real-knowledge.ts';

const facts = new Map(realKnowledge.facts.map((fact) => [fact.id, fact]));
const pairs = realKnowledge.facts.flatMap((fact) => fact.tensions.map((other) => [fact.id, other] as const));

/** Words that leave room for the other fact, or say whose view it is, or where and when it holds. */
const hedge =
  /\b(usually|normally|typically|generally|commonly|often|sometimes|may|can|in some|at some|some|not always|not everywhere|depends|only says|as far as our sources|in practice|formally|according to|found|in \d{4}|between \d{4}|had|also|in trade|overall|a few|both|institute of directors)\b/i;

describe('facts that seem to clash', () => {
  it('are declared', () => {
    expect(pairs.length).toBeGreaterThan(20);
  });

  it.each(pairs)('%s and %s both leave room for each other', (one, other) => {
    for (const id of [one, other]) {
      const fact = facts.get(id);
      // A fact that holds under a condition says so, and leaves the rest to the other.
      if (fact?.conditions.length === 0) expect(fact.answer, id).toMatch(hedge);
    }
  });

  it('are never told flatly: no answer says "always" of them without "not"', () => {
    for (const [one] of pairs) {
      for (const question of facts.get(one)?.asked.slice(0, 3) ?? []) {
        const text = renderPlainText(realAnswerer(question).answer);
        expect(text, question).not.toMatch(/(?<!not )\balways (reports|ranks|is|sits|becomes)\b/i);
      }
    }
  });
});
