import type { Knowledge } from './knowledge.ts';
import type { AskedExample } from './nearest-asked.ts';
import { type QuestionReader, unknownWord } from './read-question.ts';

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

/** Reads all ways of asking that the knowledge holds as the classifier and the search for likeness will see them. */
export function gatherExamples(knowledge: Knowledge, readQuestion: QuestionReader): Examples {
  const asked = gatherAsked(knowledge, readQuestion);
  // Where two facets claim the same words, the facet's own ways of asking come first and win.
  const facetOf = new Map<string, string>();
  for (const { slots, facet } of asked) if (!facetOf.has(slots.join(' '))) facetOf.set(slots.join(' '), facet);
  const home = new Set(knowledge.roles.filter((role) => role.home).map(({ id }) => id));
  const training: TrainingExample[] = asked
    .filter(({ about }) => about.length === 0 || about.some((role) => home.has(role)))
    .map(({ slots, facet }) => ({ slots, label: facetOf.get(slots.join(' ')) ?? facet, weight: 1 }));
  for (const { kind, asked: ways } of knowledge.smallTalk) {
    for (const way of ways) training.push({ slots: readQuestion(way).slots, label: `social:${kind}`, weight: 1 });
  }
  for (const { topic, messages } of knowledge.offTopic) {
    for (const message of messages) {
      const { slots, foreign } = readQuestion(message);
      training.push({ slots, label: `off:${topic}`, weight: 1 });
      // The same with its foreign words unknown teaches what a message looks like that nobody foresaw.
      if (foreign.length > 0) {
        const strange = new Set(foreign);
        const blurred = slots.map((word) => (strange.has(word) ? unknownWord : word));
        training.push({ slots: blurred, label: `off:${topic}`, weight: 0.7 });
      }
    }
  }
  return { training, asked };
}

function gatherAsked(knowledge: Knowledge, readQuestion: QuestionReader): AskedExample[] {
  const read = (text: string): Pick<AskedExample, 'slots' | 'roles'> => {
    const { slots, roles } = readQuestion(text);
    return { slots, roles };
  };
  const ofFacets = knowledge.facets.flatMap(({ id: facet, asked }) =>
    asked.map((way) => ({
      ...read(standIns.reduce((text, [slot, name]) => text.replaceAll(slot, name), way)),
      facet,
      about: [],
    })),
  );
  const ofFacts = knowledge.facts.flatMap(({ id: fact, facet, roles: about, asked, yesNo }) => [
    ...asked.map((way) => ({ ...read(way), facet, fact, about })),
    ...yesNo.flatMap(({ reply, to }) => to.map((way) => ({ ...read(way), facet, fact, about, reply }))),
  ]);
  return [...ofFacets, ...ofFacts];
}
