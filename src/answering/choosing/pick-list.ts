import type { Role } from '../knowledge.ts';
import type { Shape } from '../reading/read-shape.ts';
import { capitalise, nameRole, plainName } from '../roles/role-names.ts';
import { splitFirstSentence } from '../text/first-sentence.ts';
import { readAnnouncedList } from '../text/list-items.ts';
import type { ChosenFact } from './choose-facts.ts';
import type { PickedPart } from './pick-facts.ts';

/** More than this is no list that anybody reads. */
const most = 8;
const fewest = 2;
/** So many facts that say what a role does make a list of their own. */
const fewestTasks = 3;

/**
 * The same part told as a list: what its first fact lists, or else one item for each fact. Nothing where there is too little
 * for a list.
 */
export function pickList(part: PickedPart, { count = most }: Shape): PickedPart | undefined {
  const [lead] = part.picked;
  if (lead === undefined) return undefined;
  const [sentence] = splitFirstSentence(lead.fact.answer);
  const [listing] = [lead, ...findLists(part, lead)].flatMap((each) => {
    const announced = readAnnouncedList(splitFirstSentence(each.fact.answer)[0]);
    return announced === undefined ? [] : [{ each, announced }];
  });
  if (listing !== undefined) {
    const { announced, items } = listing.announced;
    const list = { lead: announce(announced), items: items.slice(0, count) };
    return { ...part, picked: [listing.each], list };
  }
  const own = listEach(part, lead);
  const told = (own.length < fewest ? part.picked.slice(1).map(tellFirst) : own).slice(0, count);
  if (told.length < fewest) return undefined;
  const list = { lead: sentence, items: told.map(({ item }) => item) };
  return { ...part, picked: [lead, ...told.map(({ each }) => each)], list };
}

/** Facts on the very same that may list what the lead is part of: all kinds, where it tells of one. */
function findLists({ chosen, facet }: PickedPart, { fact: lead }: ChosenFact): readonly ChosenFact[] {
  if (lead.conditions.length > 0) return [];
  return chosen.filter(({ fact, toThePoint }) => toThePoint && !fact.aside && fact.facet === facet);
}

function announce(words: string): string {
  return words.replace(/:?\s*(?:to )?$/, ':');
}

interface ListedFact {
  readonly each: ChosenFact;
  readonly item: string;
}

/** What else there is on the facet, a sentence each; of what tells what a role does, just that. */
function listEach({ chosen, facet, roles }: PickedPart, lead: ChosenFact): ListedFact[] {
  const others = chosen.filter((each) => {
    const { fact, toThePoint } = each;
    const isOwn = fact.facet === facet && fact.roles.every((id) => roles.some((role) => role.id === id));
    return each !== lead && toThePoint && !fact.aside && isOwn;
  });
  const sentences = others.map(tellFirst);
  const tasks = sentences.flatMap(({ each, item }) => {
    const task = roles.map((role) => readTask(item, role)).find((found) => found !== undefined);
    return task === undefined ? [] : [{ each, item: task }];
  });
  return tasks.length >= fewestTasks ? tasks : sentences;
}

function tellFirst(each: ChosenFact): ListedFact {
  return { each, item: splitFirstSentence(each.fact.answer)[0] };
}

/** What a sentence says a role does: "draws up the budgets". What a role is, has or needs is none of its tasks. */
const doing = /^(?:\w+ly |often )?(?!(?:is|has|does|was|needs)\b)\w+s\b/;

function readTask(sentence: string, role: Role): string | undefined {
  const subject = [capitalise(nameRole(role)), `The ${plainName(role)}`].find((name) =>
    sentence.startsWith(`${name} `),
  );
  const said = subject === undefined ? '' : sentence.slice(subject.length + 1);
  return doing.test(said) ? said : undefined;
}
