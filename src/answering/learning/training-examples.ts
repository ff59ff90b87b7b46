import type { Knowledge } from '../knowledge.ts';
import { type QuestionReader, unknownWord } from '../reading/read-question.ts';
import { articles } from '../text/words.ts';
import type { AskedExample } from './asked-table.ts';

export interface TrainingExample {
  readonly slots: readonly string[];
  /** A facet, `social:…` or `off:…`. */
  readonly label: string;
  readonly weight: number;
}

export interface Examples {
  readonly training: readonly TrainingExample[];
  readonly asked: readonly AskedExample[];
}

/** Stand-ins for the slots of a way of asking: any two roles would do, since both become slots again. */
const standIns: readonly (readonly [string, string])[] = [
  ['{role}', 'coo'],
  ['{other}', 'cfo'],
];

/** Reads all messages that the knowledge holds as the classifier and the search for likeness will see them. */
export function gatherExamples(knowledge: Knowledge, readQuestion: QuestionReader): Examples {
  const asked = agreeOnLabels(gatherAsked(knowledge, readQuestion));
  const others = gatherOthers(knowledge, readQuestion);
  const home = new Set(knowledge.roles.filter((role) => role.home).map(({ id }) => id));
  const training: TrainingExample[] = asked
    .filter(({ about }) => about.length === 0 || about.some((role) => home.has(role)))
    .map(({ slots, label }) => ({ slots, label, weight: 1 }));
  return {
    training: [...training, ...others],
    asked: [...asked, ...others.filter(({ weight }) => weight === 1)],
  };
}

/** Where two facets claim the same words, the facet's own ways of asking come first and win. */
function agreeOnLabels(asked: readonly AskedExample[]): AskedExample[] {
  const labelOf = new Map<string, string>();
  const keyOf = ({ slots }: AskedExample): string => slots.filter((word) => !articles.has(word)).join(' ');
  for (const example of asked) if (!labelOf.has(keyOf(example))) labelOf.set(keyOf(example), example.label);
  return asked.map((example) => ({ ...example, label: labelOf.get(keyOf(example)) ?? example.label }));
}

function gatherAsked(knowledge: Knowledge, readQuestion: QuestionReader): AskedExample[] {
  const read = (text: string): Pick<AskedExample, 'slots' | 'roles'> => {
    const { slots, roles } = readQuestion(text);
    return { slots, roles };
  };
  const ofFacets = knowledge.facets.flatMap(({ id: label, asked }) =>
    asked.map((way) => ({
      ...read(standIns.reduce((text, [slot, name]) => text.replaceAll(slot, name), way)),
      label,
      about: [],
    })),
  );
  const ofFacts = knowledge.facts.flatMap(({ id: fact, facet: label, roles: about, asked, yesNo }) => [
    ...asked.map((way) => ({ ...read(way), label, fact, about })),
    ...yesNo.flatMap(({ reply, to }) => to.map((way) => ({ ...read(way), label, fact, about, reply }))),
  ]);
  return [...ofFacets, ...ofFacts];
}

/** Small talk and messages that are not for us. */
function gatherOthers(
  knowledge: Knowledge,
  readQuestion: QuestionReader,
): (AskedExample & TrainingExample)[] {
  const others: (AskedExample & TrainingExample)[] = [];
  const add = (slots: readonly string[], label: string, weight: number): void => {
    others.push({ slots, label, weight, roles: [], about: [] });
  };
  for (const { kind, asked } of knowledge.smallTalk) {
    for (const way of asked) add(readQuestion(way).slots, `social:${kind}`, 1);
  }
  for (const { topic, messages } of knowledge.offTopic) {
    for (const message of messages) {
      const { slots, foreign } = readQuestion(message);
      add(slots, `off:${topic}`, 1);
      // The same with its foreign words unknown teaches what a message looks like that nobody foresaw.
      const strange = new Set(foreign);
      const blurred = slots.map((word) => (strange.has(word) ? unknownWord : word));
      if (foreign.length > 0) add(blurred, `off:${topic}`, 0.7);
    }
  }
  return others;
}
