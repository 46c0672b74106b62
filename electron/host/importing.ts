import type { Kind, Language } from '#core/draft/draft.ts';
import type { SourceParagraph } from '#core/draft/source.ts';
import { characters } from '#core/draft/wording.ts';
import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { likelyLanguage } from '#core/language/detect.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { markdownSource } from '#core/text/markdown-source.ts';
import { mojibake } from '#core/text/mojibake.ts';
import { type Reading, readText } from '#core/text/read-text.ts';
import { plainSource } from '#core/text/source-lines.ts';
import { draftingLanguages } from './languages.ts';
import { newId } from './new-id.ts';
import { type InputFile, inputOf, readInput } from './reading/read-input.ts';
import { unpacker } from './reading/unpacker.ts';

/** A text as a draft, what its reader noticed, and what was noticed about the file it came in. */
export interface Imported extends Reading {
  readonly warnings: readonly Failure[];
}

/** What a file says, paragraph by paragraph, and what was noticed about the file. */
export interface Source {
  readonly paragraphs: readonly SourceParagraph[];
  readonly warnings: readonly Failure[];
}

const sourceOf = async (input: InputFile, name: string): Promise<Result<Source>> => {
  if (input.kind === 'text') {
    const { text, warnings } = input;
    const sound = mojibake(text);
    if (!sound.ok) return sound;
    const read = /\.(md|markdown)$/i.test(name) ? markdownSource : plainSource;
    return success({ paragraphs: read(text), warnings });
  }
  const [{ readWord }, { warningsOf }] = await Promise.all([
    import('#core/word/read/read-word.ts'),
    import('#core/word/read/warnings.ts'),
  ]);
  const word = readWord(input.bytes, { unpacker });
  if (!word.ok) return word;
  const { paragraphs, notes } = word.value;
  const sound = mojibake(paragraphs.map(({ wording }) => characters(wording)).join('\n'));
  if (!sound.ok) return sound;
  return success({ paragraphs, warnings: [...input.warnings, ...warningsOf(notes)] });
};

/** The paragraphs of a file, as its kind of file has them, before anything is decided about what they are. */
export const readSource = async (path: string): Promise<Result<Source>> => {
  const input = readInput(path);
  return input.ok ? sourceOf(input.value, path) : input;
};

/** The same for the bytes of a file, which `name` says the ending of. */
export const readSourceBytes = async (bytes: Uint8Array, name: string): Promise<Result<Source>> => {
  const input = inputOf(bytes, name);
  return input.ok ? sourceOf(input.value, name) : input;
};

const sampled = 200;

/** The language that a source is most likely in; null when unsure. */
export const languageOfSource = ({ paragraphs }: Source): Language | null => {
  const words = paragraphs.slice(0, sampled).map(({ wording }) => characters(wording));
  return likelyLanguage(words.join('\n'), draftingLanguages());
};

const profileOf = (language: Language): Result<LanguageProfile> => {
  const profile = draftingLanguages()[language];
  const known = Object.keys(draftingLanguages()).join(', ');
  return profile === undefined ? refuse('importing:unknown-language', { language, known }) : success(profile);
};

/** A source as a draft in one language, with the lines from which its parts came. The kind is guessed where none is given. */
export const draftFromSource = (
  { paragraphs, warnings }: Source,
  language: Language,
  kind?: Kind,
): Result<Imported> => {
  const profile = profileOf(language);
  if (!profile.ok) return profile;
  const read = readText(paragraphs, {
    ...(kind === undefined ? {} : { kind }),
    language,
    languages: draftingLanguages(),
    newId,
  });
  return success({ ...read, warnings });
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
  return source.ok ? draftFromSource(source.value, language, kind) : source;
};
