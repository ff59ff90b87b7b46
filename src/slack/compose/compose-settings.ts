import { type Settings, usualSettings } from '../../storage/people.ts';
import { actions, type SlackMessage, select } from '../blocks/blocks.ts';
import { actionId, commandName } from '../incoming/ids.ts';
import type { IncomingQuestion } from '../incoming/incoming.ts';
import { renderMessage, renderParagraphs } from '../render/render-answer.ts';
import type { ComposedReply } from './compose-reply.ts';

interface Setting {
  readonly title: string;
  readonly choices: Readonly<Record<string, string>>;
}

/** What can be set, with the words for each choice. */
const settingChoices: { readonly [Name in keyof Settings]: Setting } = {
  length: { title: 'Answers', choices: { usual: 'Short paragraphs', brief: 'One sentence' } },
  suggestions: { title: 'Further questions', choices: { on: 'Offer some', off: 'Offer none' } },
};

const inOwnPlace = `Settings are yours alone. Type ${commandName} settings, or write "settings" to me in a direct message.`;

/** Shows a person their settings, to be changed on the spot; in a channel it says where that can be done. */
export function composeSettings(question: IncomingQuestion, settings: Settings): ComposedReply {
  if (question.surface === 'mention')
    return { message: renderMessage(inOwnPlace, renderParagraphs(inOwnPlace)) };
  return { message: renderSettings(settings, 'This is how I answer you. What you change holds at once.') };
}

/** The settings as lists to choose from. */
export function renderSettings(settings: Settings, opening: string): SlackMessage {
  const names = settingNames();
  const lines = names.map(
    (name) => `${settingChoices[name].title}: ${settingChoices[name].choices[settings[name]]}`,
  );
  return renderMessage([opening, ...lines].join('\n'), [
    ...renderParagraphs([opening, ...lines].join('\n')),
    actions(
      names.map((name) => {
        const { title, choices } = settingChoices[name];
        const options = Object.entries(choices).map(([value, label]) => ({
          label: `${title}: ${label.toLowerCase()}`,
          value,
        }));
        return select({
          placeholder: title,
          actionId: actionId('setting', name),
          options,
          chosen: settings[name],
        });
      }),
    ),
  ]);
}

/** The settings after one was changed; nothing where there is no such setting or choice. */
export function changeSetting(settings: Settings, name: string, value: string): Settings | undefined {
  const known = settingNames().find((each) => each === name);
  if (known === undefined || !Object.hasOwn(settingChoices[known].choices, value)) return undefined;
  return { ...usualSettings, ...settings, [known]: value };
}

function settingNames(): (keyof Settings)[] {
  return ['length', 'suggestions'];
}
