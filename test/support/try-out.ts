import { runBot } from './built-bot.ts';

/** Starts the compiled bot as somebody does who has no Slack, and waits until it says where its page is. */
export async function startTryOut(folder: string, env: Record<string, string> = {}) {
  const bot = runBot(folder, env);
  let text = '';
  bot.child.stdout?.on('data', (chunk) => {
    text += String(chunk);
  });
  await bot.printed('Press Ctrl+C to stop.');
  const address = /http:\/\/\S+/.exec(text)?.[0] ?? '';
  return { ...bot, address, text };
}
