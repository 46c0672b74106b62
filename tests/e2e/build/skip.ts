import { existsSync } from 'node:fs';

/** Debian's Chromium, or the one that the environment names. */
export const chromiumPath = process.env['ENTENTE_CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser to drive. Where there is none a line says what is not seen for want of it. */
export const hasChromium = existsSync(chromiumPath);

if (!hasChromium)
  console.log(
    `SKIPPED without Chromium (looked for at ${chromiumPath}; ENTENTE_CHROMIUM names another): every afternoon in the window.`,
  );
