import { describe, expect, it } from 'vitest';
import { findPointer } from '../../src/answering/reading/pointing-words.ts';
import { talk } from '../support/ask.ts';

describe('words that point at one of two', () => {
  it.each([
    ['who does the latter report to', 'the latter', 'last'],
    ['and the first one', 'the first one', 'first'],
    ['what does the second earn', 'the second', 'last'],
    ['other one then', 'other one', 'last'],
  ])('are found in %j', (text, phrase, which) => {
    const words = text.split(' ');
    const pointer = findPointer(words);
    expect(pointer?.which).toBe(which);
    expect(words.slice(pointer?.start, (pointer?.start ?? 0) + (pointer?.length ?? 0)).join(' ')).toBe(
      phrase,
    );
  });

  it.each(['in the first place', 'the other way round', 'the last decade', 'any other duties'])(
    'are none in %j',
    (text) => {
      expect(findPointer(text.split(' '))).toBeUndefined();
    },
  );

  it.each([
    [['coo vs vp of operations', 'who does the latter report to'], 'vp-operations', 'reporting-line'],
    [['coo vs ops director', 'tell me what the former earns'], 'coo', 'pay'],
    [['coo pay', 'ops director pay', 'back to the first one, what skills are needed'], 'coo', 'skills'],
    [
      ['what does the coo do', 'what does the ops director do', 'who does the former report to'],
      'coo',
      'reporting-line',
    ],
    [['who do they report to', 'the second one'], 'operations-director', 'reporting-line'],
  ])('mean it in %j', (turns, role, facet) => {
    const answer = talk(...turns);
    expect(answer.roles[0]).toBe(role);
    expect(answer.facets).toContain(facet);
  });

  it('count types where types were listed', () => {
    const answer = talk('what does an ops director earn', 'what types of coo are there', 'the first one?');
    expect(answer.roles).toEqual(['coo']);
    expect(answer.facets).toContain('types');
  });

  it.each(['both of them', 'both', 'each of them'])('choose both roles that were offered: %s', (choice) => {
    const answer = talk('duties?', choice);
    expect(answer.roles).toEqual(['coo', 'operations-director']);
    expect(answer.facets).toContain('duties');
  });
});

describe('another role beside the one spoken of', () => {
  it.each([
    [
      ['when should we hire a coo', 'or would an ops director do'],
      ['coo', 'operations-director'],
      'difference',
    ],
    [['do we need a coo', 'or is a vp of operations enough'], ['coo', 'vp-operations'], 'difference'],
    [['what does a coo earn', 'or does the ops director earn more'], ['coo', 'operations-director'], 'pay'],
    [['what does an ops director do', 'how is that not a coo'], ['coo', 'operations-director'], 'difference'],
    [
      ['what does an ops director do', 'sounds like a coo to me'],
      ['coo', 'operations-director'],
      'difference',
    ],
    [
      ['what is a coo', 'can you compare it to an ops director'],
      ['coo', 'operations-director'],
      'difference',
    ],
    [['coo vs ceo', 'so the coo is lower'], ['coo', 'ceo'], 'rank'],
    [['is the coo over the cfo', 'and the ops director?'], ['coo', 'operations-director'], 'rank'],
    [['is the coo second in command', "what if there's a president"], ['coo', 'president'], 'rank'],
    [['what is a vp of operations', 'do they report to the coo'], ['coo', 'vp-operations'], 'direct-reports'],
    [['what is a cfo', 'does she answer to the coo'], ['coo', 'cfo'], 'direct-reports'],
    [
      ['coo or ops director, who is more senior', 'so the director reports to the coo?'],
      ['coo', 'operations-director'],
      'reporting-line',
    ],
  ])('is related to it in %j', (turns, roles, facet) => {
    const answer = talk(...turns);
    expect(answer.outcome).toBe('answer');
    expect(answer.roles).toEqual(expect.arrayContaining(roles));
    expect(answer.facets).toContain(facet);
  });

  it.each([
    [['who hires an ops director', 'could it be the coo'], 'operations-director', 'appointment'],
    [['who hires an ops director', 'not the coo?'], 'operations-director', 'appointment'],
    [['who does an ops director report to', 'is that not the coo'], 'operations-director', 'reporting-line'],
    [
      ['who does the coo report to', 'no not the coo, the ops director'],
      'operations-director',
      'reporting-line',
    ],
    [['what does an ops director earn', 'the coo, not the director'], 'coo', 'pay'],
    [['who does a coo report to', 'i asked about the ops director'], 'operations-director', 'reporting-line'],
  ])('is what is asked about, or is not: %j', (turns, role, facet) => {
    const answer = talk(...turns);
    expect(answer.roles[0]).toBe(role);
    expect(answer.facets).toContain(facet);
  });
});

describe('a message that stays on the topic', () => {
  it.each([
    [['does the coo become ceo', 'and do they do well?'], 'coo', 'succession'],
    [['does the COO become CEO usually', 'do they do well at it'], 'coo', 'succession'],
    [['who decides what the coo does', "and if there's a new boss"], 'coo', 'who-decides'],
    [['who reports to an ops director', 'how many of them'], 'operations-director', 'direct-reports'],
    [['when do we need a coo', 'or could the ceo do it alone'], 'coo', 'when-needed'],
    [['who reports to the coo', 'what about the it folks'], 'coo', 'direct-reports'],
    // What we hold nothing on leaves the role that was named.
    [['how long do coos last in the job', 'why do they leave'], 'coo', 'failure'],
  ])('does so in %j', (turns, role, facet) => {
    const answer = talk(...turns);
    expect(answer.outcome).toBe('answer');
    expect(answer.roles).toContain(role);
    expect(answer.facets).toContain(facet);
  });

  it.each([
    [['who decides what the coo does', "and if there's a new boss"], 'coo-new-ceo'],
    [['who decides what the coo does', "so it's different everywhere?"], 'coo-varies-between-companies'],
    [['who reports to the coo', 'not finance?'], 'coo-cfo-direct-report'],
  ])('begins with the fact that has its words in %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });
});
