import type { Language, Part } from '#core/draft/draft.ts';
import type { Fields } from '#core/draft/field.ts';
import type { SourceParagraph } from '#core/draft/source.ts';
import { characters, type Wording } from '#core/draft/wording.ts';
import { likelyLanguage } from '#core/language/detect.ts';
import type { Languages } from '#core/language/profile.ts';
import { flat } from './flat.ts';
import { gather } from './gather.ts';
import { type Fact, factFinding, fieldsOf, headingFacts } from './heading-facts.ts';
import { pageFacts } from './page-facts.ts';
import { firstLine } from './paragraph.ts';
import { type Report, reportOf } from './report.ts';
import { structure } from './structure.ts';

/** A paragraph of a web page. */
interface PageParagraph {
  readonly role: 'heading' | 'section' | 'paragraph' | 'item';
  readonly wording: Wording;
  readonly line: number;
}

/** What a web page tells about a meeting or the network. */
export interface Page {
  readonly language: Language;
  readonly facts: Fields;
  /** The running text without navigation, images and page ends. */
  readonly paragraphs: readonly PageParagraph[];
  readonly report: Report;
}

interface PageOptions {
  readonly languages: Languages;
  /** Guessed from the words where missing. */
  readonly language?: Language;
}

const guessed = (source: readonly SourceParagraph[], languages: Languages): Language => {
  const sample = source
    .slice(0, 200)
    .map(({ wording }) => characters(wording))
    .join('\n')
    .slice(0, 6000);
  return likelyLanguage(sample, languages) ?? Object.keys(languages)[0] ?? 'und';
};

const roleOf = (part: Part): PageParagraph['role'] =>
  part.role === 'section' || part.role === 'item' ? part.role : 'paragraph';

const firstOfEach = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(({ field }, at) => facts.findIndex((other) => other.field === field) === at);

/**
 * Reads a web page as the facts it states (edition, dates, host city, theme, numbers of members and countries) and its
 * running text. What belongs to the page and not to the text is dropped and reported.
 */
export const readPage = (source: readonly SourceParagraph[], options: PageOptions): Page => {
  const language = options.language ?? guessed(source, options.languages);
  const { tongue, notes, titles, body } = gather(source, { ...options, language });
  let count = 0;
  const newId = (): string => String(++count);
  const names = new Set(titles.map(({ paragraph }) => flat(paragraph.text)));
  const { parts, lines } = structure(body, { kind: 'mission', tongue, titles: names, newId, notes });
  const facts = firstOfEach([...headingFacts(titles, tongue), ...pageFacts(body, tongue)]);
  notes.recognised.push(...facts.map(factFinding));
  const headings = titles.map(({ paragraph }) => ({
    role: 'heading' as const,
    wording: paragraph.wording,
    line: firstLine(paragraph),
  }));
  const paragraphs = parts.map((part) => ({
    role: roleOf(part),
    wording: part.wording[language] ?? [],
    line: lines[part.id]?.[0] ?? 0,
  }));
  return {
    language,
    facts: fieldsOf(facts),
    paragraphs: [...headings, ...paragraphs],
    report: reportOf(notes),
  };
};
