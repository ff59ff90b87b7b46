import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** Wide enough for a channel with a thread beside it. */
const size = { width: 1280, height: 900 };

/** The local workspace as somebody uses it in a browser. */
export async function openWorkspacePage(browser: Browser, address: string) {
  const page = await browser.newPage({
    viewport: size,
    // Sharp enough, and the picture stays small.
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  // Long enough for a machine that is busy with other tests.
  page.setDefaultTimeout(15_000);
  await page.goto(address);
  const main = page.locator('.main');
  const thread = page.locator('.thread-pane');
  return {
    page,
    main,
    thread,
    async actAs(name: string) {
      await page.getByLabel('Act as').selectOption({ label: name });
    },
    async goTo(place: string) {
      await page.locator('.sidebar-item:not(:has-text("🏠"))', { hasText: place }).click();
      await main.locator('.channel-title', { hasText: place }).waitFor();
    },
    async openHome() {
      await page.locator('.sidebar-item', { hasText: '🏠' }).click();
    },
    /** Types into the box of the channel, or of the thread, and sends it off. */
    async write(text: string, where: 'channel' | 'thread' = 'channel') {
      const box = (where === 'channel' ? main : thread).locator('textarea');
      await box.fill(text);
      await box.press('Enter');
    },
    /** Opens the thread under the last message that holds these words, as soon as there is one. */
    async openThread(words: string) {
      await main.locator('.msg', { hasText: words }).last().locator('.thread-summary').click();
    },
    /** Leaves a picture behind where one is asked for. */
    keepPicture: (name: string) => keepPictures(page, thread, name),
  };
}

async function keepPictures(page: Page, thread: ReturnType<Page['locator']>, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  if (!(await thread.isVisible())) return;
  await thread.evaluate((pane) => pane.setAttribute('style', 'width: 400px'));
  await thread.screenshot({ path: join(folder, `${name}-narrow.png`) });
}
