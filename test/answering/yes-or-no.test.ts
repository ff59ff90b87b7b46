import { describe, expect, it } from 'vitest';
import { isClosed, leavesChoice } from '../../src/answering/reading/closed-question.ts';
import { lead } from '../support/ask.ts';
import { realAnswerer, realKnowledge } from '../support/real-knowledge.ts';

describe('the beginning of an answer to a closed question', () => {
  it.each([
    // Accountability and the board.
    ['is the coo accountable to the chief executive', 'Usually, yes.'],
    ['does the buck stop at the COO', 'No.'],
    ['does handing work to the coo let the ceo off the hook', 'No.'],
    ['is a seat on the board automatic for a coo', 'No.'],
    ['can a chief operating officer be a board member', 'Yes.'],
    ['is the COO on the board of directors?', 'Not necessarily.'],
    ['are chief operating officers of NHS trusts on the board', 'Yes.'],
    ['is every operations director on the board', 'No.'],
    // Names.
    ['does COO stand for chief operating officer', 'Yes.'],
    ['is an operations director abbreviated to COO', 'No.'],
    ['is managing director simply another name for the coo', 'Usually not.'],
    ['is chief operations officer the same job as chief operating officer', 'Yes.'],
    ['is a deputy ceo always the coo', 'Not always.'],
    // Definition, kinds and variants.
    ['is there one agreed definition of the coo role', 'No.'],
    ['is the COO part of senior management', 'Yes.'],
    ['is a coo middle management', 'No.'],
    ['are all COOs of the same kind', 'No.'],
    ['can a coo work part-time', 'Yes.'],
    ['is an interim coo permanent', 'No.'],
    ['does the air force have directors of operations', 'Yes.'],
    // Appointment.
    ['do the shareholders elect the COO', 'Usually not.'],
    ['can a coo sack the ceo', 'No.'],
    ['can the CEO fire the COO', 'It depends.'],
    // Rank.
    ['is the COO second in command', 'Usually, yes.'],
    ['is the coo always the number two', 'Not always.'],
    ['does the COO outrank the CEO', 'No.'],
    ['does the CEO outrank the COO', 'Yes.'],
    ['is the coo above the cfo', 'It depends.'],
    ['is an operations director c-level', 'Usually not.'],
    ['is the vp of operations higher than the coo', 'Usually not.'],
    // Reporting lines, both directions.
    ['does the coo report to the ceo', 'Usually, yes.'],
    ['does the ceo report to the coo', 'No, the other way round.'],
    ['does the operations director report to the coo', 'Usually, yes.'],
    ['does the coo report to the operations director', 'No, the other way round.'],
    ['does the board report to the ceo', 'No, the other way round.'],
    ['does the cfo report to the coo', 'Usually not.'],
    ['could a cfo ever report to a coo', 'Sometimes.'],
    ['does the coo report to the board', 'Usually not.'],
    ['the coo answers to the chair, right', 'Usually not.'],
    ['must every coo report to the ceo', 'Not necessarily.'],
    ['does HR report to the COO', 'Often, yes.'],
    ['does everyone except the ceo report to the coo', 'Not necessarily.'],
    // Duties and who decides.
    ['does the coo set the vision', 'Usually not.'],
    ['is a COO responsible for the operating budget', 'Usually, yes.'],
    ['does the operations director handle purchasing', 'Usually, yes.'],
    ['is health and safety the ops director’s business', 'Usually, yes.'],
    ['is the coo role the same everywhere', 'No.'],
    ['does the ceo decide what the coo does', 'Usually, yes.'],
    // Difference.
    ['are a COO and a CEO the same', 'No.'],
    ['is an operations director the same as a COO', 'Not necessarily.'],
    ['so the only difference between a coo and an ops director is the title, right?', 'Not always.'],
    ['does the BLS count COOs and operations directors as one occupation', 'No.'],
    // Law, number and prevalence.
    ['is a COO required by law', 'No law that we know of'],
    ['can one person be CEO and COO', 'Yes.'],
    ['is a director of operations an officer of the company', 'It depends.'],
    ['can a company have two COOs', 'Yes.'],
    ['does every company have a coo', 'No.'],
    ['do hospitals have COOs', 'Some do.'],
    ['does every large company have a coo', 'No.'],
    // Careers, pay, history and need.
    ['do you need an MBA to become COO', 'Not necessarily.'],
    ['can a coo become ceo', 'Yes.'],
    ['is the COO always the next CEO', 'No.'],
    ['do former coos make good ceos', 'Not necessarily.'],
    ['is there an official figure for coo pay', 'As far as our sources show, no.'],
    ['were there coos in the early 1960s', 'As far as our sources show, no.'],
    ['do start-ups need a COO', 'It depends.'],
    ['do companies with a coo do better', 'Not necessarily.'],
    ['is there a standard set of kpis for coos', 'No.'],
    // What turns an answer round is heard, and so is what only asks it of all.
    ['is it a myth that coos just carry out orders', 'Usually, yes.'],
    ['is it unusual for hr to report to the coo', 'No.'],
    ['is the coo free to follow a strategy of their own', 'No.'],
    ['Is number two in the firm invariably the COO?', 'Not always.'],
    ['is the director of operations above the coo', 'Usually not.'],
    // A question mark makes a question of a statement.
    ['so the COO is basically second in command?', 'Usually, yes.'],
  ])('%s -> %s', (question, opening) => {
    expect(lead(question).slice(0, opening.length + 1)).toBe(`${opening} `);
  });

  it.each([
    'does the coo report to the ceo or the board',
    'is the COO a title or a function',
    'who does the coo report to',
    'what does a coo do',
  ])('says neither yes nor no to “%s”', (question) => {
    expect(lead(question)).not.toMatch(/^(yes|no)\b[.,]/i);
  });

  const ladder = ['ceo', 'president', 'coo', 'vp of operations', 'operations director', 'operations manager'];
  const places = ladder.flatMap((_, upper) =>
    ladder.slice(upper + 1).map((_, below) => [upper, upper + 1 + below]),
  );

  it.each(places.map(([upper = 0, lower = 0]) => [ladder[upper] ?? '', ladder[lower] ?? '']))(
    'never puts the %s below the %s',
    (upper, lower) => {
      const yes = [
        `is the ${upper} above the ${lower}`,
        `is the ${lower} below the ${upper}`,
        `does the ${lower} report to the ${upper}`,
        `does the ${upper} manage the ${lower}`,
        `is the ${upper} the ${lower}'s boss`,
      ];
      const no = [
        `is the ${lower} higher than the ${upper}`,
        `is the ${upper} junior to the ${lower}`,
        `does the ${upper} report to the ${lower}`,
        `does the ${lower} manage the ${upper}`,
        `is the ${lower} the ${upper}'s boss`,
      ];
      expect(yes.filter((question) => /^(No\b|Usually not)/.test(lead(question)))).toEqual([]);
      expect(no.filter((question) => /^(Yes\b|(Usually|Often), yes)/.test(lead(question)))).toEqual([]);
    },
  );

  it('says a bare yes or no only where a fact does, or where its own sentence says so', () => {
    const own = new Map(realKnowledge.facts.map((fact) => [fact.id, fact]));
    const closed = realKnowledge.facts.flatMap(({ asked, yesNo }) => [
      ...asked,
      ...yesNo.flatMap(({ to }) => to),
    ]);
    const unfounded = closed.flatMap((question) => {
      const { lead: said, facts } = realAnswerer(question).answer;
      const bare = /^(Yes|No)\. (.*)/s.exec(said);
      const fact = own.get(facts[0] ?? '');
      if (bare === null || fact === undefined) return [];
      const listed = fact.yesNo.some(({ reply }) => reply === `${bare[1]}.`);
      const negative = /\b(not|no|nothing|nobody|none|never|cannot)\b/i.test(bare[2] ?? '');
      return listed || negative === (bare[1] === 'No') ? [] : [`${question}: ${said}`];
    });
    expect(unfounded).toEqual([]);
  });

  it('gives nearly every question that a fact lists the reply that it lists', () => {
    const listed = realKnowledge.facts.flatMap(({ id, yesNo }) =>
      yesNo.flatMap(({ reply, to }) => to.map((question) => ({ id, reply, question }))),
    );
    const turned = listed.filter(({ id, reply, question }) => {
      const { lead: said, facts } = realAnswerer(question).answer;
      const opposite = reply === 'Yes.' ? /^No\b/ : /^Yes\b/;
      return facts[0] === id && /^(Yes|No)\./.test(reply) && opposite.test(said);
    });
    expect(turned.map(({ question }) => question)).toEqual([]);
  });
});

