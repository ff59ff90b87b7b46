import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { limits } from '../../src/slack/blocks/limits.ts';
import { packAsked, unpackAsked } from '../../src/slack/compose/asked.ts';
import { receiptIdOf } from '../../src/slack/compose/receipt-id.ts';

const ids = fc.array(fc.stringMatching(/^[a-z-]{1,12}$/), { maxLength: 3 });
const topics = fc.array(fc.record({ roles: ids, facet: fc.stringMatching(/^[a-z-]{1,12}$/) }), {
  maxLength: 2,
});
const conversation = fc.option(
  fc.record(
    { roles: ids, facets: ids, topics, facts: ids, conditions: ids, offered: topics },
    { requiredKeys: ['roles', 'facets', 'topics', 'facts', 'conditions'] },
  ),
  { nil: undefined },
);
const asked = fc.record({ text: fc.string({ unit: 'binary', maxLength: 200 }), conversation });

describe('a question on a button', () => {
  test('comes back as it was, whatever it says', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const packed = packAsked(question);
        if (packed === undefined) return;
        expect(packed.length).toBeLessThanOrEqual(limits.button.value);
        expect(unpackAsked(packed)).toEqual(question);
      }),
    );
  });

  test('fits where it is no longer than a button holds, and not one character longer', () => {
    const room = limits.button.value - JSON.stringify(['', null]).length;
    expect(packAsked({ text: 'a'.repeat(room), conversation: undefined })).toHaveLength(limits.button.value);
    expect(packAsked({ text: 'a'.repeat(room + 1), conversation: undefined })).toBeUndefined();
  });

  test('garbage is nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unpackAsked(text)).toBeUndefined();
      }),
    );
    for (const value of ['', 'null', '[]', '["a"]', '[1,null]', '["a",{}]', '["a",null,"b"]', '{"0":"a"}']) {
      expect(unpackAsked(value)).toBeUndefined();
    }
  });
});

describe('the number of a receipt', () => {
  const id = (parts: Partial<{ text: string; roles: string[]; version: string }> = {}) => {
    const { text = 'who?', roles = ['coo'], version = 'v1' } = parts;
    return receiptIdOf({ text, conversation: { ...newConversation, roles } }, version);
  };

  test('is the same for the same question, as long as it is answered from the same', () => {
    expect(id()).toMatch(/^R-[0-9A-Z]{10}$/);
    expect(id()).toBe(id());
    const others = [id({ version: 'v2' }), id({ text: 'who' }), id({ roles: ['ceo'] })];
    expect(new Set([id(), ...others]).size).toBe(4);
  });

  test('is one that can be typed after "why"', () => {
    fc.assert(
      fc.property(asked, fc.string(), (question, version) => {
        expect(receiptIdOf(question, version)).toMatch(/^R-[0-9A-Z]{10}$/);
      }),
    );
  });
});
