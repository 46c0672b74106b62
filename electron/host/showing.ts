import type { Draft, Id, Kind } from '#core/draft/draft.ts';
import type { Printed, PrintedPart } from '#core/draft/printed.ts';
import { printedWords } from '#core/draft/printed-run.ts';

type ByLanguage<T> = Readonly<Record<string, T>>;

interface ShownItem {
  readonly id: Id;
  readonly marker: ByLanguage<string | null>;
  readonly wording: ByLanguage<string>;
  readonly items: readonly ShownItem[];
}

interface ShownParagraph {
  readonly id: Id;
  /** As printed, `5 bis`; null where nothing is printed. */
  readonly number: string | null;
  /** How replies cite it, with or without a printed number. */
  readonly cite: string;
  readonly section?: Id;
  readonly wording: ByLanguage<string>;
  readonly items: readonly ShownItem[];
}

/** Something about a draft that a reader should know before it is issued. */
interface Warning {
  readonly code: 'unwritten' | 'placeholder' | 'broken-reference';
  readonly language: string;
  readonly part?: Id;
  readonly field?: string;
}

const byLanguage = <T>(pages: readonly Printed[], read: (page: Printed) => T | undefined): ByLanguage<T> =>
  Object.fromEntries(
    pages.flatMap((page) => {
      const value = read(page);
      return value === undefined ? [] : [[page.language, value] as const];
    }),
  );

const wordingAt = (pages: readonly Printed[], at: number): ByLanguage<string> =>
  byLanguage(pages, ({ parts }) => {
    const part = parts[at];
    return part === undefined || part.runs.length === 0 ? undefined : printedWords(part.runs);
  });

const itemsAfter = (pages: readonly Printed[], at: number, level: number): readonly ShownItem[] => {
  const parts = pages[0]?.parts ?? [];
  const found: ShownItem[] = [];
  for (let next = at + 1; ; next++) {
    const part = parts[next];
    if (part?.role !== 'item' || part.level < level) return found;
    if (part.level > level) continue;
    const marker = byLanguage(pages, (page) => page.parts[next]?.label.marker);
    found.push({
      id: part.id,
      marker,
      wording: wordingAt(pages, next),
      items: itemsAfter(pages, next, level + 1),
    });
  }
};

const paragraphs = (
  pages: readonly Printed[],
  roles: readonly PrintedPart['role'][],
): readonly ShownParagraph[] => {
  let section: Id | undefined;
  return (pages[0]?.parts ?? []).flatMap((part, at) => {
    if (part.role === 'section') section = part.id;
    if (!roles.includes(part.role)) return [];
    return [
      {
        id: part.id,
        number: part.label.number,
        cite: part.label.cite,
        ...(section === undefined ? {} : { section }),
        wording: wordingAt(pages, at),
        items: itemsAfter(pages, at, 1),
      },
    ];
  });
};

const lines = (role: PrintedPart['role'], pages: readonly Printed[]): ByLanguage<readonly string[]> =>
  byLanguage(pages, ({ parts }) =>
    parts.filter((part) => part.role === role && part.runs.length > 0).map(({ runs }) => printedWords(runs)),
  );

const warnings = (pages: readonly Printed[]): readonly Warning[] =>
  pages.flatMap(({ language, unwritten, placeholders, broken }) => [
    ...unwritten.map((part) => ({ code: 'unwritten', language, part }) as const),
    ...broken.map((part) => ({ code: 'broken-reference', language, part }) as const),
    ...placeholders.map((field) => ({ code: 'placeholder', language, field }) as const),
  ]);

const meetingOf = ({ fields }: Draft): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      'value' in value ? value.value : { start: value.start, end: value.end },
    ]),
  );

/** A draft for programs: numbers, markers and words of every part in the languages of the pages. */
export const showJson = (draft: Draft, pages: readonly Printed[]): unknown => {
  const parts = pages[0]?.parts ?? [];
  const at = parts.findIndex(({ role }) => role === 'chapeau');
  const sections = parts.flatMap((part, index) =>
    part.role === 'section'
      ? [
          {
            id: part.id,
            number: part.label.number,
            wording: wordingAt(pages, index),
            items: itemsAfter(pages, index, 1),
          },
        ]
      : [],
  );
  return {
    kind: draft.kind,
    languages: draft.languages,
    meeting: meetingOf(draft),
    heading: lines('heading', pages),
    chapeau: at < 0 ? {} : wordingAt(pages, at),
    ...(at < 0 || parts[at + 1]?.role !== 'item' ? {} : { chapeauItems: itemsAfter(pages, at, 1) }),
    preamble: paragraphs(pages, ['preamble']),
    sections,
    clauses: paragraphs(pages, ['clause']),
    closing: lines('closing', pages),
    placeholders: [...new Set(pages.flatMap(({ placeholders }) => placeholders))],
    warnings: warnings(pages),
  };
};

const indent = (part: PrintedPart): string => ' '.repeat(part.role === 'item' ? 4 + 4 * part.level : 4);

const labelOf = (part: PrintedPart): string => part.label.number ?? part.label.marker ?? '';

const shownPart = (pages: readonly Printed[], at: number): string => {
  const first = pages[0]?.parts[at];
  if (first === undefined) return '';
  const label = first.role === 'item' ? '' : (first.label.number ?? '');
  return pages
    .map((page, index) => {
      const part = page.parts[at];
      if (part === undefined) return '';
      const words = part.runs.length === 0 ? '…' : printedWords(part.runs);
      const tag = pages.length > 1 ? `${page.language}  ` : '';
      const marker = part.role === 'item' ? `${labelOf(part)} ` : '';
      return `${(index === 0 && label !== '' ? `${label} ` : '').padEnd(4)}${indent(part).slice(4)}${tag}${marker}${words}`;
    })
    .join('\n');
};

/** A draft for reading in a terminal: one paragraph after another, its number before it, its languages below each other. */
export const showText = (kind: Kind, pages: readonly Printed[]): string =>
  (pages[0]?.parts ?? [])
    .map((part, at) => shownPart(pages, at) + (part.role === 'heading' && kind !== 'mission' ? '' : '\n'))
    .join('\n');
