import { describe, expect, it } from 'vitest';
import { printed } from '#core/draft/printed.ts';
import { characters } from '#core/draft/wording.ts';
import { answerOf } from '#core/reply/letter.ts';
import { readOwnPaper } from '#core/reply/own-paper.ts';
import { fingerprintOf, sentParagraphs } from '#core/word/fingerprint.ts';
import { partOfBookmark } from '#core/word/identity.ts';
import { readWord } from '#core/word/read/read-word.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { cityNames, plainName } from '#electron/host/packs/names.ts';
import { preparePacks } from '#electron/host/packs/prepare.ts';
import { besideOurs } from '#electron/host/replying/own-words.ts';
import { had } from '#tests/build/expect-change.ts';
import { baseDraft, negotiation } from '#tests/build/negotiation-forms.ts';
import { asked, consultation, fileOf, packs, partsOf } from '#tests/build/sent.ts';

const [krakow] = await packs();
const draft = fileOf(krakow, 'EN-Krakow.docx');
const page = printed(baseDraft, 'en', draftingLanguages());

describe('the draft that goes out', () => {
  it('has tracking locked on, where Word looks for it', () => {
    expect(partsOf(draft)['word/settings.xml']).toContain(
      '<w:displayBackgroundShape/><w:trackRevisions/><w:documentProtection w:edit="trackedChanges" w:enforcement="1"/><w:defaultTabStop',
    );
  });

  it('numbers its lines, and not those of the instructions', () => {
    const xml = partsOf(draft)['word/document.xml'] ?? '';
    expect(xml).toContain('<w:lnNumType');
    const instructions = xml.slice(xml.indexOf('ent__instructions'));
    expect(instructions.match(/<w:p>/g)?.length).toBe(
      instructions.match(/<w:suppressLineNumbers\/>/g)?.length,
    );
  });

  it('has a bookmark around every paragraph that prints, named by its part', () => {
    const xml = partsOf(draft)['word/document.xml'] ?? '';
    const names = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]*)" w:id="(\d+)"\/>/g)];
    expect(names.slice(0, -1).map(([, name = '']) => partOfBookmark(name))).toEqual(
      page.parts.map(({ id }) => id),
    );
    expect(names.map(([, , id]) => id)).toEqual(names.map((_, at) => String(at + 1)));
    for (const [, , id] of names) expect(xml.split(`<w:bookmarkEnd w:id="${id}"/>`)).toHaveLength(2);
  });

  it('has all it says after the text in one bookmark, in both languages', () => {
    const xml = partsOf(draft)['word/document.xml'] ?? '';
    const [, after = ''] = xml.split(/<w:bookmarkStart w:name="ent__instructions"[^>]*\/>/);
    expect(after).toMatch(/<w:bookmarkEnd w:id="\d+"\/><\/w:p><w:sectPr/);
    expect(after).toContain('How to reply');
    expect(after).toContain('Comment répondre');
    expect(after).toContain('1 May 2027 at 18:00 (Central European Summer Time, Paris, UTC+2)');
  });

  it('says which draft, version, round and city it is of, and the fingerprint of its text', () => {
    const fingerprint = fingerprintOf(sentParagraphs(page.parts));
    expect(partsOf(draft)['customXml/item1.xml']).toContain(
      `<consultation xmlns="urn:entente:consultation" draft="${baseDraft.id}" version="0" round="1" city="pl-krakow" language="en" fingerprint="${fingerprint}" format="1"/>`,
    );
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  it('has a text of just that fingerprint when it is read again', () => {
    const read = had(readWord(draft, { revisions: 'reject' })).paragraphs.map(({ wording }) =>
      characters(wording).replaceAll('\uFFFC', ''),
    );
    const text = read.slice(0, read.indexOf('How to reply'));
    expect(text).toHaveLength(page.parts.length);
    expect(fingerprintOf(text)).toBe(fingerprintOf(sentParagraphs(page.parts)));
    expect(fingerprintOf(text.with(4, `${text[4]} `))).toBe(fingerprintOf(text));
    expect(fingerprintOf(text.with(4, `${text[4]}!`))).not.toBe(fingerprintOf(text));
  });

  it('bears the name of the city on every page, and in no other copy', async () => {
    const [, granada] = await packs();
    const heads = (bytes: Uint8Array): string =>
      Object.entries(partsOf(bytes))
        .filter(([path]) => path.startsWith('word/header'))
        .map(([, xml]) => xml)
        .join('');
    expect(heads(draft).match(/UCCN\/2027\/4 · Draft 1 · Kraków/g)).toHaveLength(2);
    expect(heads(fileOf(granada, 'EN-Granada-ES.docx'))).toContain('Draft 1 · Granada');
    for (const part of Object.values(partsOf(draft))) expect(part).not.toMatch(/[\uE0C1-\uE0C3]|Granada/);
  });

  it('is made for no city where one pack goes to all', async () => {
    const [all] = await packs({ cities: null });
    const parts = partsOf(fileOf(all, 'UCCN-Conclusions-Draft-1-EN.docx'));
    expect(parts['customXml/item1.xml']).not.toContain('city=');
    expect(parts['word/document.xml']).toContain('City:');
  });

  it('gives equal bytes for equal cities', async () => {
    const [again] = await packs();
    expect(fileOf(again, 'EN-Krakow.docx')).toEqual(draft);
  });
});

