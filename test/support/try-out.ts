import { runBot } from './built-bot.ts';

/** Where the package with local-slack is made for; where it could be and is not, the tests are to fail. */
export const hasLocalWorkspace = process.platform === 'linux' && process.arch === 'x64';

/** Starts the compiled bot as somebody does who has no Slack, and waits until it says where its page is. */
export async function startTryOut(folder: string, env: Record<string, string> = {}) {
  const bot = runBot(folder, env);
  // The chat that takes the place of a workspace ends with this, and with it the wait.
  bot.child.stdin?.end();
  let text = '';
  bot.child.stdout?.on('data', (chunk) => {
    text += String(chunk);
  });
  await bot.printed('Press Ctrl+C to stop.');
  const address = /http:\/\/\S+/.exec(text)?.[0] ?? '';
  return { ...bot, address, text };
}
