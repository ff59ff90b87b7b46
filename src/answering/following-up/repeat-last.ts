import type { Conversation } from '../answer.ts';
import { explainUnder } from '../choosing/explain-under.ts';
import { type Decision, goesOn, type Request, type Situation } from '../deciding/decision.ts';
import type { Fact } from '../knowledge.ts';
import type { Interpretation } from '../learning/interpret.ts';
import type { Lookup, Topic } from '../lookup.ts';
import { asksOfTwo } from '../reading/ask-of-two.ts';
import { type Wish, wantsOfMatter } from '../reading/wishes.ts';
import { splitFirstSentence } from '../text/first-sentence.ts';
import { normalise } from '../text/normalise.ts';

/** "Shorter please", "more", "source?", "why?", "the other way round": about the answer just given. */
export function reactToLast(situation: Situation): Decision | undefined {
  const { reading, cues, conversation } = situation;
  const { roles, otherRoles } = reading.question;
  if (cues.wish === undefined || !cues.bare || roles.length + otherRoles.length > 0) return undefined;
  // "Which is above the other?" asks it of two.
  if (conversation.facts.length === 0 || asksOfTwo(reading.question.slots)) return undefined;
  if (cues.wish === 'sources' || cues.wish === 'age') {
    // "Which source says so?" wants the answer with its sources, "source?" and "says who?" only these.
    const wantsBoth = /\bsays? (so|they|he|she|it)\b/.test(reading.question.slots.join(' '));
    if (!wantsBoth) return { kind: 'sources', dated: cues.wish === 'age' };
  }
  // What was said as shortly as can be is put otherwise by what else there is.
  const otherwise = conversation.facts.length > 1 ? 'brief' : 'more';
  const asked = cues.wish === 'rephrase' ? otherwise : cues.wish;
  // What was said in general may be otherwise in other companies.
  const wish = asked === 'general' && conversation.conditions.length === 0 ? 'doubt' : asked;
  const request = repeat({ ...situation, cues: { ...cues, wish } });
  return { kind: 'answer', request: turn(request, wish, situation) };
}

/** A condition named now takes the place of the one before: "what about start-ups?". */
export function currentConditions(
  { question }: Interpretation,
  { conditions }: Conversation,
): readonly string[] {
  return question.conditions.length > 0 ? question.conditions : conditions;
}

/** Who is above, and who is below; where a question has no such other side, its answer says it from both. */
const otherSides: ReadonlyMap<string, string> = new Map([
  ['reporting-line', 'direct-reports'],
  ['direct-reports', 'reporting-line'],
]);

/** Who is below a role reports to it, and to whom is above it reports the role. */
export function facetOfLevel(wish: Wish | undefined): string | undefined {
  if (wish === 'below') return 'direct-reports';
  return wish === 'above' ? 'reporting-line' : undefined;
}

/** What else is told of the same two roles: "can the COO dismiss the CEO? And the other way round?". */
function tellTurned(
  { roles, facet, fact }: Topic,
  { conversation, chooseFacts }: Situation,
): string | undefined {
  const named = conversation.roles;
  const lookup = { roles, facet, named, question: [], nearest: [] };
  const facts = chooseFacts(lookup, { conditions: conversation.conditions, told: new Set() })
    .map((chosen) => chosen.fact)
    .filter((each) => named.every((role) => each.roles.includes(role)));
  const isTold = facts.some(({ id }) => id === fact);
  return named.length === 2 && isTold ? facts.find(({ id }) => id !== fact)?.id : undefined;
}

/** Of two roles held against each other the other one, or what else is told of both. */
function turnRoles(lookup: Lookup, { named, lookups }: Request, situation: Situation): Lookup | undefined {
  const { catalogue } = situation;
  if (named.length !== 2 || lookups.length > 1) return undefined;
  const fact = tellTurned(lookup, situation);
  if (fact !== undefined) return { ...lookup, fact };
  const [other = ''] = named.filter((role) => !lookup.roles.includes(role));
  const roles = [other];
  return catalogue.isMatter(other) && catalogue.has({ roles, facet: lookup.facet })
    ? { ...lookup, roles, fact: undefined }
    : undefined;
}

