import { beforeAll, describe, expect, it } from 'vitest';
import { printed } from '#core/draft/printed.ts';
import { printedWords } from '#core/draft/printed-run.ts';
import { partOfBookmark } from '#core/word/identity.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { baseDraft } from '#tests/build/negotiation-forms.ts';
import { hasOfficeScript, type OfficeSides, officeSides } from '#tests/build/office-sides.ts';
import { hasProgram, officeReads } from '#tests/build/programs.ts';
import { fileOf, packs, partsOf } from '#tests/build/sent.ts';
import { malformed } from '#tests/build/well-formed.ts';

const [krakow] = await packs();
const draft = fileOf(krakow, 'EN-Krakow.docx');
const page = printed(baseDraft, 'en', draftingLanguages());

describe.skipIf(!hasOfficeScript())('LibreOffice, saving the draft again', () => {
  let seen: OfficeSides | undefined;
  let again: Readonly<Record<string, string>> = {};
  beforeAll(() => {
    seen = officeSides({ draft }).draft;
    again = partsOf(seen?.again ?? new Uint8Array());
  });

  it('keeps the name of every part', () => {
    const names = [...(again['word/document.xml'] ?? '').matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)];
    const parts = names.flatMap(([, name = '']) => partOfBookmark(name) ?? []);
    expect(new Set(parts)).toEqual(new Set(page.parts.map(({ id }) => id)));
    expect(names.map(([, name]) => name)).toContain('ent__instructions');
  });

  it('keeps what the file says of itself', () => {
    const said = Object.entries(again).find(
      ([path, xml]) => path.startsWith('customXml/item') && xml.includes('urn:entente:consultation'),
    );
    expect(said?.[1]).toContain('city="pl-krakow"');
  });

  it('keeps tracking on', () => {
    expect(again['word/settings.xml']).toContain('<w:trackRevisions');
    expect(again['word/settings.xml']).toMatch(/<w:documentProtection [^>]*w:edit="trackedChanges"/);
  });

  it('has the text with its numbers, and finds no changes in it', () => {
    expect(seen?.accept).toContain('2. Invite every city to report on its work every two years');
    expect(seen?.accept).toBe(seen?.reject);
  });
});

describe.skipIf(!hasProgram('soffice'))('LibreOffice, opening the table of comments', () => {
  it('has a row for each paragraph, under the heads, with the city in it', () => {
    const read = officeReads(
      { 'table.xlsx': fileOf(krakow, 'Comments.xlsx') },
      'csv:Text - txt - csv (StarCalc):9,34,76',
    );
    const rows = (read['table.xlsx'] ?? '').split('\n').map((row) => row.split('\t'));
    expect(rows[0]).toEqual([
      'Paragraph',
      'Current text',
      'Proposed text (English)',
      'Proposed text (French)',
      'Rationale',
      'Type',
      'City',
      'Reference',
    ]);
    const texts = page.parts.filter(({ role, runs }) => role !== 'heading' && runs.length > 0);
    expect(rows.slice(1, texts.length + 1).map((row) => [row[1], row[6], row[7]])).toEqual(
      texts.map(({ id, runs }) => [printedWords(runs), 'Kraków', id]),
    );
    expect(rows.slice(1, texts.length + 1).map(([paragraph]) => paragraph)).toContain('2 (a)');
  });
});

describe.skipIf(!hasProgram('xmllint'))('xmllint', () => {
  it('finds every part of every file well formed', () => {
    expect(malformed((krakow?.files ?? []).map(({ bytes }) => bytes()))).toBe('');
  });
});
