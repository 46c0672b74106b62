import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kind, kinds } from '#core/draft/draft.ts';
import {
  type Printed,
  type PrintedPart,
  type PrintedRun,
  printed,
  printedLabel,
} from '#core/draft/printed.ts';
import { printable } from '#core/print/printable.ts';
import type { Page } from '#core/print/typst-source.ts';
import { type PdfOptions, pdf } from '#electron/host/pdf/pdf.ts';
import {
  hostilePrinted,
  type PrintedLanguage,
  printedConclusions,
  printedLanguages,
  printedOf,
  profileOf,
} from '#tests/build/printed.ts';
import { hasProgram, run } from '#tests/build/programs.ts';
import { anyStructure } from '#tests/build/structure.ts';

const date = '2027-07-01';
const languages = { en: profileOf('en'), fr: profileOf('fr') };

const page = (printed: Printed, language: PrintedLanguage, kind: Kind): Page => ({
  printed,
  profile: languages[language],
  kind,
});

const of = (kind: Kind, language: PrintedLanguage): Page => page(printedOf(kind, language), language, kind);

/** Texts of all structures that chance makes, the same at every run. */
const mixed = fc
  .sample(anyStructure, { seed: 1889, numRuns: 10 })
  .map((draft, at) =>
    printedLanguages
      .map((language) => page(printed(draft, language, languages), language, draft.kind))
      .slice(0, at % 2 === 0 ? 2 : 1),
  );

interface File {
  readonly name: string;
  readonly pages: readonly Page[];
  readonly options: PdfOptions;
}

const file = (name: string, pages: readonly Page[], options: Partial<PdfOptions> = {}): File => ({
  name,
  pages,
  options: { date, ...options },
});

/** Every file that is judged: each kind in each language and in columns, for circulation and for the archive. */
const files: readonly File[] = [
  ...kinds.flatMap((kind) => [
    ...printedLanguages.map((language) => file(`${kind} ${language}`, [of(kind, language)])),
    file(`${kind} columns`, [of(kind, 'en'), of(kind, 'fr')]),
    file(`${kind} archive`, [of(kind, 'fr')], { archive: true }),
  ]),
  file('conclusions columns archive', [of('conclusions', 'fr'), of('conclusions', 'en')], { archive: true }),
  file('conclusions lines', [of('conclusions', 'en')], { lineNumbers: true }),
  file('conclusions columns lines', [of('conclusions', 'en'), of('conclusions', 'fr')], {
    lineNumbers: true,
  }),
  file('long', [page(printedConclusions(120, 'fr'), 'fr', 'conclusions')]),
  ...mixed.map((pages, at) => file(`mixed ${at + 1}`, pages, { archive: at % 3 === 0 })),
];

const hostile: readonly File[] = [
  file('hostile', [page(hostilePrinted('en'), 'en', 'conclusions')]),
  file(
    'hostile columns archive',
    [page(hostilePrinted('en'), 'en', 'conclusions'), page(hostilePrinted('fr'), 'fr', 'conclusions')],
    { archive: true },
  ),
];

const all = [...files, ...hostile];
const folder = mkdtempSync(join(tmpdir(), 'entente-pdf-'));
const pathOf = (name: string): string => join(folder, `${name}.pdf`);

