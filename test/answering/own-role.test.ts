import { describe, expect, it } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { askOfRole } from '../../src/answering/reading/own-role.ts';
import { ask, talk } from '../support/ask.ts';
import { realAnswerer } from '../support/real-knowledge.ts';

const askerAfter = (text: string) => realAnswerer(text, newConversation).conversation.asker;

describe('the post that somebody says to hold', () => {
  it.each([
    ['I am the operations director', 'operations-director'],
    ["i'm our new coo", 'coo'],
    ["hi, I'm a coo at a charity", 'coo'],
    ["I've just become operations director", 'operations-director'],
    ["i'm an operations manager now", 'operations-manager'],
  ])('is noted: %s', (text, role) => {
    const answer = ask(text);
    expect(askerAfter(text)).toBe(role);
    expect(answer.outcome).toBe('help');
    expect(answer.lead).toMatch(/^Noted\. What you ask about yourself I answer by what holds for an? /);
  });

  it.each(['i want to become a coo', 'am i the coo?', 'the coo is my boss', 'i am looking for a coo'])(
    'is none in %j',
    (text) => {
      expect(askerAfter(text)).toBeUndefined();
    },
  );

  it.each([
    [['I am the operations director', 'who should i report to'], 'operations-director-reports-to'],
    [['I am the operations director', 'what are my duties'], 'operations-director-duties-overview'],
    [['I am the operations director', 'am i on the board'], 'operations-director-not-automatically-on-board'],
    [["I'm a coo at a charity", 'who do i report to'], 'coo-nonprofit-reports-to'],
    [["I'm the coo", 'what is a cfo', 'who do i report to'], 'coo-reports-to-ceo'],
    [["I'm the operations director. What are my duties?"], 'operations-director-duties-overview'],
  ])('is whom questions about oneself are about: %j', (turns, fact) => {
    expect(talk(...turns).facts[0]).toBe(fact);
  });

  it.each(['should i quit', 'am i any good', 'can you write my cv'])(
    'makes no adviser of us: %s',
    (asked) => {
      expect(talk('I am the operations director', asked).outcome).toBe('decline');
    },
  );

  it.each(['tell me more', 'i mean the ceo', 'can i ask what he does'])('is not spoken of in %j', (said) => {
    const cfo = talk('what is a cfo', said);
    expect(talk("I'm the coo", 'what is a cfo', said).facts[0]).toBe(cfo.facts[0]);
  });

  it.each([
    ['who do I report to?', 'who does the COO report to?'],
    ['am i on the board', 'is the COO on the board'],
    ['what are my duties', "what are the COO's duties"],
    ['who reports to me', 'who reports to the COO'],
  ])('stands for "I" and "my": %s', (text, asked) => {
    expect(askOfRole(text, 'COO')).toBe(asked);
  });
});
