import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isText } from '#core/draft/wording.ts';
import { hasShared, sharedPath } from '#tests/build/shared.ts';
import { linesOf, textOf } from './read-file.ts';

const files = hasShared
  ? readdirSync(sharedPath('docx'))
      .filter((file) => file.endsWith('.docx') && !file.startsWith('hostile-'))
      .map((file) => file.replace('.docx', ''))
  : [];
const sides = ['accept', 'reject'] as const;

const docx = (name: string): Uint8Array => readFileSync(sharedPath('docx', `${name}.docx`));
const oracle = (name: string): Record<(typeof sides)[number], string[]> =>
  JSON.parse(gunzipSync(readFileSync(sharedPath('docx/oracle', `${name}.xml.json.gz`))).toString());

/** The oracle gives a space for the end of a line inside a paragraph, where this reader keeps the line end. */
const wordsOf = (name: string, revisions: (typeof sides)[number]): string[] =>
  textOf(docx(name), { revisions, textBoxes: 'skip' }).paragraphs.map(({ wording }) =>
    wording
      .filter(isText)
      .map(({ text }) => text.replaceAll('\n', ' '))
      .join(''),
  );

const said = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');

/**
 * Where this reader and the oracle differ on purpose: the oracle leaves out signs of picture fonts (`w:sym`), which
 * Word prints and the reader gives as bullets; four paragraphs begin with one.
 */
const withoutSigns: Readonly<Record<string, (line: string) => string>> = {
  'libreoffice-french-standard-urbanisme': (line) => line.replace(/^•(?= )/, ''),
};

describe.skipIf(!hasShared)('real files with tracked changes', () => {
  it('are all there', () => {
    expect(files).toHaveLength(27);
  });

  for (const side of sides) {
    it.each(files)(`gives the paragraphs of %s with everything ${side}ed`, (name) => {
      const simplify = withoutSigns[name] ?? ((line: string) => line);
      expect(said(wordsOf(name, side)).map(simplify)).toEqual(said(oracle(name)[side]));
    });
  }
});

interface Listed {
  readonly file: string;
  readonly hostile?: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly countsOutsideBody?: Readonly<Record<string, number>>;
  readonly byAuthor: Readonly<Record<string, unknown>>;
}
const manifest: readonly Listed[] = hasShared
  ? JSON.parse(readFileSync(sharedPath('docx/manifest.json'), 'utf8'))
  : [];

const kinds = [
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'rowIns',
  'rowDel',
  'cellIns',
  'cellDel',
  'parMarkIns',
  'parMarkDel',
  'parMarkMoveFrom',
  'parMarkMoveTo',
];

describe.skipIf(!hasShared)('the facts told of real files', () => {
  it.each(manifest.filter(({ hostile }) => !hostile))('counts the changes of $file', ({ file, counts }) => {
    const { notes } = textOf(docx(file.replace('.docx', '')));
    const expected = kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
    expect(notes.trackedChanges).toBe(expected);
    expect(notes.comments).toBe(counts['comments'] ?? 0);
    expect(notes.brokenFields).toBe(0);
  });
});

const numbered = (name: string, revisions: (typeof sides)[number]): string[] =>
  linesOf(docx(name), { revisions }).map((line) => line.split(' ').slice(0, 2).join(' '));

describe.skipIf(!hasShared)('the numbers that Word prints', () => {
  it('count an inserted paragraph', () => {
    expect(numbered('word-inserted-numbered-paragraph', 'accept').slice(0, 3)).toEqual([
      '1. Video',
      '2. This',
      '3. When',
    ]);
  });

  it('are those of before where the changes are left', () => {
    expect(numbered('word-deleted-numbered-paragraphs', 'reject')).toEqual([
      'This is',
      '1. Video',
      '2. When',
      '3. You',
      '4. To',
      '5. For',
      'This is',
    ]);
    expect(numbered('word-numbering-applied', 'reject').join()).not.toMatch(/\d/);
    expect(numbered('word-numbering-applied', 'accept').map((line) => line.slice(0, 2))).toEqual([
      '1.',
      '2.',
      '3.',
    ]);
  });
});

/** LibreOffice prints one round sign for every bullet, and a number before the text with spaces around. */
const plainly = (line: string): string =>
  line
    .replace(/[\s\u00ad]+/g, ' ')
    .trim()
    .replace(/^[●○❑❏▪◦•–-](?= )/, '•');

const printedByLibreOffice = (name: string, side: string): ReadonlySet<string> =>
  new Set(
    gunzipSync(readFileSync(sharedPath('docx/oracle', `${name}.lo.${side}.txt.gz`)))
      .toString()
      .split('\n')
      .map(plainly),
  );

/**
 * LibreOffice gives a joined paragraph the list of the first of the two, Word and this reader that of the second
 * (gdocs-course-one-author, rejected: a list begins in the middle of a joined paragraph).
 */
const joinedOtherwise: Readonly<Record<string, number>> = { 'gdocs-course-one-author reject': 1 };

describe.skipIf(!hasShared)('numbers and bullets against LibreOffice', () => {
  for (const side of sides) {
    it.each(files)(`are the same in %s with everything ${side}ed`, (name) => {
      const theirs = printedByLibreOffice(name, side);
      // LibreOffice sets the number of a footnote among the words.
      const listed = textOf(docx(name), { revisions: side }).paragraphs.filter(
        ({ list, wording }) =>
          list !== undefined && wording.every(isText) && wording.some((piece) => piece.text.trim() !== ''),
      );
      const mine = listed.map(({ list, wording }) => {
        const first = wording
          .filter(isText)
          .map(({ text }) => text)
          .join('')
          .split('\n')
          .filter((line) => line.trim())[0];
        return plainly(`${list?.printed} ${first}`);
      });
      const missing = mine.filter((line) => !theirs.has(line));
      expect(missing).toHaveLength(joinedOtherwise[`${name} ${side}`] ?? 0);
    });
  }
});
