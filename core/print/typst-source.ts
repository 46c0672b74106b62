import type { Page } from '#core/draft/page.ts';
import { printedWords } from '#core/draft/printed-run.ts';
import { flow } from './flow.ts';
import { isListed } from './paragraph.ts';
import { sideBySide } from './side-by-side.ts';
import { template } from './template.ts';
import { fit, type Setting } from './words.ts';

/** What is chosen for one printing. */
export interface PrintOptions {
  /** The day of issue, an ISO day (`2018-06-15`), for the properties of the file: equal input gives equal bytes. */
  readonly date: string;
  /** Numbers the lines of every page in the margin, for reading a text aloud in a meeting. */
  readonly lineNumbers?: boolean;
  /** Characters for which there is no font; the replacement sign is printed for them. */
  readonly missing?: ReadonlySet<string>;
}

/**
 * A text for Typst: the page, which is the same for every text (`source`), what it reads under the name `draft.json`
 * (`data`), and the characters that gave way to the replacement sign, each once.
 */
export interface TypstSource {
  readonly source: string;
  readonly data: string;
  readonly lost: readonly string[];
}

const language = (tag: string): { lang: string; region: string | null } => {
  const [primary = '', ...rest] = tag.split('-');
  const region = rest.find((subtag) => /^[a-z]{2}$/i.test(subtag));
  return {
    lang: /^[a-z]{2,3}$/i.test(primary) ? primary.toLowerCase() : 'en',
    region: region?.toUpperCase() ?? null,
  };
};

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const shortened = (text: string, length: number): string => {
  const letters = Array.from(text);
  return letters.length <= length
    ? text
    : `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
};

/** What the file is called in its properties: the title, else the first words of the text, else its kind. */
const nameOf = ({ printed, kind }: Page): string =>
  inOneLine(printed.title) ||
  inOneLine(printed.parts.map(({ runs }) => printedWords(runs)).find((words) => words.trim() !== '') ?? '') ||
  kind;

const longestNumber = (pages: readonly Page[]): number =>
  pages
    .flatMap(({ printed }) => printed.parts.filter(isListed))
    .reduce((longest, { label }) => Math.max(longest, Math.min(label.number?.length ?? 0, 16)), 0);

const body = (pages: readonly Page[], settings: readonly Setting[]): readonly object[] => {
  const [page, beside] = pages;
  const [setting] = settings;
  if (page === undefined || setting === undefined) return [];
  if (beside === undefined) return flow(page.printed, setting);
  return sideBySide(
    pages.map(({ printed }) => printed),
    settings,
  );
};

/**
 * A text as Typst sets it: one page for one language, two pages for two languages beside each other, part by part.
 * What was written travels only as data, never in the source. Without pages nothing but an empty sheet is set.
 */
export const typstSource = (pages: readonly Page[], options: PrintOptions): TypstSource => {
  const lost = new Set<string>();
  const settings = pages.map(
    (_, at): Setting => ({
      language: at,
      missing: options.missing ?? new Set(),
      lose: (character) => lost.add(character),
    }),
  );
  const fitted = (text: string): string => (settings[0] === undefined ? '' : fit(text, settings[0]));
  const names = pages.map((page) => inOneLine(fitted(nameOf(page))).replaceAll('\u200B', ''));
  const data = {
    kind: pages[0]?.kind ?? null,
    title: shortened(names[0] ?? '', 250),
    running: names.map((name) => shortened(name, 90)),
    symbol: shortened(fitted(inOneLine(pages[0]?.printed.symbol ?? '')), 60),
    date: options.date.split('-').map(Number),
    lineNumbers: options.lineNumbers ?? false,
    languages: pages.map(({ profile }) => language(profile.tag)),
    longestNumber: longestNumber(pages),
    body: body(pages, settings),
  };
  return { source: template, data: JSON.stringify(data), lost: [...lost] };
};
