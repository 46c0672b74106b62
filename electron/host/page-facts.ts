import type { Language } from '#core/draft/draft.ts';
import type { Fields, FieldValue, Names } from '#core/draft/field.ts';
import { characters } from '#core/draft/wording.ts';
import { type Failure, type Result, success } from '#core/failure.ts';
import { readPage } from '#core/text/read-page.ts';
import type { Report } from '#core/text/report.ts';
import { readSource } from './importing.ts';
import { draftingLanguages } from './languages.ts';

/** What a page says about a meeting: its facts, its running text without debris, and what its reader noticed. */
export interface PageFacts {
  readonly language: Language;
  readonly facts: Fields;
  readonly paragraphs: readonly { readonly role: string; readonly line: number; readonly text: string }[];
  readonly report: Report;
  readonly warnings: readonly Failure[];
}

/** Reads a page about a meeting or the network; its language is recognised where it is not named. */
export const pageFacts = async (path: string, language?: Language): Promise<Result<PageFacts>> => {
  const source = await readSource(path);
  if (!source.ok) return source;
  const languages = draftingLanguages();
  const page = readPage(source.value.paragraphs, {
    languages,
    ...(language === undefined ? {} : { language }),
  });
  const paragraphs = page.paragraphs.map(({ role, line, wording }) => ({
    role,
    line,
    text: characters(wording),
  }));
  return success({ ...page, paragraphs, warnings: source.value.warnings });
};

const anyName = (names: Names): string => Object.values(names)[0] ?? '';

const byLanguage = (names: Names): string => {
  const different = new Set(Object.values(names)).size > 1;
  return different
    ? Object.entries(names)
        .map(([tag, name]) => `${tag}=${name}`)
        .join('|')
    : anyName(names);
};

/** A fact as `entente set` takes it: `Kraków; Katowice`, `2018-06-12/2018-06-15`, `11`. */
export const typedValue = (value: FieldValue): string => {
  switch (value.type) {
    case 'cities':
      return value.value.map(({ names }) => anyName(names)).join('; ');
    case 'country':
      return anyName(value.value.names);
    case 'dates':
      return `${value.start}/${value.end}`;
    case 'text':
      return byLanguage(value.value);
    case 'date':
    case 'number':
    case 'ordinal':
      return String(value.value);
  }
};
