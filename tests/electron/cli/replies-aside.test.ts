import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openDraft } from '#electron/host/file/draft-file.ts';
import { verifyDraft } from '#electron/host/file/verify.ts';
import { readBytes } from '#electron/host/reading/read-input.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import {
  bilingualDraft,
  consultation,
  imported,
  importedOne,
  inTime,
  recordIn,
  waitingIn,
  workbook,
} from './replies.ts';

const at = scratch();

const consulted = consultation(
  at,
  'Dunedin, Dakar, Lyon, Granada (Spain), Granada (Nicaragua)',
  bilingualDraft,
);

const letter = (name: string, ...lines: readonly string[]): string => {
  writeFileSync(at(name), `${lines.join('\n')}\n`);
  return at(name);
};

const unsure = 'Paragraph 4 would be better placed at the end.';
const exact = 'In paragraph 5, replace “spring” with “summer”.';

// A reply of which one thing waits as h1, and a file that waits as a whole as h2.
const waiting = async (name: string): Promise<string> => {
  const file = await consulted(name);
  await imported(
    file,
    [letter(`Lyon ${name}.txt`, exact, unsure), letter(`Granada ${name}.txt`, exact, 'We agree.')],
    inTime,
  );
  expect(waitingIn(file).map(({ id, finding }) => [id, finding?.quote])).toEqual([
    ['h1', unsure],
    ['h2', undefined],
  ]);
  return file;
};

const wordsOf = (path: string, part: string): string => {
  const bytes = readBytes(path);
  if (!bytes.ok) throw new Error(bytes.failure.code);
  return strFromU8(unzipSync(bytes.value)[part] ?? new Uint8Array())
    .replaceAll('&apos;', "'")
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
};

const parts = { docx: 'word/document.xml', xlsx: 'xl/sharedStrings.xml' } as const;

const register = (file: string, language: string, as: keyof typeof parts): string => {
  const path = `${file.replace('.entente', '')}-${language}.${as}`;
  const done = entente('export', file, '--form', 'register', '--as', as, '--language', language, '-o', path);
  expect([done.status, done.stderr]).toEqual([0, expect.any(String)]);
  return wordsOf(path, parts[as]);
};

