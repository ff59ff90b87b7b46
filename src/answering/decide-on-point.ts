import type { Conversation } from './answer.ts';
import { answerOn, type Decision, type DecisionMeans, type Understand } from './deciding/decision.ts';
import { currentConditions } from './following-up/repeat-last.ts';
import type { Role } from './knowledge.ts';
import type { Interpretation } from './learning/interpret.ts';
import { readCues } from './reading/cues.ts';
import type { Matter } from './reading/read-charge.ts';
import { readPoint } from './reading/read-point.ts';
import { unknownWord } from './reading/read-question.ts';
import { fillRole } from './roles/role-names.ts';

/** What means a facet as such is this like a way of asking for it that has its words. */
const sureOfFacet = 0.8;
/** What is likelier than this not for us starts something new. */
const sureOfElsewhere = 0.5;

/**
 * Decides a message that names a point and says no more, "and procurement?", as the question that it finishes: "does
 * procurement report to the COO?". What is told of the topic otherwise owns up to the point.
 * @param message and what it means as it stands.
 * @param readText reads and decides another text in the same conversation.
 */
export function decideOnPoint(
  { understand, decision }: Decided,
  conversation: Conversation,
  { catalogue }: DecisionMeans,
  readText: (text: string) => Decided,
): Decision | undefined {
  const [facet = ''] = conversation.facets;
  const [role, another] = conversation.roles
    .filter(catalogue.isHome)
    .flatMap((id) => catalogue.role(id) ?? []);
  if (conversation.topics.length === 0 || role === undefined || another !== undefined) return undefined;
  const point = isHeard(understand(), decision) ? undefined : readPoint(understand().question);
  if (point === undefined || namesFacet(understand(role.id), point)) return undefined;
  const frame = catalogue.facet(facet)?.point;
  // A word from elsewhere that was not understood has nothing to do with the topic.
  const isForeign = understand().question.foreign.length > 0;
  if (isForeign && decision.kind !== 'answer') return undefined;
  const full = frame === undefined ? { understand, decision } : readText(fillPoint(frame, point, role));
  const reading = full.understand();
  const asked = { reading, cues: readCues(reading.question), catalogue };
  const decided = full.decision.kind === 'answer' ? full.decision : answerOn(asked, [role.id], facet, 0.8);
  if (decided.kind !== 'answer') return undefined;
  const conditions = currentConditions(reading, conversation);
  // A word that nobody taught us is not said after its writer.
  const isKnown = !understand().question.slots.includes(unknownWord);
  const asking = { point: isKnown ? point : { ...point, name: '' }, conditions, namedConditions: conditions };
  return { kind: 'answer', request: { ...decided.request, ...asking } };
}

/** A message, and what is to be done about it. */
export interface Decided {
  readonly understand: Understand;
  readonly decision: Decision;
}

/** Whether a message was understood as something that is said of an answer, or is clearly not for us. */
function isHeard({ offTopic, phrase, question }: Interpretation, decision: Decision): boolean {
  const { wish, compares } = readCues(question);
  if (phrase !== undefined || wish !== undefined || compares) return true;
  if (decision.kind === 'social') return decision.social !== 'help';
  if (decision.kind === 'decline') {
    const isElsewhere = spoiling.has(offTopic.label) && offTopic.probability > sureOfElsewhere;
    return decision.reason !== 'off-topic' || decision.about === somebody || isElsewhere;
  }
  return decision.kind === 'setting' || decision.kind === 'sources';
}

/** "Mine?" asks of persons. */
const somebody = 'person-or-company';

const spoiling: ReadonlySet<string> = new Set([
  'small-talk',
  'look-alike-word',
  'abuse',
  'prompt-injection',
  'gibberish',
]);

/** "Salary?" after talk of duties asks for a facet of its own. */
function namesFacet({ nearest }: Interpretation, { words }: Matter): boolean {
  return nearest.some(
    ({ asked, likeness }) =>
      likeness > sureOfFacet && asked.fact === undefined && words.every((word) => asked.slots.includes(word)),
  );
}

function fillPoint(frame: string, { name = '' }: Matter, role: Role): string {
  return fillRole(frame, role).replace('{point}', name);
}
