import { describe, expect, it, test } from 'vitest';
import { ask, lead } from '../support/ask.ts';

const verdict = /\b(?:yes|no|usually not|not necessarily|often|sometimes)[.,] /i;

describe('a place or kind of organisation of which no fact tells', () => {
  const places = [
    ['in Germany', 'in Germany'],
    ['in Dubai', 'in the United Arab Emirates'],
    ['in the Netherlands', 'in the Netherlands'],
    ['in a law firm', 'in a law firm'],
    ['at a bakery', 'in a restaurant'],
    ['in local government', 'in local government'],
    ['in a GP practice', "in a doctors' practice"],
  ] as const;
  const frames = [
    (where: string) => `How much does a COO earn ${where}?`,
    (where: string) => `Who does an operations director report to ${where}?`,
    (where: string) => `Is the COO second in command ${where}?`,
    (where: string) => `What does the COO do ${where}?`,
  ];
  test.each(places)('%s: owned up to first, and no verdict', (where, label) => {
    for (const frame of frames) {
      const { outcome, lead } = ask(frame(where));
      expect([outcome, lead], frame(where)).toEqual([
        'answer',
        expect.stringContaining(`I have no sourced fact on this ${label}; this is`),
      ]);
      expect(lead).not.toMatch(verdict);
    }
  });

  test.each([
    'What does the operations director of a hotel do?',
    'What does the operations director of a church do?',
    'Who does the COO of an embassy report to?',
    'Does a German COO report to the CEO?',
    'How common are COOs in Japan?',
    'Who can fire the COO in France?',
  ])('%s: named by its kind or by an adjective', (text) => {
    const { outcome, lead } = ask(text);
    expect(outcome).toBe('answer');
    expect(lead).toMatch(/^I have no sourced fact on this in /);
    expect(lead).not.toMatch(verdict);
  });

  test.each([
    'do airlines have a COO',
    'do banks have a COO',
    'what share of energy companies has a COO',
    'are operations directors found in professional services',
    'how much does a COO earn in the US',
  ])('%s: a fact tells of it', (text) => {
    const { outcome, lead } = ask(text);
    expect(outcome).toBe('answer');
    expect(lead).not.toMatch(/^I have no sourced fact/);
  });

  test.each(['Who is the COO of Deutsche Bank?', 'who is the operations director of our hotel'])(
    '%s: still nothing for us',
    (text) => {
      expect(ask(text).outcome).toBe('decline');
    },
  );
});

describe('a post named after a role', () => {
  const posts = ['regional COO', 'deputy COO', 'global chief operating officer', 'acting COO'];
  test.each(posts)('%s: not passed off as that role', (post) => {
    for (const text of [
      `Is a ${post} second in command?`,
      `How much does a ${post} earn?`,
      `What skills does a ${post} need?`,
    ]) {
      const { lead } = ask(text);
      expect(lead, text).toMatch(/^I have no sourced fact on this for an? \w+ (COO|operations director); /);
      expect(lead).not.toMatch(verdict);
    }
  });

  test.each([
    ['What is a deputy COO?', 'coo-deputy'],
    ['What is an assistant COO?', 'coo-deputy'],
    ['What does an interim COO do?', 'coo-interim'],
    ['What is a part-time COO?', 'coo-fractional'],
    ['What is a regional COO?', 'coo-regional-or-divisional'],
  ])('%s: what is known of it leads', (text, fact) => {
    const { lead, facts } = ask(text);
    expect(facts[0]).toBe(fact);
    expect(lead).not.toMatch(/^I have no/);
  });

  test.each(['new', 'our', 'good', 'first', 'former', 'typical', 'modern'])(
    '"%s" makes no other post',
    (word) => {
      expect(ask(`Is the ${word} COO second in command?`).lead).not.toMatch(/^I have no/);
    },
  );

  test('"group" may be a verb', () => {
    expect(ask('how can you group COOs').lead).not.toMatch(/^I have no/);
  });
});