describe('a premise that does not hold', () => {
  it.each([
    [
      'which COO does the CEO report to',
      'It is the other way round. The COO normally reports straight to the CEO',
    ],
    ['why does the ceo report to the coo', 'It is the other way round.'],
    ['which operations director does the coo report to', 'It is the other way round. An operations director'],
    ['why does the coo report to the cfo', 'That is not usually so.'],
    ['why do the shareholders elect the coo', 'That is not usually so.'],
    ['why is the coo always the next ceo', 'That is not so.'],
    ['what is the law that obliges companies to have a COO', 'No law that we know of'],
    ['since the COO is legally required, who appoints one', 'As far as our sources show, that is not so.'],
    ['how many votes does the COO’s board seat have', 'A COO is not automatically on the board'],
  ])('is put right first: %s', (question, opening) => {
    expect(lead(question).slice(0, opening.length)).toBe(opening);
  });

  it('leaves a premise alone that holds', () => {
    expect(lead('why does the coo report to the ceo')).not.toMatch(/not .*so\.|other way round/);
  });
});

describe('a closed question', () => {
  const slots = (text: string): string[] => text.split(' ');

  it('is one that a yes or a no answers, wherever its verb stands', () => {
    expect(isClosed(slots('is the {role} on the board'))).toBe(true);
    expect(isClosed(slots('departments fighting does the {role} referee'))).toBe(true);
    expect(isClosed(slots('a second {role} is that allowed'))).toBe(true);
    expect(isClosed(slots('the {role} reports to the {board} does not he'))).toBe(true);
    expect(isClosed(slots('what does the {role} do'))).toBe(false);
    expect(isClosed(slots('the {role} is the boss'))).toBe(false);
  });

  it('leaves no choice', () => {
    expect(leavesChoice(slots('does the {role} report to the {ceo} or the {board}'))).toBe(true);
    expect(leavesChoice(slots('is the {role} on the {board} or not'))).toBe(false);
  });
});