/** "The other way round" and "below that?": the same roles, seen from the other side or from there. */
function turn(request: Request, wish: Wish, situation: Situation): Request {
  const { catalogue } = situation;
  const [role = ''] = request.named;
  const turned = (facet: string): string => {
    // What the air force calls a director of operations is nothing that an ordinary company has.
    if (wish === 'general' && catalogue.isOnlyUnder(role, facet, request.conditions)) return 'definition';
    return facetOfLevel(wish) ?? (wish === 'reverse' ? (otherSides.get(facet) ?? facet) : facet);
  };
  const lookups = request.lookups.map((lookup) => {
    const other = wish === 'reverse' ? turnRoles(lookup, request, situation) : undefined;
    if (other !== undefined) return other;
    const facet = turned(lookup.facet);
    return catalogue.has({ ...lookup, facet }) ? { ...lookup, facet } : lookup;
  });
  const conditions = wish === 'general' ? [] : request.conditions;
  const facets = [...new Set(lookups.map(({ facet }) => facet))];
  return { ...request, conditions, namedConditions: conditions, lookups, facets };
}

/** The last topic once more; `read` is the message read as one about a role that it does not name. */
export function repeat(situation: Situation, read: Interpretation = situation.reading): Request {
  const { cues, conversation, catalogue } = situation;
  const { nearest, question } = read;
  // "What is a COO? And in the NHS?" is content with whatever is known of COOs there.
  const explain = ({ facet, roles: [role = '', another] }: Topic): string =>
    another === undefined ? explainUnder(role, question.conditions, catalogue, facet) : facet;
  const isTold = ({ roles, facet }: Topic): boolean =>
    !goesOn(cues.wish) &&
    cues.wish !== 'general' &&
    !catalogue.meets(roles[0] ?? '', facet, question.conditions);
  const lookups = conversation.topics.map(({ fact, ...topic }) => ({
    ...topic,
    facet: explain(topic),
    // What is to be said shorter, or from the other side, is what was said; what holds in the NHS is something else.
    fact: isTold(topic) && !meansAnother(situation, { ...topic, fact }) ? fact : undefined,
    named: conversation.roles,
    // "What about in the NHS?" has no words of its own to look for; "why?" asks it of what was told.
    question: cues.bare ? wordsOfMatter(situation, { ...topic, fact }) : question.slots,
    figures: question.figures,
    closed: !cues.bare && question.closed,
    nearest: cues.bare ? [] : nearest,
  }));
  return {
    lookups,
    facets: lookups.some(({ facet }) => !conversation.facets.includes(facet))
      ? [...new Set(lookups.map(({ facet }) => facet))]
      : conversation.facets,
    named: conversation.roles,
    conditions: conversation.conditions,
    namedConditions: currentConditions(read, conversation),
    modifiers: question.modifiers.length > 0 ? question.modifiers : conversation.modifiers,
    confidence: 0.8,
    universal: cues.universal || cues.wish === 'doubt',
    wish: cues.wish,
    shape: situation.reading.question.shape,
    ofMatter: cues.bare && wantsOfMatter(cues.wish),
    // Who doubts what was said hears it again, and then what was not told yet; the figure for 2014 may have been told.
    told:
      question.figures.length === 0 && (goesOn(cues.wish) || cues.wish === 'confirm' || cues.wish === 'law')
        ? conversation.facts
        : [],
  };
}

/** The fact by which a topic was told. */
export function findTold(
  topic: Topic,
  { conversation, chooseFacts }: Pick<Situation, 'conversation' | 'chooseFacts'>,
): Fact | undefined {
  if (topic.fact === undefined) return undefined;
  const lookup = { ...topic, named: topic.roles, question: [], nearest: [] };
  const [told] = chooseFacts(lookup, { conditions: conversation.conditions, told: new Set() });
  return told?.fact.id === topic.fact ? told.fact : undefined;
}

/** What was told, in its own words, where something particular is wanted of that. */
function wordsOfMatter(situation: Situation, topic: Topic): readonly string[] {
  const told = wantsOfMatter(situation.cues.wish) ? findTold(topic, situation) : undefined;
  return told === undefined ? [] : normalise(splitFirstSentence(told.answer)[0]);
}

/** From which share of its words on a message means some fact. */
const leastShared = 0.5;

/** "And formally?" has the words of another fact on the topic than the one that was told. */
function meansAnother({ cues, conversation, chooseFacts }: Situation, topic: Topic): boolean {
  if (cues.bare) return false;
  const lookup = { ...topic, named: topic.roles, question: cues.content, nearest: [] };
  const facts = chooseFacts(lookup, { conditions: conversation.conditions, told: new Set() });
  const told = facts.find(({ fact }) => fact.id === topic.fact)?.shared ?? 0;
  return facts.some(({ shared }) => shared > Math.max(told, leastShared));
}