describe('what two roles earn', () => {
  test.each([
    'Who earns more, the COO or the CFO?',
    'Is a COO paid more than a CFO?',
    'Does the COO earn less than the CEO?',
    'Who gets paid more, the CEO or the COO?',
    'Does an operations director make more than a general manager?',
    'COO vs president salary',
  ])('%s: nothing compares it, and rank is not pay', (text) => {
    const { lead, facts } = ask(text);
    expect(lead).toMatch(
      /^I have no sourced figures to compare the pay of an? .* and an? .*; this is what I know of pay\. /,
    );
    expect(lead).not.toMatch(verdict);
    expect(facts[0]).toMatch(/-pay$/);
  });

  test.each([
    'Who earns more, the COO or the operations director?',
    'Is a COO better paid than an ops director?',
  ])('%s: that pair is known', (text) => {
    const { lead, facts } = ask(text);
    expect(facts[0]).toBe('coo-operations-director-pay-compared');
    expect(lead).not.toMatch(/^I have no/);
  });

  test('who settles what they are paid is another question', () => {
    expect(ask("Who decides the COO's pay, the CEO or the board?").lead).not.toMatch(
      /^I have no sourced figures/,
    );
  });
});

describe('an open question that turns on its "not"', () => {
  test.each([
    'What does an operations director not do?',
    "What doesn't an operations director do?",
    'When should you not hire a COO?',
    'Who never reports to a COO?',
    "Which industries don't have COOs?",
    'Which sectors have no COOs?',
    'What skills does a COO not need?',
    'Which KPIs should a COO not use?',
    'Whom does a COO not report to?',
  ])('%s: what is, is not passed off as what is not', (text) => {
    const { outcome, lead } = ask(text);
    expect(outcome).toBe('answer');
    expect(lead).toMatch(/^I have no sourced fact on (what|which|who|when) .*, only on .*\. /);
  });

  test.each([
    "Why doesn't every company have a COO?",
    'Who does not report to the COO?',
    'Which companies do not have a COO?',
    'Why is a COO not a director?',
    "What happens if you don't have a COO?",
    'Who reports to the COO?',
  ])('%s: answered as it is asked', (text) => {
    expect(ask(text).lead).not.toMatch(/^I have no sourced fact/);
  });

  test.each([
    ['Why not hire a COO?', 'Companies that do without a COO tend to'],
    ['In which sectors are COOs least common?', 'I have no sourced fact on the least, only on the most. '],
    [
      'What does the COO do apart from HR?',
      'This is the general picture; it does not leave out what you name. ',
    ],
    ['Who else does the COO report to apart from the CEO?', 'The COO reports to somebody other than the CEO'],
  ])('%s: the least, the rest and the reasons against are no more passed off', (text, start) => {
    expect(ask(text).lead.startsWith(start)).toBe(true);
  });

  test.each([
    'what is coo please? my english is not so good',
    "what's the COO's job, not the CEO's?",
    "What does a COO do? I can't find it anywhere.",
    'What does a CEO do that a COO does not?',
  ])('%s: an aside is no part of the question', (text) => {
    expect(ask(text).lead).not.toMatch(/^I have no sourced fact/);
  });
});

describe('a point of law', () => {
  const opening = /^I found no sourced fact on that very point of law; this is what I know/;

  test.each([
    'Is the COO legally liable for accidents?',
    'Is the COO title legally protected?',
    "Isn't it illegal for a CEO to also be COO?",
  ])('%s: what is known of another is not passed off as its answer', (text) => {
    expect(ask(text).lead).toMatch(opening);
  });

  test.each([
    ['Is a company required by law to have a COO?', 'not-required-by-law'],
    ['What is the legal status of a COO?', 'not-required-by-law'],
    ['Is a COO required by law to disclose share dealings?', 'section-16'],
    ['is having a coo manditory or optinal', 'not-required-by-law'],
  ])('%s: told where a fact speaks of it', (text, fact) => {
    const { lead, facts } = ask(text);
    expect(facts[0]).toContain(fact);
    expect(lead).not.toMatch(opening);
  });

  test('is none where only a law firm is named', () => {
    expect(ask('In a law firm, what does a COO do?').facts[0]).toBe('coo-duties-overview');
  });
});

