import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookmarkOf, consultationNamespace, instructionsBookmark } from '#core/word/identity.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { filesAround, type Packed, paragraph, part, relation, run, zipOf } from './read-file.ts';
import { del, ins, mark, replyOf } from './tracked-file.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) console.log('Skipped where they need LibreOffice (soffice): tests on replies that it saved.');

const xml = (name: string, text: string): Packed => ({ name, bytes: new TextEncoder().encode(text) });
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const packageParts = 'application/vnd.openxmlformats-package';
const office = 'application/vnd.openxmlformats-officedocument';
const customXml = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** A file as it is sent out, with what its receiver needs to save it whole. */
const sent = (body: string): Uint8Array =>
  zipOf([
    xml(
      '[Content_Types].xml',
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="${packageParts}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${office}.wordprocessingml.document.main+xml"/><Override PartName="/customXml/itemProps1.xml" ContentType="${office}.customXmlProperties+xml"/></Types>`,
    ),
    ...filesAround(part('document', `<w:body>${body}<w:sectPr/></w:body>`), {
      relations: relation('c', 'customXml', '../customXml/item1.xml'),
    }),
    xml(
      'customXml/item1.xml',
      `<consultation xmlns="${consultationNamespace}" draft="d" version="3" round="r" city="dakar" language="en" fingerprint="f" format="1"/>`,
    ),
    xml(
      'customXml/itemProps1.xml',
      `<ds:datastoreItem xmlns:ds="${customXml}" ds:itemID="{7A1B0C3D-1111-4222-8333-444455556666}"/>`,
    ),
    xml(
      'customXml/_rels/item1.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('p', 'customXmlProps', 'itemProps1.xml')}</Relationships>`,
    ),
  ]);

const marked = (name: string | undefined, id: number, inside: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
const body = [
  paragraph(marked(bookmarkOf('7'), 1, run('We ') + del('note') + ins('welcome') + run(' it.'))),
  paragraph(ins('A new clause.'), mark('ins')),
  paragraph(marked(bookmarkOf('Clause 8'), 2, run('We thank Kraków.'))),
  marked(instructionsBookmark, 3, paragraph('How to reply')),
].join('');

describe.skipIf(!hasOffice)('a reply that LibreOffice opened and saved', () => {
  const given = replyOf(sent(body));
  let folder = '';
  let saved: Revisions = given;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente reply '));
    writeFileSync(join(folder, 'sent.docx'), sent(body));
    const profile = `-env:UserInstallation=file://${encodeURI(folder)}/profile`;
    const as = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'back')];
    execFileSync('soffice', [profile, '--headless', ...as, join(folder, 'sent.docx')], { stdio: 'ignore' });
    saved = replyOf(readFileSync(join(folder, 'back', 'sent.docx')));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('still says what it is and which parts its paragraphs come from', () => {
    expect(saved.identity).toEqual(given.identity);
    expect(saved.identity?.city).toBe('dakar');
    expect(saved.rejected.map(({ parts, instructions }) => [parts, instructions])).toEqual([
      [['7'], undefined],
      [['Clause 8'], undefined],
      [undefined, true],
    ]);
  });

  it('still has its changes, by their author', () => {
    expect(saved.hunks.map(({ kind, author, edits }) => [kind, author, edits])).toEqual(
      given.hunks.map(({ kind, author, edits }) => [kind, author, edits]),
    );
    expect(saved.hunks.map(({ kind }) => kind)).toEqual(['replace', 'insert-paragraphs']);
  });
});
