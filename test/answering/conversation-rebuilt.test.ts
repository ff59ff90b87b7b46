import { describe, expect, it } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { ask, talk } from '../support/ask.ts';
import { realAnswerer } from '../support/real-knowledge.ts';

describe('somebody we hold nothing about', () => {
  it.each([
    [['what does a CTO do', 'who do they report to'], 'chief technology officer'],
    [['tell me about the chief people officer', 'how much do they earn'], 'chief people officer'],
    [['what is a company secretary', 'do they sit on the board?'], 'company secretary'],
    [['what is a company secretary', 'does it report to coo', 'is it required by law'], 'company secretary'],
    [['what does a CMO do', 'and who reports to them?'], 'chief marketing officer'],
    [['what is a finance manager', 'is that higher than an operations director'], 'finance manager'],
    [['what is a CIO', 'does IT report to them'], 'chief information officer'],
    [['does the CTO report to the COO', 'how much do they earn'], 'chief technology officer'],
    [['how much does a coo earn', 'and a cto?', 'who do they report to'], 'chief technology officer'],
    [["what's a chief transformation officer", 'pay?'], 'chief transformation officer'],
  ])('is who "they" are, and declined by name: %j', (turns, name) => {
    const { outcome, lead } = talk(...turns);
    expect(outcome).toBe('decline');
    expect(lead).toContain(name);
  });

  it.each([
    [['what is a CIO', 'does he report to the COO?'], 'does the CIO report to the COO?'],
    [
      ['what is a head of procurement', 'do they report to the operations director'],
      'does a head of procurement report to the operations director',
    ],
    [
      ['what is a chief transformation officer', 'is it senior to a COO'],
      'is a chief transformation officer senior to a COO',
    ],
    [['what does a CTO do', 'can they become coo?'], 'can a CTO become coo?'],
  ])('is held against a role of ours as the whole question does it: %j', (turns, whole) => {
    expect(talk(...turns).lead).toBe(ask(whole).lead);
  });

  it.each([
    [['what is a CTO', 'what does a coo do'], 'coo-duties-overview'],
    [['what is a chief legal officer', 'what about the COO, who do they report to'], 'coo-reports-to-ceo'],
    [
      ['how much does a coo earn', 'and a cto?', 'who do they report to', 'and the coo?'],
      'coo-reports-to-ceo',
    ],
  ])('is left as soon as another is named: %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });

  it.each(['thanks, that helps', 'ok forget it', "it's ok"])('is not asked about by %j', (text) => {
    expect(talk('what is a CTO', text).outcome).toBe('thank');
  });
});

describe('a neighbour that was held against one of our roles', () => {
  it('is who "they" are', () => {
    const { lead, roles } = talk('is a chief of staff below the coo', 'so he reports to the ceo?');
    expect(lead).toMatch(/^I have no sourced fact on that between a chief of staff and a CEO; /);
    expect(roles).not.toContain('coo');
    expect(talk('is the president above the coo', 'who do they report to').facts[0]).toBe(
      'president-reporting-line',
    );
  });
});

describe('what was asked, though no answer is known', () => {
  it.each([
    [['how long do coos stay in the job?', 'and ceos?']],
    [['what share of coos are women', 'and ceos?', 'cfos']],
    [["what's the average tenure of a coo", 'and of a cfo']],
    [['does a coo travel a lot', 'and an ops director?']],
    [['who signs the cheques', 'can the coo?']],
    [['who appoints the operations director', 'can the coo?']],
  ])('is asked of the next role, and not what that is: %j', (turns) => {
    const { outcome, lead } = talk(...turns);
    expect(outcome).toBe('decline');
    expect(lead).toMatch(/^I hold? .*no sourced/);
  });
});

describe('a message that only names a role', () => {
  it.each([
    [['who hires the coo', 'can the ceo?'], 'can the ceo hire the coo'],
    [['who sets the strategy', 'does the coo?'], 'does the coo set the strategy'],
    [['should the coo sit on the board', 'should the ceo?'], 'should the ceo sit on the board'],
    [['can the board fire the coo?', 'or just the ceo?'], 'can the ceo fire the coo'],
    [['A coo can be fired by the board?', 'or only by ceo'], 'a coo can be fired by the ceo?'],
    [['is an operations director c-level', 'and a coo?'], 'is a coo c-level'],
    [
      ['does a UK company have to have a COO by law', 'what about an operations director'],
      'does a UK company have to have an operations director by law',
    ],
    [
      ['who takes over when the ceo is ill', 'always the coo?'],
      'does the coo always take over when the ceo is ill',
    ],
    [['who handles investors', 'the coo or the ceo?'], 'who handles investors, the coo or the ceo?'],
    [
      ['could an ops director stand in for the coo', 'for how long', 'and for the ceo?'],
      'could an ops director stand in for the ceo',
    ],
  ])('is answered as the whole question is: %j', (turns, whole) => {
    const { lead, facts } = talk(...turns);
    expect({ lead, fact: facts[0] }).toEqual({ lead: ask(whole).lead, fact: ask(whole).facts[0] });
  });

  it('puts nobody in the place of the board', () => {
    expect(talk('who chairs the board', 'can the coo?', 'and the ceo?').lead).not.toMatch(/become CEO/);
  });
});

describe('what is kept of a question', () => {
  const askedAfter = (text: string): string | undefined =>
    realAnswerer(text, newConversation).conversation.asked;

  it('is its words, with roles by their ids', () => {
    expect(askedAfter('Who appoints the Chief Operating Officer?')).toBe('who appoints the {coo}');
  });

  it.each(['is Wilhelmina Krzysztofowicz a good coo', 'who is the coo of Zyxwabc'])(
    'is nothing where a word may be a name: %j',
    (text) => {
      expect(askedAfter(text)).toBeUndefined();
    },
  );
});

describe('who reports to whom', () => {
  it.each([
    ['do they report to the coo', 'operations-director'],
    ['does it report to the COO', 'operations-director'],
    ['are they above the coo', 'operations-director'],
    ['do they report to ops director', 'coo'],
  ])('is no role to itself: %j asks who is meant', (text, other) => {
    const { outcome, roles } = ask(text);
    expect({ outcome, roles }).toEqual({ outcome: 'clarify', roles: [other] });
  });

  it('is affirmed of no role and itself', () => {
    const { lead } = talk('what does an operations director do', 'do they report to the operations director');
    expect(lead).not.toMatch(/^(?:Usually, )?yes/i);
  });

  it.each([
    [['does IT report to the coo'], 'coo-it-reports'],
    [['is HR under the coo', 'and IT?'], 'coo-it-reports'],
    [['does the it department report to the coo'], 'coo-it-reports'],
    [['what is a vp of operations', 'does it report to the coo'], 'coo-vp-operations-direct-report'],
  ])('is told of IT where that is named: %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });
});
