/** A message, or several of one conversation, that shows something. */
export interface Example {
  readonly about: string;
  readonly turns: readonly string[];
}

/** Twenty of all kinds. */
export const examples: readonly Example[] = [
  { about: 'A plain question', turns: ['What does a COO do?'] },
  { about: 'A question of direction', turns: ['Who does the COO report to?', 'and who reports to the COO?'] },
  { about: 'A comparison', turns: ['What is the difference between a COO and an operations director?'] },
  { about: 'Two spellings of one title', turns: ['chief operating officer vs chief operations officer'] },
  { about: 'A neighbour', turns: ['what does a chief of staff do'] },
  { about: 'Yes or no', turns: ['Is the COO the second in command?'] },
  { about: 'A premise that claims too much', turns: ['The COO always becomes CEO, right?'] },
  { about: 'A condition', turns: ['who does the chief operating officer report to in an NHS trust'] },
  {
    about: 'Several questions at once',
    turns: ['What is a COO, who do they report to, and how much do they earn?'],
  },
  {
    about: 'A conversation',
    turns: [
      'what does an operations director do',
      'and in a nonprofit?',
      'who is above them?',
      'shorter please',
      'source?',
    ],
  },
  { about: 'A premise that is false', turns: ['Which COO does the CEO report to?'] },
  {
    about: 'A claim of the article it started from',
    turns: ['the article says an operations director is a COO, is that right?'],
  },
  { about: 'Pay', turns: ['how much does a COO make in the US'] },
  { about: 'How many companies have one', turns: ['how many companies have a COO?'] },
  { about: 'A word that leaves it open', turns: ['salary?'] },
  { about: 'A person', turns: ['who is our COO'] },
  { about: 'A role it knows nothing about', turns: ['what does a chief happiness officer do'] },
  { about: 'Not its business', turns: ['can you book the kitchen for friday'] },
  { about: 'Slips of the pen', turns: ['whats teh diference betwen a coo and a ops driector'] },
  { about: 'A greeting', turns: ['good morning!'] },
];
