import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Kind, kinds } from '#core/draft/draft.ts';
import type { Page } from '#core/draft/page.ts';
import { type Printed, type PrintedPart, printed } from '#core/draft/printed.ts';
import type { PrintedRun } from '#core/draft/printed-run.ts';
import { writable } from '#core/word/write/words.ts';
import { writeWord } from '#core/word/write/write-word.ts';
import {
  hostilePrinted,
  type PrintedLanguage,
  printedConclusions,
  printedLanguages,
  printedOf,
  profileOf,
} from '#tests/build/printed.ts';
import { hasProgram, officeReads, run } from '#tests/build/programs.ts';
import { anyStructure } from '#tests/build/structure.ts';

const page = (printed: Printed, language: PrintedLanguage, kind: Kind): Page => ({
  profile: profileOf(language),
  printed,
  kind,
});

const of = (kind: Kind, language: PrintedLanguage): Page => page(printedOf(kind, language), language, kind);
const hostile = (language: PrintedLanguage): Page => page(hostilePrinted(language), language, 'conclusions');

const languages = { en: profileOf('en'), fr: profileOf('fr') };

/** Texts of all structures that chance makes, the same at every run. */
const mixed = Object.fromEntries(
  fc.sample(anyStructure, { seed: 1889, numRuns: 8 }).map((draft, at) => {
    const pages = printedLanguages.map((language) =>
      page(printed(draft, language, languages), language, draft.kind),
    );
    return [`mixed-${at + 1}.docx`, at % 2 === 0 ? pages : pages.slice(0, 1)];
  }),
);

/** Every file that is judged, by name: each kind in each language and in columns, hostile words, a long text. */
const files: Readonly<Record<string, readonly Page[]>> = {
  ...Object.fromEntries(
    kinds.flatMap((kind) => [
      ...printedLanguages.map((language) => [`${kind}-${language}.docx`, [of(kind, language)]]),
      [`${kind}-columns.docx`, printedLanguages.map((language) => of(kind, language))],
    ]),
  ),
  ...mixed,
  'hostile-en.docx': [hostile('en')],
  'hostile-columns.docx': [hostile('en'), hostile('fr')],
  'long-fr.docx': [page(printedConclusions(120, 'fr'), 'fr', 'conclusions')],
};

const names = Object.keys(files);
const bytes = new Map<string, Uint8Array>();

const bytesOf = (name: string): Uint8Array => {
  const found = bytes.get(name);
  if (found === undefined) throw new Error(`${name} was not written`);
  return found;
};

beforeAll(async () => {
  for (const name of names) bytes.set(name, await writeWord(files[name] ?? [], { date: '2027-07-01' }));
});

const labelled = ({ role, label }: PrintedPart): string => {
  if (label.number === null) return label.marker ?? '';
  return role === 'section' ? label.number : `${label.number}.`;
};

const isThere = (part: PrintedPart): boolean => part.runs.length > 0 || labelled(part) !== '';

/** The parts of a text in the order of the page: row by row where languages stand beside each other. */
const rows = (pages: readonly Page[]): readonly PrintedPart[] => {
  const columns = pages.map(({ printed }) => printed.parts.filter(isThere));
  return (columns[0] ?? []).flatMap((_, at) => columns.flatMap((column) => column[at] ?? []));
};

// Readers differ in the bullet they show and in the blanks at the ends of a line; every other sign has to be equal.
const line = (text: string): string =>
  text
    .replace(/^\s*[–•◦▪·-](?=\s)/u, '•')
    .replace(/[ \t]+/g, ' ')
    .trim();

const wordsOf = (runs: readonly PrintedRun[], note: () => string): string =>
  runs.map((one) => ('footnote' in one ? note() : writable(one.text))).join('');

/** What LibreOffice should read: a line for each part with its number or marker, and the signs of notes counted. */
const expectedLines = (pages: readonly Page[]): readonly string[] => {
  let notes = 0;
  const note = (): string => String(++notes);
  const languages = pages.length > 1 ? pages.map(({ profile }) => profile.name) : [];
  const lines = rows(pages).flatMap((part) => `${labelled(part)} ${wordsOf(part.runs, note)}`.split('\n'));
  return [...languages, ...lines].map(line).filter((text) => text !== '');
};

describe.skipIf(!hasProgram('soffice'))('LibreOffice', () => {
  let read: Readonly<Record<string, string>> = {};
  beforeAll(() => {
    read = officeReads(Object.fromEntries(names.map((name) => [name, bytesOf(name)])));
  }, 300_000);

  test.each(names)('reads the numbers, markers and words of the draft from %s', (name) => {
    const lines = (read[name] ?? 'not opened').split('\n').map(line);
    expect(lines.filter((text) => text !== '')).toEqual(expectedLines(files[name] ?? []));
  });
});

