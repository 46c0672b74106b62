import { phraseLength } from './flat.ts';
import type { Grammar } from './grammar.ts';
import type { Item } from './items.ts';
import type { Places } from './locators.ts';
import type { Gap, Row, Step } from './pattern.ts';
import type { Place } from './place.ts';

/** Words that a letter names, with their place in it. */
export interface Words {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
  /** What follows a colon to the end of the sentence, or to be looked for behind it. */
  readonly open: boolean;
}

/** A pattern found in a sentence, from one item to another, and what stands in its gaps. */
export interface Match {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
  readonly words: Readonly<Partial<Record<Gap, Words>>>;
  readonly places: Readonly<Partial<Record<Gap, Place>>>;
  readonly locators: readonly Place[];
  readonly everywhere: boolean;
}

/** A sentence ready to be matched. `end` is behind its last item that is no full stop. */
export interface Matching {
  readonly text: string;
  readonly items: readonly Item[];
  readonly end: number;
  readonly to: number;
  readonly places: Places;
  readonly grammar: Grammar;
  /** The ranks of the patterns whose words the sentence has. */
  readonly possible: ReadonlySet<number>;
}

/** How many items at a place are one of the phrases. */
export const phraseAt = ({ items }: Matching, book: Step['phrases'], from: number): number =>
  phraseLength(book, (index) => items[index]?.flat, from);
