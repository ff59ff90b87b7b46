import { describe, expect, it } from 'vitest';
import type { AskedExample } from '../../src/answering/learning/asked-table.ts';
import { readStandingReplies } from '../../src/answering/verdicts/standing-replies.ts';

const same = (word: string) => word;

const readFrom = (known: readonly (readonly [string, string, string])[]) => {
  const examples = known.map(
    ([way, roles, reply]): AskedExample => ({
      slots: way.split(' '),
      roles: roles.split(' '),
      label: 'duties',
      about: [],
      reply,
    }),
  );
  const replies = readStandingReplies(examples, {
    readWord: same,
    conditions: new Set(),
  });
  return (way: string, roles: string) => replies({ slots: way.split(' '), roles: roles.split(' ') });
};

describe('what a fact replies to all questions of one manner', () => {
  const reply = readFrom([
    ['does the {role} set budgets', 'coo', 'Usually, yes.'],
    ['are budgets drawn up by the {role}', 'coo', 'Usually, yes.'],
    ['does only the {role} set budgets', 'coo', 'No.'],
    ['does the {other} plan budgets for the {role}', 'cfo coo', 'Sometimes.'],
  ]);

  it('is what at least two of them agree on, however it is worded', () => {
    expect(reply('is drawing up budgets for the {role}', 'coo')).toBe('Usually, yes.');
    expect(reply('is it only the {role} who does budgets', 'coo')).toBeUndefined();
  });

  it('is nothing for other roles', () => {
    expect(reply('does the {role} set budgets', 'cfo')).toBeUndefined();
  });

  it('lets what is so be possible', () => {
    expect(reply('can the {role} set budgets', 'coo')).toBe('Yes.');
  });

  it('is the opposite for a ranking the other way round', () => {
    const ranked = readFrom([
      ['is the {role} above the {other}', 'coo cfo', 'Usually, yes.'],
      ['is the {other} below the {role}', 'cfo coo', 'Usually, yes.'],
    ]);
    expect(ranked('is the {other} senior to the {role}', 'cfo coo')).toBe('Usually not.');
    expect(ranked('does the {role} outrank the {other}', 'coo cfo')).toBe('Usually, yes.');
  });
});
