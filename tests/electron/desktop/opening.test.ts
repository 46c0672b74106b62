import { describe, expect, it } from 'vitest';
import { hasChromium } from '../../build/chromium.ts';
import { draftFile } from './river-file.ts';
import { starting } from './started.ts';

const { folder, started } = starting();

describe.skipIf(!hasChromium)('the desktop app', () => {
  it('opens a window with its interface, served by its own scheme', async () => {
    const { page, windows } = await started();
    const shown = await page();
    expect(await shown.title()).toBe('Entente');
    expect(windows[0]?.webContents.getURL()).toMatch(/^app:\/\/entente\//);
    expect(windows[0]?.isShown).toBe(true);
  });

  it('opens the draft that was named on the command line', async () => {
    const path = draftFile(folder, 'named');
    const { page, windows } = await started({ words: ['--some-switch', path] });
    await (await page()).getByText('named').first().waitFor();
    expect(windows[0]?.webContents.getURL()).toContain(encodeURIComponent(path));
  });

  it('opens the draft that a Mac hands over, in the window that has none yet', async () => {
    const path = draftFile(folder, 'handed');
    const { page, windows, tell } = await started();
    const shown = await page();
    let kept = false;
    tell('open-file', { preventDefault: () => void (kept = true) }, path);
    await shown.getByText('handed').first().waitFor();
    expect(kept).toBe(true);
    expect(windows).toHaveLength(1);
  });

  it('opens what a second start was asked for, in a window of its own', async () => {
    const [one, two] = [draftFile(folder, 'one'), draftFile(folder, 'two')];
    const { page, windows, tell } = await started({ words: [one] });
    await (await page()).getByText('one').first().waitFor();
    tell(
      'second-instance',
      { preventDefault: () => undefined },
      ['entente', '--flag', 'two.entente'],
      folder,
    );
    await (await page(1)).getByText('two').first().waitFor();
    expect(windows).toHaveLength(2);
    tell('second-instance', { preventDefault: () => undefined }, ['entente', two], folder);
    expect(windows).toHaveLength(2);
    expect(windows[0]?.webContents.getURL()).toContain(encodeURIComponent(two));
  });

  it('brings its window forward when it is started again without a draft', async () => {
    const { page, windows, tell } = await started();
    await page();
    const [window] = windows;
    if (window !== undefined) window.isShown = false;
    tell('second-instance', { preventDefault: () => undefined }, ['entente'], folder);
    expect(window?.isShown).toBe(true);
    expect(windows).toHaveLength(1);
  });

  it('leaves to the first one when it is not the first that runs', async () => {
    const { windows, happened } = await started({ isFirst: false });
    expect(windows).toHaveLength(0);
    expect(happened.quit).toBe(true);
    expect(happened.schemes).toEqual([]);
  });

  it('takes no file for a draft that is none', async () => {
    const { page, windows, tell } = await started({ words: ['/etc/passwd'] });
    await page();
    tell('open-file', { preventDefault: () => undefined }, '/etc/passwd');
    expect(windows[0]?.webContents.getURL()).not.toContain('passwd');
  });
});
