import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entente, scratch, show } from '#tests/build/entente.ts';

const at = scratch();

describe('the main job from the command line', () => {
  it('makes a draft from a template with the facts of the meeting', () => {
    const file = at('new.entente');
    const made = entente(
      'new',
      '--kind',
      'conclusions',
      '--meeting',
      'XII',
      '--field',
      'adoptionDate=15 June 2018',
      '-o',
      file,
    );
    expect([made.status, made.stdout]).toEqual([
      0,
      `${file}: Conclusions in English, French, 13 paragraphs.\n`,
    ]);
    const { kind, languages, heading, clauses, placeholders } = show(file);
    expect([kind, languages, clauses.length]).toEqual(['conclusions', ['en', 'fr'], 13]);
    expect(heading.en).toEqual([
      'Conclusions',
      'XIIth Annual Meeting of the UNESCO Creative Cities Network',
      'Kraków and Katowice, Poland',
      '15 June 2018',
    ]);
    expect(heading.fr?.slice(2)).toEqual(['Cracovie et Katowice (Pologne)', '15 juin 2018']);
    expect(clauses.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, n) => String(n + 1)));
    expect(placeholders).toContain('frameworkName');
  });

  it('says which facts of the meeting are not certain, with the reason', () => {
    const made = entente('new', '--kind', 'mission', '--meeting', '18', '-o', at('unsure.entente'));
    expect(made.status).toBe(0);
    expect(made.stderr).toContain('Announced only; the number is assumed.');
  });

  it('sets facts of the meeting, once, and tells a misspelt one', () => {
    const file = at('set.entente');
    entente('new', '--kind', 'declaration', '--meeting', '18', '-o', file);
    expect(entente('set', file, 'hostCities=Le Caire', 'country=EG').stdout).toBe(
      `2 facts set in ${file}.\n`,
    );
    expect(entente('set', file, 'hostCities=Cairo').stdout).toBe(
      `${file} already says so; nothing was changed.\n`,
    );
    expect(show(file).chapeau.fr).toMatch(/au Caire/);
    expect(entente('set', file, 'hostcities=Lyon').stderr).toContain('“hostCities” is');
    expect(entente('set', file, 'hostCities=').status).toBe(0);
    expect(show(file).placeholders).toContain('hostCities');
  });

  it('refuses a city that two countries have and names both', () => {
    const refused = entente(
      'new',
      '--kind',
      'mission',
      '--meeting',
      '3',
      '--field',
      'hostCities=Granada',
      '-o',
      at('no.entente'),
    );
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/Granada, Spain; Granada, Nicaragua|Granada, Nicaragua; Granada, Spain/);
  });

  it('chooses typography and list ends per draft, on output only', () => {
    const file = at('house.entente');
    writeFileSync(
      at('house.txt'),
      'Conclusions\n\nNous décidons ce qui suit :\n\n1. Les villes agissent ; elles lisent « vite » :\n- un\n- deux\n',
    );
    entente('import', at('house.txt'), '--kind', 'conclusions', '--language', 'fr', '-o', file);
    entente('export', file, '--as', 'md', '-o', at('in.md'));
    expect(readFileSync(at('in.md'), 'utf8')).toContain(
      'agissent\u202F; elles lisent «\u00A0vite\u00A0»\u00A0:',
    );
    const set = entente('set', file, '--typography', 'fr=canada', '--list-ends', 'semicolon');
    expect(set.stdout).toBe(`2 facts set in ${file}.\n`);
    entente('export', file, '--as', 'md', '-o', at('ca.md'));
    const canada = readFileSync(at('ca.md'), 'utf8');
    expect(canada).toContain('agissent; elles lisent');
    expect(canada).toMatch(/un\s?;\n.*deux\./);
    expect(show(file).clauses[0]?.wording.fr).toBe('Les villes agissent ; elles lisent « vite » :');
    expect(entente('set', file, '--typography', 'fr=oxford').stderr).toContain('imprimerie-nationale');
  });

  it('replays the record and finds it sound', () => {
    const file = at('verify.entente');
    entente('new', '--kind', 'conclusions', '--meeting', '12', '-o', file);
    entente('set', file, 'reportCount=10');
    const verified = entente('verify', file);
    expect([verified.status, verified.stdout]).toEqual([
      0,
      `${file} is sound: 1 change replayed, every hash and every paragraph agrees.\n`,
    ]);
  });

  it('unpacks a draft, a line for each part', () => {
    const file = at('unpack.entente');
    entente('new', '--kind', 'conclusions', '--meeting', '12', '-o', file);
    expect(entente('unpack', file, '-o', at('unpacked')).status).toBe(0);
    const lines = readFileSync(at('unpacked', 'parts.jsonl'), 'utf8').trim().split('\n');
    const clauses = lines.filter((line) => line.includes('"role":"clause"'));
    expect(clauses).toHaveLength(show(file).clauses.length);
    expect(clauses[0]).toContain(show(file).clauses[0]?.id);
  });

  it('issues a language, or two side by side, under a name of its own in a folder', () => {
    const file = at('issue.entente');
    entente('new', '--kind', 'conclusions', '--meeting', '12', '-o', file);
    const issued = entente('export', file, '--as', 'md', '--form', 'bilingual', '-o', at('.'));
    expect(issued.stdout.trim()).toBe(at('issue EN-FR.md'));
    expect(readFileSync(issued.stdout.trim(), 'utf8')).toMatch(
      /\| \*\*1\*\* The member cities .* \| \*\*1\*\* Les villes membres /,
    );
    expect(issued.stderr).toContain('stand in brackets');
  });

  it('names files after the draft, so that only its own earlier ones are replaced, and says so', () => {
    mkdirSync(at('twins'));
    const [one, two] = [at('twins', 'Rev.1.entente'), at('twins', 'Rev.1 (2).entente')];
    for (const file of [one, two]) entente('new', '--kind', 'conclusions', '--meeting', '12', '-o', file);
    const issued = (file: string) => entente('export', file, '--as', 'md', '-o', at('twins'));
    expect(issued(one).stdout.trim()).toBe(at('twins', 'Rev.1 EN.md'));
    const other = issued(two);
    expect(other.stdout.trim()).toBe(at('twins', 'Rev.1 (2) EN.md'));
    expect(other.stderr).not.toContain('was replaced');
    expect(issued(two).stderr).toContain('The earlier file of that name was replaced.');
  });

  it('will not set side by side a draft that has one language', () => {
    const file = at('one.entente');
    writeFileSync(at('one.txt'), 'Conclusions\n\nWe have agreed on the following:\n\n1. The cities meet.\n');
    entente('import', at('one.txt'), '--language', 'en', '-o', file);
    const refused = entente('export', file, '--as', 'pdf', '--form', 'bilingual', '-o', at('two.pdf'));
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('entente pair');
  });
});
