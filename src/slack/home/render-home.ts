import type { types } from '@slack/bolt';
import type { RoleTopics } from '../../answering/composing/list-topics.ts';
import { actions, button, context, mrkdwn, plainText, section, select } from '../blocks/blocks.ts';
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts';
import { limits } from '../blocks/limits.ts';
import { actionId, actionIds } from '../incoming/ids.ts';
import { bold } from '../render/bold.ts';

/** What somebody sees who opens our Home. */
export interface Home {
  readonly topics: readonly RoleTopics[];
  /** Of the knowledge: version, and how many facts and sources it holds. */
  readonly version: string;
  readonly facts: number;
  readonly sources: number;
  /** What they asked last, as questions to ask again, the latest first. */
  readonly recent: readonly { readonly label: string; readonly question: string }[];
  /** Which page of the neighbours is shown, from 0. */
  readonly page: number;
  /** Whether the server draws classic blocks alone, and so no box to type into. */
  readonly classic: boolean;
  /** Whether they may see what people asked in vain. */
  readonly curator: boolean;
  /** Where to get help with the bot itself. */
  readonly support: string | undefined;
}

const rolesPerPage = 6;

/** The Home tab. */
export function renderHome(home: Home): types.HomeView {
  return {
    type: 'home',
    blocks: [
      header('What does a COO do?'),
      section(
        plainText(
          'I explain executive roles: what a COO and an operations director do, whom they report to, who reports to them, and how they differ from the roles around them.',
        ),
      ),
      home.classic ? askButton() : askBox(),
      ...renderRecent(home.recent),
      divider(),
      ...home.topics.filter((role) => role.home).flatMap(renderRole),
      ...renderNeighbours(home),
      ...(home.curator ? renderCuratorsEntrance() : []),
      divider(),
      header('How I answer'),
      section(plainText(describeAnswering(home))),
      context([supportLine(home.support)]),
    ],
  };
}

function supportLine(address: string | undefined): types.MrkdwnElement {
  const opening = 'Something wrong or missing?';
  if (address === undefined) return mrkdwn(`${opening} Tell whoever set me up in this workspace.`);
  return mrkdwn(`${opening} <${escapeMrkdwn(address).replaceAll('|', '%7C')}|Get help here>.`);
}

function describeAnswering({ facts, sources, version }: Home): string {
  return [
    `Everything I say comes from ${facts} facts that people have written and checked, out of ${sources} sources that I name under each answer.`,
    'I am not a language model: the same question always gets the same answer, and nothing you ask leaves the machine I run on.',
    `Version of the knowledge: ${version}.`,
  ].join(' ');
}

function askBox(): types.InputBlock {
  return {
    type: 'input',
    block_id: actionIds.ask,
    dispatch_action: true,
    label: plainText('Ask me'),
    hint: plainText('Press Enter to ask.'),
    element: {
      type: 'plain_text_input',
      action_id: actionIds.ask,
      placeholder: plainText('Who does the COO report to?'),
      max_length: limits.plainTextInput.maxLength,
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
    },
  };
}

function askButton(): types.ActionsBlock {
  return actions([button({ label: 'Ask a question', value: 'home', actionId: actionIds.openForm })]);
}

function renderRecent(recent: Home['recent']): types.KnownBlock[] {
  if (recent.length === 0) return [];
  const buttons = recent.map(({ label, question }, place) =>
    button({ label, value: question, actionId: actionId('followUp', `recent-${place}`) }),
  );
  return [context([plainText('You asked lately:')]), actions(buttons)];
}

function renderRole({ role, title, topics }: RoleTopics): types.KnownBlock[] {
  const options = topics.map(({ label, question }) => ({ label, value: question }));
  return [
    {
      ...section(mrkdwn(bold(title))),
      accessory: select({
        placeholder: `Choose from ${topics.length} topics`,
        actionId: actionId('topic', role),
        options,
      }),
    },
  ];
}

function renderNeighbours({ topics, page }: Home): types.KnownBlock[] {
  const neighbours = topics.filter((role) => !role.home);
  const pages = Math.max(1, Math.ceil(neighbours.length / rolesPerPage));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const turn = [
    ...(shown > 0 ? [pageButton('Back', shown - 1)] : []),
    ...(shown < pages - 1 ? [pageButton('More roles', shown + 1)] : []),
  ];
  return [
    header('Roles around them'),
    ...neighbours.slice(shown * rolesPerPage, (shown + 1) * rolesPerPage).flatMap(renderRole),
    ...(turn.length === 0 ? [] : [context([plainText(`Page ${shown + 1} of ${pages}`)]), actions(turn)]),
  ];
}

/** The button carries the word that shows them. */
function renderCuratorsEntrance(): types.KnownBlock[] {
  const open = button({
    label: 'Unanswered questions',
    value: 'unanswered',
    actionId: actionId('followUp', 'unanswered'),
  });
  return [divider(), header('For curators'), actions([open])];
}

function pageButton(label: string, page: number): types.Button {
  return button({ label, value: String(page), actionId: actionId('homePage', page) });
}

function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plainText(text) };
}

function divider(): types.DividerBlock {
  return { type: 'divider' };
}