interface Element {
  readonly t: string;
  readonly c?: unknown;
}

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && 't' in value && typeof value.t === 'string';

/** Every element of pandoc's tree of a kind, in reading order; notes are entered only when they are asked for. */
const elements = (value: unknown, kinds: readonly string[]): readonly Element[] => {
  if (Array.isArray(value)) return value.flatMap((one) => elements(one, kinds));
  if (!isElement(value))
    return typeof value === 'object' && value !== null
      ? Object.values(value).flatMap((one) => elements(one, kinds))
      : [];
  if (kinds.includes(value.t)) return [value];
  return value.t === 'Note' ? [] : elements(value.c, kinds);
};

const characters = (value: unknown): string =>
  elements(value, ['Str', 'Space', 'SoftBreak', 'LineBreak'])
    .map(({ t, c }) => (t === 'Str' ? String(c) : t === 'LineBreak' ? '\n' : ' '))
    .join('');

/** From where a list of pandoc counts, and in which figures. */
const listFigures = (list: Element | undefined): unknown => {
  const form: unknown = Array.isArray(list?.c) ? list.c[0] : undefined;
  return Array.isArray(form) ? { from: form[0], figures: form[1] } : form;
};

const pandocTree = (name: string): unknown => {
  const { status, stdout, stderr } = run('pandoc', ['-f', 'docx', '-t', 'json'], bytesOf(name));
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
};

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What pandoc should read: words without counted labels, which it keeps as lists, and without notes. */
const expectedWords = (pages: readonly Page[]): readonly string[] => [
  ...(pages.length > 1 ? pages.map(({ profile }) => profile.name) : []),
  ...rows(pages)
    .map((part) => (part.runs.length === 0 ? labelled(part) : wordsOf(part.runs, () => '')))
    .map(squeezed)
    .filter((text) => text !== ''),
];

const count = (pages: readonly Page[], holds: (run: PrintedRun) => boolean): number =>
  pages.flatMap(({ printed }) => printed.parts.flatMap(({ runs }) => runs)).filter(holds).length;

describe.skipIf(!hasProgram('pandoc'))('pandoc', () => {
  const sound = names.filter((name) => !name.startsWith('hostile'));

  test.each(sound)('reads the words of the draft from %s', (name) => {
    const paragraphs = elements(pandocTree(name), ['Para', 'Plain', 'Header']).map((one) =>
      squeezed(characters(one.c)),
    );
    expect(paragraphs.filter((text) => text !== '')).toEqual(expectedWords(files[name] ?? []));
  });

  test.each(sound)('finds the notes and superscripts of the draft in %s', (name) => {
    const tree = pandocTree(name);
    const pages = files[name] ?? [];
    expect(elements(tree, ['Note'])).toHaveLength(count(pages, (one) => 'footnote' in one));
    expect(elements(tree, ['Superscript'])).toHaveLength(
      count(pages, (one) => !('footnote' in one) && one.marks.includes('superscript')),
    );
  });

  test('finds clauses and items as lists within lists', () => {
    const first = elements(pandocTree('conclusions-en.docx'), ['OrderedList'])[0];
    const [within] = elements(first?.c, ['OrderedList']);
    const [deeper] = elements(within?.c, ['OrderedList']);
    expect(listFigures(first)).toEqual({ from: 1, figures: { t: 'Decimal' } });
    expect(listFigures(within)).toEqual({ from: 1, figures: { t: 'LowerAlpha' } });
    expect(listFigures(deeper)).toEqual({ from: 1, figures: { t: 'LowerRoman' } });
  });

  test('finds section titles as headings', () => {
    const headings = elements(pandocTree('mission-fr.docx'), ['Header']);
    expect(headings.map(({ c }) => characters(c))).toEqual(['Présentation', 'Objectifs', 'Champs d’action']);
  });

  test.each(names.filter((name) => name.startsWith('hostile')))('opens %s', (name) => {
    expect(characters(pandocTree(name))).toContain('<w:p>&amp;</w:p> ]]>');
  });
});

describe.skipIf(!hasProgram('xmllint'))('xmllint', () => {
  test.each(names)('finds every part of %s well-formed', (name) => {
    const parts = Object.entries(unzipSync(bytesOf(name)));
    expect(parts.length).toBeGreaterThan(10);
    for (const [path, content] of parts) {
      const { status, stderr } = run('xmllint', ['--noout', '--huge', '-'], strFromU8(content));
      expect({ path, status, stderr }).toEqual({ path, status: 0, stderr: '' });
    }
  });
});
