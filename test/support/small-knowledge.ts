import type { Fact, Knowledge, Role } from '../../src/answering/knowledge.ts';

function role(id: string, title: string, parts: Partial<Role> = {}): Role {
  return {
    id,
    title,
    aliases: [],
    home: true,
    unlike: [],
    reportsTo: [],
    directReports: [],
    ranksBelow: [],
    profile: {},
    ...parts,
  };
}

function fact(id: string, roles: string[], facet: string, answer: string): Fact {
  return {
    id,
    roles,
    facet,
    answer,
    also: [],
    alsoAbout: [],
    conditions: [],
    sources: ['bls'],
    confidence: 'high',
    owner: 'tests',
    reviewed: '2026-11-01',
    reviewBy: '2027-11-01',
    aside: false,
    tensions: [],
    covers: [],
    asked: [],
    describes: [],
    yesNo: [],
  };
}

/** As little knowledge as there can be with two home roles, a neighbour and something to say of each. */
export const smallKnowledge: Knowledge = {
  roles: [
    role('coo', 'Chief operating officer', {
      abbreviation: 'COO',
      reportsTo: [{ role: 'ceo', kind: 'solid', sources: ['bls'] }],
    }),
    role('operations-director', 'Operations director', {
      reportsTo: [{ role: 'coo', kind: 'solid', sources: ['bls'] }],
    }),
    role('ceo', 'Chief executive officer', { abbreviation: 'CEO', home: false }),
  ],
  otherRoles: [],
  modifiers: [],
  facets: [
    ['definition', 'What the role is', 'What {role} is', 'What is {role}?'],
    ['reporting-line', 'Reporting line', 'Who {role} reports to', 'Who does {role} report to?'],
    ['pay', 'Pay', 'What {role} earns', 'What does {role} earn?'],
    ['difference', 'Difference from other roles', 'How {role} differs', 'How is {role} different?'],
  ].map(([id = '', title = '', label = '', question = '']) => ({
    id,
    title,
    label,
    question,
    next: [],
    keywords: [],
    asked: [],
  })),
  facts: [
    fact('coo-is', ['coo'], 'definition', 'A COO runs the daily business.'),
    fact('coo-reports-to-ceo', ['coo'], 'reporting-line', 'The COO usually reports to the CEO.'),
    fact('director-is', ['operations-director'], 'definition', 'An operations director runs operations.'),
    fact('ceo-is', ['ceo'], 'definition', 'A CEO leads the company.'),
    fact('coo-or-director', ['coo', 'operations-director'], 'difference', 'The COO usually ranks above.'),
  ],
  sources: [
    {
      id: 'bls',
      name: 'BLS',
      cite: 'BLS',
      year: 2021,
      address: 'https://www.bls.gov/',
      tier: 'official',
      licence: 'public domain',
    },
  ],
  conditions: [],
  elsewhere: [],
  smallTalk: [],
  offTopic: [],
  wording: { courtesy: [], plain: [], synonyms: [] },
  languages: [],
  commonWords: [],
  charts: [],
};
