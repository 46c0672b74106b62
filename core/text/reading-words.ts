import type { Kind, Language } from '#core/draft/draft.ts';

/**
 * The words by which a text of one language is recognised, all as `flat` gives them (small letters, no accents).
 * Reading goes by form first; a language without words is still read, only more of it stays a plain paragraph.
 */
export interface ReadingWords {
  /** How a heading line names each kind of document. */
  readonly kinds: Readonly<Record<Kind, readonly string[]>>;
  /** How a meeting of the network is called. */
  readonly meeting: readonly string[];
  /** How the network is called. */
  readonly network: readonly string[];
  /** How a chapeau begins. */
  readonly speakers: readonly string[];
  /** How preambular paragraphs begin; a word counts whatever its ending. */
  readonly openers: readonly string[];
  /** Lines that head a division of their own: annex, preamble. */
  readonly divisions: readonly string[];
  /** Beginnings or parts of the line that says where a text was adopted. */
  readonly adoption: readonly string[];
  /** The word before the number of an article, and the words for the first. */
  readonly article: readonly string[];
  readonly firstArticle: readonly string[];
  /** Words that join two names. */
  readonly and: readonly string[];
  /** Small words inside names of places. */
  readonly particles: readonly string[];
  /** Whole lines of a web page that belong to the page, and beginnings of such lines. */
  readonly pageLines: readonly string[];
  readonly pageBeginnings: readonly string[];
  /** What stands before a page number. */
  readonly page: readonly string[];
  /** What stands before the theme, the host city, and the next host city in running text. */
  readonly themeAfter: readonly string[];
  readonly hostAfter: readonly string[];
  readonly nextHostAfter: readonly string[];
  /** What is counted: `116 cities from 54 countries`. */
  readonly members: readonly string[];
  readonly countries: readonly string[];
}

/** Reading words by language tag. */
export type WordsByLanguage = Readonly<Record<Language, ReadingWords>>;