describe('the files of a pack', () => {
  it('are named by text, draft, language and city, in letters that every system takes', async () => {
    const all = await packs({ languages: ['en', 'fr'] });
    expect(all[0]?.files.map(({ name }) => name)).toEqual([
      'UCCN-Conclusions-Draft-1-EN-Krakow.docx',
      'UCCN-Conclusions-Draft-1-EN-Krakow-Comments.xlsx',
      'UCCN-Conclusions-Draft-1-EN-Krakow-Letter.docx',
      'UCCN-Conclusions-Draft-1-EN-Krakow-No-comments.docx',
      'RVCU-Conclusions-Projet-1-FR-Krakow.docx',
      'RVCU-Conclusions-Projet-1-FR-Krakow-Observations.xlsx',
      'RVCU-Conclusions-Projet-1-FR-Krakow-Lettre.docx',
      'RVCU-Conclusions-Projet-1-FR-Krakow-Sans-observations.docx',
    ]);
    const names = all.flatMap(({ files }) => files.map(({ name }) => name.toLowerCase()));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+\.(docx|xlsx)$/);
  });

  it('tell cities apart that are called alike, and name those whose letters no file can have', () => {
    const names = cityNames([
      ...asked,
      { city: 'jp-x', name: '旭川' },
      { city: 'zz-con', name: 'Con' },
      { city: 'zz-kr', name: 'KRAKOW' },
    ]);
    expect([...names.values()]).toEqual([
      'Krakow-PL',
      'Granada-ES',
      'Granada-NI',
      'Ostersund',
      'JP-X',
      'Con-ZZ',
      'Krakow-ZZ-KR',
    ]);
    expect(plainName('../../etc/passwd:\u0000')).toBe('Etc-Passwd');
  });

  it('say in the letter by when, to whom, on which version, and what silence means', async () => {
    const letter = had(readWord(fileOf(krakow, 'Letter.docx'))).paragraphs.map(({ wording }) =>
      characters(wording),
    );
    const text = letter.join('\n');
    expect(text).toContain('To the Mayor and the Focal Point of Kraków');
    expect(text).toContain('by 1 May 2027 at 18:00 (Central European Summer Time, Paris, UTC+2).');
    expect(text).not.toMatch(/version/i);
    expect(text).toContain('the Secretariat, uccn@example.org');
    expect(text).toContain('will be taken to have no position on the draft');
    expect(text).toContain('UCCN-Conclusions-Draft-1-EN-Krakow-Comments.xlsx');
    const [french] = await packs({ languages: ['fr'] });
    const lettre = had(readWord(fileOf(french, 'Lettre.docx'))).paragraphs.map(({ wording }) =>
      characters(wording),
    );
    expect(lettre.join('\n')).toContain(
      'au plus tard\u00A0: 1er\u00A0mai 2027 à 18\u00A0h\u00A000 (heure d’été d’Europe centrale, Paris, UTC+2).',
    );
  });

  it('call the draft by its number among those that were sent, whatever was decided between them', async () => {
    const state = negotiation();
    const base = state.versions.length - 1;
    const [round] = consultation.rounds.map((one) => ({ ...one, base }));
    if (round === undefined) throw new Error('no round');
    const wish = { round, languages: ['en'], cities: asked, contact: null };
    const [pack] = had(
      await preparePacks({ negotiation: state, rounds: [...consultation.rounds, round] }, wish),
    ).packs;
    expect(base).toBeGreaterThan(1);
    expect(pack?.files.map(({ name }) => name)).toContain('UCCN-Conclusions-Draft-2-EN-Krakow.docx');
  });

  it('say in one line that a city has no comments', () => {
    const [, line] = had(readWord(fileOf(krakow, 'No-comments.docx'))).paragraphs;
    expect(characters(line?.wording ?? [])).toBe(
      'The city of Kraków has read draft 1 of the Conclusions – of the XIXth Annual Meeting and has no comments.',
    );
  });

  it.each([
    ['en', 'The city of Lyon has read draft 1 of the', 'and has no comments.'],
    ['fr', 'Lyon : la ville a pris connaissance du projet 1 du texte «', '» et n’a pas d’observations.'],
  ])('come back as a position however long the title of the text is (%s)', (language, before, after) => {
    const title = 'Conclusions of the XVIIIth Annual Conference of the UNESCO Creative Cities Network';
    const context = { draft: baseDraft, languages: draftingLanguages(), newId: () => 'n', language };
    const answer = (line: string) => answerOf(readOwnPaper(`Reply\n${line}\nName:`, context, besideOurs));
    expect(answer(`${before} ${title} ${after}`)).toBe('no-comment');
    expect(answer(`${before} ${title} ${title}.`)).not.toBe('no-comment');
  });
});

