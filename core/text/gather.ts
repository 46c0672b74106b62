import type { Language } from '#core/draft/draft.ts';
import type { SourceParagraph } from '#core/draft/source.ts';
import type { Languages } from '#core/language/profile.ts';
import { withoutDebris } from './debris.ts';
import { flat } from './flat.ts';
import { classifyHeading, type HeadingParagraph, type Tongue } from './heading-lines.ts';
import { headingEnd } from './heading-zone.ts';
import { joinLines } from './join.ts';
import { lineOf } from './line.ts';
import type { Paragraph } from './paragraph.ts';
import { emptyNotes, type Notes } from './report.ts';
import { titlesOf } from './stack.ts';
import { articleReader } from './typed-mark.ts';
import { readingWords } from './words.ts';

/** A source cleaned and put together: the titles above the text, and its paragraphs. */
interface Gathered {
  readonly tongue: Tongue;
  readonly notes: Notes;
  readonly titles: readonly HeadingParagraph[];
  readonly body: readonly Paragraph[];
}

/** The first half of every reading: debris dropped, heading block told from body, lines joined to paragraphs. */
export const gather = (
  source: readonly SourceParagraph[],
  options: { readonly language: Language; readonly languages: Languages },
): Gathered => {
  const { language, languages } = options;
  const tongue: Tongue = { language, languages, words: readingWords(language, languages) };
  const notes = emptyNotes();
  const article = articleReader(tongue.words, languages[language]);
  const lines = withoutDebris(
    source.map((paragraph) => lineOf(paragraph, notes)),
    tongue.words,
    notes,
  );
  const end = headingEnd(lines, tongue.words, (text) => article(text) !== null);
  const all = (): string => lines.map(({ text }) => flat(text)).join('\n');
  const titles = classifyHeading(titlesOf(lines.slice(0, end), all, notes), tongue);
  return { tongue, notes, titles, body: joinLines(lines.slice(end), article, notes) };
};
