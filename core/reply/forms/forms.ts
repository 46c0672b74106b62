import type { Language } from '#core/draft/draft.ts';

/** What a column of a comment matrix holds. `proposed` without a language is in the language of its words. */
export type Column =
  | 'place'
  | 'current'
  | 'proposed'
  | 'rationale'
  | 'remark'
  | 'kind'
  | 'city'
  | 'country'
  | 'row'
  | 'identity';

/** Phrases with `|` between them; capitals, accents and apostrophes make no difference. */
export type Phrases = string;

/** How replies are worded in one language, as far as no instruction is concerned: data alone. */
export interface ReplyForms {
  readonly language: Language;
  /** The heads of columns, the longest that fits counting. */
  readonly columns: Readonly<Record<Column, Phrases>>;
  /** What languages are called in the heads of columns, by tag. */
  readonly languages: Readonly<Record<Language, Phrases>>;
  /** What names a piece of a paragraph beside its number: line, second half. */
  readonly piece: Phrases;
  /** What a cell says that refers to another one. */
  readonly ditto: Phrases;
  /** What a reason says that asks the same of another paragraph: likewise, the same. */
  readonly also: Phrases;
  /** What a cell says that asks for nothing. */
  readonly nothing: Phrases;
  /** What begins a comment that was typed into the text, in brackets: `(Comment Dakar: …)`. */
  readonly remark: Phrases;
  /** What begins a sentence, or a bracket, that speaks of a text instead of being one: to be discussed, we wonder. */
  readonly talk: Phrases;
  /** What such a sentence has in it: this sentence, too long. */
  readonly onText: Phrases;
  /** What one city does with a text, and no text says of its cities: proposes to. */
  readonly proposing: Phrases;
  /** Who does something in a text, by the first word of it: cities, the Secretariat. */
  readonly acting: Phrases;
  /** What stands before the name of one city, for which no text speaks: the city of. */
  readonly oneCity: Phrases;
  /** What stands before who acts: the, each. */
  readonly before: Phrases;
  /** What begins a sentence that says who acts only behind a comma: in this regard. */
  readonly leading: Phrases;
  /** Who writes, and to whom: we, you. */
  readonly persons: Phrases;
  /** Who alone writes, and to whom, in words that no paragraph of any text has: I, your; and asks: please. */
  readonly personal: Phrases;
  /** What cites a paragraph before its number. */
  readonly cited: Phrases;
  /** What a letter about a draft names: the draft itself, its parts (0 is any number), what is done to it. */
  readonly text: Phrases;
  /** What a mail says of the files that come with it. */
  readonly attached: Phrases;
  /** What a mail says of what stands below it, which may be its own words or those of an older mail: see below. */
  readonly below: Phrases;
  /** What it says of words that it passes on: forwarding, the comments of our. */
  readonly passing: Phrases;
  /** What stands before the name of a group of cities: on behalf of. */
  readonly behalf: Phrases;
  /** What cities do together, in a sentence that names them: jointly, joint amendments. */
  readonly jointly: Phrases;
  /** What stands before the names of those with whom a city speaks: jointly with. */
  readonly beside: Phrases;
  /** What cities do that a sentence begins with, and what it brings: propose, amendments. */
  readonly asking: Phrases;
  /** What a city does with what others say jointly, of whom it is none: supports, endorses. */
  readonly backing: Phrases;
  /** What it does in the same breath to bring something of its own: and sends. */
  readonly bringing: Phrases;
  /** What one city does as the subject of a sentence, and no text says of its cities: proposes, has no comments. */
  readonly speaking: Phrases;
  /** The words that stand around the name of a city where it signs: the Mayor of, city council. */
  readonly office: Phrases;
  /** What makes a group of a field or a people: creative cities, cluster. */
  readonly group: Phrases;
  /** What stands between the names of cities in a list, and before the first: the cities of, and. */
  readonly among: Phrases;
  /** What makes a field one city’s own: a creative city of. */
  readonly single: Phrases;
  /** Fields of the network by their names. */
  readonly fields: Readonly<Record<string, Phrases>>;
  /** What is of a country, by ISO code: French. */
  readonly peoples: Readonly<Record<string, Phrases>>;
}
