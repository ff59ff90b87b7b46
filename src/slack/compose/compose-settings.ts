import { type Settings, usualSettings } from '../../storage/people.ts';
import { actions, type SlackMessage, select } from '../blocks/blocks.ts';
import { actionId, commandName } from '../incoming/ids.ts';
import type { IncomingQuestion } from '../incoming/incoming.ts';
import { renderMessage, renderParagraphs } from '../render/render-answer.ts';
import { type ListItem, renderList } from '../render/render-list.ts';
import type { ComposedReply } from './compose-reply.ts';

interface Setting {
  readonly title: string;
  readonly choices: Readonly<Record<string, string>>;
}

/** What can be set, with the words for each choice. */
const settingChoices: { readonly [Name in keyof Settings]: Setting } = {
  length: { title: 'Answers', choices: { usual: 'Short paragraphs', brief: 'One sentence' } },
  suggestions: { title: 'Further questions', choices: { on: 'Offer some', off: 'Offer none' } },
  pictures: {
    title: 'Charts',
    choices: { light: 'Light pictures', dark: 'Dark pictures', off: 'Text alone' },
  },
};

const settingNames = ['length', 'suggestions', 'pictures'] as const satisfies readonly (keyof Settings)[];

const inOwnPlace = `Settings are yours alone. Type ${commandName} settings, or write "settings" to me in a direct message.`;

/** Shows a person their settings, to be changed on the spot; in a channel it says where that can be done. */
export function composeSettings(question: IncomingQuestion, settings: Settings): ComposedReply {
  if (question.surface === 'mention')
    return { message: renderMessage(inOwnPlace, renderParagraphs(inOwnPlace)) };
  return { message: renderSettings(settings, 'This is how I answer you. What you change holds at once.') };
}

/** The settings, each with a list to choose from. */
export function renderSettings(settings: Settings, opening: string): SlackMessage {
  const chosen = settingNames.map((name): ListItem => {
    const { title, choices } = settingChoices[name];
    return [title, choices[settings[name]] ?? ''];
  });
  const { text, blocks } = renderList(opening, chosen);
  return {
    text,
    blocks: [...blocks, actions(settingNames.map((name) => settingList(name, settings[name])))],
  };
}

function settingList(name: keyof Settings, chosen: string) {
  const { title, choices } = settingChoices[name];
  const options = Object.entries(choices).map(([value, label]) => ({
    label: `${title}: ${label.toLowerCase()}`,
    value,
  }));
  return select({ placeholder: title, actionId: actionId('setting', name), options, chosen });
}

/** The settings after one was changed; nothing where there is no such setting or choice. */
export function changeSetting(settings: Settings, name: string, value: string): Settings | undefined {
  const known = settingNames.find((each) => each === name);
  if (known === undefined || !Object.hasOwn(settingChoices[known].choices, value)) return undefined;
  return { ...usualSettings, ...settings, [known]: value };
}
