import { describe, expect, it } from 'vitest';
import { listItems } from '../../src/answering/text/list-items.ts';
import { talk } from '../support/ask.ts';

describe('a place in a list that was told', () => {
  it.each([
    [['what kinds of coo are there?', 'tell me more about the second one'], 'coo-kind-change-agent'],
    [['what kinds of coo are there?', 'what’s the last of these?'], 'coo-kind-mvp'],
    [['what kinds of coo are there?', 'the 4th?'], 'coo-kind-other-half'],
    [['what kinds of coo are there?', 'explain number 5'], 'coo-kind-partner'],
    [['what kinds of coo are there?', 'the mentor?', 'and the next one?'], 'coo-kind-other-half'],
    [['what kinds of coo are there?', 'and the second?', 'and the sixth?'], 'coo-kind-heir-apparent'],
    [['other names for coo', 'the second'], 'coo-called-managing-director'],
  ])('is told of by the fact that there is on it alone: %j', (turns, fact) => {
    expect(talk(...turns).facts).toEqual([fact]);
  });

  it('may be two places', () => {
    const { facts } = talk('what kinds of coo are there?', 'difference between the third and the fifth');
    expect(facts).toEqual(['coo-kind-mentor', 'coo-kind-partner']);
  });

  it.each([
    [['seven reasons to hire a coo', 'what was the sixth'], 'The sixth of these is “test a successor”.'],
    [['signs that we need a coo', 'explain the third'], 'The third of these is “communication breaks down”.'],
    [['what kpis does a coo have', 'and the last one?'], 'The eighth of these is “safety”.'],
    [['what kinds of coo are there?', 'the tenth'], 'That list has only seven.'],
  ])('is named where there is no such fact: %j', (turns, opening) => {
    expect(talk(...turns).lead.startsWith(opening)).toBe(true);
  });

  it.each([
    [['coo vs ops director', 'the second one'], 'operations-director-what-is'],
    [['coo kpis', 'ops director kpis', 'and the first one?'], 'coo-kpis'],
    [['what kinds of coo are there?', 'what about the second in command'], 'coo-second-in-command'],
  ])('is not meant in %j', (turns, fact) => {
    const answer = talk(...turns);
    expect(answer.facts[0]).toBe(fact);
    expect(answer.lead).not.toContain('of these is');
  });
});

describe('listItems', () => {
  it.each([
    [
      'A COO may also be called chief operations officer, managing director, head or acting manager, according to ESCO.',
      ['chief operations officer', 'managing director', 'head', 'acting manager'],
    ],
    [
      'There are four reasons (Review, 2006): to carry out strategy, lead, share the lead, or keep an executive.',
      ['carry out strategy', 'lead', 'share the lead', 'keep an executive'],
    ],
    ['A COO leads, where there is one, several units, staff and sites.', []],
    ['It names quality or defect rate, cost and safety.', []],
  ])('reads %j', (text, items) => {
    expect(listItems(text)).toEqual(items);
  });
});
