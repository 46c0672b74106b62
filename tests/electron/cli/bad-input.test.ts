import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entente, scratch, show } from '#tests/build/entente.ts';
import { hasShared, sharedPath } from '#tests/build/shared.ts';

const at = scratch();
const good =
  'Conclusions\n\nWe, the cities, have agreed on the following:\n\n1. The cities meet every year.\n\n2. They thank their host.\n';

const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};

const importing = (path: string, ...more: readonly string[]) =>
  entente('import', path, '--language', 'en', '-o', at('refused.entente'), ...more);

const expectRefused = (done: ReturnType<typeof entente>, sentence: RegExp): void => {
  expect([done.status, done.stdout]).toEqual([1, '']);
  expect(done.stderr).toMatch(sentence);
  expect(done.stderr).not.toMatch(/\b(file|word|reading):[a-z]|at .*\.ts|\{\{/);
  expect(existsSync(at('refused.entente'))).toBe(false);
};

describe('a text that cannot be read', () => {
  it.each([
    ['is missing', () => at('nowhere.txt'), /no file/i],
    ['is a folder', () => at('.'), /folder/],
    ['is empty', () => write('empty.txt', ''), /empty/],
    [
      'is a picture',
      () => write('picture.txt', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB', 'base64')),
      /picture|image/,
    ],
    [
      'is bytes of some kind',
      () => write('bytes.txt', Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 37) % 256))),
      /is no text/,
    ],
    ['has 50 MB', () => write('huge.txt', Buffer.alloc(50_000_000, 'word ')), /MB/],
    [
      'mixes encodings',
      () =>
        write(
          'mixed.txt',
          Buffer.concat([Buffer.from(`${good}é `.repeat(3)), Buffer.from([0xe9, 0x20, 0xff])]),
        ),
      /line \d/,
    ],
    [
      'was decoded wrongly',
      () => write('garbled.txt', good.replace('every year', 'chaque annÃ©e Ã\u00A0 Cracovie, lâ€™Ã©tÃ©')),
      /decoded|encoding/,
    ],
    ['is a PDF', () => write('paper.txt', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), /PDF/],
    [
      'is a DOCX cut short',
      () =>
        write(
          'cut.docx',
          Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from('word/document.xml'), Buffer.alloc(200)]),
        ),
      /cut short|damaged/,
    ],
  ])('that %s is refused with what happened and what was kept', (_, path, sentence) => {
    expectRefused(importing(path()), sentence);
  });

  it('says so in French as well', () => {
    const done = importing(at('nowhere.txt'), '--ui', 'fr');
    expect(done.status).toBe(1);
    expect(done.stderr).toMatch(/^Non exécuté : .*fichier/);
  });

  it.skipIf(!hasShared)('and is hostile or damaged never becomes a draft', () => {
    const names = readdirSync(sharedPath('docx')).filter((name) => name.startsWith('hostile-'));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names.filter((one) => one !== 'hostile-fuzzed-bad-crc.docx'))
      expectRefused(importing(sharedPath('docx', name)), /Not done: /);
  });
});

