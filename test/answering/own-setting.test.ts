import { describe, expect, it } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { ask, talk } from '../support/ask.ts';
import { realAnswerer, realKnowledge } from '../support/real-knowledge.ts';

const settingAfter = (text: string, setting?: readonly string[]) =>
  realAnswerer(text, { ...newConversation, setting }).conversation.setting;

describe('what somebody says of their organisation', () => {
  it.each([
    ['we are a charity', ['nonprofit']],
    ['I work for a small charity with about 40 people, by the way', ['nonprofit']],
    ["hi, i'm with an NGO", ['nonprofit']],
    ["it's for an NHS trust", ['nhs']],
    ['context: NHS hospital trust', ['nhs']],
    ["I'm asking about a start-up", ['startup']],
    ['our company is listed', ['listed-company']],
    ['we are a listed company in the US', ['us', 'listed-company']],
  ])('is noted: %s', (text, setting) => {
    const answer = ask(text);
    expect(answer.outcome).toBe('help');
    expect(answer.lead).toMatch(
      /^Noted\. Where I hold a sourced fact on how it is in .*; the rest is the general picture\.$/,
    );
    expect(new Set(settingAfter(text))).toEqual(new Set(setting));
  });

  it('is noted where no fact tells of it, and then all is the general picture', () => {
    expect(ask('we are a bank').lead).toBe(
      'Noted. I hold no sourced facts on how it is in a bank, so what I tell you is the general picture.',
    );
    expect(settingAfter('we are a bank', ['nonprofit'])).toBeUndefined();
    expect(settingAfter('we are not a charity', ['nonprofit'])).toBeUndefined();
  });

  it.each([
    ['our nhs trust is looking for a coo', ['nhs']],
    ['our charity hired a coo last year', ['nonprofit']],
    ['we are a charity. who does the coo report to?', ['nonprofit']],
  ])('is kept where more is said: %s', (text, setting) => {
    expect(settingAfter(text)).toEqual(setting);
  });

  it.each([
    'who does the coo report to in a charity',
    'are we a charity?',
    'do charities have a coo',
    'is a coo common in the nhs',
  ])('is not said by a question: %s', (text) => {
    expect(settingAfter(text)).toBeUndefined();
    expect(settingAfter(text, ['startup'])).toEqual(['startup']);
  });

  it.each([
    [['we are a charity', 'who would the coo report to'], 'coo-nonprofit-reports-to'],
    [['I work in the NHS', 'is a coo a board member'], 'coo-nhs-board'],
    [["I'm asking about an nhs trust", 'who does the coo line manage'], 'coo-nhs-direct-reports'],
    [["we're a start-up", 'thanks', 'what does a coo earn', 'do we need a coo'], 'coo-startups'],
    [['we are a charity', "no, we're an nhs trust", 'who does the coo report to'], 'coo-nhs-reports-to'],
    [['who does the coo report to', 'we are a charity'], 'coo-nonprofit-reports-to'],
    [['our nhs trust is looking for a coo', 'will they be on the board'], 'coo-nhs-board'],
    [['we are an nhs trust', 'what does a coo do', 'who do they report to'], 'coo-nhs-reports-to'],
  ])('decides what is told in %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });

  it('is gone as soon as another place is asked about, for as long as that is spoken of', () => {
    expect(talk('we are a charity', 'do we need a coo in a start-up').facts[0]).toBe('coo-startups');
    expect(
      talk('we are a charity', 'who does the coo report to in an nhs trust', 'in general?').facts[0],
    ).toBe('coo-reports-to-ceo');
  });

  it('leaves what holds everywhere as it is, without a word', () => {
    const questions = [
      'what does a coo earn',
      'coo vs cfo',
      'how many companies have a coo',
      'what does coo stand for',
    ];
    for (const question of questions) {
      expect(talk('we are an nhs trust', question).lead).toBe(ask(question).lead);
    }
  });

  it('can be put into a question in words that name it', () => {
    for (const { id, label } of realKnowledge.conditions) {
      expect(realAnswerer(`who does a coo report to ${label}`).conversation.conditions, label).toContain(id);
    }
  });
});
