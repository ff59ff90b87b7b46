import type { RoleTopics } from '../../answering/composing/list-topics.ts';
import { actions, mrkdwn, section, select } from '../blocks/blocks.ts';
import { actionId } from '../incoming/ids.ts';
import { bold } from '../render/bold.ts';
import { renderMessage, renderParagraphs } from '../render/render-answer.ts';
import type { ComposedReply } from './compose-reply.ts';

const usualOpening = 'This is what I hold facts about. Choose a topic, or ask in your own words.';

/** Lists what can be asked, role by role, each role with its topics to choose from. */
export function composeTopics(roles: readonly RoleTopics[], opening = usualOpening): ComposedReply {
  const text = roles.map(
    ({ title, topics }) => `${title}\n${topics.map(({ question }) => `- ${question}`).join('\n')}`,
  );
  return {
    message: renderMessage([opening, ...text].join('\n\n'), [
      ...renderParagraphs(opening),
      ...roles.filter(({ home }) => home).flatMap(renderHomeRole),
      ...renderNeighbours(roles.filter(({ home }) => !home)),
    ]),
  };
}

const nothingFound = {
  none: 'I found no role in this message that I know. These are the ones I can explain:',
  others:
    'The roles in this message are not among those I hold facts about, so I would rather not guess. These are the ones I can explain:',
} as const;

/** What to choose from where a message has nothing in it for us to explain. */
export function composeNothingFound(roles: readonly RoleTopics[]) {
  const { none, others } = nothingFound;
  return { none: composeTopics(roles, none).message, others: composeTopics(roles, others).message };
}

function renderHomeRole({ role, title, topics }: RoleTopics) {
  return [
    section(mrkdwn(bold(title))),
    actions([topicList(actionId('topic', role), `${topics.length} topics`, topics)]),
  ];
}

/** The neighbours share one list, their first topic each: that is what places them. */
function renderNeighbours(roles: readonly RoleTopics[]) {
  const topics = roles.flatMap((each) => each.topics.slice(0, 1));
  if (topics.length === 0) return [];
  return [
    section(mrkdwn(bold('Roles around them'))),
    actions([topicList(actionId('topic', 'neighbours'), `${topics.length} roles`, topics)]),
  ];
}

function topicList(id: string, placeholder: string, topics: RoleTopics['topics']) {
  const options = topics.map(({ label, question }) => ({ label, value: question }));
  return select({ placeholder, actionId: id, options });
}
