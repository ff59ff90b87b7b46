import { describe, expect, it } from 'vitest';
import { standOf } from '../../src/answering/composing/judge-ranking.ts';
import { readRanking } from '../../src/answering/reading/read-ranking.ts';
import { createRoleOrder } from '../../src/answering/roles/role-order.ts';
import { senseOf } from '../../src/answering/verdicts/reply-sense.ts';
import { lead } from '../support/ask.ts';
import { realAnswerer, realKnowledge } from '../support/real-knowledge.ts';

const order = createRoleOrder(realKnowledge.roles);

describe('who is said to stand above whom', () => {
  const read = (text: string) => readRanking(text.split(' '), ['coo', 'ceo']);

  it.each([
    'does the {role} manage the {ceo}',
    'is the {role} the boss of the {ceo}',
    'is the {role} the {ceo} boss',
    'does the {role} line manage the {ceo}',
  ])('is read as a line down: %s', (text) => {
    expect(read(text)).toMatchObject({ upper: 'coo', lower: 'ceo', kind: 'line' });
  });

  it.each([
    'does the {role} report directly to the {ceo}',
    'does a {role} report into the {ceo}',
    'is the {role} one of the {ceo} direct reports',
    'is the {role} managed by the {ceo}',
    'so the {role} boss is the {ceo}',
    'is the {role} directly under the {ceo}',
    'why does the {role} answer to the {ceo}',
  ])('is read as a line up: %s', (text) => {
    expect(read(text)).toMatchObject({ upper: 'ceo', lower: 'coo', kind: 'line' });
  });

  it.each([
    ['does the {role} oversee the {ceo}', 'coo'],
    ['does the {role} have any authority over the {ceo}', 'coo'],
    ['can the {role} tell the {ceo} what to do', 'coo'],
    ['does the {role} give the {ceo} orders', 'coo'],
    ['is the {role} in charge of the {ceo}', 'coo'],
    ['does the {role} take orders from the {ceo}', 'ceo'],
    ['does the {role} have to obey the {ceo}', 'ceo'],
    ['is the {role} overseen by the {ceo}', 'ceo'],
  ])('is read as authority: %s', (text, upper) => {
    expect(read(text)).toMatchObject({ upper, kind: 'authority', possible: false });
  });

  it.each([
    ['is the {role} above the {ceo} in the hierarchy', 'coo'],
    ['does the {role} outrank the {ceo}', 'coo'],
    ['is a {role} more senior than a {ceo}', 'coo'],
    ['is the {role} superior to the {ceo}', 'coo'],
    ['is the {role} one step below the {ceo}', 'ceo'],
    ['is the {role} less senior than the {ceo}', 'ceo'],
    ['is a {role} junior to a {ceo}', 'ceo'],
  ])('is read as rank: %s', (text, upper) => {
    expect(read(text)).toMatchObject({ upper, kind: 'rank' });
  });

  it('is not read where something else is asked', () => {
    for (const text of [
      'does the {role} report to the {ceo} on safety',
      'is the {role} salary above the {ceo}',
      'does everyone except the {ceo} report to the {role}',
      'does the {role} only report to the {ceo}',
      'does the {role} follow the {ceo}',
      'does the {role} in the {nhs} report to the {ceo}',
      'does the {role} stand in for the {ceo}',
    ]) {
      expect(read(text), text).toBeUndefined();
    }
    expect(readRanking('is the {role} above the {ceo}'.split(' '), ['coo', 'ceo', 'board'])).toBeUndefined();
  });

  it('keeps apart what is, what may be and what always is', () => {
    expect(read('can the {role} report to the {ceo}')).toMatchObject({ possible: true, universal: false });
    expect(read('must the {role} report to the {ceo}')).toMatchObject({ possible: false, universal: true });
    expect(read('is the {role} always below the {ceo}')).toMatchObject({ universal: true });
  });
});

describe('the order of the roles', () => {
  const way = (from: string, to: string) => order.climb(from, to)?.map(({ upper }) => upper);

  it('follows the usual lines up, and ranks where there is no line', () => {
    expect(way('coo', 'board')).toEqual(['ceo', 'board']);
    expect(way('operations-manager', 'ceo')).toEqual(['operations-director', 'coo', 'ceo']);
    expect(way('operations-director', 'managing-director')).toEqual(['managing-director']);
    expect(way('general-manager', 'coo')).toEqual(['coo']);
  });

  it('knows none where only some organisations have a line', () => {
    expect(standOf({ lower: 'cfo', upper: 'coo' }, order).way).toBe('unsettled');
    expect(standOf({ lower: 'coo', upper: 'president' }, order).way).toBe('unsettled');
  });

  it('has no role above itself', () => {
    for (const { id } of realKnowledge.roles) expect(order.climb(id, id), id).toBeUndefined();
  });
});

const pairs = [
  ['CEO', 'COO'],
  ['COO', 'VP of operations'],
  ['COO', 'operations director'],
  ['COO', 'operations manager'],
  ['operations director', 'operations manager'],
  ['managing director', 'operations director'],
  ['COO', 'general manager'],
  ['VP of operations', 'operations director'],
  ['CEO', 'operations director'],
  ['board', 'CEO'],
  ['CEO', 'president'],
  ['CEO', 'CFO'],
] as const;