describe('what was set aside', () => {
  const said = { en: ['Set aside', 'File set aside', 'Held back until then:'] } as const;
  const dit = { fr: ['Mis de côté', 'Fichier mis de côté', 'En attente jusque-là :'] } as const;

  it('stays in the register with its words, its city, who set it aside and why, in both languages', async () => {
    const file = await waiting('register');
    const done = entente('reply', 'set-aside', file, 'h1,h2', '--reason', 'seen by telephone');
    expect(done.status).toBe(0);
    expect(waitingIn(file)).toEqual([]);
    for (const [language, words] of Object.entries({ ...said, ...dit }))
      for (const as of ['docx', 'xlsx'] as const) {
        const paper = register(file, language, as).replaceAll(/[\u00A0\u202F]/g, ' ');
        for (const word of [
          ...words,
          unsure,
          'Lyon',
          exact,
          'seen by telephone',
          userInfo().username,
          'Lyon register.txt',
        ])
          expect([language, as, paper]).toEqual([language, as, expect.stringContaining(word)]);
      }
  });

  it('is counted by where the round stands, listed there as JSON, and given with its reason by the history', async () => {
    const file = await waiting('status');
    expect(entente('round', 'status', file).stdout).not.toContain('set aside:');
    entente('reply', 'set-aside', file, 'h1', '--reason', 'seen by telephone');
    expect(entente('round', 'status', file).stdout).toContain('1 thing was set aside: h1.');
    entente('reply', 'set-aside', file, 'h2');
    expect(entente('round', 'status', file).stdout).toContain('2 things were set aside: h1, h2.');
    expect(entente('round', 'status', file, '--ui', 'fr').stdout).toContain(
      '2 éléments ont été mis de côté : h1, h2.',
    );
    const [round] = JSON.parse(entente('round', 'status', file, '--json').stdout);
    expect(round.aside).toMatchObject([
      { id: 'h1', finding: { quote: unsure }, aside: { why: 'seen by telephone' } },
      { id: 'h2', says: { words: expect.stringContaining(exact) } },
    ]);
    expect(entente('history', file).stdout).toMatch(/h1 set aside · reason: seen by telephone\n/);
    expect(entente('history', file).stdout).toMatch(/h2 set aside$/m);
    expect(entente('history', file, '--ui', 'fr').stdout).toContain(
      'h1 mis de côté · motif : seen by telephone',
    );
  });

  it('is no longer told as set aside once it waits again, was confirmed or came in', async () => {
    const file = await waiting('again');
    const aside = (): readonly string[] =>
      JSON.parse(entente('round', 'status', file, '--json').stdout)[0].aside.map(
        ({ id }: { readonly id: string }) => id,
      );
    entente('reply', 'set-aside', file, 'h1,h2');
    expect(aside()).toEqual(['h1', 'h2']);
    entente('reply', 'take-up', file, 'h1');
    expect(aside()).toEqual(['h2']);
    await importedOne(file, at('Granada again.txt'), { ...inTime, city: 'Granada (Spain)' });
    expect(aside()).toEqual([]);
    entente('reply', 'set-aside', file, 'h1');
    expect(entente('reply', 'import', file, '--confirm', 'h1').status).toBe(0);
    expect(aside()).toEqual([]);
  });

  it('goes with a reply that is left out as no word of that city', async () => {
    const file = await waiting('left out');
    entente('reply', 'set-aside', file, 'h1');
    expect(register(file, 'en', 'docx')).toContain(unsure);
    expect(entente('round', 'leave-out', file, '--reply', 'r1', '--reason', 'not of Lyon').status).toBe(0);
    expect(register(file, 'en', 'docx')).not.toContain(unsure);
  });
});

