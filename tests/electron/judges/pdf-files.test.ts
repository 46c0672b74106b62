import { describe, expect, test } from 'vitest';
import type { Page } from '#core/draft/page.ts';
import { alsoAccessible } from '#electron/host/pdf/archive.ts';
import { compiler, typeset } from '#electron/host/pdf/compiler.ts';
import { charactersWithoutFont } from '#electron/host/pdf/missing.ts';
import { type PdfOptions, pdf } from '#electron/host/pdf/pdf.ts';
import type { Pdf } from '#electron/host/pdf/typesetting.ts';
import { printedConclusions, printedOf, profileOf } from '#tests/build/printed.ts';

const date = '2027-07-01';
const english: Page = {
  printed: printedOf('conclusions', 'en'),
  profile: profileOf('en'),
  kind: 'conclusions',
};
const french: Page = {
  printed: printedOf('conclusions', 'fr'),
  profile: profileOf('fr'),
  kind: 'conclusions',
};

const made = async (pages: readonly Page[], options: Partial<PdfOptions> = {}): Promise<Pdf> => {
  const result = await pdf(pages, { date, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const refusalOf = async (pages: readonly Page[], options: Partial<PdfOptions> = {}): Promise<string> => {
  const result = await pdf(pages, { date, ...options });
  return result.ok ? 'made' : result.failure.code;
};

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A text whose last clause says something else. */
const saying = (words: string, page = english): Page => ({
  ...page,
  printed: {
    ...page.printed,
    parts: page.printed.parts.map((part) =>
      part.label.number === '14' ? { ...part, runs: [{ text: words, marks: [] }] } : part,
    ),
  },
});

describe('what a PDF says of itself', () => {
  test('is PDF/UA-1 for circulation', async () => {
    const file = latin((await made([english])).bytes);
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file).toContain('/DisplayDocTitle true');
    expect(file).not.toContain('pdfaid:part');
  });

  test('is PDF/A-2a and PDF/UA-1 in one file for the archive', async () => {
    const file = latin((await made([english, french], { archive: true })).bytes);
    expect(file).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file).toContain('/DisplayDocTitle true');
    expect(file).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(file).toContain('/GTS_PDFA1');
  });

  test('names the language of the text, and of every stretch in another one', async () => {
    expect(latin((await made([english])).bytes)).toContain('/Lang (en)');
    const columns = latin((await made([english, french])).bytes);
    expect(columns.match(/\/Lang \(fr\)/g)?.length).toBeGreaterThan(20);
  });

  test('names neither author nor machine', async () => {
    const file = latin((await made([english])).bytes);
    expect(file).not.toMatch(/\/Author|dc:creator/);
    expect(file).not.toContain(process.cwd());
  });
});

describe('the bytes of a PDF', () => {
  test.each([{}, { archive: true }])('are the same for the same text %o', async (options) => {
    const first = await made([english, french], options);
    await made([saying('Something else was said between the two.')], options);
    const again = await made([english, french], options);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
  });

  test('change with the day of issue and with a word', async () => {
    const first = latin((await made([english])).bytes);
    expect(latin((await made([english], { date: '2027-07-02' })).bytes)).not.toBe(first);
    expect(latin((await made([saying('One word more.')])).bytes)).not.toBe(first);
  });

  test('hold the same pages and structure in the archive as in circulation, entry by entry', async () => {
    const counts = (bytes: Uint8Array): Record<string, number> => {
      const file = latin(bytes);
      const kinds = file.match(/\/S \/[A-Z]\w*/g) ?? [];
      return Object.fromEntries(
        [...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((one) => one === kind).length]),
      );
    };
    const circulated = counts((await made([english])).bytes);
    const { '/S /GTS_PDFA1': intents, ...archived } = counts(
      (await made([english], { archive: true })).bytes,
    );
    expect(intents).toBe(1);
    expect(archived).toEqual(circulated);
    expect(circulated['/S /LI']).toBe(33);
  });

  test('keep every offset of the table of objects true when the archive names its second standard', async () => {
    const file = latin((await made([english], { archive: true })).bytes);
    const start = Number(/startxref\s+(\d+)/.exec(file)?.[1]);
    expect(file.slice(start, start + 4)).toBe('xref');
    const entries = [...file.slice(start).matchAll(/^(\d{10}) \d{5} ([nf])/gm)];
    expect(entries.length).toBeGreaterThan(50);
    const objects = entries.flatMap(([, offset, use], number) =>
      use === 'n' ? [{ number, offset: Number(offset) }] : [],
    );
    for (const { number, offset } of objects)
      expect(file.slice(offset, offset + 12)).toMatch(new RegExp(`^${number} 0 obj\\s`));
    const metadata =
      /\/Length (\d+)[^>]*\/Subtype \/XML[^>]*>>\s*stream\n|\/Subtype \/XML[^>]*\/Length (\d+)[^>]*>>\s*stream\n/.exec(
        file,
      );
    const from = (metadata?.index ?? 0) + (metadata?.[0].length ?? 0);
    const length = Number(metadata?.[1] ?? metadata?.[2]);
    expect(
      file
        .slice(from + length)
        .trimStart()
        .startsWith('endstream'),
    ).toBe(true);
  });

  test('are left alone by what names the second standard, when they are not laid out as expected', async () => {
    expect(alsoAccessible(Buffer.from('%PDF-1.7\nno table\n%%EOF'))).toBeNull();
    const twice = (await made([english], { archive: true })).bytes;
    expect(alsoAccessible(twice)).toBeNull();
  });
});

