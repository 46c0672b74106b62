import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Kind } from '#core/draft/draft.ts';
import { kinds } from '#core/draft/draft.ts';
import type { Page } from '#core/draft/page.ts';
import { type WordOptions, writeWord } from '#core/word/write/write-word.ts';
import {
  hostilePrinted,
  type PrintedLanguage,
  printedConclusions,
  printedLanguages,
  printedOf,
  profileOf,
} from '#tests/build/printed.ts';

const date = '2027-07-01';

const page = (kind: Kind, language: PrintedLanguage): Page => ({
  profile: profileOf(language),
  printed: printedOf(kind, language),
  kind,
});

const both = (kind: Kind): readonly Page[] => printedLanguages.map((language) => page(kind, language));

const forms: readonly (readonly [string, readonly Page[]])[] = kinds.flatMap((kind) => [
  ...printedLanguages.map((language) => [`${kind} in ${language}`, [page(kind, language)]] as const),
  [`${kind} in columns`, both(kind)] as const,
]);

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

const written = async (
  pages: readonly Page[],
  options: Partial<WordOptions> = {},
): Promise<Readonly<Record<string, string>>> => partsOf(await writeWord(pages, { date, ...options }));

const all = (xml: string | undefined, pattern: RegExp): readonly string[] =>
  [...(xml ?? '').matchAll(pattern)].map((found) => found[1] ?? found[0]);

const body = (parts: Readonly<Record<string, string>>): string => parts['word/document.xml'] ?? '';