describe('a file that waits as a whole', () => {
  it('can be read in the record when it is gone', async () => {
    const file = await waiting('gone');
    rmSync(at('Granada gone.txt'));
    expect(existsSync(at('Granada gone.txt'))).toBe(false);
    expect(entente('round', 'status', file).stdout).toMatch(/h2 · .*§ 5 · In paragraph 5, replace “spring”/);
    expect(waitingIn(file)[1]?.says).toEqual({ words: `§ 5 · ${exact}\nl. 2 · We agree.` });
    for (const as of ['docx', 'xlsx'] as const) expect(register(file, 'fr', as)).toContain(exact);
    expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
  });

  it('tells twice what is said twice', async () => {
    const file = await consulted('twice');
    await importedOne(file, letter('Granada twice.txt', 'Please delete.', '', 'Please delete.'), inTime);
    expect(waitingIn(file)[0]?.says).toEqual({ words: 'l. 1 · Please delete.\nl. 3 · Please delete.' });
  });

  it('tells of every row of a table whose it is and where it belongs', async () => {
    const file = await consulted('table');
    const path = at('somebody.xlsx');
    workbook(path, [
      ['Paragraph', 'Proposed wording', 'Comment'],
      ['5', 'Move this to the end.', ''],
      ['6', '', 'Delete the second sentence.'],
    ]);
    expect(await importedOne(file, path, inTime)).toMatchObject({ state: 'held', held: 'h1' });
    const words = waitingIn(file)[0]?.says?.words ?? '';
    expect(words).toContain('§ 5 · Move this to the end.');
    expect(words).toContain('§ 6 · Delete the second sentence.');
  });

  it('is cut where it is long, and says by how much', async () => {
    const file = await consulted('long');
    const lines = Array.from({ length: 80 }, (_, at) => `Paragraph 4: delete the ${at + 1}th word, please.`);
    await importedOne(file, letter('Granada long.txt', exact, ...lines), inTime);
    const { words = '', more = 0 } = waitingIn(file)[0]?.says ?? {};
    expect(words).toHaveLength(2000);
    expect(words.length + more).toBeGreaterThan(lines.join('\n').length);
    expect(register(file, 'en', 'docx')).toContain(`… (${more} characters more)`);
    expect(register(file, 'fr', 'xlsx')).toContain(`… (${more} caractères de plus)`);
    expect(entente('round', 'status', file).stdout).toMatch(/h1 · .*…” \(\d+ characters more/);
  });

  it('has its words added to a record of older rules when it comes again, once', async () => {
    const file = await consulted('older');
    const path = letter('Granada older.txt', exact);
    await importedOne(file, path, inTime);
    const opened = openDraft(file, { mode: 'write' });
    if (!opened.ok) throw new Error(opened.failure.code);
    const held = opened.value.consultation?.rounds[0]?.held[0];
    if (held === undefined) throw new Error('nothing waits');
    const { says: _says, held: _held, aside: _aside, ...bare } = held;
    const old = { ...bare, id: 'h2', file: 'Granada then.txt' };
    expect(opened.value.enact([{ type: 'hold-files', round: '1', files: [old] }], { who: 'Tester' }).ok).toBe(
      true,
    );
    opened.value.close();
    expect(waitingIn(file)[1]?.says).toBeUndefined();
    const again = letter('Granada then.txt', exact);
    expect(await importedOne(file, again, inTime)).toMatchObject({ state: 'held', held: 'h2' });
    expect(waitingIn(file)[1]?.says?.words).toContain(exact);
    const before = recordIn(file);
    await importedOne(file, again, inTime);
    expect(recordIn(file)).toEqual(before);
    expect(verifyDraft(file)).toMatchObject({ ok: true, value: { faults: [] } });
  });
});

describe('a remark in the register', () => {
  const confirmed = async (name: string, ...lines: readonly string[]): Promise<string> => {
    const file = await consulted(name);
    await importedOne(file, letter(`Lyon ${name}.txt`, exact, ...lines), inTime);
    return file;
  };
  const none = {
    en: 'Remark; no change was made of it',
    fr: 'Observation ; aucune modification n’en a été tirée',
  };
  const asks = {
    en: 'Asks for a change; none was made',
    fr: 'Demande une modification ; aucune n’a été faite',
  };
  const counted = (text: string, words: string): number =>
    text.replaceAll(/[\u00A0\u202F]/g, ' ').split(words).length - 1;

  it('that was held back as asking for a change says that it asks for one, and why it waited', async () => {
    const file = await confirmed('asking', unsure, 'Paragraph 2 is good.');
    expect(entente('reply', 'import', file, '--confirm', 'h1').status).toBe(0);
    for (const language of ['en', 'fr'] as const)
      for (const as of ['docx', 'xlsx'] as const) {
        const paper = register(file, language, as);
        expect([language, as, counted(paper, asks[language])]).toEqual([language, as, 1]);
        expect([language, as, counted(paper, none[language])]).toEqual([language, as, 1]);
      }
    expect(register(file, 'en', 'docx')).toContain('Held back until then: The sentence');
  });

  it('that was confirmed with its file says so too', async () => {
    const file = await consulted('with its file');
    const path = letter('Lyon with its file.txt', exact, unsure);
    await importedOne(file, path, { ...inTime, confirm: 'all' });
    expect(counted(register(file, 'fr', 'docx'), asks.fr)).toBe(1);
  });

  it('that speaks against a change, or never waited, asks for none', async () => {
    const file = await confirmed(
      'against',
      'We do not want paragraph 4 to be deleted.',
      'Paragraph 2 is good.',
    );
    const ids = waitingIn(file).map(({ id }) => id);
    if (ids.length > 0) entente('reply', 'import', file, '--confirm', ids.join(','));
    const paper = register(file, 'en', 'docx');
    expect([counted(paper, asks.en), counted(paper, none.en)]).toEqual([0, 2]);
  });
});