beforeAll(async () => {
  for (const { name, pages, options } of all) {
    const result = await pdf(pages, options);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`);
    writeFileSync(pathOf(name), result.value.bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a judge says of the file of a name. */
const judged = (program: string, args: readonly string[], name: string): string => {
  const { stdout, status } = run(
    program,
    args.map((arg) => (arg === 'FILE' ? pathOf(name) : arg)),
  );
  expect({ name, status }).toEqual({ name, status: 0 });
  return stdout;
};

/** The words of the structure tree in reading order, which is all that a screen reader says. */
const spoken = (name: string): string =>
  judged('pdfinfo', ['-struct-text', 'FILE'], name)
    .split('\n')
    .flatMap((line) => /^ +"(.*)"$/.exec(line)?.[1] ?? [])
    .join('');

/** Letters and signs alone: line ends, spaces and hyphens at line ends are the page's affair. */
const bare = (text: string): string => text.replace(/[\s\u00AD\u200B]/g, '');

/** What a text must say: the whole of it with each note where it is called, and without notes, and the notes. */
const said = ({ pages }: File): { whole: string; body: string; notes: readonly string[] } => {
  const notes: string[] = [];
  const words = (runs: readonly PrintedRun[], inPlace: boolean): string =>
    runs
      .map((run) => {
        if (!('footnote' in run)) return printable(run.text).text;
        const number = notes.push(`${notes.length + 1}${words(run.footnote, inPlace)}`);
        return inPlace ? `${number}${notes[number - 1]}` : `${number}`;
      })
      .join('');
  const part = (given: PrintedPart, inPlace: boolean): string =>
    `${printedLabel(given) ?? ''}${words(given.runs, inPlace)}`;
  const order = pages[0]?.printed.parts ?? [];
  const all = (inPlace: boolean): string => {
    notes.length = 0;
    return bare(
      order
        .flatMap((_, at) => pages.flatMap(({ printed }) => printed.parts[at] ?? []))
        .map((one) => part(one, inPlace))
        .join(''),
    );
  };
  return { whole: all(true), body: all(false), notes: notes.map(bare) };
};

const between = ['-x', '0', '-y', '78', '-W', '596', '-H', '690'];

/** The words between header and footer in the order in which they were set, without the notes, which must be there. */
const printedBody = (one: File): string =>
  said(one).notes.reduceRight(
    (text, note) => {
      const at = text.lastIndexOf(note);
      expect(text).toContain(note);
      return text.slice(0, at) + text.slice(at + note.length);
    },
    bare(judged('pdftotext', ['-raw', ...between, 'FILE', '-'], one.name)),
  );

const structure = (name: string): string => judged('pdfinfo', ['-struct', 'FILE'], name);

describe('a PDF of a text', () => {
  describe.skipIf(!hasProgram('qpdf'))('before qpdf', () => {
    test.each(all)('$name is sound', ({ name }) => {
      expect(judged('qpdf', ['--check', 'FILE'], name)).toContain('No syntax or stream encoding errors');
    });

    test('has its title and the titles of its sections among the bookmarks', () => {
      const json = judged('qpdf', ['--json=2', '--json-key=outlines', 'FILE'], 'outcome en');
      const titles = [...json.matchAll(/"title": "(.*?)"/g)].map(([, title]) =>
        title?.replace('\u2003', ' '),
      );
      expect(titles.toSorted((one, other) => ((one ?? '') < (other ?? '') ? -1 : 1))).toEqual([
        'Article 1',
        'Article 2 Tools',
        'Article 3',
        'B. Entry into force',
        'Charter of Open Workshops',
        'I. General',
        'II. Final provisions',
      ]);
    });
  });

  describe.skipIf(!hasProgram('pdfinfo'))('before pdfinfo', () => {
    test.each(all)('$name is tagged and named', ({ name }) => {
      const facts = judged('pdfinfo', ['FILE'], name);
      expect(facts).toMatch(/Tagged: +yes/);
      expect(facts).toMatch(/Title: +\S/);
      expect(facts).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/);
      expect(facts).toMatch(/CreationDate: +Thu Jul +1 /);
    });

    // Poppler's reading of the structure stops at a replacement text, which the hyphen has where words are hyphenated.
    test.each(files.filter((one) => !said(one).whole.includes('-')))(
      '$name says in its structure what the text says, with its numbers, markers and notes',
      (one) => {
        expect(bare(spoken(one.name))).toBe(said(one).whole);
      },
    );

    test.each(files.filter(({ name }) => name.startsWith('conclusions')))(
      '$name has titles, paragraphs, lists, notes and links in its structure',
      ({ name }) => {
        const tree = structure(name);
        for (const kind of ['H1', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Note', 'Link'])
          expect(tree).toMatch(new RegExp(`^ +${kind}\\b`, 'm'));
      },
    );

    test('items are lists within the lists of clauses', () => {
      const tree = structure('conclusions en');
      const depths = [...tree.matchAll(/^( +)L \(block\)/gm)].map(([, indent]) => indent?.length ?? 0);
      expect(new Set(depths).size).toBe(5);
      expect(tree.match(/^ {2}L \(block\)/gm)).toHaveLength(1);
    });

    test('sections are titles under the title of the text', () => {
      expect(structure('mission fr').match(/^ +H[1-6]/gm)).toEqual(['  H1', '  H2', '  H2', '  H2']);
    });

    test('line numbers are read out by nobody', () => {
      expect(bare(spoken('conclusions lines'))).toBe(bare(spoken('conclusions en')));
    });
  });

  describe.skipIf(!hasProgram('pdffonts'))('before pdffonts', () => {
    test.each(all)('$name carries all its fonts, each with the characters it stands for', ({ name }) => {
      const fonts = judged('pdffonts', ['FILE'], name).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/ yes (yes|no ) yes +\d+ +\d+$/);
    });

    test('is set in Libertinus Serif and in nothing else where the text is in Latin letters', () => {
      for (const { name } of files) {
        const fonts = judged('pdffonts', ['FILE'], name).trim().split('\n').slice(2);
        for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+LibertinusSerif-/);
      }
    });
  });

  describe.skipIf(!hasProgram('pdftotext'))('before pdftotext', () => {
    test.each(files.filter(({ options }) => !options.lineNumbers))(
      '$name says on its pages what the text says, with its numbers and markers',
      (one) => {
        // Where a row goes over the page, its first language is not finished before the second one begins.
        const read = (text: string): string =>
          one.pages.length > 1 ? Array.from(text).sort().join('') : text;
        expect(read(printedBody(one))).toBe(read(said(one).body));
      },
    );

    test('prints words written to break a page as themselves', () => {
      const text = judged('pdftotext', ['-raw', 'FILE', '-'], 'hostile');
      for (const words of [
        '#set text(red) $x^2$ @label *strong* _emph_ `raw` \\ // comment',
        '<w:p>&amp;</w:p> ]]> "quoted" \'single\' <!-- no comment -->',
        'a lone high \uFFFD and a lone low \uFFFD surrogate, noncharacters \uFFFD \uFFFD',
      ])
        expect(bare(text)).toContain(bare(words));
      expect(bare(text)).toContain('x'.repeat(1000));
    });

    test('has page numbers and, from the second page on, title and symbol above the text', () => {
      const pages = judged('pdftotext', ['-layout', 'FILE', '-'], 'conclusions en').split('\f');
      expect(pages[0]).toMatch(/^\s*UCCN\/2027\/CONCL\/Rev\.2\n/);
      expect(pages[1]).toMatch(/^\s*Conclusions – XXIst Annual Meeting +UCCN\/2027\/CONCL\/Rev\.2\n/);
      expect(pages[1]).toMatch(/\n\s+2 *\/ *2\s*$/);
    });

    test('numbers the lines of each page when asked to', () => {
      const numbers = (name: string): number[] =>
        judged('pdftotext', ['-layout', 'FILE', '-'], name)
          .split('\f')
          .map((text) => text.match(/ {2}\d+$/gm)?.length ?? 0);
      expect(numbers('conclusions en')).toEqual([0, 0, 0]);
      expect(
        numbers('conclusions lines')
          .slice(0, 2)
          .every((count) => count > 10),
      ).toBe(true);
      expect(
        numbers('conclusions columns lines')
          .slice(0, 2)
          .every((count) => count > 10),
      ).toBe(true);
    });

    test('keeps both languages of a part on one line of the page', () => {
      const text = judged('pdftotext', ['-layout', 'FILE', '-'], 'outcome columns');
      expect(text).toMatch(/^I\. +General +I\. +Généralités$/m);
      expect(text).toMatch(
        /^1\. +Everyone may enter a workshop\. +1\. +Chacun peut entrer dans un atelier\.$/m,
      );
      expect(text).toMatch(/^ +\(a\) To learners; +a\) aux apprentis/m);
    });
  });
});
