import type { Side } from './forms/forms.ts';
import type { Grammar } from './grammar.ts';
import type { Item } from './items.ts';
import type { LanguageNote } from './language-note.ts';
import type { Places } from './locators.ts';
import type { Words } from './matching.ts';
import type { Place } from './place.ts';
import type { Asked } from './proposal.ts';

/** What a sentence leaves open about an instruction in it. */
export type Doubt = 'negated' | 'question' | 'more-said' | 'other-version' | 'several' | 'alternatives';

/** One instruction, as it was said. */
export interface Instruction {
  readonly asks: Asked;
  readonly side: Side | null;
  readonly weak: boolean;
  readonly either: boolean;
  /** The part that is the object: (delete) paragraph 5. */
  readonly place: Place | null;
  readonly other: Place | null;
  readonly fresh: Place | null;
  readonly sentence: Place | null;
  /** Where, in words of its own: (in paragraph 3); null where only what came before can tell. */
  readonly where: Place | null;
  /** A number before the sentence: of a paragraph, or only of the letter's own list. */
  readonly numbered: Place | null;
  /** Whether that number stands as a name does (`9:`), not as the count of a list (`9.`). */
  readonly labels: boolean;
  readonly old: Words | null;
  readonly new: Words | null;
  readonly anchor: Words | null;
  readonly behind: Words | null;
  readonly passage: Words | null;
  readonly everywhere: boolean;
  readonly doubts: readonly Doubt[];
  /** The words between which the sentence leaves the choice, as it names them. */
  readonly choices: readonly string[];
  readonly note: LanguageNote | null;
  readonly rationale: string | null;
  readonly from: number;
  readonly to: number;
}

/** A sentence as it was read in one language. */
export interface SentenceRead {
  readonly grammar: Grammar;
  readonly items: readonly Item[];
  readonly places: Places;
  readonly instructions: readonly Instruction[];
  /** Where a remark on the numbers that follow begins. */
  readonly consequence: number | null;
  /** A number before the sentence: of a paragraph, or only of the letter's own list. */
  readonly numbered: Place | null;
  /** What the sentence locates without asking anything: a heading such as “Paragraph 3:”. */
  readonly heading: Place | null;
  /** Whether that is all it says. */
  readonly onlyHeading: boolean;
  /** Whether it holds words of asking or quotations, understood or not. */
  readonly asks: boolean;
}
