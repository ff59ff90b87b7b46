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
