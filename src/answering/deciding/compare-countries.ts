import { answerOn, type Decision, type Situation } from './decision.ts';

/** How people ask what is different here and there. */
const comparing = /^(?:different|differently|differ|differs|difference|differences|compare|compared|vs)$/;
/** What a comparison of one role in two countries may be taken for; whoever asks of pay there and here asks of pay. */
const general: ReadonlySet<string> = new Set([
  'difference',
  'aliases',
  'rank',
  'definition',
  'who-decides',
  'law',
]);
const ofLaw = /^(?:laws?|legal|legally|statutory)$/;

/** "How are ops directors different in the UK and the US" compares a role with itself, and with no other one. */
export function compareCountries(situation: Situation): Decision | undefined {
  const { reading, catalogue } = situation;
  const { conditions, roles, slots } = reading.question;
  const [role = '', another] = roles;
  const countries = conditions.filter(catalogue.isCountry);
  if (countries.length < 2 || another !== undefined || !catalogue.isHome(role)) return undefined;
  const isGeneral = general.has(reading.facets[0]?.label ?? '');
  const compares = slots.some((word) => comparing.test(word)) && !slots.some((word) => ofLaw.test(word));
  return isGeneral && compares
    ? answerOn(situation, roles, 'difference', Math.max(reading.confidence, sureOfComparison))
    : undefined;
}

/** Two countries and a word that compares leave little doubt. */
const sureOfComparison = 0.75;
