import { describe, expect, it } from 'vitest';
import { readStance, turnReply } from '../../src/answering/reading/read-stance.ts';

const read = (text: string) => {
  const { claim, turn } = readStance(text.split(' '));
  return [claim.join(' '), turn];
};

describe('the claim in a closed question', () => {
  it.each([
    ['does the {role} report to the {ceo}', 'does the {role} report to the {ceo}', 'asked'],
    // A negative question asks the same.
    ['is not the {role} the {ceo} right hand', 'is the {role} the {ceo} right hand', 'asked'],
    ['is the {role} not on {board}', 'is the {role} on {board}', 'asked'],
    // A negative statement denies it.
    ['a {role} can not overrule the {ceo} right', 'a {role} can overrule the {ceo}', 'denied'],
    ['so the {role} is not on {board} is he', 'the {role} is on {board}', 'denied'],
    ['not all firms have a {role} do they', 'all firms have a {role}', 'denied'],
    // What is said around it.
    ['is it true that the {role} is number two', 'the {role} is number two', 'asked'],
    ['am i right in thinking that the {role} is number two', 'the {role} is number two', 'asked'],
    ['my boss says the {role} is number two is that right', 'the {role} is number two', 'asked'],
    ['the {role} is number two true or false', 'the {role} is number two', 'asked'],
    ['is it a myth that every {role} becomes {ceo}', 'every {role} becomes {ceo}', 'called false'],
    ['is it true that not every company has a {role}', 'every company has a {role}', 'called false'],
    ['is it wrong to report to a {role}', 'is it wrong to report to a {role}', 'asked'],
    // That some do not is no denial.
    ['some {role} do not sit on {board} right', 'some {role} do not sit on {board}', 'asked'],
    ['is the {role} a boss or not', 'is the {role} a boss', 'asked'],
    ['there is a law for {role} is not there', 'there is a law for {role}', 'asked'],
    ['the {role} is an officer is not that so', 'the {role} is an officer', 'asked'],
    ['there is not a law for {role} is there', 'there is a law for {role}', 'denied'],
  ])('of “%s” is “%s”, %s', (question, claim, turn) => {
    expect(read(question)).toEqual([claim, turn]);
  });
});

describe('the reply to a claim that is denied or called false', () => {
  const turn = (question: string, reply: string) => turnReply(reply, readStance(question.split(' ')));

  it.each([
    ['a {role} can not overrule the {ceo} right', 'No.', 'Yes, that is right.'],
    ['the {role} does not report to the {ceo} right', 'Usually, yes.', 'No, that is not usually so.'],
    ['not all firms have a {role} do they', 'Not always.', 'Yes, that is right.'],
    ['the {role} is not on {board} right', 'Not necessarily.', 'Not necessarily.'],
    ['is it a myth that every {role} becomes {ceo}', 'Not always.', 'Yes.'],
    ['is it false that {role} report to the {ceo}', 'Usually, yes.', 'No, that is usually so.'],
    ['does the {role} report to the {ceo}', 'Usually, yes.', 'Usually, yes.'],
  ])('to “%s” turns “%s” into “%s”', (question, reply, turned) => {
    expect(turn(question, reply)).toBe(turned);
  });

  it('is none where nothing follows', () => {
    expect(turn('is it a myth that {role} report to the {ceo}', 'In one study, yes.')).toBeUndefined();
  });
});
