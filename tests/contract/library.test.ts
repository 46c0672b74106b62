import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { NewDraft } from '#core/contract/library.ts';
import type { Failure, Result } from '#core/failure.ts';
import { ask } from '#renderer/store/ask.ts';
import { inProcess } from './library-host.ts';

const { host, other, at } = inProcess();
const desktop = inProcess('en', true);

const asked = (values: NewDraft['values'] = {}, more: Partial<NewDraft> = {}): NewDraft => ({
  kind: 'conclusions',
  meeting: '18',
  languages: ['en', 'fr'],
  values,
  ...more,
});

const failureOf = (result: Result<unknown>): Failure | null => (result.ok ? null : result.failure);

const proposedField = async (name: string, values: NewDraft['values'] = {}) => {
  const { fields } = await host.library.propose(asked(values));
  const field = fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`no field ${name}`);
  return field;
};

describe('what the network knows for a new draft', () => {
  it('leads with the newest meeting and knows the one of next year, counted on where nobody announced it', async () => {
    const { meetings, next, languages } = await host.library.network();
    const year = new Date().getFullYear() + 1;
    expect(meetings.map(({ edition }) => edition)).toEqual(meetings.map((_, at) => meetings.length - at));
    expect(meetings.find(({ edition }) => edition === next)?.year).toBe(
      meetings.some((meeting) => meeting.year === year) ? year : meetings[0]?.year,
    );
    expect(meetings.find(({ edition }) => edition === 11)).toEqual({
      edition: 11,
      year: 2017,
      hosts: [expect.objectContaining({ en: 'Enghien-les-Bains' })],
      country: expect.objectContaining({ en: 'France', fr: 'France' }),
    });
    expect(languages).toEqual(['en', 'es', 'fr']);
  });

  it('has every city with its country, for names to be completed', async () => {
    const { cities } = await host.library.network();
    expect(cities.length).toBeGreaterThan(350);
    expect(cities).toContainEqual({
      names: expect.objectContaining({ en: 'Kraków', fr: 'Cracovie' }),
      country: expect.objectContaining({ en: 'Poland', fr: 'Pologne' }),
    });
  });
});

describe('a proposal for a new draft', () => {
  it('fills in what the network knows, in each language and as it would be typed', async () => {
    expect(await proposedField('hostCities')).toMatchObject({
      type: 'cities',
      labels: { en: 'host cities', fr: 'villes hôtes' },
      shown: { en: 'Essaouira', fr: 'Essaouira' },
      typed: { '': 'Essaouira' },
      from: 'network',
      trouble: null,
    });
    expect(await proposedField('country')).toMatchObject({ shown: { en: 'Morocco', fr: 'Maroc' } });
    expect((await proposedField('meetingName')).typed).toEqual({
      en: 'Annual Conference',
      fr: 'Conférence annuelle',
    });
  });

  it('shows a year as the text has it, not as a quantity', async () => {
    expect(await proposedField('newMemberYear', { newMemberYear: '2025' })).toMatchObject({
      shown: { en: '2025', fr: '2025' },
    });
    expect(await proposedField('memberCount', { memberCount: '1350' })).toMatchObject({
      shown: { en: '1,350' },
    });
  });

  it('leaves what nobody knows as a placeholder and says so calmly', async () => {
    expect(await proposedField('adoptionDate')).toMatchObject({
      shown: {},
      typed: {},
      from: 'nowhere',
      doubts: [],
      trouble: null,
    });
    const { opening } = await host.library.propose(asked());
    expect(opening.find(({ role }) => role === 'chapeau')?.words['en']).toContainEqual({
      text: expect.stringMatching(/^\[.*\]$/),
      placeholder: true,
    });
  });

  it('shows the heading, the opening sentence and the first clause in both languages', async () => {
    const { opening } = await host.library.propose(asked({ dates: '2026-06-01/2026-06-04' }));
    expect(opening.map(({ role }) => role)).toEqual([
      'heading',
      'heading',
      'heading',
      'heading',
      'chapeau',
      'clause',
    ]);
    const words = (tag: string): string =>
      opening.map((line) => (line.words[tag] ?? []).map(({ text }) => text).join('')).join('\n');
    expect(words('en')).toContain('from 1 to 4 June 2026');
    expect(words('fr')).toMatch(/du 1er au 4\sjuin 2026/u);
    expect(opening.at(-1)?.label).toEqual({ en: '1.', fr: '1.' });
  });

  it('says what is doubtful about a fact at that fact, with the note of the data', async () => {
    const { doubts } = await proposedField('nextHostCities', { nextHostCities: 'Atlantis' });
    expect(doubts).toEqual([
      { code: 'network:unknown-city', facts: { field: 'nextHostCities', name: 'Atlantis' } },
    ]);
    const known = await host.library.propose(asked({}, { meeting: '17' }));
    const noted = known.fields.flatMap((field) => field.doubts);
    expect(noted.some(({ note }) => (note?.['fr'] ?? '') !== '')).toBe(true);
  });

  it('refuses what cannot be read at its own field alone', async () => {
    const { fields, trouble } = await host.library.propose(
      asked({ dates: '4 to 1 June 2026', memberCount: 'many', hostCities: 'Granada' }),
    );
    const troubled = fields.filter((field) => field.trouble !== null);
    expect(trouble).toBeNull();
    expect(troubled.map(({ name, trouble: why }) => [name, why?.code])).toEqual([
      ['hostCities', 'network:two-cities'],
      ['dates', expect.stringMatching(/^network:dates/)],
      ['memberCount', 'network:number'],
    ]);
    expect(troubled.find(({ name }) => name === 'hostCities')?.shown).toEqual({
      en: 'Essaouira',
      fr: 'Essaouira',
    });
  });

  it('takes back, typed as it is shown, every fact it shows', async () => {
    for (const edition of [9, 11, 12, 14, 16, 17, 18]) {
      const before = await host.library.propose(asked({}, { meeting: String(edition) }));
      const typed = before.fields
        .filter(({ from }) => from === 'network')
        .map(({ name, typed: words }): readonly [string, string] => [
          name,
          words[''] ??
            Object.entries(words)
              .map(([tag, text]) => `${tag}=${text}`)
              .join('|'),
        ]);
      expect(typed.length).toBeGreaterThan(3);
      const after = await host.library.propose(
        asked(Object.fromEntries(typed), { meeting: String(edition) }),
      );
      expect(after.opening.map(({ words }) => words)).toEqual(before.opening.map(({ words }) => words));
      expect(after.fields.map(({ shown }) => shown)).toEqual(before.fields.map(({ shown }) => shown));
    }
  });

  it('knows the number of a meeting however it is written, and says where it is none', async () => {
    const edition = async (meeting: string): Promise<number | null> =>
      (await host.library.propose(asked({}, { meeting }))).edition;
    expect(await Promise.all(['XIX', '19th', '19e', '19'].map(edition))).toEqual([19, 19, 19, 19]);
    const none = await host.library.propose(asked({}, { meeting: 'next' }));
    expect(none).toMatchObject({ edition: null, trouble: { code: 'drafting:no-edition' } });
    const unknown = await host.library.propose(asked({}, { meeting: '31' }));
    expect(unknown.doubts).toEqual([
      { code: 'network:unknown-edition', facts: { field: 'edition', edition: 31 } },
    ]);
  });

  it('is refused by the wire where it asks for no language, and kept where it asks for one', async () => {
    const none = await ask(host.library.propose(asked({}, { languages: [] })));
    expect(failureOf(none)?.code).toBe('wire:fault');
    const { opening } = await host.library.propose(asked({}, { languages: ['fr'] }));
    expect(Object.keys(opening[0]?.words ?? {})).toEqual(['fr']);
  });
});