describe('the verdict on who stands above whom', () => {
  const down = [
    (one: string, other: string) => `Is the ${one} above the ${other}?`,
    (one: string, other: string) => `Does the ${one} outrank the ${other}?`,
    (one: string, other: string) => `Is the ${one} more senior than the ${other}?`,
    (one: string, other: string) => `Does the ${one} have authority over the ${other}?`,
    (one: string, other: string) => `Is the ${other} below the ${one}?`,
    (one: string, other: string) => `Does the ${other} take orders from the ${one}?`,
    (one: string, other: string) => `Does the ${other} work under the ${one}?`,
  ];

  it.each(pairs)('is yes for the %s above the %s, and no for the opposite', (upper, lower) => {
    for (const ask of down) {
      expect(lead(ask(upper, lower)), ask(upper, lower)).toMatch(/^(?:Yes|Usually, yes|Indirectly, yes)\./);
      expect(lead(ask(lower, upper)), ask(lower, upper)).toMatch(
        /^(?:No\.|No, the other way round\.|Usually not\.|As far as our sources show, no\.)/,
      );
    }
  });

  it.each(pairs)('is never yes where the %s is said to report to the %s', (upper, lower) => {
    for (const claim of ['report to', 'answer to']) {
      const verdict = lead(`Does the ${upper} ${claim} the ${lower}?`);
      expect(verdict).toMatch(
        /^(?:No\.|No, the other way round\.|Usually not\.|As far as our sources show, no\.)/,
      );
    }
    expect(lead(`Is the ${upper} managed by the ${lower}?`)).toMatch(/^(?:No|Usually not|As far .* no)\b/);
  });

  it.each([
    [
      'Is the COO managed by the VP of operations?',
      'No, the other way round. A vice president of operations',
    ],
    [
      'Does the COO supervise the operations director?',
      'Usually, yes. An operations director typically reports',
    ],
    ['Does the COO report to the operations manager?', 'No. An operations manager usually reports to the'],
    [
      'Is the CEO above the operations director?',
      'Usually, yes. An operations director typically reports to the COO, who normally reports to the CEO.',
    ],
    [
      'Does the COO manage the operations manager?',
      'Not directly, as a rule. An operations manager usually reports',
    ],
    ['Is the CEO over the board?', 'No. The board of directors stands above the CEO'],
    ['Is the CFO above the CEO?', 'No. A CFO usually reports to the CEO.'],
    ['Is the executive director the boss of the COO?', 'In a nonprofit, yes.'],
    ['Is the CFO under the COO?', 'Sometimes. The CFO usually reports to the CEO rather than to the COO'],
    ['Is the COO in charge of the CFO?', 'Sometimes. A CFO reports to the COO in some companies. The COO'],
    ['Does the president oversee the COO?', 'Sometimes. The COO may report to the president'],
    ["The COO isn't above the CEO, right?", 'Yes, that is right.'],
    ['Does the COO always outrank the operations director?', 'Not always.'],
    ['why does the COO manage the CEO?', 'It is the other way round.'],
    [
      'why does the COO report to the CEO?',
      'My sources give no reason for that; this is what they say. The COO',
    ],
    [
      'who is higher, the COO or the chief of staff?',
      'Our sources give no settled order between a COO and a chief of',
    ],
  ])('goes with the sentence after it: %s', (question, opening) => {
    expect(lead(question).slice(0, opening.length)).toBe(opening);
  });

  it('cites the lines that a sentence of its own rests on', () => {
    const { answer } = realAnswerer('Does the COO report to the operations manager?');
    expect(answer.sources.map(({ id }) => id)).toContain('kamyar-shah');
  });
});

describe('a listed reply', () => {
  const listed = realKnowledge.facts.flatMap(({ conditions, yesNo }) =>
    yesNo.flatMap(({ reply, to }) => (conditions.length > 0 ? [] : to.map((way) => ({ reply, way })))),
  );
  const idOf = new Map([
    ...realKnowledge.roles.flatMap(({ id, title, abbreviation = title, aliases }) =>
      [title, abbreviation, ...aliases].map((name) => [name.toLowerCase(), id] as const),
    ),
  ]);
  const names = [...idOf.keys()].sort((a, b) => b.length - a.length);
  const pattern = RegExp(`\\b(?:${names.join('|')})s?\\b`, 'g');

  it('never says yes against the known order of two roles, nor no to their rank', () => {
    let read = 0;
    for (const { reply, way } of listed) {
      const named: string[] = [];
      const text = way
        .toLowerCase()
        .replace(/[?,]|'s\b/g, '')
        .replace(pattern, (name) => {
          named.push(idOf.get(name) ?? idOf.get(name.replace(/s$/, '')) ?? '');
          return '{role}';
        });
      const ranking = readRanking(text.split(/\s+/), named);
      if (ranking === undefined || ranking.stance.turn !== 'asked' || ranking.universal) continue;
      read += 1;
      const standing = standOf(ranking, order);
      if (standing.way === 'down') expect(senseOf(reply), way).not.toBe('yes');
      if (standing.way === 'up' && ranking.kind === 'rank') expect(senseOf(reply), way).not.toBe('no');
    }
    expect(read).toBeGreaterThan(100);
  });
});
