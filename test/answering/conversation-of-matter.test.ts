import { describe, expect, it } from 'vitest';
import { talk } from '../support/ask.ts';

describe('figures asked for after an answer', () => {
  it.each([
    [['is the coo role declining', 'by how much'], 'coo-prevalence-rise-and-fall'],
    [['is the coo role dying?', 'and ops directors?', 'by how much?'], 'operations-director-bls-outlook'],
    [['how many companies have a coo?', 'is it rising?', 'by how much?'], 'coo-prevalence-rise-and-fall'],
    [['can a coo become ceo?', 'how many percent?'], 'coo-succession-mckinsey-2021'],
    [['does a coo earn more than an ops director', 'by how much?'], 'coo-operations-director-pay-compared'],
  ])('are those of the same matter in %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });

  it.each([
    [['does the coo report to the ceo', 'in percent?']],
    [['is a coo on the board', 'how many percent?']],
    [['do coos get fired', 'how often?']],
    [['is a coo above a vp', 'by how much?']],
  ])('are owned up to where there are none, in %j', (turns) => {
    expect(talk(...turns).lead).toBe('My sources give no figures on that.');
  });
});

describe('a reason asked for after an answer', () => {
  it.each([
    [['does the ceo outrank the coo?', 'why?']],
    [['does hr report to the coo?', 'why?']],
    [['is the coo the number two', 'why?']],
    [['is the coo on the board', 'why not?']],
  ])('is owned up to where none is known, in %j', (turns) => {
    const { lead, facts, sections } = talk(...turns);
    expect(lead).toBe('My sources give no reason for that.');
    expect([...facts, ...sections]).toEqual([]);
  });

  it.each([[['how many companies have a coo', 'is it rising?', 'why not?'], 'coo-decline-reasons']])(
    'is given in %j',
    (turns, fact) => {
      expect(talk(...turns).facts[0]).toBe(fact);
    },
  );

  it.each([[['why do coos fail', 'why?']], [['do we need a coo', 'but why?']]])(
    'is not given twice in %j',
    (turns) => {
      expect(talk(...turns).lead).toBe('My sources give no further reason for that.');
    },
  );

  it('leaves what was told to be spoken of', () => {
    expect(talk('does hr report to the coo?', 'why?', 'source?').facts).toContain('coo-hr-reports');
  });
});

describe('an example asked for after an answer', () => {
  it.each([
    [['what is an MVP coo?', 'example?']],
    [['regional coo', 'example?']],
    [['what does a coo do', 'for instance?']],
  ])('is none of another matter in %j', (turns) => {
    expect(talk(...turns).lead).toMatch(/^My sources give no (further )?example of that\.$/);
  });
});

describe('doubts about where an answer is from', () => {
  it.each([
    'says who?',
    'how do you know?',
    'prove it',
    'can i trust that?',
    "what's your source?",
    'which study?',
    'where did you read that?',
  ])('are met with the sources in %j', (said) => {
    const { outcome, sources, reviewed } = talk('who does a coo report to', said);
    expect(outcome).toBe('help');
    expect(sources.length).toBeGreaterThan(0);
    expect(reviewed).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each(['how old is this info?', 'is that up to date?', 'when was this updated?'])(
    'are met with the day of the review in %j',
    (said) => {
      expect(talk('who does a coo report to', said).lead).toMatch(
        /^What I told you was last reviewed in \w+ \d{4}\./,
      );
    },
  );

  it.each(['no', 'nope', 'wikipedia says otherwise'])('are no thanks in %j', (said) => {
    expect(talk('is the coo number two', said).lead).toMatch(/^That is what my sources say\. /);
  });

  it.each(['now?', 'is that a lot?'])('leave the topic what it was in %j', (said) => {
    expect(talk('what does a coo earn', said).facts[0]).toBe('coo-pay');
  });
});

describe('an answer that was not understood', () => {
  it.each(['rephrase that', 'in other words?', "i still don't get it", 'eli5', 'huh?'])(
    'is given in short in %j',
    (said) => {
      const { facets, facts } = talk('what does a coo do', said);
      expect(facets).toContain('duties');
      expect(facts).toHaveLength(1);
    },
  );

  it('is followed by what else there is where it was short already', () => {
    const [told] = talk('what does a coo do', 'shorter').facts;
    expect(talk('what does a coo do', 'shorter', 'rephrase that').facts).not.toContain(told);
  });

  it.each(['again please', 'repeat', 'say that again', 'come again?'])('is repeated in %j', (said) => {
    expect(talk('what does a coo do', said).facts[0]).toBe(talk('what does a coo do').facts[0]);
  });
});