describe('the place of a new file', () => {
  it('lies among the drafts, with no sign that a file name cannot have', async () => {
    expect(await host.library.place({ folder: null, name: ' UCCN: Conclusions/2027. ' })).toEqual({
      path: at('UCCN- Conclusions-2027.entente'),
      folder: at(),
      name: 'UCCN- Conclusions-2027',
      taken: false,
      free: 'UCCN- Conclusions-2027',
    });
  });

  it('names the nearest free name where a file lies already', async () => {
    writeFileSync(at('Taken.entente'), '');
    writeFileSync(at('Taken (2).entente'), '');
    expect(await host.library.place({ folder: null, name: 'Taken' })).toMatchObject({
      taken: true,
      free: 'Taken (3)',
    });
  });

  it('is refused without a name, and outside of the folders of its user', async () => {
    const nameless = await ask(host.library.place({ folder: null, name: ' . ' }));
    expect(failureOf(nameless)?.code).toBe('library:no-name');
    const outside = await ask(host.library.place({ folder: '/etc', name: 'Draft' }));
    expect(failureOf(outside)?.code).toBe('library:outside');
    const upward = await ask(host.library.place({ folder: at('..', '..', '..', 'etc'), name: 'Draft' }));
    expect(failureOf(upward)?.code).toBe('library:outside');
  });
});

describe('the place of a new file that the machine’s own dialog named', () => {
  it('may be anywhere on the machine', async () => {
    const folder = at();
    expect(await desktop.host.library.place({ folder, name: 'Draft' })).toMatchObject({
      folder,
      taken: false,
    });
    const path = at('by-dialog.entente');
    expect((await desktop.host.library.create({ ...asked(), path })).path).toBe(path);
  });
});

