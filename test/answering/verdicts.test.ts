import { describe, expect, it } from 'vitest';
import { ask, lead } from '../support/ask.ts';

const noReason = 'My sources give no reason for that; this is what they say. ';

describe('the verdict on a closed question that nobody foresaw', () => {
  it.each([
    // Negative questions, negative statements, and claims called true or false.
    ["aren't COO and CFO two words for the same thing?", 'No.'],
    ["surely a COO can't overrule the CEO?", 'Yes, that is right.'],
    ['is it true that not every company has a COO?', 'Yes.'],
    ['is it a myth that every COO becomes CEO?', 'Yes.'],
    ['is it false that COOs usually report to the CEO?', 'No, that is usually so.'],
    // All, at all, and what may be.
    ['do all COOs become CEO', 'Not always.'],
    ['can operations directors sit on the board at all?', 'Sometimes.'],
    // The matter asked about.
    ['do you need a degree to be a coo?', 'Usually, yes.'],
    ['do you need an MBA to be a coo?', 'Not necessarily.'],
    // In words that no known question has.
    ['are there COOs for just one region?', 'Yes.'],
    ['is the COO the big boss?', 'No.'],
    ['could a COO be dismissed one day?', 'Yes.'],
    ["does the coo look after the company's finances", 'Usually not: that is more for the CFO.'],
  ])('reads what is asked: %s -> %s', (question, reply) => {
    expect(lead(question).startsWith(`${reply} `)).toBe(true);
  });

  it('sets right a share of another year, and takes a bound for no share', () => {
    expect(lead('did 48% of large companies have a COO in 2014?')).toMatch(/^No, 36 % in 2014\. In 2023/);
    expect(lead('did more than 30% of large companies have a COO in 2014?')).toMatch(
      /^36 % in 2014\. In 2023/,
    );
  });

  it.each([
    ['is it right that 48 % of companies had a COO in 2000', 'Yes, 48 % in 2000. '],
    ['was the share of companies with a COO 32 % in 2018', 'Yes, 32 % in 2018. '],
    ['did 20 percent of companies have a COO in 2000', 'No, 48 % in 2000. '],
  ])('holds a share against that of the year: %s -> %s', (question, start) => {
    expect(lead(question).startsWith(start)).toBe(true);
  });

  it.each([
    ['Are there seven kinds of COO?', 'Yes. COOs'],
    ['Are there five kinds of COO?', 'No. COOs'],
    ['Is the operations director coded 11-1011?', 'No. US'],
    ['Did the COO role become popular in the 1990s?', 'Yes. The'],
    ['Did the COO role become popular in the 1980s?', 'The COO role'],
    ['Is it true that the COO role appeared in the 1970s?', 'The COO role'],
    ['Does a company with 30 people need a COO?', 'Not necessarily. '],
    ['Was there a COO in 1964?', 'No. The COO title'],
    ['Do 95 percent of COOs want to be CEO?', 'Many COOs'],
    ['Do employers ask for two years of experience for a director of operations?', 'Employers'],
    ['Is it true that only one in five companies refill the COO post?', 'When a COO'],
  ])('takes a number for what it is: %s -> %s', (question, start) => {
    expect(lead(question).startsWith(start)).toBe(true);
  });

  it.each([
    ['Is the COO responsible for everything?', 'Not everything. '],
    ['Does the operations director oversee everything?', 'Not everything. '],
    ['Is the COO responsible for operations?', 'Yes. '],
  ])('does not take all for a part: %s -> %s', (question, start) => {
    expect(lead(question).startsWith(start)).toBe(true);
  });

  it.each([
    ["Why isn't a director of operations considered C-suite?", 'An operations director'],
    ["Why isn't the VP operations above the COO?", `${noReason}The COO normally`],
    ["Why doesn't an operations director outrank a VP?", 'A director of operations usually'],
    ["Why isn't the COO the top executive?", `${noReason}The COO is usually second`],
    [
      'Why does the operations director not report to the COO?',
      `${noReason}An operations director typically`,
    ],
    ['Why does the COO report to the CFO?', 'That is not usually so. '],
    ['Why is the COO above the CEO?', 'It is the other way round. '],
  ])('puts right a false premise and no true one: %s -> %s', (question, start) => {
    expect(lead(question).startsWith(start)).toBe(true);
  });

  it.each([
    ['In an NHS trust, is the COO on the board?', 'Yes. In an English NHS trust'],
    ['We are an NHS trust. Is the COO on the board?', 'Yes. In an English NHS trust'],
    ['In an NHS trust, does the COO report to the chief executive?', 'Yes. The COO of an English NHS trust'],
    ['We are a start-up. Do we need a COO?', 'It depends. Whether a start-up'],
    [
      'In a company with a president, is the COO second in command?',
      'The COO is usually second in command whether',
    ],
    ['In a company with a president, does the COO report to the CEO?', 'The COO may report to the president'],
    ['When there is a deputy CEO, is the COO second in command?', 'The COO is usually'],
    ['In practice, does the COO report to the CEO?', 'Usually, yes. The COO'],
  ])('minds the condition under which it is asked: %s -> %s', (question, start) => {
    expect(lead(question).startsWith(start)).toBe(true);
  });

  it.each([
    ['Does the CEO stand in for the COO?', 'My sources say that only the other way round. The COO'],
    ['Does the COO stand in for the CEO?', 'Usually, yes. '],
    ['Is it true that the COO acts for the CEO in the CEO’s absence?', 'Usually, yes. '],
    ['Is a general manager above a COO?', 'Usually not. '],
    ['Does the COO trust the CEO?', 'A COO and a CEO'],
    ['Does the COO hold the CEO to account?', 'No, the other way round. '],
    ["Does the COO decide the CEO's duties?", 'In practice the CEO'],
    ["Does the CEO decide the COO's duties?", 'Usually, yes. '],
    ["Does the CEO turn the COO's strategy into plans?", 'The COO mainly turns strategy into operations'],
    ["Does the CEO put the COO's vision into practice?", 'The COO mainly turns strategy into operations'],
    ['Does the COO turn strategy into operating plans?', 'Yes. '],
    ['Does the role change when a new CEO arrives? I mean the COO’s.', 'Often, yes. '],
  ])('minds who does it to whom: %s -> %s', (question, start) => {
    expect(lead(question).startsWith(start)).toBe(true);
  });

  it.each([
    'does the art department report to the operations director?',
    'does payroll report to the COO?',
    'is the COO higher than a bishop?',
    'can a plumber become a COO?',
    'does a COO earn a billion?',
    'is a COO responsible for catering?',
  ])('is none where neither the fact nor a known question speaks of the matter: %s', (question) => {
    expect(lead(question)).not.toMatch(/^(yes|no|usually|often|sometimes|not)\b/i);
  });
});

