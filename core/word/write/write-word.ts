import { Document, type FileChild, Packer, Paragraph } from 'docx';
import type { Id } from '#core/draft/draft.ts';
import type { Page } from '#core/draft/page.ts';
import type { PrintedPart } from '#core/draft/printed.ts';
import { bookmarkOf } from '../identity.ts';
import { columnTable } from './columns.ts';
import { frameFor } from './frame.ts';
import { planLists } from './lists.ts';
import { type Measures, measuresFor } from './measures.ts';
import { type Notes, newNotes } from './notes.ts';
import { type NumberingPlan, planNumbering } from './numbering.ts';
import { settlePackage } from './package.ts';
import { paragraphFor, placed } from './paragraphs.ts';
import type { RunContext } from './runs.ts';
import { afterText, type Sent, settleSent } from './sent/sent.ts';
import { stylesFor } from './styles.ts';
import { wordLanguage } from './tags.ts';
import { type NarrowSpaces, writableLine } from './words.ts';

/** How a Word file is to be written. Only the date is needed: a file never reads the clock. */
export interface WordOptions {
  /** When the text was issued, an ISO date or moment; the only date the file names. */
  readonly date: Date | string;
  /** Every fifth line numbered, in a text of one language: Word does not count lines in columns. */
  readonly lineNumbers?: boolean;
  /** The symbol of the text, where it is not the one of the draft; null for none. */
  readonly symbol?: string | null;
  readonly title?: string;
  readonly narrowSpaces?: NarrowSpaces;
  /** For a text of one language that goes out to cities to be amended. */
  readonly sent?: Sent;
}

/** The ids of all parts, in the order of the first language; parts that only another has come last. */
const order = (pages: readonly Page[]): readonly Id[] => [
  ...new Set(pages.flatMap(({ printed }) => printed.parts.map(({ id }) => id))),
];

const isBare = ({ runs, label }: PrintedPart): boolean =>
  runs.length === 0 && label.number === null && label.marker === null;

interface Setting {
  readonly measures: Measures;
  readonly numbering: NumberingPlan;
  readonly notes: Notes;
  readonly narrowSpaces: NarrowSpaces;
  readonly bookmarks: boolean;
}

const contextOf = (page: Page, { notes, narrowSpaces }: Setting): RunContext => {
  const context = { language: wordLanguage(page.profile.tag), narrowSpaces, footnote: null };
  return { ...context, footnote: (runs) => notes.add(runs, context) };
};

/** Writes the part of an id as a paragraph; null where the column has no such part, or neither words nor number. */
type Writer = (id: Id) => Paragraph | null;

const writerFor = (page: Page, column: number, setting: Setting): Writer => {
  const parts = page.printed.parts.filter((part) => !isBare(part));
  const context = contextOf(page, setting);
  const places = placed(parts, (id) => setting.numbering.of(column, id));
  return (id) => {
    const found = places.get(id);
    if (found === undefined) return null;
    const bookmark = setting.bookmarks ? bookmarkOf(id) : undefined;
    return paragraphFor(found, context, setting.measures, bookmark);
  };
};

// Row by row, since readers take the notes of a file in the order in which they stand in it.
const rowsOf = (pages: readonly Page[], setting: Setting): readonly (readonly (Paragraph | null)[])[] => {
  const writers = pages.map((page, column) => writerFor(page, column, setting));
  return order(pages)
    .map((id) => writers.map((write) => write(id)))
    .filter((row) => row.some((paragraph) => paragraph !== null));
};

const body = (pages: readonly Page[], setting: Setting): readonly FileChild[] => {
  const rows = rowsOf(pages, setting);
  if (pages.length === 1) return rows.flat().filter((paragraph) => paragraph !== null);
  const columns = pages.map(({ profile }) => ({
    name: profile.name,
    language: wordLanguage(profile.tag),
  }));
  return [columnTable(columns, rows, setting.measures), new Paragraph({ style: 'Footer', children: [] })];
};

const headOf = (pages: readonly Page[], options: WordOptions): string | null => {
  const found = [symbolOf(pages, options), options.sent?.mark ?? null].filter((one) => one !== null);
  return found.length === 0 ? null : writableLine(found.join(' · '));
};

const symbolOf = (pages: readonly Page[], { symbol }: WordOptions): string | null => {
  const found =
    symbol === undefined ? pages.find(({ printed }) => printed.symbol !== null)?.printed.symbol : symbol;
  return found === undefined || found === null || found === '' ? null : writableLine(found);
};

const documentOf = (pages: readonly Page[], options: WordOptions): Document => {
  const measures = measuresFor(pages.length);
  const numbering = planNumbering(
    pages.map(({ printed }) => planLists(printed.parts)),
    measures,
  );
  const narrowSpaces = options.narrowSpaces ?? 'keep';
  const collected = newNotes();
  const { sent } = options;
  const bookmarks = sent !== undefined && pages.length === 1;
  const children = body(pages, { measures, numbering, notes: collected, narrowSpaces, bookmarks });
  const after = sent === undefined ? [] : afterText(sent);
  const titles = pages.map(({ printed, profile }) => ({
    text: writableLine(printed.title, narrowSpaces),
    language: wordLanguage(profile.tag),
  }));
  const frame = frameFor(titles, headOf(pages, options), measures, options.lineNumbers ?? false);
  return new Document({
    styles: stylesFor(measures, titles[0]?.language ?? 'und'),
    numbering: { config: numbering.definitions },
    footnotes: collected.footnotes,
    sections: [{ ...frame, children: [...children, ...after] }],
  });
};

/**
 * Writes a text as a Word file: in one language a clean copy, in several the same text in columns beside each other.
 * Numbers and markers are counted by Word and read as in the draft; every run is tagged with its language; no person,
 * comment or hidden word is in the file. Equal texts and options give equal bytes. Throws a RangeError for a date that
 * is none.
 */
export const writeWord = async (pages: readonly Page[], options: WordOptions): Promise<Uint8Array> => {
  const symbol = symbolOf(pages, options);
  const title = options.title ?? [...new Set(pages.map(({ printed }) => printed.title))].join(' / ');
  const bytes = new Uint8Array(await Packer.toArrayBuffer(documentOf(pages, options)));
  const properties = {
    title,
    ...(pages[0] === undefined ? {} : { category: pages[0].kind }),
    ...(symbol === null ? {} : { identifier: symbol }),
    languages: pages.map(({ profile }) => profile.tag),
    date: new Date(options.date),
  };
  const { sent } = options;
  return settlePackage(bytes, properties, (parts) =>
    sent === undefined ? undefined : settleSent(parts, sent),
  );
};