describe('the table of comments', () => {
  const sheet = partsOf(fileOf(krakow, 'Comments.xlsx'));
  const xml = sheet['xl/worksheets/sheet1.xml'] ?? '';

  it('is locked but for what a city is to fill in', () => {
    expect(xml).toContain('<sheetProtection sheet="1"');
    const unlocked = [...(sheet['xl/styles.xml'] ?? '').matchAll(/<xf .*?<\/xf>/gs)].flatMap(([xf], at) =>
      xf.includes('<protection locked="0"/>') ? [String(at)] : [],
    );
    const openIn = (row: number): readonly string[] =>
      [...xml.matchAll(new RegExp(`<c r="([A-Z])${row}" s="(\\d+)"`, 'g'))].flatMap(
        ([, column = '', style = '']) => (unlocked.includes(style) ? [column] : []),
      );
    expect(openIn(1)).toEqual([]);
    expect(openIn(3)).toEqual(['C', 'D', 'E', 'F', 'G']);
    expect(openIn(12)).toEqual(['A', 'C', 'D', 'E', 'F', 'G']);
  });

  it('keeps its head in sight, offers the types as a list and fits the width of a page', () => {
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<formula1>"Editorial,Substantive"</formula1>');
    expect(xml).toContain('fitToPage="1"');
  });

  it('says which consultation it is of, and names the city in every row', () => {
    expect(sheet['customXml/item1.xml']).toContain('city="pl-krakow"');
    expect(sheet['xl/sharedStrings.xml']).toContain('Kraków');
    expect(sheet['xl/sharedStrings.xml']).not.toMatch(/[\uE0C1-\uE0C3]/);
  });
});
