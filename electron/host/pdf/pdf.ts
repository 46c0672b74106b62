import type { Page } from '#core/draft/page.ts';
import { type Result, refuse } from '#core/failure.ts';
import { type PrintOptions, typstSource } from '#core/print/typst-source.ts';
import { type Pdf, typesetPdf } from './typesetting.ts';

/** What is chosen for one PDF. */
export interface PdfOptions extends Omit<PrintOptions, 'missing'> {
  /** For the archive: PDF/A-2a that is PDF/UA-1 as well, instead of PDF/UA-1 alone. */
  readonly archive?: boolean;
}

const mostCharacters = 4_000_000;

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
  const { archive = false } = options;
  return typesetPdf((missing) => typstSource(pages, { ...options, missing }), {
    archive,
    most: mostCharacters,
  });
};
