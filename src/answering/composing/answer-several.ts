import type { Answer, Conversation, Reply, Section } from '../answer.ts';
import type { Catalogue } from '../choosing/catalogue.ts';
import type { Request } from '../deciding/decision.ts';
import type { AnswerMeans, answerRequest } from './answer-request.ts';
import { bullet, headPart, type PartTopic } from './compose-answer.ts';

/** Answers one question; `beside` says what else is told in the same reply. */
type Answering = (...args: Parameters<typeof answerRequest>) => Reply;

/**
 * Answers several questions of one message in their order: each as if it came by itself after the ones before it, the first
 * in full, the others under a heading.
 */
export function answerSeveral(
  { further = [], ...first }: Request,
  spoken: Conversation,
  means: AnswerMeans,
  answer: Answering,
): Reply {
  const requests = [first, ...further].map(withoutAsides);
  const leads = requests.map((request) => listLeads(request, means));
  const replies: Reply[] = [];
  for (const [place, request] of requests.entries()) {
    const before = replies.at(-1)?.conversation ?? spoken;
    const facts = leads.filter((_, other) => other !== place).flat();
    replies.push(answer(request, before, means, { share: 1 / requests.length, facts }));
  }
  return join(replies, requests, spoken, means.catalogue);
}

/** Beside other questions there is no room for how two roles differ that were only named together. */
function withoutAsides(request: Request): Request {
  const [first, ...others] = request.lookups;
  if (first === undefined || first.facet === 'difference') return request;
  return { ...request, lookups: [first, ...others.filter(({ facet }) => facet !== 'difference')] };
}

function listLeads({ lookups, conditions }: Request, { chooseFacts }: AnswerMeans): string[] {
  return lookups.flatMap((lookup) => chooseFacts(lookup, { conditions, told: new Set() })[0]?.fact.id ?? []);
}

function join(
  replies: readonly Reply[],
  requests: readonly Request[],
  spoken: Conversation,
  catalogue: Catalogue,
): Reply {
  const answers = replies.map(({ answer }) => answer);
  const headings = headTopics(requests, catalogue);
  const asked = requests.flatMap(({ facets }) => facets);
  const all = <Item>(read: (each: Answer) => readonly Item[]): Item[] => [...new Set(answers.flatMap(read))];
  const [first] = answers;
  const last = replies.at(-1)?.conversation ?? spoken;
  const told = <Item>(read: (each: Conversation) => readonly Item[]): Item[] => [
    ...new Set(replies.flatMap(({ conversation }) => read(conversation))),
  ];
  const roles = told((each) => each.roles);
  return {
    answer: {
      ...(first ?? { outcome: 'answer', lead: '', confidence: 0 }),
      roles: all((each) => each.roles),
      facets: all((each) => each.facets),
      facts: all((each) => each.facts),
      sections: answers.flatMap((each, place) =>
        place === 0 ? each.sections : writeUnder(headings[place], each),
      ),
      comparison: answers.find(({ comparison }) => comparison !== undefined)?.comparison,
      sources: all((each) => each.sources.map(({ id }) => id)).flatMap(
        (id) => answers.flatMap(({ sources }) => sources).find((source) => source.id === id) ?? [],
      ),
      reviewed: answers.flatMap(({ reviewed }) => reviewed ?? []).sort()[0],
      confidence: Math.min(...answers.map(({ confidence }) => confidence)),
      suggestions: (first?.suggestions ?? []).filter(
        ({ facets }) => !facets.some((facet) => asked.includes(facet)),
      ),
    },
    conversation: {
      ...last,
      roles,
      rolesBefore: roles.join() === spoken.roles.join() ? spoken.rolesBefore : spoken.roles,
      facets: told((each) => each.facets),
      topics: told((each) => each.topics),
      facts: told((each) => each.facts),
    },
  };
}

/** An answer under a heading: what has no heading of its own is one paragraph with its lead. */
function writeUnder(heading: string | undefined, { lead, sections }: Answer): Section[] {
  const own = sections.filter((section) => section.heading === undefined).map(({ text }) => text);
  const text = [lead, ...own].reduce(
    (before, next) => `${before}${next.startsWith(bullet) ? '\n' : ' '}${next}`,
  );
  return [{ heading, text }, ...sections.filter((section) => section.heading !== undefined)];
}

/** Heads each question but the first by what sets it apart; one on the same matter as the one before it needs no heading. */
function headTopics(requests: readonly Request[], catalogue: Catalogue): (string | undefined)[] {
  const parts = requests.map(({ lookups: [topic] }) => ({
    roles: (topic?.roles ?? []).flatMap((id) => catalogue.role(id) ?? []),
    facet: topic?.facet ?? '',
    title: catalogue.facet(topic?.facet ?? '')?.title ?? '',
  }));
  const isSame = (one: PartTopic, other: PartTopic | undefined): boolean =>
    one.facet === other?.facet && one.roles.every((role, place) => other.roles[place] === role);
  return parts.map((part, place) => (isSame(part, parts[place - 1]) ? undefined : headPart(part, parts)));
}
