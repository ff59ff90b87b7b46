import { describe, expect, it } from 'vitest';
import { talk } from '../support/ask.ts';
import { realAnswerer } from '../support/real-knowledge.ts';

describe('a remark on an answer', () => {
  it.each([
    [['does every company need a coo', 'are you sure about that?']],
    [['does a coo need an mba', "i don't think that's right"]],
    [['is an ops director on the board', 'hm i doubt it']],
    [['is a coo on the board', 'that sounds wrong']],
    [['is a coo higher than a cfo', 'really? ours says otherwise']],
  ])('that doubts it hears what the sources say: %j', (turns) => {
    const answer = talk(...turns);
    expect(answer.lead).toMatch(/^That is what my sources say\. /);
    expect(answer.facts[0]).toBe(talk(...turns.slice(0, 1)).facts[0]);
    expect(answer.sources.length).toBeGreaterThan(0);
  });

  it.each([
    [['is the coo number two', "are there cases where it isn't"], 'coo-not-always-second'],
    [['does a coo report to the ceo', 'is it ever different?'], 'coo-reporting-exceptions'],
    [['who does the coo report to', 'is that so in all cases'], 'coo-reporting-exceptions'],
  ])('that asks for exceptions hears one: %j', (turns, fact) => {
    const answer = talk(...turns);
    expect(answer.lead).toMatch(/^Not always\. /);
    expect(answer.facts[0]).toBe(fact);
  });

  it.each([
    [['does the coo succeed the ceo', "where's that number from"]],
    [['coo pay', "what's that based on"]],
    [['how common are coos', 'where does this figure come from?']],
    [['explain the coo role', 'who told you that']],
    [['what is a coo', 'who taught you this?']],
    [['what are the 7 kinds of coo', 'who came up with these']],
    [['what are the 7 kinds of coo', 'who invented that list']],
  ])('that asks where it is from gets the sources: %j', (turns) => {
    const answer = talk(...turns);
    expect(answer.outcome).toBe('help');
    expect(answer.lead).toMatch(/sources/);
  });

  it('takes people for no figures', () => {
    expect(talk('how do i become a coo', 'where do they come from').outcome).toBe('answer');
    expect(talk('how do i become an ops director', 'and from there?').outcome).toBe('answer');
  });

  it.each(['do you have a real example', 'got a concrete example?', 'just one good example'])(
    'may dress its wish up: %s',
    (wish) => {
      expect(talk('can there be several coos', wish).facets).toContain('how-many');
    },
  );

  it.each(['makes sense', 'ok, interesting', 'lol ok', 'fair enough', 'good to know'])(
    'of having understood is thanks: %s',
    (remark) => {
      expect(talk('what is a coo', remark).outcome).toBe('thank');
      expect(realAnswerer(remark).answer.outcome).not.toBe('answer');
    },
  );
});

describe('why', () => {
  it.each([
    [['does a coo need a degree', 'why']],
    [['is a coo paid more than an ops director', 'why?']],
    [['does the operations director report to the coo', "why wouldn't they"]],
  ])('gives no reason for something else: %j', (turns) => {
    const answer = talk(...turns);
    expect(answer.lead).toMatch(/^My sources give no (further )?reason for that/);
    expect(answer.facets).toContain(talk(...turns.slice(0, 1)).facets[0]);
  });

  it('gives the reason that there is', () => {
    expect(talk('how many companies have a coo', 'why so few').facts[0]).toBe('coo-decline-reasons');
  });
});

describe('a remark of a word or two', () => {
  it.each(['everyone?', 'everybody?', 'really everyone?'])('asks on and greets nobody: %s', (asked) => {
    expect(talk('who reports to the coo', asked).facts[0]).toBe('coo-not-everyone-reports');
  });

  it.each([
    ['worldwide?', 'for the whole world'],
    ['globally?', 'for the whole world'],
    ['in europe?', 'in Europe'],
    ['across europe', 'in Europe'],
  ])('only says where: %s', (asked, where) => {
    const answer = talk('how many companies have a coo', asked);
    expect(answer.lead).toContain(
      `I have no sourced fact on this ${where}; this is the general picture. In 2023`,
    );
  });

  it.each(['what does that mean', 'what does this mean?', 'what do you mean'])(
    'asks to explain what was told: %s',
    (asked) => {
      const answer = talk('who does the coo report to', asked);
      expect(answer.facets[0]).toBe('reporting-line');
      expect(answer.lead).toMatch(/^My sources give no explanation of that; this is what else they say\. /);
    },
  );

  it.each(['sounds like the ceo', 'is that not the ceo', "that's what our ceo does"])(
    'holds another role against what was told: %s',
    (said) => {
      expect(talk('what does a coo do', said).facts[0]).toBe('coo-and-ceo');
    },
  );

  it.each(['as a table', 'in a table', 'as bullet points'])(
    'asks for what was told in another form: %s',
    (said) => {
      expect(talk('what does a coo do', said).facts[0]).toBe('coo-duties-overview');
    },
  );
});

describe('what somebody says of their firm', () => {
  it.each([
    'our founder is drowning in work',
    'the founder wants to step back',
    'because our ceo hates operations',
  ])('is why they ask when one is needed: %s', (said) => {
    const answer = talk('do we need a coo', said);
    expect(answer.facets[0]).toBe('when-needed');
    expect(answer.lead).toMatch(/^This is what I know in general\. /);
  });

  it.each(['i hate you', 'we love pizza', 'our ceo is overloaded, write me a job ad'])(
    'is none of that: %s',
    (said) => {
      expect(talk('do we need a coo', said).outcome).toBe('decline');
    },
  );

  it('is answered by what tells of just that', () => {
    expect(talk('what is a coo', 'our ceo is overloaded').facts[0]).toBe('coo-signs');
  });
});

describe('how common what was told is', () => {
  it.each([
    [['who does a coo report to', 'is that common'], 'coo-reports-to-ceo'],
    [['does the ops director report to the coo', 'is that rare'], 'operations-director-reports-to-coo'],
    [['what is a deputy coo', 'how common is that?'], 'coo-deputy'],
  ])('is told by what was told, where that says so: %j', (turns, fact) => {
    const { lead, facts } = talk(...turns);
    expect(facts[0]).toBe(fact);
    expect(lead).not.toContain('My sources');
  });

  it.each([
    [['can one person be ceo and coo', 'how often does that happen'], 'coo-one-person-two-offices'],
    [['what is a fractional coo', 'is that common'], 'coo-fractional'],
  ])('is owned up to where nothing is known of it: %j', (turns, fact) => {
    const { lead, facts } = talk(...turns);
    expect(facts[0]).toBe(fact);
    expect(lead).toMatch(/^My sources give no word on how common that is; this is what they say\. /);
  });
});
