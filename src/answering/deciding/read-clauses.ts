import type { Interpretation } from '../learning/interpret.ts';
import { namedSlots } from '../reading/slots.ts';
import { createCourtesyCutter } from '../text/cut-courtesy.ts';
import {
  type Clause,
  isChoice,
  isCircumstance,
  pointsBack,
  splitClauses,
  tellsThenAsks,
} from '../text/split-clauses.ts';
import { mayList, spreadList } from '../text/spread-list.ts';
import type { Understand } from './decision.ts';

/** A message taken apart. */
export interface Clauses {
  /** What is left of it without small talk. */
  readonly text: string;
  /** Its sentences, and these at the borders of their questions. */
  readonly clauses: readonly Clause[];
  /** The same with lists spread out: what is asked one by one. */
  readonly parts: readonly Clause[];
  /** Something is told, and then one thing is asked that can be understood without it: "My aunt is a COO. What does she do?". */
  readonly tellsBefore: boolean;
}

/** From this likeness on a list is a known way of asking one thing: "roles and responsibilities". */
const knownAsOne = 0.85;
/** Each thing of a list must be this clear. */
const sureOfItem = 0.6;
/** In words; longer asides say something. */
const longestSmallTalk = 4;

/** Makes what takes messages apart, as far as how each part is understood tells where. */
export function createClauseReader(
  understand: (text: string) => Understand,
  courtesy: readonly string[],
): (said: string) => Clauses {
  const cutCourtesy = createCourtesyCutter(courtesy);
  /** "KPIs and pay of a COO" asks for two things, if each of them is clear and it is not known as one. */
  const spread = (clause: Clause): readonly Clause[] => {
    if (!mayList(clause.text)) return [clause];
    const { question, nearest } = understand(clause.text)();
    if (question.closed || (nearest[0]?.likeness ?? 0) > knownAsOne) return [clause];
    const role = question.tokens.find((token) => typeof token !== 'string');
    const items = spreadList(clause.text, role?.alias).map((text) => ({ text, isQuestion: true }));
    const facets = items.map(({ text }) => readClearFacet(understand(text)()));
    const isClear = facets.every((facet) => facet !== undefined) && new Set(facets).size > 1;
    return isClear ? items : [clause];
  };

  const namesRole = ({ text }: Clause): boolean =>
    understand(text)().question.roles.some((role) => !namedSlots.has(role));

  /** "In a company with a president, is the COO second" is one question: another role makes a difference to it. */
  const joinCircumstance = (clauses: readonly Clause[]): readonly Clause[] => {
    const [first, second, ...others] = clauses;
    if (first === undefined || second === undefined) return clauses;
    if (!isChoice(first) && !(isCircumstance(first) && namesRole(first))) return clauses;
    return [{ text: `${first.text}, ${second.text}`, isQuestion: true }, ...others];
  };

  /** "Cool. And under?" asks what it would ask without its first word. */
  const cutSmallTalk = (clauses: readonly Clause[]): readonly Clause[] => {
    const questions = clauses.filter(({ isQuestion }) => isQuestion);
    if (questions.length === 0 || questions.length === clauses.length) return clauses;
    const isSmallTalk = (aside: string): boolean =>
      aside.split(/\s+/).length <= longestSmallTalk && understand(aside)().phrase !== undefined;
    return clauses.every(({ text, isQuestion }) => isQuestion || isSmallTalk(text)) ? questions : clauses;
  };

  return (said) => {
    const all = joinCircumstance(splitClauses(understand(said)().question.mended, cutCourtesy));
    const clauses = cutSmallTalk(all);
    const text = clauses === all ? said : clauses.map((clause) => clause.text).join(' ');
    const parts = clauses.flatMap(spread);
    const tellsBefore =
      tellsThenAsks(parts) && parts.slice(-1).every((each) => !pointsBack(each) || namesRole(each));
    return { text, clauses, parts, tellsBefore };
  };
}

function readClearFacet({ facets, confidence, question }: Interpretation): string | undefined {
  return confidence >= sureOfItem && question.roles.length > 0 ? facets[0]?.label : undefined;
}
