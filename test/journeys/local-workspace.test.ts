import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newConversation } from '../../src/answering/answer.ts';
import { openBrowser, skipBrowser } from '../support/browser.ts';
import { buildBot } from '../support/built-bot.ts';
import { realAnswerer } from '../support/real-knowledge.ts';
import { hasLocalWorkspace, startTryOut } from '../support/try-out.ts';
import { openWorkspacePage } from '../support/workspace-page.ts';

/** What the same bot says when it is asked without Slack. */
function leadOf(...turns: readonly string[]): string {
  let conversation = newConversation;
  let lead = '';
  for (const turn of turns) {
    const reply = realAnswerer(turn, conversation);
    ({ conversation } = reply);
    ({ lead } = reply.answer);
  }
  return lead;
}

describe.skipIf(skipBrowser || !hasLocalWorkspace)('the local workspace in a browser', () => {
  let built: ReturnType<typeof buildBot>;
  let bot: Awaited<ReturnType<typeof startTryOut>>;
  let browser: Browser;
  let slack: Awaited<ReturnType<typeof openWorkspacePage>>;

  beforeAll(async () => {
    browser = await openBrowser();
    built = buildBot();
    bot = await startTryOut(built.folder);
    slack = await openWorkspacePage(browser, bot.address);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    bot?.child.kill('SIGKILL');
    built?.remove();
  });

  const see = (words: string, where = slack.main) =>
    where.getByText(words, { exact: false }).last().waitFor();

  test('the command is answered for the asker alone', async () => {
    await slack.goTo('general');
    await slack.write('/coo who does the COO report to?');
    const answer = slack.main.locator('.msg', { hasText: 'only visible to you' });
    await see(leadOf('/coo who does the COO report to?'), answer);
  }, 60_000);

  test('a mention is answered in its thread, and a follow-up button asks its question there', async () => {
    const [suggestion] = realAnswerer('what does a COO do?').answer.suggestions;
    if (suggestion === undefined) throw new Error('the answer suggests nothing');
    await slack.write('@coo-bot what does a COO do?');
    await slack.openThread('what does a COO do?');
    await see(leadOf('what does a COO do?'), slack.thread);
    await slack.keepPicture('conversation');
    await slack.thread.getByRole('button', { name: suggestion.label }).click();
    await see(`You asked: ${suggestion.question}`, slack.thread);
    await see(leadOf('what does a COO do?', suggestion.question), slack.thread);
  }, 60_000);

  test('a comparison is shown, and a mention in its thread goes on from it', async () => {
    const question = 'what is the difference between a COO and an operations director?';
    await slack.goTo('people-team');
    await slack.write(`@coo-bot ${question}`);
    await slack.openThread(question);
    await see(leadOf(question), slack.thread);
    await slack.keepPicture('comparison');
    await slack.write('@coo-bot and who do they report to?', 'thread');
    await see(leadOf(question, 'and who do they report to?'), slack.thread);
  }, 60_000);

  test('a direct message is answered, and what follows it is understood', async () => {
    await slack.goTo('coo-bot');
    await slack.write('what is an operations director?');
    await slack.openThread('what is an operations director?');
    await see(leadOf('what is an operations director?'), slack.thread);
    await slack.write('and who do they report to?');
    await slack.openThread('and who do they report to?');
    await see(leadOf('what is an operations director?', 'and who do they report to?'), slack.thread);
  }, 60_000);

  test('a chart is drawn, and its lines stand beside it as text', async () => {
    await slack.goTo('people-team');
    await slack.write('@coo-bot chart operations director');
    await slack.openThread('chart operations director');
    await see('Operations director: reporting lines', slack.thread);
    const picture = slack.thread.locator('.bk-image img').last();
    await picture.waitFor();
    expect(await picture.getAttribute('alt')).toContain('Operations director: reports to COO');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(300);
    await slack.keepPicture('chart');
  }, 60_000);

  test('a vote is counted and confirmed, and an answer that one person sees can be shared', async () => {
    await slack.goTo('general');
    await slack.write('/coo what skills does a COO need?');
    const own = slack.main.locator('.msg', { hasText: 'only visible to you' });
    await see(leadOf('/coo what skills does a COO need?'), own);
    await slack.main.getByRole('button', { name: 'Helpful', exact: true }).last().click();
    await see('your vote is counted', own);
    await slack.main.getByRole('button', { name: 'Share in channel' }).last().click();
    await see('asked: what skills does a COO need?');
  }, 60_000);

  test('Home says what there is to ask', async () => {
    await slack.openHome();
    await see('What does a COO do?');
    await see('How I answer');
    await slack.keepPicture('home');
    await slack.page.getByRole('button', { name: 'Ask a question' }).click();
    await slack.page.getByPlaceholder('Who does the COO report to?').fill('what does a COO earn?');
    await slack.page.getByRole('button', { name: 'Ask', exact: true }).click();
    await see(leadOf('what does a COO earn?'), slack.page.locator('body'));
  }, 60_000);

  test('all that was shown is known to the page, and nothing was to be complained of', async () => {
    expect(await slack.page.locator('.bk-unknown').count()).toBe(0);
    bot.child.kill('SIGTERM');
    const { code, stdout, stderr } = await bot.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('{"level"');
  });
});
