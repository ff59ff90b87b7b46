import { expect } from 'vitest';
import { clickOn, places, typed } from './interactions.ts';
import { askFormSent, directMessage, form, json, mention, payload, slashCommand } from './slack-requests.ts';
import type { useTestBot } from './use-test-bot.ts';

type Bot = Pick<ReturnType<typeof useTestBot>, 'send' | 'slack'>;
type Message = Record<string, unknown>;

async function nextCall(bot: Bot, method: string, act: () => Promise<unknown>): Promise<Message> {
  const before = bot.slack.of(method).length;
  await act();
  return bot.slack.take(method, before + 1);
}

/** The ways to ask in words, each giving what the bot says: a message, or the window that it opens. */
export const surfaces = {
  async command(bot: Bot, text: string, parts: Record<string, string> = {}): Promise<Message> {
    const response = await bot.send(form(slashCommand(text, bot.slack.responseUrl, parts)));
    expect(response.status).toBe(200);
    return { ...JSON.parse(await response.text()) };
  },
  mention: (bot: Bot, text: string, parts: Message = {}): Promise<Message> =>
    nextCall(bot, 'chat.postMessage', () => bot.send(json(mention(`<@UBOT> ${text}`, parts)))),
  direct: (bot: Bot, text: string, parts: Message = {}): Promise<Message> =>
    nextCall(bot, 'chat.postMessage', () => bot.send(json(directMessage(text, parts)))),
  async home(bot: Bot, text: string): Promise<Message> {
    const { view } = await nextCall(bot, 'views.open', () =>
      bot.send(clickOn(typed('ask', text), places.home)),
    );
    return { ...(view as object) };
  },
  /** With the form of the shortcut "Ask about a role". */
  async shortcut(bot: Bot, text: string): Promise<Message> {
    const response = await bot.send(payload(askFormSent({ question: text })));
    const { view } = JSON.parse(await response.text()) as { view: Message };
    return view;
  },
};
