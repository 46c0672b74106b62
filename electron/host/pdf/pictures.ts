import type { Page } from '#core/draft/page.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { typstSource } from '#core/print/typst-source.ts';
import { compiler, typeset } from './compiler.ts';
import type { PdfOptions } from './pdf.ts';

/** All pages of a text in one drawing, below each other and of one size. */
export interface Pictures {
  readonly svg: string;
  readonly pages: number;
}

// The compiler lays the paper of every page over the first one. Whoever shows the pages gives them their paper.
const withoutPaper = (svg: string): string =>
  svg.replaceAll(/^ {4}<path class="typst-shape" fill="#ffffff"[^>]*\/>$/gm, '').replaceAll(/\n\s+/g, '\n');

/**
 * A text as it would print, drawn for the screen from the very source of its PDF. Refused with `printing:no-compiler`
 * and `printing:not-set`.
 */
export const pictures = async (
  pages: readonly Page[],
  options: Omit<PdfOptions, 'archive'>,
): Promise<Result<Pictures>> => {
  const typst = await compiler().catch(() => null);
  if (typst === null)
    return refuse('printing:no-compiler', { platform: `${process.platform} ${process.arch}` });
  const set = typeset(typst, typstSource(pages, { ...options, missing: new Set() }));
  if (set === null) return refuse('printing:not-set');
  return success({ svg: withoutPaper(typst.plainSvg(set)), pages: set.numOfPages });
};