describe('a text in another encoding', () => {
  it.each([
    [
      'UTF-16',
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(good.replace('meet', 'se réunissent'), 'utf16le'),
      ]),
    ],
    ['Latin-1', Buffer.from(good.replace('meet', 'se réunissent'), 'latin1')],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${good.replace('meet', 'se réunissent')}`)],
  ])('%s is read as it was meant', (name, bytes) => {
    const path = write(`${name}.txt`, bytes);
    const file = at(`${name}.entente`);
    expect(entente('import', path, '--kind', 'conclusions', '--language', 'en', '-o', file).status).toBe(0);
    expect(show(file).clauses[0]?.wording.en).toBe('The cities se réunissent every year.');
  });
});

describe('a file that is there already', () => {
  it('is left alone unless it may be replaced', () => {
    const text = write('again.txt', good);
    const file = at('again.entente');
    expect(entente('import', text, '--language', 'en', '-o', file).status).toBe(0);
    const before = readFileSync(file);
    const refused = entente('import', text, '--language', 'en', '-o', file);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('left as it was');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(entente('import', text, '--language', 'en', '-o', file, '--replace').status).toBe(0);
  });

  it('may have spaces and accents in its path', () => {
    mkdirSync(at('Réunion annuelle – été'));
    const file = at('Réunion annuelle – été', 'Énoncé de l’assemblée.entente');
    expect(entente('import', write('path.txt', good), '--language', 'en', '-o', file).status).toBe(0);
    expect(show(file).clauses).toHaveLength(2);
    expect(entente('export', file, '--as', 'md', '-o', at('Réunion annuelle – été')).status).toBe(0);
  });
});

describe('a draft file that cannot be opened', () => {
  it('is no draft', () => {
    expect(entente('show', write('text.entente', good)).stderr).toMatch(/^Not done: .*not.*Entente/i);
  });

  it('was damaged, and is saved into a new one', () => {
    const file = at('damaged.entente');
    entente('import', write('damaged.txt', good), '--language', 'en', '-o', file);
    const bytes = readFileSync(file);
    bytes.fill(0x58, 0, 64);
    writeFileSync(file, bytes);
    const refused = entente('show', file);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/damaged/);
    const saved = entente('salvage', file, '-o', at('saved.entente'));
    expect([saved.status, saved.stderr]).toEqual([0, '']);
    expect(show(at('saved.entente')).clauses.map(({ wording }) => wording.en)).toEqual([
      'The cities meet every year.',
      'They thank their host.',
    ]);
  });

  it('comes from a newer Entente', () => {
    const file = at('newer.entente');
    entente('import', write('newer.txt', good), '--language', 'en', '-o', file);
    const bytes = readFileSync(file);
    bytes.writeUInt32BE(99, 60);
    writeFileSync(file, bytes);
    expect(entente('show', file).stderr).toMatch(/99/);
  });

  it('is open in another process, and can still be read', async () => {
    const { openDraft } = await import('#electron/host/file/draft-file.ts');
    const file = at('busy.entente');
    entente('import', write('busy.txt', good), '--language', 'en', '-o', file);
    const opened = openDraft(file, { mode: 'write' });
    if (!opened.ok) throw new Error(opened.failure.code);
    try {
      const refused = entente('set', file, 'reportCount=3');
      expect(refused.status).toBe(1);
      expect(refused.stderr).toContain(String(process.pid));
      expect(show(file).clauses).toHaveLength(2);
    } finally {
      opened.value.close();
    }
    expect(entente('set', file, 'reportCount=3').status).toBe(0);
  });
});

describe('an output that cannot be written', () => {
  const drafted = (name: string): string => {
    const file = at(`${name}.entente`);
    entente('import', write(`${name}.txt`, good), '--language', 'en', '-o', file);
    return file;
  };

  it('because its folder is missing', () => {
    const done = entente('export', drafted('lost'), '--as', 'md', '-o', at('no', 'such', 'folder', 'x.md'));
    expect(done.status).toBe(1);
    expect(done.stderr).toMatch(/folder/);
  });

  it.skipIf(process.getuid?.() === 0)('because its folder is read-only', () => {
    const file = drafted('locked');
    mkdirSync(at('locked'));
    chmodSync(at('locked'), 0o500);
    expect(entente('export', file, '--as', 'md', '-o', at('locked', 'x.md')).status).toBe(1);
    expect(readdirSync(at('locked'))).toEqual([]);
  });

  it('replaces an older one whole and leaves nothing beside it', () => {
    const file = drafted('whole');
    mkdirSync(at('whole'));
    copyFileSync(file, at('whole', 'x.docx'));
    expect(entente('export', file, '--as', 'docx', '-o', at('whole', 'x.docx')).status).toBe(0);
    expect(readdirSync(at('whole'))).toEqual(['x.docx']);
    expect(readFileSync(at('whole', 'x.docx')).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('pairing by hand', () => {
  const english =
    'Conclusions\n\nWe have agreed on the following:\n\n1. The cities meet in 2028.\n\n2. They thank their host.\n';
  const french =
    'Conclusions\n\nNous sommes convenus de ce qui suit :\n\n1. Elles remercient leur hôte.\n\n2. Les villes se réunissent en 2028.\n';

  const drafted = (name: string): readonly [string, string] => {
    const file = at(`${name}.entente`);
    entente(
      'import',
      write(`${name}-en.txt`, english),
      '--kind',
      'conclusions',
      '--language',
      'en',
      '-o',
      file,
    );
    return [file, write(`${name}-fr.txt`, french)];
  };

  it('joins the paragraphs that are named, in both directions', () => {
    const [file, text] = drafted('hand');
    const done = entente('pair', file, text, '--language', 'fr', '--match', '1=2', '--match', '2 = 1');
    expect(done.status).toBe(0);
    expect(show(file).clauses.map(({ wording }) => wording.fr)).toEqual([
      'Les villes se réunissent en 2028.',
      'Elles remercient leur hôte.',
    ]);
  });

  it('shows all of it first and changes nothing when asked to', () => {
    const [file, text] = drafted('dry');
    const before = readFileSync(file);
    const done = entente('pair', file, text, '--language', 'fr', '--dry-run');
    expect(done.stderr).toContain('Nothing was changed');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([
    [['--match', '9=1'], /no paragraph 9/],
    [['--match', 'one and two'], /not of the form/],
  ])('refuses %j and keeps the draft as it was', (words, sentence) => {
    const [file, text] = drafted(`refused-${words[1]?.length}`);
    const done = entente('pair', file, text, '--language', 'fr', ...words);
    expect(done.status).toBe(1);
    expect(done.stderr).toMatch(sentence);
    expect(show(file).languages).toEqual(['en']);
  });

  it('refuses a language that is there', () => {
    const [file, text] = drafted('twice');
    expect(entente('pair', file, text, '--language', 'en').stderr).toMatch(/already has a text in “en”/);
  });
});
