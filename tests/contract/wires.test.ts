import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '#core/change/change.ts';
import { invert } from '#core/change/invert.ts';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { soon } from '../build/soon.ts';
import { consultedRiver, verb } from '../electron/file/consulted-river.ts';
import { english, got, prepend, riverFile } from '../electron/file/river.ts';
import { hearing, refusal } from './asked.ts';
import { connect, inProcess, overPort, overSocket, type Window, type World } from './wires.ts';

const batch = (id: string, ...changes: readonly Change[]) => ({ id, changes: [...changes] });

/** What a draft's file says of one part, read anew from the disk. */
const onDisk = (path: string, part = 'quays'): string => {
  const file = got(openDraft(path, { mode: 'read' }));
  const words = english(file.draft, part);
  file.close();
  return words;
};

describe.each([
  ['in process', inProcess],
  ['over a message port', overPort],
  ['over a WebSocket', overSocket],
])('the host %s', (_name, lay) => {
  let world: World;
  let one: Window;
  let count = 0;
  beforeAll(async () => {
    world = await connect(lay);
    one = await world.window();
  });
  afterAll(() => world.close());

  /** A new draft file of river towns, closed. */
  const river = (): string => {
    count += 1;
    const file = riverFile(world.folder, `river-${count}.entente`);
    file.close();
    return file.path;
  };

  it('says what it is and what was chosen', async () => {
    const about = await one.host.app.about();
    expect(about).toMatchObject({ language: 'en', settings: { name: 'Ada', theme: 'system' } });
    expect(about.face.face).toBe('loopback');
    expect(about.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('tells every window of a setting, whichever changed it', async () => {
    const other = await world.window();
    const stop = new AbortController();
    const told = hearing(await other.host.app.settings(undefined, { signal: stop.signal }));
    const set = await soon(async () => {
      const now = await one.host.app.set({ textSize: 1.25 + Math.random() / 10 });
      expect(told.heard.length).toBeGreaterThan(0);
      return now;
    });
    expect((await told.until(({ textSize }) => textSize === set.textSize)).name).toBe('Ada');
    stop.abort();
    await told.ended;
    other.leave();
  });

  it('refuses a setting that is none, and changes nothing', async () => {
    await expect(one.host.app.set({ textSize: 40 })).rejects.toThrow('Input validation failed');
    expect((await one.host.app.about()).settings.textSize).toBeLessThan(2.5);
  });

  it('lists drafts lately open, says which are gone, and forgets them', async () => {
    const path = river();
    const { desk } = await one.host.desk.open({ path });
    const [latest] = await one.host.library.recents();
    expect(latest).toMatchObject({ path, kind: 'conclusions', languages: ['en', 'fr'], there: true });
    await one.host.desk.close({ desk });
    renameSync(path, `${path}.gone`);
    expect((await one.host.library.recents())[0]).toMatchObject({ path, there: false });
    expect((await one.host.library.forget({ path })).map((recent) => recent.path)).not.toContain(path);
  });

  it('shows folders of drafts and of the home, and none beside them', async () => {
    river();
    const shown = await one.host.library.folder({ path: null });
    expect(shown.path).toBe(world.folder);
    expect(shown.entries.map(({ kind }) => kind)).toContain('draft');
    const inside = join(world.folder, 'inside');
    mkdirSync(inside);
    expect((await one.host.library.folder({ path: inside })).parent).toBe(world.folder);
    const link = join(world.folder, 'link');
    symlinkSync('/etc', link);
    for (const path of ['/etc', '/', link, join(world.folder, '..'), `${world.folder}/inside/../../..`])
      expect(await refusal(one.host.library.folder({ path }))).toEqual({
        code: 'library:outside',
        facts: { path },
      });
    expect((await refusal(one.host.library.folder({ path: join(inside, 'none') })))?.code).toBe(
      'library:no-folder',
    );
  });

  it('makes a draft that can be opened, and refuses one whose facts it cannot read', async () => {
    const asked = { kind: 'conclusions' as const, meeting: '18', values: {}, languages: ['en', 'fr'] };
    const path = join(world.folder, 'made', 'new.entente');
    expect((await one.host.library.create({ ...asked, path })).path).toBe(path);
    const opened = await one.host.desk.open({ path });
    expect(opened).toMatchObject({ name: 'new', mode: 'write', why: null, consulted: false });
    expect(opened.draft.parts.length).toBeGreaterThan(5);
    await one.host.desk.close({ desk: opened.desk });
    const unread = join(world.folder, 'unread.entente');
    const refused = await refusal(
      one.host.library.create({ ...asked, values: { dates: 'next summer' }, path: unread }),
    );
    expect(refused?.code).toBeTruthy();
    expect(existsSync(unread)).toBe(false);
  });

  it('has a batch on the disk when it answers, and makes it once however often it is sent', async () => {
    const path = river();
    const { desk, revision } = await one.host.desk.open({ path });
    const sent = { desk, batch: batch('b1', prepend('quays', 'Today '), prepend('next', 'Surely ')) };
    const answered = await one.host.desk.apply(sent);
    expect(answered.revision).toBe(revision + 2);
    expect(onDisk(path)).toBe('Today The towns open their quays to makers.');
    expect(await one.host.desk.apply(sent)).toEqual(answered);
    expect(onDisk(path)).toBe('Today The towns open their quays to makers.');
    await one.host.desk.close({ desk });
  });

  it('takes all changes of a batch or none', async () => {
    const path = river();
    const { desk } = await one.host.desk.open({ path });
    const wrong = batch('b1', prepend('quays', 'Half '), prepend('nowhere', 'done '));
    expect((await refusal(one.host.desk.apply({ desk, batch: wrong })))?.code).toMatch(/^change:/);
    expect(onDisk(path)).toBe('The towns open their quays to makers.');
    await one.host.desk.close({ desk });
  });

  it('refuses with a code and its facts', async () => {
    const path = join(world.folder, 'missing.entente');
    expect(await refusal(one.host.desk.open({ path }))).toEqual({ code: 'file:missing', facts: { path } });
    const text = join(world.folder, 'text.entente');
    writeFileSync(text, 'no draft at all');
    expect((await refusal(one.host.desk.open({ path: text })))?.code).toBe('file:not-entente');
    expect(readFileSync(text, 'utf8')).toBe('no draft at all');
    expect(
      await refusal(one.host.desk.apply({ desk: 'gone', batch: batch('b', prepend('quays', 'x')) })),
    ).toEqual({
      code: 'desk:closed',
      facts: {},
    });
    expect((await refusal(one.host.app.reveal({ path: text })))?.code).toBe('desk:not-here');
  });

  it('lets one window write and others read along, and hands the pen over', async () => {
    const path = river();
    const [writer, reader] = [await world.window(), await world.window()];
    const { desk } = await writer.host.desk.open({ path });
    const second = await reader.host.desk.open({ path });
    expect(second).toMatchObject({ desk, mode: 'read', why: { code: 'desk:other-window' } });
    const atWriter = hearing(await writer.host.desk.follow({ desk }));
    const atReader = hearing(await reader.host.desk.follow({ desk }));
    await atReader.until(({ type }) => type === 'mode');
    const changes = [prepend('quays', 'Read along: ')];
    const { revision } = await writer.host.desk.apply({ desk, batch: batch('b1', ...changes) });
    expect(await atReader.until(({ type }) => type === 'changed')).toEqual({
      type: 'changed',
      revision,
      changes,
    });
    expect(atWriter.heard.filter(({ type }) => type === 'changed')).toEqual([]);

    const mine = batch('b2', prepend('quays', 'Mine: '));
    expect((await refusal(reader.host.desk.apply({ desk, batch: mine })))?.code).toBe('desk:other-window');
    expect((await reader.host.desk.open({ path, takeOver: true })).mode).toBe('write');
    await atWriter.until((told) => told.type === 'mode' && told.mode === 'read');
    await reader.host.desk.apply({ desk, batch: mine });
    expect(
      (await refusal(writer.host.desk.apply({ desk, batch: batch('b3', prepend('quays', 'x')) })))?.code,
    ).toBe('desk:other-window');

    const before = atWriter.heard.length;
    reader.leave();
    await soon(() =>
      expect(atWriter.heard.slice(before)).toContainEqual({ type: 'mode', mode: 'write', why: null }),
    );
    await writer.host.desk.apply({ desk, batch: batch('b4', prepend('quays', 'Last: ')) });
    expect(onDisk(path)).toMatch(/^Last: Mine: Read along: The towns/);
    writer.leave();
  });

  it('closes a draft when its last window is gone, so that another Entente can write in it', async () => {
    const path = river();
    const alone = await world.window();
    await alone.host.desk.open({ path });
    expect(openDraft(path, { mode: 'write' })).toMatchObject({ ok: false });
    alone.leave();
    await soon(() => {
      const file = got(openDraft(path, { mode: 'write' }));
      file.close();
    });
  });

  it('says when the file is moved away and when it is back, and saves a copy meanwhile', async () => {
    const path = river();
    const { desk, draft } = await one.host.desk.open({ path });
    const stop = new AbortController();
    const told = hearing(await one.host.desk.follow({ desk }, { signal: stop.signal }));
    await told.until(({ type }) => type === 'mode');
    renameSync(path, `${path}.away`);
    const moved = { code: 'file:moved-away', facts: { path } };
    expect(await refusal(one.host.desk.apply({ desk, batch: batch('b1', prepend('quays', 'x')) }))).toEqual(
      moved,
    );
    expect(await told.until(({ type }) => type === 'trouble')).toEqual({ type: 'trouble', failure: moved });
    const copy = await one.host.desk.saveCopy({ desk, path: null, draft });
    expect(copy.path).not.toBe(path);
    expect(onDisk(copy.path)).toBe('The towns open their quays to makers.');
    renameSync(`${path}.away`, path);
    await told.until((now) => now.type === 'trouble' && now.failure === null);
    await one.host.desk.apply({ desk, batch: batch('b2', prepend('quays', 'Back: ')) });
    expect(onDisk(path)).toMatch(/^Back: /);
    stop.abort();
    await one.host.desk.close({ desk });
  });

  it('lets a draft that could only be read be written once it can be, and has whoever reads read it anew', async () => {
    const path = river();
    chmodSync(path, 0o444);
    const [wants, looksOn] = [await world.window(), await world.window()];
    const first = await wants.host.desk.open({ path });
    expect(first).toMatchObject({ mode: 'read', why: { code: 'file:read-only' } });
    const { desk } = await looksOn.host.desk.open({ path, read: true });
    const told = hearing(await looksOn.host.desk.follow({ desk }));
    await told.until(({ type }) => type === 'mode');
    chmodSync(path, 0o644);
    const elsewhere = got(openDraft(path, { mode: 'write' }));
    got(elsewhere.apply(prepend('quays', 'Meanwhile: '), { who: 'Bo' }));
    elsewhere.close();
    const again = await wants.host.desk.open({ path });
    expect(again).toMatchObject({ desk, mode: 'write', why: null });
    expect(english(again.draft, 'quays')).toMatch(/^Meanwhile: The/);
    await told.until(({ type }) => type === 'anew');
    expect(english((await looksOn.host.desk.open({ path, read: true })).draft, 'quays')).toMatch(
      /^Meanwhile: The/,
    );
    await wants.host.desk.apply({ desk, batch: batch('w1', prepend('quays', 'Now: ')) });
    expect(onDisk(path)).toMatch(/^Now: Meanwhile: /);
    for (const window of [wants, looksOn]) window.leave();
  });

  it('lets a writer write who comes after one that only looks on', async () => {
    const path = river();
    const [looksOn, writer] = [await world.window(), await world.window()];
    await looksOn.host.desk.open({ path, read: true });
    const { desk, mode } = await writer.host.desk.open({ path });
    expect(mode).toBe('write');
    await writer.host.desk.apply({ desk, batch: batch('w2', prepend('quays', 'After all: ')) });
    expect(onDisk(path)).toMatch(/^After all: /);
    for (const window of [looksOn, writer]) window.leave();
  });

  it('puts a copy among the drafts where its own folder may not be written', async () => {
    const path = river();
    const { desk, draft } = await one.host.desk.open({ path });
    const beside = join(world.folder, 'no such folder', 'river.entente');
    await one.host.desk.close({ desk });
    const copy = await one.host.desk.saveCopy({ desk, path: null, beside, draft });
    expect(copy.path).toBe(join(world.folder, 'river (copy).entente'));
    expect(onDisk(copy.path)).toMatch(/^The towns/);
  });

  it('never puts a copy in the place of a file that is there', async () => {
    const path = river();
    const { desk, draft } = await one.host.desk.open({ path });
    expect((await refusal(one.host.desk.saveCopy({ desk, path, draft })))?.code).toBe('file:exists');
    await one.host.desk.close({ desk });
  });

  it('takes back what a batch did, and offers after the next opening what still stands', async () => {
    const path = river();
    const first = await one.host.desk.open({ path });
    const change = prepend('quays', 'Not so: ');
    const at = { desk: first.desk };
    await one.host.desk.apply({ ...at, batch: batch('kept', prepend('next', 'Kept: ')) });
    await one.host.desk.apply({ ...at, batch: batch('b1', change) });
    await one.host.desk.apply({ ...at, batch: { ...batch('b2', invert(change)), undoes: ['b1'] } });
    expect(onDisk(path)).toBe('The towns open their quays to makers.');
    await one.host.desk.close(at);
    const again = await one.host.desk.open({ path });
    expect(again.undoable.map((standing) => standing.change)).toEqual([prepend('next', 'Kept: ')]);
    const [standing] = again.undoable;
    if (standing === undefined) throw new Error('Nothing can be undone');
    const undoing = { ...batch('b3', invert(standing.change)), undoes: [standing.id] };
    await one.host.desk.apply({ desk: again.desk, batch: undoing });
    expect(onDisk(path, 'next')).toBe('The towns will meet again.');
    await one.host.desk.close({ desk: again.desk });
  });

  it('takes back a change made while cities are consulted, so that what fell by it stands again', async () => {
    const file = consultedRiver(world.folder, `consulted-${count}.entente`);
    const { path } = file;
    file.close();
    const { desk, consulted } = await one.host.desk.open({ path });
    expect(consulted).toBe(true);
    const change = verb('give');
    await one.host.desk.apply({ desk, batch: batch('b1', change) });
    await one.host.desk.apply({ desk, batch: { ...batch('b2', invert(change)), undoes: ['b1'] } });
    await one.host.desk.close({ desk });
    const after = got(openDraft(path, { mode: 'read' }));
    expect(english(after.draft, 'quays')).toBe('The towns open their quays to makers.');
    expect(got(after.record()).at(-1)?.change).toMatchObject({ type: 'consultation', act: { type: 'undo' } });
    after.close();
  });

  it('takes a batch of many changes and many words', async () => {
    const path = river();
    const { desk, revision } = await one.host.desk.open({ path });
    const many = Array.from({ length: 300 }, (_, index) => prepend('quays', `${index} `));
    await one.host.desk.apply({ desk, batch: batch('many', ...many) });
    const long = 'Seine et Loire. '.repeat(20_000);
    const answered = await one.host.desk.apply({ desk, batch: batch('long', prepend('next', long)) });
    expect(answered.revision).toBe(revision + 301);
    expect(onDisk(path)).toMatch(/^299 298 297 /);
    expect(onDisk(path, 'next')).toHaveLength(long.length + 'The towns will meet again.'.length);
    await one.host.desk.close({ desk });
  });

  it('remembers where the caret was', async () => {
    const path = river();
    const first = await one.host.desk.open({ path });
    const place = { part: 'quays', language: 'fr', offset: 7 };
    await one.host.desk.remember({ desk: first.desk, place });
    await one.host.desk.close({ desk: first.desk });
    const again = await one.host.desk.open({ path });
    expect(again.place).toEqual(place);
    await one.host.desk.close({ desk: again.desk });
  });

  it('forgets a listener that gave up, and one whose window is gone', async () => {
    const { memory } = world.running;
    const follow = memory.follow.bind(memory);
    let listening = 0;
    Object.assign(memory, {
      follow: (listener: Parameters<typeof memory.follow>[0]) => {
        const stop = follow(listener);
        listening += 1;
        return () => {
          listening -= 1;
          stop();
        };
      },
    });
    const leaving = await world.window();
    const stop = new AbortController();
    const given = hearing(await one.host.app.settings(undefined, { signal: stop.signal }));
    const cut = new AbortController();
    const gone = hearing(await leaving.host.app.settings(undefined, { signal: cut.signal }));
    await soon(() => expect(listening).toBe(2));
    stop.abort();
    await given.ended;
    await soon(() => expect(listening).toBe(1));
    leaving.leave();
    // In process there is no wire that could break: who leaves says so.
    if (lay === inProcess) cut.abort();
    await gone.ended;
    await soon(() => expect(listening).toBe(0));
    Object.assign(memory, { follow });
  });

  it('tells the face what its window can do, and nothing that is no command', async () => {
    const { host } = await world.window();
    const offer = world.entered.at(-1)?.offer;
    expect(offer?.commands).toBe(null);
    await host.app.offer({ commands: ['undo', 'find'] });
    expect(offer?.commands).toEqual(new Set(['undo', 'find']));
    const unknown: string[] = ['launch'];
    await expect(Reflect.apply(host.app.offer, null, [{ commands: unknown }])).rejects.toThrow('validation');
    expect(offer?.commands).toEqual(new Set(['undo', 'find']));
  });

  it('brings the errands of a face to its window, and back how they ended', async () => {
    const { host, leave } = await world.window();
    const errands = world.entered.at(-1)?.errands;
    // What was asked before the window listens waits for it.
    errands?.tell({ type: 'command', name: 'palette' });
    const told = hearing(await host.app.errands());
    expect(await told.until(({ type }) => type === 'command')).toEqual({ type: 'command', name: 'palette' });
    const ended = errands?.ask({ type: 'settle' });
    const settle = await told.until(({ type }) => type === 'settle');
    if (settle.type !== 'settle') throw new Error('It was told something else');
    const failure = { code: 'file:disk-full', facts: { path: '/drafts/a.entente' } };
    await host.app.done({ id: 'unknown', failure: null });
    await host.app.done({ id: settle.id, failure });
    expect(await ended).toEqual(failure);
    // A window that is gone has nothing more to keep: nobody waits for it.
    const unanswered = errands?.ask({ type: 'settle' });
    leave();
    expect(await unanswered).toBe(null);
  });
});
