import { describe, expect, it } from 'vitest';
import { printed } from '#core/draft/printed.ts';
import { characters } from '#core/draft/wording.ts';
import { deadlineIn } from '#core/forms/pack/facts.ts';
import { spokenTitle } from '#core/forms/pack/spoken-title.ts';
import { answerOf } from '#core/reply/letter.ts';
import { readOwnPaper } from '#core/reply/own-paper.ts';
import { fingerprintOf, sentParagraphs } from '#core/word/fingerprint.ts';
import { partOfBookmark } from '#core/word/identity.ts';
import { readWord } from '#core/word/read/read-word.ts';
import { formTerms } from '#electron/host/forms/terms.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import { cityNames, plainName } from '#electron/host/packs/names.ts';
import { type Pack, preparePacks } from '#electron/host/packs/prepare.ts';
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
      'au plus tard le 1er\u00A0mai 2027 à 18\u00A0heures (heure d’été d’Europe centrale, Paris, UTC+2).',
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
      'The city of Kraków has read draft 1 of the Conclusions of the XIXth Annual Meeting and has no comments.',
    );
  });

  it.each([
    ['en', 'The city of Lyon has read draft 1 of the', 'and has no comments.'],
    ['fr', 'La ville de Lyon a pris connaissance du projet 1 du texte «', '» et n’a pas d’observations.'],
    ['fr', 'Lyon : la ville a pris connaissance du projet 1 du texte «', '» et n’a pas d’observations.'],
  ])('come back as a position however long the title of the text is (%s)', (language, before, after) => {
    const title = 'Conclusions of the XVIIIth Annual Conference of the UNESCO Creative Cities Network';
    const context = { draft: baseDraft, languages: draftingLanguages(), newId: () => 'n', language };
    const answer = (line: string) => answerOf(readOwnPaper(`Reply\n${line}\nName:`, context, besideOurs));
    expect(answer(`${before} ${title} ${after}`)).toBe('no-comment');
    expect(answer(`${before} ${title} ${title}.`)).not.toBe('no-comment');
  });
});

const linesOf = (pack: Pack | undefined, ending: string): readonly string[] =>
  had(readWord(fileOf(pack, ending))).paragraphs.map(({ wording }) => characters(wording));

const stringsOf = (pack: Pack | undefined, ending: string): string =>
  partsOf(fileOf(pack, ending))['xl/sharedStrings.xml'] ?? '';

describe('what a pack says', () => {
  it('names cities that are called alike with their country, wherever it names them', async () => {
    const [, spain, nicaragua] = await packs({ languages: ['en', 'fr'] });
    for (const [pack, en, fr] of [
      [spain, 'Granada (Spain)', 'Grenade (Espagne)'],
      [nicaragua, 'Granada (Nicaragua)', 'Granada (Nicaragua)'],
    ] as const) {
      expect(linesOf(pack, '-Letter.docx')).toContain(`To the Mayor and the Focal Point of ${en}`);
      expect(linesOf(pack, '-Lettre.docx')).toContain(
        `À l’attention du maire et du point focal de la ville de ${fr}`,
      );
      expect(linesOf(pack, '-No-comments.docx')[1]).toContain(`The city of ${en} has read draft 1`);
      expect(linesOf(pack, 'observations.docx')[1]).toContain(`La ville de ${fr} a pris connaissance`);
      expect(stringsOf(pack, '-Comments.xlsx')).toContain(`>${en}<`);
      expect(stringsOf(pack, '-Observations.xlsx')).toContain(`>${fr}<`);
      const [, , , , draftFr] = pack?.files ?? [];
      const heads = Object.entries(partsOf(draftFr?.bytes() ?? new Uint8Array()))
        .filter(([path]) => path.startsWith('word/header'))
        .map(([, xml]) => xml);
      expect(heads.join('')).toContain(`Projet 1 · ${fr}`);
    }
  });

  it('has “of” before a city as French has it', async () => {
    const cities = [
      { city: 'pl-krakow', name: 'Kraków' },
      { city: 'se-ostersund', name: 'Östersund' },
      { city: 'eg-cairo', name: 'Cairo' },
    ];
    const all = await packs({ languages: ['fr'], cities });
    expect(all.map((pack) => linesOf(pack, 'Lettre.docx')[1])).toEqual([
      'À l’attention du maire et du point focal de la ville de Cracovie',
      'À l’attention du maire et du point focal de la ville d’Östersund',
      'À l’attention du maire et du point focal de la ville du Caire',
    ]);
  });

  it('leaves a blank to write on where it is made for no city', async () => {
    const [all] = await packs({ cities: null, languages: ['en', 'fr'] });
    expect(linesOf(all, 'No-comments.docx')[1]).toMatch(/^The city of _{20,} has read draft 1 of the /u);
    expect(linesOf(all, 'Sans-observations.docx')[1]).toMatch(/^La ville de _{20,} a pris connaissance/u);
  });

  it('names the languages of a table in that of its reader', () => {
    const strings = stringsOf(krakow, 'Comments.xlsx');
    expect(strings).toContain('Proposed text (English)');
    expect(strings).toContain('Proposed text (French)');
    expect(strings).toContain('Opening sentence');
    expect(strings).not.toContain('>P0<');
  });

  it('names them in French likewise', async () => {
    const [french] = await packs({ languages: ['fr'] });
    const strings = stringsOf(french, 'Observations.xlsx');
    expect(strings).toContain('Texte proposé (anglais)');
    expect(strings).toContain('Texte proposé (français)');
    expect(strings).toContain('Phrase introductive');
  });
});

