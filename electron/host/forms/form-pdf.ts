import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import type { Form } from '#core/forms/form.ts';
import { formSource } from '#core/print/forms/form-source.ts';
import { compiler, typeset } from '../pdf/compiler.ts';
import { charactersWithoutFont } from '../pdf/missing.ts';

/** A finished file, and what its readers should know of it. */
export interface FormPdf {
  readonly bytes: Uint8Array;
  readonly warnings: readonly Failure[];
}

const mostCharacters = 16_000_000;
const mostPages = 2_000;
const mostRounds = 8;

const warningsOf = (lost: readonly string[]): readonly Failure[] => {
  const named = lost
    .slice(0, 12)
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return lost.length === 0
    ? []
    : [{ code: 'printing:characters', facts: { count: lost.length, characters: named.join(', ') } }];
};

const set = (typst: NodeCompiler, form: Form, date: string, missing: Set<string>): Result<FormPdf | null> => {
  const source = formSource(form, { date, missing });
  if (source.data.length > mostCharacters)
    return refuse('printing:too-long', { characters: source.data.length, most: mostCharacters });
  const pages = typeset(typst, source);
  if (pages === null) return refuse('printing:not-set');
  if (pages.numOfPages > mostPages)
    return refuse('printing:too-many-pages', { pages: pages.numOfPages, most: mostPages });
  try {
    return success({ bytes: typst.pdf(pages, { pdfStandard: 'ua-1' }), warnings: warningsOf(source.lost) });
  } catch (error) {
    const named = error instanceof Error ? charactersWithoutFont(error.message) : [];
    if (named.length === 0) return refuse('printing:not-written');
    for (const character of named) missing.add(character);
    return success(null);
  }
};

/**
 * A form as a tagged PDF (PDF/UA-1) with its fonts embedded. Equal input gives equal bytes on one machine. Characters
 * for which there is no font give way to the replacement sign with a warning; refused as `pdf` refuses.
 */
export const formPdf = async (form: Form, date: string): Promise<Result<FormPdf>> => {
  const typst = await compiler().catch(() => null);
  if (typst === null)
    return refuse('printing:no-compiler', { platform: `${process.platform} ${process.arch}` });
  const missing = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const made = set(typst, form, date, missing);
    if (!made.ok) return made;
    if (made.value !== null) return success(made.value);
  }
  return refuse('printing:not-written');
};
