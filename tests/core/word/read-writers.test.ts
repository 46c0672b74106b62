import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { characters } from '#core/draft/wording.ts';
import { linesOf, textOf } from './read-file.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice)
  console.log('Skipped where they need LibreOffice (soffice): tests on Word files that it writes.');

const page = `<html lang="en"><body>
<h1>Outcome</h1><p>We, the cities, <i>recalling</i> the XI<sup>th</sup> meeting, at
<a href="https://example.org/network">home</a>:</p>
<ol><li>thank the host;<ol type="a"><li>for its welcome;</li><li>for its <b>care</b>;</li></ol></li><li>agree:</li></ol>
<ul><li>on one thing;</li></ul>
<p>Between.</p><ol start="3"><li>meet again.</li></ol>
<table><tr><td>left</td><td>right</td></tr></table></body></html>`;

describe.skipIf(!hasOffice)('a file by LibreOffice', () => {
  let folder = '';
  let file = new Uint8Array();
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente word '));
    writeFileSync(join(folder, 'page.html'), page);
    const profile = `-env:UserInstallation=file://${encodeURI(folder)}/profile`;
    const as = ['--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder];
    execFileSync('soffice', [profile, '--headless', ...as, join(folder, 'page.html')], { stdio: 'ignore' });
    file = readFileSync(join(folder, 'page.docx'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives its lists with their numbers, letters and bullets', () => {
    const listed = textOf(file).paragraphs.flatMap(({ list, wording }) =>
      list === undefined ? [] : [`${list.depth} ${list.style} ${list.printed} ${characters(wording)}`],
    );
    expect(listed).toEqual([
      '0 number 1. thank the host;',
      '1 letter a. for its welcome;',
      '1 letter b. for its care;',
      '0 number 2. agree:',
      '0 bullet • on one thing;',
      '0 number 3. meet again.',
    ]);
  });

  it('gives its heading, marks, link and table', () => {
    const { paragraphs, notes } = textOf(file);
    expect(paragraphs[0]).toMatchObject({ headingLevel: 1, wording: [{ text: 'Outcome' }] });
    expect(paragraphs[1]?.wording).toEqual([
      { text: 'We, the cities, ' },
      { text: 'recalling', marks: ['italic'] },
      { text: ' the XI' },
      { text: 'th', marks: ['superscript'] },
      { text: ' meeting, at ' },
      { text: 'home', link: 'https://example.org/network' },
      { text: ':' },
    ]);
    const cells = paragraphs.filter(({ cell }) => cell !== undefined);
    expect(cells.map(({ wording, cell }) => [characters(wording), cell?.column])).toEqual([
      ['left', 0],
      ['right', 1],
    ]);
    expect(notes.tables).toBe(1);
  });
});

const levels = [
  { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
  { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)', alignment: AlignmentType.START },
];

describe('a file by the docx package', () => {
  const item = (text: string, level: number, instance = 0): Paragraph =>
    new Paragraph({ text, numbering: { reference: 'clauses', level, instance } });
  const document = new Document({
    numbering: { config: [{ reference: 'clauses', levels }] },
    footnotes: { 1: { children: [new Paragraph('Adopted twice.')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Outcome', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: 'One', heading: HeadingLevel.HEADING_2 }),
          item('thank the host', 0),
          item('for its welcome', 1),
          item('agree', 0),
          item('begin again', 0, 1),
          new Paragraph({
            children: [new TextRun({ text: 'XI' }), new TextRun({ text: 'th', superScript: true })],
          }),
          new Paragraph({ children: [new TextRun('Framework'), new FootnoteReferenceRun(1)] }),
        ],
      },
    ],
  });

  it('gives its headings, lists, marks and notes', async () => {
    const file = new Uint8Array(await Packer.toArrayBuffer(document));
    expect(linesOf(file)).toEqual([
      'Outcome',
      'One',
      '1. thank the host',
      '(a) for its welcome',
      '2. agree',
      '1. begin again',
      'XIth',
      'Framework[note]',
    ]);
    const { paragraphs } = textOf(file);
    expect(paragraphs.slice(0, 2).map(({ headingLevel }) => headingLevel)).toEqual([0, 2]);
    expect(paragraphs.at(-2)?.wording).toEqual([{ text: 'XI' }, { text: 'th', marks: ['superscript'] }]);
    expect(paragraphs.at(-1)?.wording).toEqual([
      { text: 'Framework' },
      { footnote: [{ text: 'Adopted twice.' }] },
    ]);
  });
});