describe('a Word file', () => {
  test.each(forms)('is the same, byte for byte, whenever it is written: %s', async (_, pages) => {
    const first = await writeWord(pages, { date });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await writeWord(pages, { date: new Date(`${date}T00:00:00Z`) })).toEqual(first);
  });

  test.each(forms)(
    'names no person, and holds no comment, tracked change or hidden word: %s',
    async (_, pages) => {
      const parts = await written(pages);
      const whole = Object.values(parts).join('\n');
      expect(whole).not.toMatch(
        /w:rsid|w:author|<w:ins |<w:del |<w:vanish\/|creator|lastModifiedBy|Un-named/,
      );
      expect(Object.keys(parts).filter((path) => /comments|people/.test(path))).toEqual([]);
    },
  );

  test.each(forms)(
    'has every id of a relation once, and uses none that is not there: %s',
    async (_, pages) => {
      const parts = await written(pages);
      const relations = Object.entries(parts).filter(([path]) => path.startsWith('word/_rels/'));
      for (const [path, relation] of relations) {
        const ids = all(relation, / Id="([^"]+)"/g);
        const used = all(parts[path.replace('_rels/', '').replace('.rels', '')], / r:id="([^"]+)"/g);
        expect(new Set(ids).size).toBe(ids.length);
        expect(used.filter((id) => !ids.includes(id))).toEqual([]);
      }
      for (const [path, name] of [
        ['word/styles.xml', /w:styleId="([^"]+)"/g],
        ['word/numbering.xml', /<w:num w:numId="([^"]+)"/g],
        ['word/numbering.xml', /<w:abstractNum w:abstractNumId="([^"]+)"/g],
        ['word/footnotes.xml', /<w:footnote [^>]*w:id="([^"]+)"/g],
      ] as const) {
        const ids = all(parts[path], name);
        expect(new Set(ids).size).toBe(ids.length);
      }
    },
  );

  test.each(forms)('uses only styles and lists that it defines: %s', async (_, pages) => {
    const parts = await written(pages);
    const styles = new Set(all(parts['word/styles.xml'], /w:styleId="([^"]+)"/g));
    const lists = new Set(all(parts['word/numbering.xml'], /<w:num w:numId="([^"]+)"/g));
    const text = [body(parts), parts['word/footnotes.xml'], parts['word/header1.xml']].join('');
    expect(all(text, /<w:[pr]Style w:val="([^"]+)"/g).filter((id) => !styles.has(id))).toEqual([]);
    expect(all(text, /<w:numId w:val="([^"]+)"/g).filter((id) => !lists.has(id))).toEqual([]);
  });

  test.each(forms)('tags every word with the language it is in: %s', async (_, pages) => {
    const parts = await written(pages);
    const runs = all(body(parts), /<w:r>(.*?)<\/w:r>/g).filter((run) => run.includes('<w:t '));
    const tags = new Set(
      runs.flatMap((run) => [...all(run, /<w:lang w:val="([^"]+)"/g), 'none'].slice(0, 1)),
    );
    expect(tags).toEqual(new Set(pages.map(({ profile }) => (profile.tag === 'en' ? 'en-GB' : 'fr-FR'))));
  });

  test('counts no list of one column on in the other', async () => {
    const parts = await written(both('conclusions'));
    const numbering = parts['word/numbering.xml'];
    const made = new Map(
      [...(numbering ?? '').matchAll(/<w:num w:numId="(\d+)".*?<w:abstractNumId w:val="(\d+)"/g)].map(
        (found) => [found[1], found[2]],
      ),
    );
    const used = printedLanguages.map((language) => {
      const tag = language === 'en' ? 'en-GB' : 'fr-FR';
      const paragraphs = all(body(parts), /<w:p>(.*?)<\/w:p>/g).filter((xml) => xml.includes(tag));
      return new Set(
        paragraphs.flatMap((xml) => all(xml, /<w:numId w:val="(\d+)"/g)).map((id) => made.get(id)),
      );
    });
    expect(used[0]?.size).toBeGreaterThan(0);
    expect([...(used[0] ?? [])].filter((id) => used[1]?.has(id))).toEqual([]);
  });

  test('has superscripts, links, footnotes and placeholders as Word has them', async () => {
    const parts = await written([page('conclusions', 'fr')]);
    expect(body(parts)).toMatch(
      /<w:vertAlign w:val="superscript"\/>.{0,60}<\/w:rPr><w:t xml:space="preserve">e<\/w:t>/,
    );
    expect(all(body(parts), /<w:hyperlink /g)).toHaveLength(2);
    expect(parts['word/_rels/document.xml.rels']).toContain(
      'Target="https://example.org/reports?year=2027&amp;lang=fr" TargetMode="External"',
    );
    expect(body(parts)).toContain('w:anchor="list"');
    expect(all(body(parts), /<w:footnoteReference w:id="(\d+)"\/>/g)).toEqual(['1', '2', '3']);
    expect(all(body(parts), /<w:rStyle w:val="Placeholder"\/>/g)).toHaveLength(2);
    expect(body(parts)).not.toContain('[[');
  });

  test('keeps the notes of columns in the order in which a reader meets them', async () => {
    const parts = await written(both('conclusions'));
    expect(all(body(parts), /<w:footnoteReference w:id="(\d+)"\/>/g)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(all(parts['word/footnotes.xml'], /<w:footnote w:id="(\d+)">/g)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
  });

  test('names its styles as Word shows them, and marks section titles for the navigation pane', async () => {
    const parts = await written([page('outcome', 'en')]);
    const names = all(parts['word/styles.xml'], /<w:name w:val="([^"]+)"/g);
    expect(names).toEqual(
      expect.arrayContaining(['Title', 'Chapeau', 'Clause', 'Item 1', 'Item 4', 'Heading 1', 'Preamble']),
    );
    expect(names).toEqual(expect.arrayContaining(['Closing Line', 'footnote text', 'header', 'footer']));
    expect(all(body(parts), /<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(6);
  });

  test('keeps a title with its text and a lead-in with its items on one page', async () => {
    const parts = await written([page('mission', 'en')]);
    const lead = all(body(parts), /<w:p>(.*?)<\/w:p>/g).find((xml) => xml.includes('The Network aims to'));
    expect(lead).toContain('<w:keepNext/>');
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading1">.*?<w:keepNext\/>/);
  });

  test('has the symbol above and the pages below, without a word', async () => {
    const parts = await written([page('conclusions', 'fr')]);
    const around = Object.entries(parts).filter(([path]) => /word\/(?:header|footer)\d/.test(path));
    const texts = around.map(([, xml]) => all(xml, /<w:t[^>]*>([^<]*)<\/w:t>/g).join('|'));
    expect(texts.sort()).toEqual([
      '/',
      '/',
      'Conclusions – XXIe Réunion annuelle|UCCN/2027/CONCL/Rev.2',
      'UCCN/2027/CONCL/Rev.2',
    ]);
    expect(around.map(([, xml]) => xml).join('')).toMatch(/NUMPAGES/);
  });

  test('says of itself what it is told, and nothing else', async () => {
    const parts = await written([page('declaration', 'en')], {
      title: 'A <title> & more',
      symbol: null,
    });
    expect(all(parts['docProps/core.xml'], /<(?:cp|dc|dcterms):(\w+)[ >][^<]*<\//g)).toEqual([
      'category',
      'created',
      'language',
      'modified',
      'title',
    ]);
    expect(parts['docProps/core.xml']).toContain('<dc:title>A &lt;title&gt; &amp; more</dc:title>');
    expect(parts['docProps/core.xml']).toContain('>2027-07-01T00:00:00Z</dcterms:created>');
    expect(JSON.stringify(parts)).not.toContain('UCCN/2027/DECL');
  });

  test('numbers its lines and takes another space where asked', async () => {
    const parts = await written([page('conclusions', 'fr')], {
      lineNumbers: true,
      narrowSpaces: 'no-break',
    });
    expect(body(parts)).toContain('<w:lnNumType');
    expect(body(parts)).toContain('w:w="11906" w:h="16838"');
    expect(body(parts)).not.toContain('\u202F');
    expect(body(parts)).toContain('âges\u00A0;');
    expect(body(await written([page('conclusions', 'fr')]))).toContain('âges\u202F;');
  });

  test('holds three languages beside each other across the sheet', async () => {
    const [english, french] = both('declaration');
    if (english === undefined || french === undefined) throw new Error('two languages');
    const third = { ...english, profile: { ...profileOf('en'), tag: 'es', name: 'Español' } };
    const parts = await written([english, french, third]);
    expect(all(body(parts), /<w:gridCol /g)).toHaveLength(3);
    expect(body(parts)).toContain('w:orient="landscape"');
    expect(body(parts)).toContain('<w:lang w:val="es-ES"/>');
  });

  test('leaves a part that is not written yet empty beside the other language, and out where it stands alone', async () => {
    const french = page('declaration', 'fr');
    const gap = {
      ...french,
      printed: {
        ...french.printed,
        parts: french.printed.parts.map((part) => (part.role === 'chapeau' ? { ...part, runs: [] } : part)),
      },
    };
    const rows = (parts: Readonly<Record<string, string>>) => all(body(parts), /<w:tr>/g).length;
    expect(rows(await written([page('declaration', 'en'), gap]))).toBe(
      rows(await written(both('declaration'))),
    );
    expect(body(await written([gap]))).not.toContain('"Chapeau"');
  });

  test('has a note within a note in brackets, since Word has none', async () => {
    const note = { footnote: [{ text: 'outer', marks: [] }, { footnote: [{ text: 'inner', marks: [] }] }] };
    const english = page('declaration', 'en');
    const parts = await written([
      {
        ...english,
        printed: {
          ...english.printed,
          parts: english.printed.parts.map((part) =>
            part.role === 'chapeau' ? { ...part, runs: [note] } : part,
          ),
        },
      },
    ]);
    expect(all(parts['word/footnotes.xml'], /<w:t[^>]*>([^<]*)<\/w:t>/g).join('')).toBe('outer (inner)');
  });

  test('is written of a text without parts', async () => {
    const english = page('declaration', 'en');
    const empty = { ...english, printed: { ...english.printed, parts: [], title: '', symbol: null } };
    expect(body(await written([empty]))).toContain('<w:sectPr>');
    expect(body(await written([empty, { ...empty, profile: profileOf('fr') }]))).toContain('<w:sectPr>');
  });

  test('refuses a date that is none', async () => {
    await expect(writeWord([page('declaration', 'en')], { date: 'soon' })).rejects.toThrow(RangeError);
  });

  test('holds nothing that XML forbids, whatever the words', async () => {
    const parts = await written(
      printedLanguages.map((language) => ({
        profile: profileOf(language),
        printed: hostilePrinted(language),
        kind: 'conclusions',
      })),
    );
    const forbidden = /(?!\n)\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;
    for (const xml of Object.values(parts)) expect(xml).not.toMatch(forbidden);
    expect(body(parts)).toContain('&lt;w:p&gt;&amp;amp;&lt;/w:p&gt; ]]&gt;');
    expect(parts['word/_rels/document.xml.rels']).toContain('w=%22%3C%3E%22');
  });

  test('leaves out an address that would make Word refuse the file, and keeps its words', async () => {
    const english = page('declaration', 'en');
    const links = [
      'javascript:alert(1)',
      'https://',
      'http:// a',
      'file:///etc',
      'mailto:',
      '//host',
      'https://a:1234567',
      'https://a:65536',
      'https://a..b',
      'https://name@a.org',
    ];
    const runs = links.map((link) => ({ text: `<${link}>`, marks: [], link }));
    const parts = await written([
      {
        ...english,
        printed: {
          ...english.printed,
          parts: english.printed.parts.map((part) => (part.role === 'chapeau' ? { ...part, runs } : part)),
        },
      },
    ]);
    expect(parts['word/_rels/document.xml.rels']).not.toContain('hyperlink"');
    expect(body(parts)).toContain('&lt;javascript:alert(1)&gt;');
  });

  test('keeps an address with a port of five digits, and what it asks for', async () => {
    const english = page('declaration', 'en');
    const link = 'https://example.org:65535/a?b={c}';
    const parts = english.printed.parts.map((part) =>
      part.role === 'chapeau' ? { ...part, runs: [{ text: 'here', marks: [], link }] } : part,
    );
    const file = await written([{ ...english, printed: { ...english.printed, parts } }]);
    expect(file['word/_rels/document.xml.rels']).toContain('Target="https://example.org:65535/a?b=%7Bc%7D"');
  });

  test('has lists of several levels that Word lets a reader edit as such', async () => {
    const numbering = (await written(both('conclusions')))['word/numbering.xml'];
    const definitions = all(numbering, /<w:abstractNum /g);
    expect(definitions.length).toBeGreaterThan(0);
    expect(all(numbering, /<w:multiLevelType w:val="([^"]+)"/g)).toEqual(definitions.map(() => 'multilevel'));
    expect(numbering).not.toContain('w:tentative');
  });

  test('sets unmarked items in by the number above them, and by none under a title', async () => {
    const english = page('conclusions', 'en');
    const bare = { level: 0, label: { number: null, marker: null, cite: '' } };
    const runs = (words: string) => [{ text: words, marks: [] }];
    const item = { ...bare, role: 'item', level: 1, list: 'none' } as const;
    const parts = [
      {
        ...bare,
        id: 'a',
        role: 'section',
        label: { ...bare.label, number: 'I.' },
        runs: runs('title'),
      } as const,
      { ...item, id: 'b', runs: runs('under a title') },
      {
        ...bare,
        id: 'c',
        role: 'clause',
        label: { ...bare.label, number: '1' },
        runs: runs('clause'),
      } as const,
      { ...item, id: 'd', runs: runs('under a number') },
    ];
    const file = await written([{ ...english, printed: { ...english.printed, parts } }]);
    const indents = all(body(file), /<w:p>(.*?)<\/w:p>/g)
      .filter((xml) => xml.includes('>under a '))
      .map((xml) => all(xml, /<w:ind w:left="(\d+)"/g));
    expect(indents).toEqual([['567'], ['1247']]);
  });

  test('of a thousand clauses keeps one list of clauses', async () => {
    const pages = [
      { profile: profileOf('en'), printed: printedConclusions(1000, 'en'), kind: 'conclusions' as const },
    ];
    const parts = await written(pages);
    expect(all(parts['word/numbering.xml'], /w:val="(%1\.)"/g)).toHaveLength(1);
    expect(all(body(parts), /<w:pStyle w:val="Clause"\/>/g)).toHaveLength(1000);
  });
});