describe('the deadline in words', () => {
  const terms = formTerms('packs');
  it.each([
    ['2027-03-01T17:00:00Z', 'Europe/Paris', 'le 1er mars 2027 à 18 heures', '1 March 2027 at 18:00'],
    ['2027-03-01T17:30:00Z', 'Europe/Paris', 'le 1er mars 2027 à 18 h 30', '1 March 2027 at 18:30'],
    ['2027-03-01T08:05:00Z', 'Europe/Paris', 'le 1er mars 2027 à 9 h 05', '1 March 2027 at 9:05'],
    ['2027-03-02T00:00:00Z', 'Europe/Paris', 'le 2 mars 2027 à 1 heure', '2 March 2027 at 1:00'],
    ['2027-06-15T23:59:00Z', 'UTC', 'le 15 juin 2027', 'the end of 15 June 2027'],
  ])('reads as people write it (%s)', (moment, zone, fr, en) => {
    const told = (language: string): string =>
      deadlineIn({ at: moment, zone }, language, terms).replaceAll(/[\u00A0\u202F]/g, ' ');
    expect(told('fr').startsWith(`${fr} (`)).toBe(true);
    expect(told('en').startsWith(`${en} (`)).toBe(true);
  });
});

describe('the title in a sentence', () => {
  const line = (role: 'kind' | 'meeting', words: string) => ({
    id: role,
    role: 'heading' as const,
    line: role,
    level: 0,
    label: { number: null, marker: null, cite: '' },
    runs: [{ text: words, marks: [] }],
  });
  it.each([
    [
      'en',
      'XVIIIth Annual Conference',
      'Mayors’ Declaration',
      'Mayors’ Declaration of the XVIIIth Annual Conference',
    ],
    ['en', 'The Third Meeting', 'Conclusions', 'Conclusions of the Third Meeting'],
    ['en', 'of the XIXth Annual Meeting', 'Conclusions', 'Conclusions of the XIXth Annual Meeting'],
    [
      'fr',
      'XVIIIe Conférence annuelle',
      'Déclaration des maires',
      'Déclaration des maires – XVIIIe Conférence annuelle',
    ],
    ['fr', 'de la XIXe réunion', 'Conclusions', 'Conclusions de la XIXe réunion'],
  ])('has what the text is before the meeting (%s, %s)', (language, meeting, kind, said) => {
    const parts = [line('meeting', meeting), line('kind', kind)];
    expect(spokenTitle({ ...page, language, parts }, formTerms('packs'))).toBe(said);
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
