import { z } from 'zod';

const list = z.array(z.string()).default([]);

/**
 * The words by which a text of one language is recognised, all in small letters and without accents. Reading goes by
 * form first; a language without words is still read, only more of it stays a plain paragraph.
 */
export const readingSchema = z.object({
  /** How a heading line names each kind of document. */
  kinds: z
    .object({
      conclusions: list,
      declaration: list,
      mission: list,
      outcome: list,
    })
    .prefault({}),
  /** How a meeting of the network is called. */
  meeting: list,
  /** How the network is called. */
  network: list,
  /** How a chapeau begins. */
  speakers: list,
  /** How preambular paragraphs begin; a word counts whatever its ending. */
  openers: list,
  /** Lines that head a division of their own: annex, preamble. */
  divisions: list,
  /** Beginnings or parts of the line that says where a text was adopted. */
  adoption: list,
  /** The word before the number of an article, and the words for the first. */
  article: list,
  firstArticle: list,
  /** Words that join two names. */
  and: list,
  /** Small words inside names of places. */
  particles: list,
  /** Whole lines of a web page that belong to the page, and beginnings of such lines. */
  pageLines: list,
  pageBeginnings: list,
  /** What stands before a page number. */
  page: list,
  /** What stands before the theme, the host city, and the next host city in running text. */
  themeAfter: list,
  hostAfter: list,
  nextHostAfter: list,
  /** What is counted: `116 cities from 54 countries`. */
  members: list,
  countries: list,
});

export type ReadingWords = z.infer<typeof readingSchema>;