describe('whether two roles are the same', () => {
  it.each([
    ['is a CFO the same as a CEO?', 'Usually not. A CFO usually reports to the CEO. '],
    [
      'is the board the same as the CEO?',
      'No. The board of directors stands above the CEO, who reports to it.',
    ],
    ['are the CFO and the CEO the same person?', 'Usually not. A CFO usually reports to the CEO. '],
    [
      'is a vp operations the same as an operations manager?',
      'Usually not. An operations manager usually reports to the operations director, who',
    ],
    ['are president and CEO the same?', 'Not necessarily. A CEO generally ranks above a president'],
    ['is a managing director the same as a CEO?', 'Often, yes. '],
    ['is a COO the same as a CFO?', 'No. '],
  ])('is told by the fact, or else by how they stand to each other: %s', (question, start) => {
    expect(lead(question).startsWith(start)).toBe(true);
  });

  it.each([
    [
      'is a general manager the same as an operations manager?',
      'a general manager and an operations manager',
    ],
    [
      "what's the difference between a general manager and an operations manager?",
      'a general manager and an operations manager',
    ],
    ['is a chief of staff the same as a president?', 'a chief of staff and a president'],
  ])('is owned up to where nothing compares them: %s', (question, pair) => {
    const start = `I have no sourced comparison of ${pair}; this is what each of them is. `;
    expect(lead(question).startsWith(start)).toBe(true);
  });

  it.each([
    'is a chair the same as a CEO?',
    'are chair and CEO the same job?',
    'what is the difference between a chair and a CEO?',
  ])('is not told of a role of which nothing is held: %s', (question) => {
    expect(ask(question).outcome).toBe('decline');
  });
});

it('is not called unsettled where the fact that follows settles it', () => {
  expect(lead('who is higher, MD or COO?')).toMatch(/^A COO runs operations, while the managing director/);
});
