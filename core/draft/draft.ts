import type { Fields } from './field.ts';
import type { Wording } from './wording.ts';

/** A language as a BCP 47 tag: `en`, `fr`, `es`, `fr-CA`. */
export type Language = string;

/** What never changes about a part of a draft, in whatever language and place: its id, unique in the draft. */
export type Id = string;

/** The words of a part by language. A language of the draft that is missing here is still to be written. */
export type Wordings = Readonly<Record<Language, Wording>>;

/** What a line of the heading block says. */
export type HeadingLine = 'network' | 'kind' | 'meeting' | 'theme' | 'place' | 'date' | 'other';

/** How the items of a list are marked; letters and roman numerals take the form of the language: (a) or a). */
export type ListStyle = 'hyphen' | 'bullet' | 'letter' | 'roman' | 'number' | 'none';

interface Worded {
  readonly id: Id;
  readonly wording: Wordings;
}

/** One line of the block above the text: document, meeting, places, date. */
export interface Heading extends Worded {
  readonly role: 'heading';
  readonly line: HeadingLine;
}

/** The opening sentence that says who speaks; ends in a colon before numbered clauses. */
export interface Chapeau extends Worded {
  readonly role: 'chapeau';
}

/** A headed division. `label` is what stands before or in place of its words: nothing, "Article 4", "IV.", "B.". */
export interface Section extends Worded {
  readonly role: 'section';
  readonly label: 'none' | 'article' | 'roman' | 'letter';
}

/** A preambular paragraph, usually opened by a participle in italics. */
export interface Preamble extends Worded {
  readonly role: 'preamble';
  readonly numbered: boolean;
}

/**
 * A paragraph of the text. Numbered clauses count on through sections, but from 1 in each article. `bis` keeps the
 * number of the clause before it: 5 bis, 5 ter.
 */
export interface Clause extends Worded {
  readonly role: 'clause';
  readonly numbered: boolean;
  readonly bis?: true;
}

/** A part of the chapeau, preamble, section or clause before it, at most one level deeper than the item before it. */
export interface Item extends Worded {
  readonly role: 'item';
  /** 1 to 4. */
  readonly level: number;
  readonly list: ListStyle;
}

/** A line after the text: place and date, meeting at which it was adopted. */
export interface Closing extends Worded {
  readonly role: 'closing';
}

export type Part = Heading | Chapeau | Section | Preamble | Clause | Item | Closing;
export type Role = Part['role'];

/**
 * Conclusions have numbered clauses, a Mayors' Declaration unnumbered paragraphs, a Mission Statement headed sections
 * with items, an outcome text a preamble and articles.
 */
export type Kind = 'conclusions' | 'declaration' | 'mission' | 'outcome';
export const kinds: readonly Kind[] = ['conclusions', 'declaration', 'mission', 'outcome'];

/** What the committee chose for this draft. */
export interface Settings {
  /** The typographic house by language, such as `imprimerie-nationale`; the language's own default where missing. */
  readonly typography: Readonly<Record<Language, string>>;
  /** `as-written` leaves the ends of items alone; `semicolon` and `bare` set them on output. */
  readonly listEnds: 'as-written' | 'semicolon' | 'bare';
}

/**
 * The saved whole: one text in several languages, a flat list of parts in reading order. Numbers and markers are
 * computed from the order (`numbering.ts`), never stored. The first language is the one in which the text leads.
 */
export interface Draft {
  readonly id: Id;
  readonly kind: Kind;
  readonly languages: readonly Language[];
  readonly fields: Fields;
  readonly settings: Settings;
  readonly parts: readonly Part[];
}

/** The settings of a draft in which nothing was chosen yet. */
export const defaultSettings: Settings = { typography: {}, listEnds: 'as-written' };

/** The words of a part in one language; empty where they are still to be written. */
export const wordingIn = (part: Part, language: Language): Wording => part.wording[language] ?? [];
