import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { starting } from './started.ts';

const { folder, start } = starting();
const keyOf = (address: string): string => new URL(address).searchParams.get('key') ?? '';
const kept = join(folder, 'loopback.json');

describe('the loopback face', () => {
  it('tells its address, and ends in peace when it is told to', async () => {
    const { child, address, ended } = await start();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{32}$/);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('opens the draft that was named, from where someone stands', async () => {
    const { address } = await start(['drafts/a b.entente']);
    expect(new URL(address).searchParams.get('open')).toBe(join(folder, 'drafts', 'a b.entente'));
  });

  it('comes back under the same address, with the same key, which only its owner can read', async () => {
    const first = await start();
    first.child.kill('SIGKILL');
    await first.ended;
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    const again = await start();
    expect(again.address).toBe(first.address);
  });

  it('starts a second time beside the first, with the same key, so that neither shuts the other out', async () => {
    const [one, two] = [await start(), await start()];
    expect(keyOf(two.address)).toBe(keyOf(one.address));
    expect(new URL(two.address).port).not.toBe(new URL(one.address).port);
    for (const { address } of [one, two])
      expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  });

  it.each([
    ['others could read it', () => chmodSync(kept, 0o644)],
    ['it is damaged', () => writeFileSync(kept, '{ "key": ')],
    ['it is too short', () => writeFileSync(kept, JSON.stringify({ key: 'a', port: 0 }), { mode: 0o600 })],
  ])('takes a new key when %s', async (_why, spoil) => {
    const first = await start();
    first.child.kill('SIGKILL');
    await first.ended;
    spoil();
    const again = await start();
    expect(keyOf(again.address)).toMatch(/^[\w-]{32}$/);
    expect(keyOf(again.address)).not.toBe(keyOf(first.address));
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({ key: keyOf(again.address) });
    expect(statSync(kept).mode & 0o777).toBe(0o600);
  });

  it('says in a sentence that a port is in use', async () => {
    const { port } = new URL((await start()).address);
    const { address, ended, said } = await start(['--port', port]);
    expect(address).toBe('');
    expect(await ended).toBe(1);
    expect(said()).toContain(`Port ${port} is in use`);
    const french = await start(['--port', port], undefined, { LC_ALL: 'fr_FR.UTF-8' });
    await french.ended;
    expect(french.said()).toContain(`Le port ${port} est utilisé`);
  });

  it.each([
    [['--port', 'http'], 'http is not a port'],
    [['--port', '70000'], '70000 is not a port'],
    [['--key', 'mine'], '“--key” is not understood'],
    [['--port'], '“--port” is not understood'],
    [['a.entente', 'b.entente'], '“b.entente” is not understood'],
  ])('says what it does not understand in %j', async (words, sentence) => {
    const { address, ended, said } = await start(words);
    expect(address).toBe('');
    expect(await ended).toBe(2);
    expect(said()).toContain(sentence);
    expect(said()).not.toContain('    at ');
  });

  it('is what `npm start` opens where asked, twice at once if need be', async () => {
    const both = await Promise.all([
      start(['--browser'], 'electron/start.mjs'),
      start(['--browser', 'a.entente'], 'electron/start.mjs'),
    ]);
    for (const { address } of both) expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    expect(new URL(both[1].address).searchParams.get('open')).toBe(join(folder, 'a.entente'));
  });
});
