import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { type Page, type PrintOptions, type TypstSource, typstSource } from '#core/print/typst-source.ts';
import { alsoAccessible } from './archive.ts';
import { compiler, typeset } from './compiler.ts';
import { charactersWithoutFont } from './missing.ts';

/** What is chosen for one PDF. */
export interface PdfOptions extends Omit<PrintOptions, 'missing'> {
  /** For the archive: PDF/A-2a that is PDF/UA-1 as well, instead of PDF/UA-1 alone. */
  readonly archive?: boolean;
}

/** A finished file, and what its readers should know of it. */
export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** `printing:characters` where some had to give way to the replacement sign. */
  readonly warnings: readonly Failure[];
}

const mostCharacters = 4_000_000;
const mostPages = 2_000;
// One round settles all characters that the compiler names; a second one can show fonts missing in what was behind.
const mostRounds = 8;
const mostNamed = 12;

const isDay = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(date)
  );
};

const refusal = (pages: readonly Page[], options: PdfOptions): Result<never> | null => {
  if (!isDay(options.date)) return refuse('printing:date', { date: options.date.slice(0, 40) });
  if (pages.length < 1 || pages.length > 2) return refuse('printing:languages', { languages: pages.length });
  return null;
};

const opened = async (): Promise<Result<NodeCompiler>> => {
  try {
    return success(await compiler());
  } catch {
    return refuse('printing:no-compiler', { platform: `${process.platform} ${process.arch}` });
  }
};

type Written = { readonly bytes: Uint8Array } | { readonly missing: readonly string[] };

/** Writes the pages, or names the characters that no font on the machine has. */
const written = (typst: NodeCompiler, pages: NodeTypstDocument, archive: boolean): Written => {
  try {
    const accessible = typst.pdf(pages, { pdfStandard: 'ua-1' });
    if (!archive) return { bytes: accessible };
    const kept = alsoAccessible(typst.pdf(pages, { pdfStandard: 'a-2a' }));
    return kept === null ? { missing: [] } : { bytes: kept };
  } catch (error) {
    return { missing: error instanceof Error ? charactersWithoutFont(error.message) : [] };
  }
};

const named = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const warningsOf = (lost: readonly string[]): readonly Failure[] =>
  lost.length === 0
    ? []
    : [
        {
          code: 'printing:characters',
          facts: { count: lost.length, characters: lost.slice(0, mostNamed).map(named).join(', ') },
        },
      ];

const printed = (
  typst: NodeCompiler,
  source: TypstSource,
  archive: boolean,
): Result<Pdf | readonly string[]> => {
  if (source.data.length > mostCharacters) {
    return refuse('printing:too-long', { characters: source.data.length, most: mostCharacters });
  }
  const pages = typeset(typst, source);
  if (pages === null) return refuse('printing:not-set');
  if (pages.numOfPages > mostPages) {
    return refuse('printing:too-many-pages', { pages: pages.numOfPages, most: mostPages });
  }
  const file = written(typst, pages, archive);
  if ('missing' in file)
    return file.missing.length === 0 ? refuse('printing:not-written') : success(file.missing);
  return success({ bytes: file.bytes, pages: pages.numOfPages, warnings: warningsOf(source.lost) });
};

/**
 * A text as a tagged PDF with its fonts embedded: one page for one language, two for two languages beside each other.
 * PDF/UA-1, or with `archive` PDF/A-2a and PDF/UA-1 in one file. Equal input gives equal bytes on one machine; only
 * characters that Libertinus Serif lacks are drawn from the machine's own fonts, and those that none has give way to
 * the replacement sign with a warning.
 *
 * Refuses with `printing:date`, `:languages`, `:no-compiler`, `:too-long`, `:too-many-pages`, `:not-set` and
 * `:not-written`; nothing has been written anywhere then.
 */
export const pdf = async (pages: readonly Page[], options: PdfOptions): Promise<Result<Pdf>> => {
  const refused = refusal(pages, options);
  if (refused !== null) return refused;
  const typst = await opened();
  if (!typst.ok) return typst;
  const missing = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const result = printed(
      typst.value,
      typstSource(pages, { ...options, missing }),
      options.archive ?? false,
    );
    if (!result.ok) return result;
    const { value } = result;
    if ('bytes' in value) return success(value);
    for (const character of value) missing.add(character);
  }
  return refuse('printing:not-written');
};
