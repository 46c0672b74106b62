import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import type { TypstSource } from '#core/print/typst-source.ts';
import { alsoAccessible } from './archive.ts';
import { compiler, typeset } from './compiler.ts';
import { charactersWithoutFont } from './missing.ts';

/** A finished file, and what its readers should know of it. */
export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** `printing:characters` where some had to give way to the replacement sign. */
  readonly warnings: readonly Failure[];
}

const mostPages = 2_000;
// One round settles all characters that the compiler names; a second one can show fonts missing in what was behind.
const mostRounds = 8;
const mostNamed = 12;

/** For the archive or not, and how many characters a source may have at most. */
interface Limits {
  readonly archive: boolean;
  readonly most: number;
}

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
  { archive, most }: Limits,
): Result<Pdf | readonly string[]> => {
  if (source.data.length > most) {
    return refuse('printing:too-long', { characters: source.data.length, most });
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
 * The pages of a source as a tagged PDF, the source made anew without the characters for which no font was found: they
 * give way to the replacement sign with a warning. Refuses with `printing:no-compiler`, `:too-long`, `:too-many-pages`,
 * `:not-set` and `:not-written`.
 */
export const typesetPdf = async (
  sourceWithout: (missing: ReadonlySet<string>) => TypstSource,
  limits: Limits,
): Promise<Result<Pdf>> => {
  const typst = await opened();
  if (!typst.ok) return typst;
  const missing = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const result = printed(typst.value, sourceWithout(missing), limits);
    if (!result.ok) return result;
    const { value } = result;
    if ('bytes' in value) return success(value);
    for (const character of value) missing.add(character);
  }
  return refuse('printing:not-written');
};
