import { answerOn, type Decision, type Situation } from './decision.ts';

const pay =
  /\b(earn|earns|earned|earning|earnings|paid|pay|pays|salary|salaries|wage|wages|compensation|remuneration|income|paycheck|money)\b|\bmakes? (more|less|as much|the most)( money)?( than| as|( the| an?)? \{|$)/;
const comparing =
  /\b(more|less|higher|lower|highest|lowest|better|best|most|least|same|equal|equally|much as|compares?|compared|comparison|gap|difference|differ|different|similar|vs|than|outearns?)\b/;
/** Who settles what somebody is paid compares nothing. */
const settling = /\b(decides?|sets?|determines?|approves?|negotiates?|settles?)\b/;
/** Whoever says what a role's pay is compared with knows that it is asked. */
const certainty = 0.75;

/**
 * "Who earns more, the COO or the CFO?" asks for pay, and not for rank: what is known of pay is told, and said first is
 * that nothing compares the two, where nothing does.
 */
export function comparePay(situation: Situation): Decision | undefined {
  const { question, confidence } = situation.reading;
  const { catalogue } = situation;
  const { roles } = question;
  const text = question.slots.join(' ');
  const compared = roles.length > 1 && roles.some(catalogue.isHome) && !roles.includes('board');
  if (!compared || !pay.test(text) || !comparing.test(text) || settling.test(text)) return undefined;
  const decision = answerOn(situation, roles, 'pay', Math.max(confidence, certainty));
  if (decision.kind !== 'answer') return undefined;
  if (catalogue.relates(roles, 'pay')) return decision;
  // Without the words of the question, which may be those of another comparison, the overview of pay leads.
  const own = decision.request.lookups.filter(({ facet }) => facet === 'pay');
  const lookups = own.map((lookup) => ({ ...lookup, question: [], nearest: [] }));
  return { ...decision, request: { ...decision.request, lookups, uncompared: true } };
}
