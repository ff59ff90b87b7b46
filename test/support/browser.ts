// The types of playwright-core speak of what stands in a page.
/// <reference lib="dom" />
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Set by those who cannot have a browser and know that its tests are then not run. */
export const skipBrowser = process.env.SKIP_BROWSER === '1';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser without a window, with a profile of its own that goes with it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function findChromium(): string {
  const { CHROMIUM_PATH } = process.env;
  const found = [...(CHROMIUM_PATH === undefined ? [] : [CHROMIUM_PATH]), ...places].find((place) =>
    existsSync(place),
  );
  if (found !== undefined) return found;
  throw new Error(
    'These tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-color-emoji), ' +
      'or set CHROMIUM_PATH to where it is, or SKIP_BROWSER=1 to leave them out.',
  );
}
