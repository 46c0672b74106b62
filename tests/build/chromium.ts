import { existsSync } from 'node:fs';

/** The browser in which pages are tried. */
export const chromiumPath = process.env['ENTENTE_CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether it is there. */
export const hasChromium = existsSync(chromiumPath);

if (!hasChromium)
  console.log(`SKIPPED where they need a browser: tests of real pages (${chromiumPath} is not there).`);
