import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type { Draft, Language } from '#core/draft/draft.ts';
import type { Page } from '#core/draft/page.ts';
import { type Printed, printed } from '#core/draft/printed.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { issuedPlace } from './issued-name.ts';
import { draftingLanguages } from './languages.ts';
import { isHeld } from './reading/held.ts';
import { writeOutput } from './writing/write-output.ts';

/** One language, or two in aligned columns. */
export const exportForms = ['clean', 'bilingual'] as const;
export type ExportForm = (typeof exportForms)[number];
export type ExportFormat = 'docx' | 'pdf' | 'md';

/** How a draft is to be issued. */
export interface Issue {
  readonly format: ExportFormat;
  readonly form: ExportForm;
  /** The languages asked for, in order; the clean form takes the first, the bilingual form the first two. */
  readonly languages: readonly Language[];
  /** The file or folder to write; a name from the draft's own file where none is given, or in the folder. */
  readonly output?: string | undefined;
  /** The path of the draft's own file. */
  readonly source?: string | undefined;
  /** What the file is called besides; nothing for the clean text. */
  readonly formName?: string | undefined;
  /** PDF/A-2a and PDF/UA-1 in one file, in place of PDF/UA-1 alone. */
  readonly archive?: boolean;
  readonly lineNumbers?: boolean;
}

/** What was issued: the file, and the pages that went into it, with what they still lack. */
export interface Issued {
  readonly output: string;
  /** A file of that name was there before. */
  readonly replaced: boolean;
  readonly pages: readonly Printed[];
  readonly warnings: readonly Failure[];
}

/** One language after another of a draft, ready to be printed; words that are not written yet are named in their place. */
export const pagesOf = (draft: Draft, wanted: readonly Language[]): Result<readonly Page[]> => {
  const languages = draftingLanguages();
  const pages: Page[] = [];
  for (const tag of wanted) {
    const profile = languages[tag];
    if (profile === undefined) return refuse('issuing:unknown-language', { language: tag });
    pages.push({ profile, kind: draft.kind, printed: printed(draft, tag, languages, { gaps: true }) });
  }
  return success(pages);
};

const databaseSign = 'SQLite format 3\u0000';

interface Content {
  readonly bytes: Uint8Array;
  readonly warnings: readonly Failure[];
}

const content = async (draft: Draft, pages: readonly Page[], wanted: Issue): Promise<Result<Content>> => {
  const { lineNumbers = false, archive = false } = wanted;
  const date = issueDate(draft);
  // Each form is loaded when it is asked for: a PDF needs no DOCX writer and `show` needs neither.
  switch (wanted.format) {
    case 'md': {
      const { markdown } = await import('#core/print/markdown.ts');
      return success({
        bytes: new TextEncoder().encode(markdown(pages.map((page) => page.printed))),
        warnings: [],
      });
    }
    case 'docx': {
      const { writeWord } = await import('#core/word/write/write-word.ts');
      return success({ bytes: await writeWord(pages, { lineNumbers, date }), warnings: [] });
    }
    case 'pdf': {
      const { pdf } = await import('./pdf/pdf.ts');
      return pdf(pages, { lineNumbers, archive, date });
    }
  }
};

/**
 * The day a file is dated: the day of adoption, else the last day of the meeting, else the first of January of its
 * year, so that the same draft gives the same file. Only a text without any of these is dated by the clock.
 */
export const issueDate = ({ fields }: Draft): string => {
  const { adoptionDate, dates, year } = fields;
  if (adoptionDate?.type === 'date') return adoptionDate.value;
  if (dates?.type === 'dates') return dates.end;
  const known = year?.type === 'number' && year.value >= 1000 && year.value <= 9999;
  return known ? `${year.value}-01-01` : new Date().toISOString().slice(0, 10);
};

/** Whether a draft file, or any other database, lies where a file is to be issued: it must not be written over. */
export const isDraftFile = (path: string): boolean => {
  if (!(statSync(path, { throwIfNoEntry: false })?.isFile() ?? false)) return false;
  if (isHeld(path)) return true;
  const start = Buffer.alloc(databaseSign.length);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, start);
  } finally {
    closeSync(handle);
  }
  return start.toString('latin1') === databaseSign;
};

/**
 * Issues a draft as one file, replacing an older one in one step or leaving it alone. Gaps (facts without a value,
 * parts without words) do not stop it; they are in the pages it gives back. Refused with `issuing:two-languages` for a
 * bilingual form of one language, with `issuing:onto-draft` where a draft lies at the place, and as writing the file refuses.
 */
export const issue = async (draft: Draft, wanted: Issue): Promise<Result<Issued>> => {
  const languages = [...new Set(wanted.languages)].slice(0, wanted.form === 'bilingual' ? 2 : 1);
  if (wanted.form === 'bilingual' && languages.length < 2)
    return refuse('issuing:two-languages', { languages: languages.join(', ') });
  const pages = pagesOf(draft, languages);
  if (!pages.ok) return pages;
  const made = await content(draft, pages.value, wanted);
  if (!made.ok) return made;
  const { output: asked, source, format, formName: form } = wanted;
  const output = issuedPlace({ output: asked, source, form, languages, format });
  if (isDraftFile(output)) return refuse('issuing:onto-draft', { path: output });
  const replaced = existsSync(output);
  const written = writeOutput(output, made.value.bytes, { replace: true });
  if (!written.ok) return written;
  const { warnings } = made.value;
  return success({ output, replaced, pages: pages.value.map((page) => page.printed), warnings });
};
