import { describe, expect, it, test } from 'vitest';
import { ask, lead, talk } from '../support/ask.ts';

describe('who takes over', () => {
  const asked: readonly (readonly [fact: string, ways: readonly string[]])[] = [
    [
      'coo-covers-for-ceo',
      [
        'the CEO is off sick for three months, who runs the company',
        'who deputises for the CEO',
        'does the COO run the company while the CEO is ill',
        'our CEO had an accident. who is in charge meanwhile?',
        'who does the COO stand in for',
        'who stands in for the CEO when she is ill',
      ],
    ],
    [
      'ceo-leaves-who-takes-over',
      [
        'what happens when the CEO quits?',
        'our CEO has just resigned!! who takes over normally?',
        'if the CEO resigns who becomes CEO',
        'who takes over from the CEO',
      ],
    ],
    [
      'coo-leaves-who-follows',
      [
        'our COO quit, who takes over',
        'who replaces the COO when she leaves',
        'who takes over from the operations director',
      ],
    ],
    [
      'coo-stand-in',
      [
        'who covers for the COO',
        'who fills in for the COO when he is on leave',
        'who deputises for the operations director',
        'who covers when the COO is on holiday',
        'who stands in for the COO when he is away',
        'who replaces the COO during vacation',
        'who acts for the COO in his absence',
        'our COO is on parental leave, who runs operations',
      ],
    ],
    [
      'coo-none-who-does-the-work',
      ['our company has no COO. who does that job then?', "what happens to a COO's tasks if there is no COO"],
    ],
  ];
  describe.each(asked)('%s', (fact, ways) => {
    test.each(ways)('%s', (text) => {
      expect(ask(text).facts[0]).toBe(fact);
    });
  });

  it('is no promise for the COO', () => {
    expect(talk('our ceo is leaving', 'does the coo take over').lead).toMatch(/^Not necessarily\. /);
    expect(lead('our chief executive is leaving next month. does the COO step up?')).toMatch(
      /^Not necessarily\. /,
    );
  });

  it('is asked of nobody where no role is named', () => {
    expect(ask('who takes over?').outcome).toBe('clarify');
  });
});
