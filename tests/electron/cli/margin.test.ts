import { describe, expect, it } from 'vitest';
import { createDraft, openDraft } from '#electron/host/file/draft-file.ts';
import { entente, scratch } from '#tests/build/entente.ts';
import { got, prepend, river } from '../file/river.ts';

const at = scratch();

const saved = (name: string): string => {
  const path = at(`${name}.entente`);
  got(createDraft(path, river, { who: 'Ada' })).close();
  return path;
};

const change = (path: string, part: string, text: string): void => {
  const file = got(openDraft(path, { mode: 'write' }));
  got(file.apply(prepend(part, text), { who: 'Ada' }));
  file.close();
};

describe('comments on the command line', () => {
  it('are written on a paragraph or its words, and listed with it, in either language', () => {
    const file = saved('comments');
    expect(entente('comments', file).stdout).toBe(`There are no comments in ${file}.\n`);
    const done = entente('comment', file, '--clause', '2 (a)', '--text', 'How many?', '--by', 'Ben');
    expect(done.stdout).toBe(`Comment c1 on paragraph 2 (a) noted in ${file}.\n`);
    entente('comment', file, '--clause', '1', '--text', 'Tous ?', '--language', 'fr', '--words', 'quais');
    const list = entente('comments', file, '--ui', 'fr').stdout;
    expect(list).toMatch(/^2 \(a\)\n {2}c1 {2}Ben, .* : How many\?\n1 {2}fr {2}“quais”\n {2}c2 {2}/);
    expect(JSON.parse(entente('comments', file, '--json').stdout)).toMatchObject([
      { id: 'c1', cite: '2 (a)', who: 'Ben' },
      { id: 'c2', cite: '1', language: 'fr', quoted: 'quais' },
    ]);
  });

  it('are refused for a paragraph or a language that is not there', () => {
    const file = saved('refused');
    expect(entente('comment', file, '--clause', '9', '--text', 'x').status).toBe(1);
    const language = entente('comment', file, '--clause', '1', '--text', 'x', '--language', 'de');
    expect(language.stderr).toContain('has no text in German');
    expect(entente('comment', file, '--clause', '1', '--text', ' ').stderr).toContain('needs words');
    expect(JSON.parse(entente('comments', file, '--json').stdout)).toEqual([]);
  });
});

describe('stale wordings on the command line', () => {
  it('are listed in the order of the text with what changed, until they are confirmed', () => {
    const file = saved('stale');
    change(file, 'quays', 'Gladly. ');
    const list = entente('stale', file).stdout;
    expect(list).toContain(
      'Paragraph 1 is to be updated in French.\n    en  {+Gladly. +}The towns open their quays to makers.\n',
    );
    expect(list).toContain('Paragraph 2 (a) is to be written in French.\n    en  {+to lend oars;+}\n');
    expect(list.indexOf('Paragraph 1')).toBeLessThan(list.indexOf('Paragraph 2'));
    const confirmed = entente('confirm', file, '--clause', '1', '--language', 'fr');
    expect(confirmed.stdout).toBe('Paragraph 1: confirmed in French; 3 wordings are left.\n');
    expect(entente('confirm', file, '--clause', '1', '--language', 'fr').stderr).toContain('not marked');
    expect(entente('stale', file, '--ui', 'fr').stdout).toContain(
      'Le paragraphe 2 a) est à écrire en français.',
    );
    expect(JSON.parse(entente('stale', file, '--json').stdout)).toHaveLength(3);
  });
});

describe('named versions on the command line', () => {
  it('are given, listed and compared with each other and with revisions', () => {
    const file = saved('versions');
    expect(entente('versions', file).stdout).toContain('has a name yet');
    expect(entente('version', file, 'Rev.1', '--note', 'as sent').stdout).toContain('“Rev.1” is revision 0');
    expect(entente('version', file, 'rev.1').stderr).toContain('“Rev.1” already');
    change(file, 'quays', 'Gladly. ');
    entente('version', file, 'Rev.2', '--by', 'Ben');
    expect(entente('versions', file).stdout).toMatch(/^Rev\.1 {2}0 .*as sent\nRev\.2 {2}2 .*Ben\n$/);
    const told = entente('compare', file, 'Rev.1', 'Rev.2').stdout;
    expect(told).toContain('1  changed\n    en  {+Gladly. +}The towns open their quays to makers.\n');
    expect(told).toContain('Words changed: 1;');
    expect(entente('compare', file, '2', 'rev.1', '--ui', 'fr').stdout).toContain('[-Gladly. -]The');
    expect(entente('compare', file, 'Rev.2', '2').stdout).toBe('The two say the same.\n');
    expect(JSON.parse(entente('compare', file, '0', '2', '--json').stdout)).toMatchObject({
      counts: { words: 1 },
      differences: [{ part: 'quays', fate: 'kept' }],
    });
  });

  it('are refused where there is no such version or revision', () => {
    const file = saved('none');
    expect(entente('compare', file, 'Rev.9', '0').stderr).toContain('no version “Rev.9”');
    expect(entente('compare', file, '0', '5').stderr).toContain('no revision 5; it goes from 0 to 0');
    expect(entente('compare', file, '0', '5', '--ui', 'fr').status).toBe(1);
  });

  it('and notes are told by the history, and are not taken back by undo', () => {
    const file = saved('history');
    change(file, 'quays', 'Gladly. ');
    entente('comment', file, '--clause', '1', '--text', 'Why?');
    entente('version', file, 'Rev.1');
    const history = entente('history', file).stdout;
    expect(history).toContain('1: comment c1');
    expect(history).toContain('Version “Rev.1” named (revision 2)');
    expect(entente('undo', file).status).toBe(0);
    expect(JSON.parse(entente('comments', file, '--json').stdout)).toHaveLength(1);
    expect(entente('undo', file).status).toBe(1);
  });
});