describe('a new draft', () => {
  it('is made with its file, and can be looked at and opened', async () => {
    const path = at('new', 'UCCN-Conclusions-2026.entente');
    const made = await host.library.create({ ...asked({ memberCount: '408' }), path });
    expect(made.path).toBe(path);
    expect(await host.library.look({ path })).toMatchObject({
      name: 'UCCN-Conclusions-2026',
      title: expect.stringContaining('Annual Conference'),
      kind: 'conclusions',
      languages: ['en', 'fr'],
    });
    const desk = await host.desk.open({ path });
    expect(desk.draft.fields['memberCount']).toEqual({ type: 'number', value: 408 });
    await host.desk.close({ desk: desk.desk });
  });

  it('is refused with the field that cannot be read, and leaves no file', async () => {
    const path = at('unread.entente');
    const made = await ask(host.library.create({ ...asked({ memberCount: 'many' }), path }));
    expect(failureOf(made)).toMatchObject({ code: 'network:number', facts: { field: 'memberCount' } });
    expect(failureOf(await ask(host.library.look({ path })))?.code).toBe('file:missing');
  });

  it('never takes the place of another file, and lies nowhere but with its user', async () => {
    writeFileSync(at('mine.entente'), 'mine');
    const over = await ask(host.library.create({ ...asked(), path: at('mine.entente') }));
    expect(failureOf(over)?.code).toBe('file:exists');
    expect(readFileSync(at('mine.entente'), 'utf8')).toBe('mine');
    const outside = await ask(host.library.create({ ...asked(), path: '/etc/entente/x.entente' }));
    expect(failureOf(outside)?.code).toBe('library:outside');
  });

  it('does not follow a link out of the folders of its user', async () => {
    symlinkSync('/etc', at('link'));
    const made = await ask(host.library.create({ ...asked(), path: at('link', 'x.entente') }));
    expect(failureOf(made)?.code).toBe('library:outside');
  });
});

describe('the drafts lately open', () => {
  it('lead with the last, say which are gone, and are forgotten without touching the file', async () => {
    const paths = [at('r', 'one.entente'), at('r', 'two.entente')];
    for (const path of paths) {
      await host.library.create({ ...asked(), path });
      await host.desk.close({ desk: (await host.desk.open({ path })).desk });
    }
    rmSync(paths[0] ?? '');
    const recent = (await host.library.recents()).slice(0, 2);
    expect(recent.map(({ name, there }) => [name, there])).toEqual([
      ['two', true],
      ['one', false],
    ]);
    const left = await host.library.forget({ path: paths[1] ?? '' });
    expect(left.map(({ path }) => path)).not.toContain(paths[1]);
    expect((await host.library.look({ path: paths[1] ?? '' })).name).toBe('two');
  });
});

describe('a folder', () => {
  it('shows its folders and drafts and nothing else', async () => {
    mkdirSync(at('listed', 'inner'), { recursive: true });
    for (const name of ['b.entente', 'A.ENTENTE', 'letter.docx', '.hidden.entente'])
      writeFileSync(at('listed', name), '');
    const folder = await host.library.folder({ path: at('listed') });
    expect(folder.entries.map(({ name, kind }) => [name, kind])).toEqual([
      ['inner', 'folder'],
      ['A.ENTENTE', 'draft'],
      ['b.entente', 'draft'],
    ]);
    expect(folder).toMatchObject({ name: 'listed', parent: at() });
    expect(folder.places).toContainEqual({ kind: 'drafts', path: at() });
  });

  it('is refused where it is not there or not its user’s', async () => {
    const missing = await ask(host.library.folder({ path: at('nowhere') }));
    expect(failureOf(missing)?.code).toBe('library:no-folder');
    expect(failureOf(await ask(host.library.folder({ path: '/etc' })))?.code).toBe('library:outside');
  });

  it('is asked for by no dialog where the face has none', async () => {
    expect(await host.library.pick({ purpose: 'open' })).toBeNull();
  });
});

describe('a file that is no sound draft', () => {
  const savedFile = fileURLToPath(new URL('../saved/version-1.entente', import.meta.url));

  it('is refused for what it is', async () => {
    writeFileSync(at('letter.entente'), 'Dear colleagues');
    const code = async (path: string): Promise<string | undefined> =>
      failureOf(await ask(host.library.look({ path })))?.code;
    expect(await code(at('letter.entente'))).toBe('file:not-entente');
    expect(await code(at('gone.entente'))).toBe('file:missing');
    expect(await code(at())).toBe('file:is-folder');
  });

  it('is saved as far as it can be read, into a new file beside it', async () => {
    const path = at('damaged.entente');
    cpSync(savedFile, path);
    const bytes = readFileSync(path);
    const words = bytes.indexOf('"wording"');
    bytes.write('#', words);
    writeFileSync(path, bytes);
    expect(failureOf(await ask(host.library.look({ path })))?.code).toBe('file:damaged');
    const salvaged = await host.library.salvage({ path, name: 'damaged (saved)' });
    expect(salvaged.path).toBe(at('damaged (saved).entente'));
    expect(salvaged.parts).toBeGreaterThan(0);
    expect((await host.library.look({ path: salvaged.path })).name).toBe('damaged (saved)');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    const again = await host.library.salvage({ path, name: 'damaged (saved)' });
    expect(again.path).toBe(at('damaged (saved) (2).entente'));
  });

  it('is not made better than it is: nothing is saved of what is no draft', async () => {
    const none = await ask(host.library.salvage({ path: at('letter.entente'), name: 'x' }));
    expect(failureOf(none)?.code).toBe('file:not-entente');
  });

  it('can be looked at while another window writes in it', async () => {
    const path = at('busy.entente');
    await host.library.create({ ...asked(), path });
    const desk = await other.desk.open({ path });
    expect((await host.library.look({ path })).name).toBe('busy');
    await other.desk.close({ desk: desk.desk });
  });
});
