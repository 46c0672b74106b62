import type { Language } from '#core/draft/draft.ts';
import type { Asked } from '../proposal.ts';

/**
 * Phrases that mean the same, with `|` between them, as they are written in running text: capitals, accents, curly
 * apostrophes and line breaks make no difference.
 */
export type Phrases = string;

/** On which side of a place something goes; `end` and `start` are those of the part itself. */
export type Side = 'after' | 'before' | 'between' | 'end' | 'start';

/**
 * One way of asking: what for, on which side, and a row of words and gaps. A word stands for itself, `$name` for any
 * of the phrases of that name, `a|$b` for either; `[…]` may be missing. Gaps are `<old>` and `<new>` words, `<anchor>`
 * and `<behind>` the words beside which others go, `<passage>` the text of a whole paragraph, `<place>` and `<other>`
 * parts of the text, `<fresh>` a part that does not exist yet, `<sentence>` the number of a sentence. Places with
 * their preposition (in paragraph 3), polite words and commas may stand between any two of them. A `weak` one is also
 * everyday prose and counts only where the words are found; of a weak one that tells a `state` (should be) the new words
 * are text only between quotation marks, or as a number (three should be two); of a `quoted` one all words stand
 * between quotation marks; an `either` one does not tell a new paragraph from words of the paragraph it names.
 */
export type Pattern = readonly [
  asks: Asked,
  side: Side | null,
  row: string,
  only?: 'weak' | 'state' | 'quoted' | 'either',
];

/**
 * The kinds of places that letters name. `either` is a paragraph by a number and an item by a letter (alinéa, point);
 * `line` is what depends on the page, and is passed over.
 */
export type Unit =
  | 'paragraph'
  | 'preamble'
  | 'section'
  | 'item'
  | 'either'
  | 'sentence'
  | 'line'
  | 'chapeau'
  | 'title'
  | 'whole';

/** Phrases by which places in a text are named. */
export interface PlaceWords {
  readonly units: Readonly<Record<Unit, Phrases>>;
  /** Units that are everyday words without their full stop: `par.` in French. */
  readonly dotted: Phrases;
  /** What may stand between a unit and its number: `no.`, `n°`. */
  readonly number: Phrases;
  /** What stands before a place that locates: in, of, under. */
  readonly in: Phrases;
  /** What stands before a unit: the, all. */
  readonly the: Phrases;
  /** What marks a unit as one already spoken of: the same, this. */
  readonly same: Phrases;
  /** What stands before, or after, a unit that does not exist yet. */
  readonly fresh: Phrases;
  readonly freshAfter: Phrases;
  readonly and: Phrases;
  readonly to: Phrases;
  /** Ordinals from the first on, with `/` between the forms of each; those with figures (3rd, 3e) by their ends. */
  readonly ordinals: Phrases;
  readonly ordinalEnds: Phrases;
  /** The last, and on backwards. */
  readonly last: Phrases;
  /** Draft texts other than this one: the previous draft. */
  readonly otherVersion: Phrases;
  /** Notes at the foot of a page, and what names one only with its number (note 1). */
  readonly notes: Phrases;
  readonly numberedNotes: Phrases;
  /** What the languages are called, by tag. */
  readonly languages: Readonly<Record<Language, Phrases>>;
  /** What makes a language a place: version, text. */
  readonly version: Phrases;
}

/** Phrases by which the parts of a letter are told apart. */
export interface LetterWords {
  /** Ends the line above a quoted e-mail (wrote:), and begins it (On). */
  readonly wrote: Phrases;
  readonly wroteBegins: Phrases;
  /** Lines between dashes above a forwarded or answered e-mail. */
  readonly original: Phrases;
  /** The names of an e-mail's own heading lines. */
  readonly headers: Phrases;
  readonly farewell: Phrases;
  readonly postscript: Phrases;
  /** What begins a line at the head of a letter: of an office, of a way to reach it, of its reference. */
  readonly institutions: Phrases;
  readonly contacts: Phrases;
  readonly references: Phrases;
  readonly months: Phrases;
  /** Words for streets, behind a number. */
  readonly streets: Phrases;
  /** Full stops after these end no sentence. */
  readonly abbreviations: Phrases;
}

/** Phrases by which a sentence is told to be something else than an instruction, or not to be meant as one. */
export interface SaidWords {
  readonly approval: Phrases;
  readonly noComment: Phrases;
  /** What a sentence may say beside an approval without saying more than that: who, of which draft, when, how gladly. */
  readonly beside: Phrases;
  /** What limits an approval, and is no name though a capital begins it: provided, assuming, pending. */
  readonly limiting: Phrases;
  /** What the whole text is called: draft, conclusions. */
  readonly draft: Phrases;
  /** Beginnings of polite sentences. */
  readonly courtesy: Phrases;
  readonly seeAbove: Phrases;
  /** What takes something out of a position: (no comments) except on paragraph 7. */
  readonly sparing: Phrases;
  /** Words that turn an instruction into its opposite: do not, under no circumstances, it would be wrong to. */
  readonly not: Phrases;
  /** What does so right behind one: (the deletion of paragraph 5) is unacceptable. */
  readonly judging: Phrases;
  /** What says so as a sentence of its own, of what stands before it: (Lyon would delete it;) we disagree. */
  readonly disagreeing: Phrases;
  /** What makes it depend on something. */
  readonly depending: Phrases;
  /** Words by which a sentence asks for a change that no pattern describes: (paragraph 5) should be shorter. */
  readonly asking: Phrases;
  /** The same as verbs, which ask where they begin what is said: strengthen (paragraph 4). */
  readonly edits: Phrases;
  /** Words of asking that ask for nothing, or for the text as it is: we would like to thank, should remain. */
  readonly keeping: Phrases;
  /** What begins a description of new words, which is none of them: (replace it by) something shorter. */
  readonly describing: Phrases;
  /** What names a reason that has a sentence of its own: (Reason: …). */
  readonly reason: Phrases;
  /** What sets a paragraph beside another one, so that a reason that names it is not about it: already, consistent with. */
  readonly comparing: Phrases;
  /** What begins the reason for an instruction. */
  readonly because: Phrases;
  /** Words around an instruction that say nothing about it, and those that may stand anywhere inside it. */
  readonly around: Phrases;
  readonly polite: Phrases;
  readonly everywhere: Phrases;
  /** What leaves a choice: or, failing that. */
  readonly otherwise: Phrases;
  /** What asks for the same at a place that is named behind it: (and) the same (in French). */
  readonly alike: Phrases;
  /** What asks for something in each of the languages. */
  readonly both: Phrases;
  /** What stands between old words and new ones: (four) by (five). */
  readonly pairs: Phrases;
  /** What is said of a paragraph by whoever leaves it as it is: praise, thanks, that it was read or should stay. */
  readonly settled: Phrases;
  /** What takes something of that back: but, too (long), out. */
  readonly unsettled: Phrases;
  /** What asks for nothing but the numbers that follow from the rest. */
  readonly renumber: Phrases;
  /** Notes on languages, in which `<language>` stands for the name of one. */
  readonly only: Phrases;
  readonly except: Phrases;
}

/** How amendments are worded in one language: data alone. A third language is one more such value. */
export interface InstructionForms {
  readonly language: Language;
  /** Phrases by the names that patterns use; patterns read `$replace` as the phrases of `replace`. */
  readonly phrases: Readonly<Record<string, Phrases>>;
  readonly patterns: readonly Pattern[];
  readonly places: PlaceWords;
  readonly letter: LetterWords;
  readonly said: SaidWords;
}
