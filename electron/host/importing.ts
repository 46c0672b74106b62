import type { Draft, Kind, Language } from '#core/draft/draft.ts';
import type { SourceParagraph } from '#core/draft/source.ts';
import { characters } from '#core/draft/wording.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { markdownSource } from '#core/text/markdown-source.ts';
import { mojibake } from '#core/text/mojibake.ts';
import { readText } from '#core/text/read-text.ts';
import type { Report } from '#core/text/report.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { draftingLanguages } from './languages.ts';
import { newId } from './new-id.ts';
import { readInput } from './reading/read-input.ts';

/** A text as a draft, what its reader noticed, and what was noticed about the file it came in. */
export interface Imported {
  readonly draft: Draft;
  readonly report: Report;
  readonly warnings: readonly Failure[];
}

/** What a file says, paragraph by paragraph, and what was noticed about the file. */
export interface Source {
  readonly paragraphs: readonly SourceParagraph[];
  readonly warnings: readonly Failure[];
}

/** The paragraphs of a file, as its kind of file has them, before anything is decided about what they are. */
export const readSource = async (path: string): Promise<Result<Source>> => {
  const input = readInput(path);
  if (!input.ok) return input;
  if (input.value.kind === 'text') {
    const { text, warnings } = input.value;
    const sound = mojibake(text);
    if (!sound.ok) return sound;
    const read = /\.(md|markdown)$/i.test(path) ? markdownSource : plainSource;
    return success({ paragraphs: read(text), warnings });
  }
  const { warnings } = input.value;
  const [{ readWord }, { warningsOf }] = await Promise.all([
    import('#core/word/read/read-word.ts'),
    import('#core/word/read/warnings.ts'),
  ]);
  const word = readWord(input.value.bytes);
  if (!word.ok) return word;
  const { paragraphs, notes } = word.value;
  const sound = mojibake(paragraphs.map(({ wording }) => characters(wording)).join('\n'));
  if (!sound.ok) return sound;
  return success({ paragraphs, warnings: [...warnings, ...warningsOf(notes)] });
};

const profileOf = (language: Language): Result<LanguageProfile> => {
  const profile = draftingLanguages()[language];
  const known = Object.keys(draftingLanguages()).join(', ');
  return profile === undefined ? refuse('importing:unknown-language', { language, known }) : success(profile);
};

/** Reads a plain text, a Markdown file or a DOCX as a draft in one language. The kind is guessed where none is given. */
export const importText = async (
  path: string,
  language: Language,
  kind?: Kind,
): Promise<Result<Imported>> => {
  const profile = profileOf(language);
  if (!profile.ok) return profile;
  const source = await readSource(path);
  if (!source.ok) return source;
  const { draft, report } = readText(source.value.paragraphs, {
    ...(kind === undefined ? {} : { kind }),
    language,
    languages: draftingLanguages(),
    newId,
  });
  return success({ draft, report, warnings: source.value.warnings });
};