describe('a skill', () => {
  const opening = /^I found no sourced fact on that very skill; this is what I know of what it takes\. /;

  test.each([
    'does a COO need to know about finance',
    'does a COO need to be good with numbers',
    'does the COO need financial skills',
    'must a COO understand accounting',
    'should a COO be good at maths',
  ])('%s: what is known of others is not passed off as that one', (text) => {
    expect(ask(text).facets[0]).toBe('skills');
    expect(lead(text)).toMatch(opening);
  });

  test.each(['should a COO be a leader', 'what skills does a COO need', 'Must a COO be a leader by nature?'])(
    '%s: told where a fact speaks of it, or all are asked for',
    (text) => {
      expect(lead(text)).not.toMatch(opening);
    },
  );
});

describe('times of which no fact tells', () => {
  test.each([
    ['COO role during a merger', 'during a merger'],
    ['what does the COO do in an acquisition', 'during a merger'],
    ['what does a COO do in a crisis', 'in a crisis'],
    ['COO role during restructuring', 'during a restructuring'],
  ])('%s: owned up to, and what is known in general', (text, when) => {
    expect(lead(text)).toMatch(new RegExp(`^I have no sourced fact on this ${when}; .* A COO\\b`));
  });

  test('are none where a fact is asked for in those words', () => {
    expect(lead("temp coo for six months during a merger, what's the name for that?")).toMatch(
      /^An interim COO/,
    );
    expect(lead("COO's role in a turnaround")).toMatch(/^A change agent COO/);
  });
});

describe('a question that would ask something else without where it asks', () => {
  it.each([
    'what does an operations director do in logistics',
    'what does an operations director do in a logistics company',
  ])('stays what it is where a fact is asked for in just those words: %s', (text) => {
    expect(ask(text).facts[0]).toBe('operations-director-supply-chain');
    expect(lead(text)).toMatch(/^An operations director typically has charge of the supply chain/);
  });

  it.each([
    ['in a law firm, what does a COO do?', 'coo-duties-overview', 'in a law firm'],
    ['In a tech company what does the COO do?', 'coo-duties-overview', 'in a technology company'],
  ])('%s is answered as if it did not say where, and the answer owns up to that', (text, fact, where) => {
    expect(ask(text).facts[0]).toBe(fact);
    expect(lead(text)).toMatch(new RegExp(`^I have no sourced fact on this ${where}; `));
  });

  it('still asks where there are COOs when that is what it asks', () => {
    expect(ask('is a coo common in tech').facets[0]).toBe('industries');
    expect(lead('is a coo common in tech')).toMatch(/^Often, yes\. COOs are most common/);
  });
});

describe('what is held is not owned up to', () => {
  test.each([
    ['Is the chief operating officer of an NHS hospital trust an executive director?', 'coo-nhs-board'],
    ['Is an NHS trust COO an executive director of the board?', 'coo-nhs-board'],
    ['Is an interim COO part-time?', 'coo-interim'],
    ['define interim COO', 'coo-interim'],
    ['what does a deputy COO do?', 'coo-deputy'],
    ['ED vs director of operations charity', 'operations-director-and-executive-director'],
  ])('the fact on just that leads: %s', (text, fact) => {
    const { lead, facts } = ask(text);
    expect(facts[0]).toBe(fact);
    expect(lead).not.toMatch(/no sourced fact/);
  });

  test.each([
    'In a small firm without a COO, is the operations director the top ops person?',
    'In health care do most large companies have a COO?',
  ])('though other words stand between those that name the place: %s', (text) => {
    expect(ask(text).lead).not.toMatch(/no sourced fact/);
  });

  test.each([
    ['How is an NHS COO different from a COO in a company?', 'in an NHS trust'],
    ["what's the difference between a coo in a small firm and a big one", 'in a small company'],
  ])('one role in two places is told of in the one that is known: %s', (text, where) => {
    expect(ask(text).lead).toMatch(
      new RegExp(`^I have no sourced comparison of the two; this is how it is ${where}\\. `),
    );
  });

  test('what is held on another matter is none of that', () => {
    expect(ask('NHS COO pay').lead).toMatch(/^I have no sourced fact on this in an NHS trust/);
  });
});