describe('characters that cannot be printed', () => {
  // A place in Unicode that is not given to any character, so that no font has it.
  const unassigned = '\u0378';

  test('give way to the replacement sign with a warning that names them', async () => {
    const { warnings } = await made([saying(`odd ${unassigned} and ${unassigned} and bell \u0007`)]);
    expect(warnings).toEqual([
      { code: 'printing:characters', facts: { count: 2, characters: 'U+0007, U+0378' } },
    ]);
  });

  test('do so in the archive and in both languages as well', async () => {
    const pages = [saying(`odd ${unassigned}`), saying('private \uE000', french)];
    const { warnings } = await made(pages, { archive: true });
    expect(warnings[0]?.facts.count).toBe(2);
  });

  test('raise no warning where all can be printed, whatever the language of the names', async () => {
    const { warnings } = await made([
      saying('Łódź, Thành phố Đà Lạt, Gaziantep’te İstanbul, Ñuñoa, Ærø, ŒUVRE, 10\u202F% « à »'),
    ]);
    expect(warnings).toEqual([]);
  });

  test('are read from the message of the compiler', () => {
    const message = (text: string): string =>
      `[SourceDiagnostic { message: "PDF/UA-1 error: the text \`\\"${text}\\"\` could not be displayed with font \`\\"Libertinus Serif\\"\`" }]`;
    expect(charactersWithoutFont(message('👩'))).toEqual(['👩']);
    expect(charactersWithoutFont(message('\\\\u{378}') + message('\\\\u{200d}a'))).toEqual([
      '\u0378',
      '\u200D',
      'a',
    ]);
    expect(charactersWithoutFont('PDF/UA-1 error: the first heading must be of level 1')).toEqual([]);
  });
});

describe('a PDF is refused', () => {
  test.each(['2027-13-01', '1 July 2027', '2027-02-30', ''])('when it is dated “%s”', async (date) => {
    expect(await refusalOf([english], { date })).toBe('printing:date');
  });

  test('in no language, and in three beside each other', async () => {
    expect(await refusalOf([])).toBe('printing:languages');
    expect(await refusalOf([english, french, english])).toBe('printing:languages');
  });

  test('when its text is longer than any meeting could read', async () => {
    expect(await refusalOf([saying('word '.repeat(900_000))])).toBe('printing:too-long');
  });
});

test('the compiler is made once and kept', async () => {
  expect(await compiler()).toBe(await compiler());
});

test('a page at fault is told apart from a text, and the next text is set as if nothing had been', async () => {
  const typst = await compiler();
  expect(typeset(typst, { source: '#panic("at fault")', data: '{}', lost: [] })).toBeNull();
  expect((await made([english])).pages).toBe(2);
});

test('a hundred clauses take the pages they need, in one language and in two', async () => {
  const hundred = (language: 'en' | 'fr'): Page => ({
    printed: printedConclusions(100, language),
    profile: profileOf(language),
    kind: 'conclusions',
  });
  const one = await made([hundred('en')]);
  const two = await made([hundred('en'), hundred('fr')]);
  expect(one.pages).toBeGreaterThan(8);
  expect(two.pages).toBeGreaterThan(one.pages);
});
