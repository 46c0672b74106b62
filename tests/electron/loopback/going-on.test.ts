import { renameSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRenderer } from '#electron/build-renderer.mjs';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { bareScript } from '../../build/bare-page.ts';
import { chromiumPath, hasChromium } from '../../build/chromium.ts';
import { soon } from '../../build/soon.ts';
import { english, got, prepend, riverFile } from '../file/river.ts';
import { starting } from './started.ts';

const { folder, start } = starting();

const onDisk = (path: string): string => {
  const file = got(openDraft(path, { mode: 'read' }));
  const words = english(file.draft, 'quays');
  file.close();
  return words;
};

const type = (page: Page, words: string): Promise<unknown> =>
  page.evaluate(`type(${JSON.stringify(prepend('quays', words))})`);

describe.skipIf(!hasChromium)('a page whose host is killed', () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    await buildRenderer();
    script = await bareScript();
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  /** A page with the store of the interface, let in as the interface is. */
  const drafting = async (address: string, path: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    // The page comes from the host itself; only its script is another.
    await page.route('**/assets/index-*.js', (route) =>
      route.fulfill({ body: script, contentType: 'text/javascript' }),
    );
    await page.goto(address);
    expect(page.url()).not.toContain('key=');
    await page.evaluate(`show(${JSON.stringify(path)})`);
    return page;
  };

  const draftFile = (name: string): string => {
    const file = riverFile(folder, name);
    file.close();
    return file.path;
  };

  it('goes on with the next host, and brings along what was typed meanwhile', async () => {
    const path = draftFile('goes-on.entente');
    const first = await start();
    const page = await drafting(first.address, path);
    await type(page, 'one ');
    await page.evaluate('session.settle()');
    expect(onDisk(path)).toMatch(/^one The/);

    // In mid-sentence: a change is on its way, and nobody knows whether it arrived.
    await type(page, 'two ');
    void page.evaluate('void session.settle()').catch(() => undefined);
    first.child.kill('SIGKILL');
    await first.ended;
    await soon(async () => expect(await page.evaluate('session.state.lost')).toBe(true));
    await type(page, 'three ');
    expect(await page.evaluate('session.state.saving.state')).not.toBe('saved');

    const next = await start();
    expect(next.address).toBe(first.address);
    await soon(async () => {
      expect(await page.evaluate('session.state.lost')).toBe(false);
      expect(await page.evaluate('session.state.saving.state')).toBe('saved');
    });
    expect(onDisk(path)).toBe('three two one The towns open their quays to makers.');
    await type(page, 'four ');
    await page.evaluate('session.settle()');
    expect(onDisk(path)).toMatch(/^four three two one The/);
    await page.context().close();
  });

  it('keeps what it has when someone else went on with the draft meanwhile, and says so', async () => {
    const path = draftFile('went-on.entente');
    const first = await start();
    const page = await drafting(first.address, path);
    first.child.kill('SIGKILL');
    await first.ended;
    await soon(async () => expect(await page.evaluate('session.state.lost')).toBe(true));
    await type(page, 'mine ');
    const elsewhere = got(openDraft(path, { mode: 'write' }));
    got(elsewhere.apply(prepend('quays', 'theirs '), { who: 'Ben' }));
    elsewhere.close();
    await start();
    await soon(async () => expect(await page.evaluate('session.state.trouble?.code')).toBe('desk:went-on'));
    expect(onDisk(path)).toMatch(/^theirs The/);
    const copy = await page.evaluate('session.saveCopy(null).then((saved) => saved.value)');
    expect(onDisk(String(copy))).toMatch(/^mine The/);
    await page.context().close();
  });

  it('shows what someone else wrote meanwhile where nothing of its own was waiting', async () => {
    const path = draftFile('theirs.entente');
    const first = await start();
    const page = await drafting(first.address, path);
    await page.evaluate('void session.present.follow(({ after }) => { shown = JSON.stringify(after); })');
    first.child.kill('SIGKILL');
    await first.ended;
    await soon(async () => expect(await page.evaluate('session.state.lost')).toBe(true));
    const elsewhere = got(openDraft(path, { mode: 'write' }));
    got(elsewhere.apply(prepend('quays', 'theirs '), { who: 'Ben' }));
    elsewhere.close();
    await start();
    await soon(async () => expect(await page.evaluate('globalThis.shown')).toContain('theirs '));
    await type(page, 'mine ');
    await page.evaluate('session.settle()');
    expect(onDisk(path)).toMatch(/^mine theirs The/);
    await page.context().close();
  });

  it('says that the file is gone where the next host does not find it, saves a copy, and goes on once it is back', async () => {
    const path = draftFile('gone.entente');
    const first = await start();
    const page = await drafting(first.address, path);
    first.child.kill('SIGKILL');
    await first.ended;
    await soon(async () => expect(await page.evaluate('session.state.lost')).toBe(true));
    await type(page, 'mine ');
    renameSync(path, `${path}.away`);
    await start();
    await soon(async () => {
      expect(await page.evaluate('session.state.lost')).toBe(false);
      expect(await page.evaluate('session.state.trouble?.code')).toMatch(/^file:/);
    });
    const copy = await page.evaluate('session.saveCopy(null).then((saved) => saved.value)');
    expect(onDisk(String(copy))).toMatch(/^mine The/);
    renameSync(`${path}.away`, path);
    await soon(async () => expect(await page.evaluate('session.state.saving.state')).toBe('saved'));
    expect(await page.evaluate('session.state.trouble')).toBe(null);
    expect(onDisk(path)).toMatch(/^mine The/);
    await page.context().close();
  });
});
