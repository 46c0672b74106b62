import type { Change, EditWording } from '#core/change/change.ts';
import type { Side } from '#core/change/offset.ts';
import type { Draft, Id, Language, Part } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import type { By, Submission, Weight } from './amendment.ts';

interface Made {
  readonly by: By;
}

/** The first deed of every record: the draft as it was put to the cities. */
export interface Open extends Made {
  readonly type: 'open';
  /** The version of the rules by which the record is replayed. */
  readonly engine: 1;
  readonly draft: Draft;
}

/** A proposal of one or more cities comes on the table; `aside` while it does not count. */
export interface Propose extends Made {
  readonly type: 'propose';
  readonly amendment: Id;
  readonly submission: Submission;
  readonly class: Weight;
  readonly aside?: 'late';
}

interface About extends Made {
  /** The amendments decided on; twins are decided together. */
  readonly ids: readonly Id[];
}

/** What a decision that joined paragraphs leads to elsewhere. */
export interface Following {
  /**
   * References to what was joined, each turned to the paragraph into which it went: on the draft as the decision leaves
   * it, one behind the other. Not said in records of older rules, by which they led nowhere.
   */
  readonly follows?: readonly EditWording[];
}

/** How the languages stand after a decision that alters one of them. */
export interface ByItself {
  /**
   * What is altered in one language is no update of it: the others are to follow, whatever it had to follow itself. Not
   * said in records of older rules, by which it was taken for one.
   */
  readonly byItself?: true;
}

/** Adopted, for good or subject to confirmation by a capital. Twins among them change the text once. */
export interface Accept extends About, Following, ByItself {
  readonly type: 'accept' | 'accept-ad-referendum';
  /** The chair's word where words were put into the same gap already: these come before or after them. */
  readonly side?: Side;
  /** New paragraphs among them that are the same in different languages are put in once, with both wordings. */
  readonly joined?: true;
}

/** For each stretch of a compromise, in offsets of the inserted words, the amendments it was taken from. */
export interface Credit {
  /** Which of the operations. */
  readonly operation: number;
  readonly from: number;
  readonly to: number;
  readonly amendments: readonly Id[];
}

/** Adopted in another wording; the operations are made on the draft as it is now. */
export interface AcceptAsAmended extends About, Following, ByItself {
  readonly type: 'accept-as-amended';
  readonly operations: readonly Change[];
  readonly credits: readonly Credit[];
}

/** Decisions that leave the text as it is. `reopen` puts decided ones back on the table; `confirm` ends "ad referendum". */
export interface Settle extends About {
  readonly type: 'reject' | 'defer' | 'refer' | 'reopen' | 'confirm';
}

/** Taken back by its sponsors; by some of them only, where `cities` names them and others are left. */
export interface Withdraw extends About {
  readonly type: 'withdraw';
  readonly cities?: readonly Id[];
}

/** Taken into another amendment, whose sponsors they join. */
export interface Merge extends About {
  readonly type: 'merge';
  readonly into: Id;
}

/** A stretch of a part's words in one language, in offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A further wording that stays open beside the present one, with the cities that want it. */
export interface Option {
  readonly id: Id;
  /** For words, by language; a language missing here keeps the present words. */
  readonly wording: Readonly<Record<Language, Wording>>;
  /** For a whole clause: the parts that would stand in its place, the first of them being the clause. */
  readonly parts?: readonly Part[];
  readonly cities: readonly Id[];
  readonly amendments: readonly Id[];
}

/**
 * Words, or a whole clause with its items, put in brackets: no consensus yet. `stretches` gives the contested words by
 * language; in a language that is not named the whole wording is contested, and left as it is whatever is chosen. `own`
 * are the cities that want the words as they stand.
 */
export interface PutInBrackets extends About {
  readonly type: 'bracket';
  readonly bracket: Id;
  readonly part: Id;
  readonly stretches: Readonly<Record<Language, Stretch>> | null;
  /**
   * For paragraphs that are proposed and not in the text: the part behind which they would stand, null for the start.
   * `part` is then the first of them, and to choose no option is to leave them out.
   */
  readonly after?: Id | null;
  readonly options: readonly Option[];
  readonly own: readonly Id[];
}

/** One option of a bracket, or null for the words as they stand, is agreed: brackets and labels go. */
export interface Choose extends Made, ByItself {
  readonly type: 'choose';
  readonly bracket: Id;
  readonly option: Id | null;
  /**
   * A language in which the brackets hold no words is left as it is. Not said in records of older rules, by which its
   * whole wording was replaced.
   */
  readonly within?: true;
}

/** Brackets taken off without a choice; the words stay as they are. */
export interface LiftBracket extends Made {
  readonly type: 'lift-bracket';
  readonly bracket: Id;
}

/** A city lets the text stand and holds its position, or gives that up. */
export interface Reserve extends Made {
  readonly type: 'reserve' | 'lift-reservation';
  readonly part: Id;
  readonly city: Id;
  readonly words?: string;
}

/** The drafters alter the text themselves: an editorial repair, the wording of another language. */
export interface Redraft extends Made {
  readonly type: 'redraft';
  readonly change: Change;
}

/** Someone who reads the language says that its wording agrees with the others, or that it does not. */
export interface JudgeWording extends Made {
  readonly type: 'confirm-wording' | 'mark-wording';
  readonly part: Id;
  readonly language: Language;
  /** It was to be confirmed by the rules of its time; today there may be nothing left to confirm. */
  readonly anyway?: true;
}

/** Proposals that came late or were replaced do not count, or count after all. */
export interface SetAside extends About {
  readonly type: 'set-aside' | 'take-up';
  readonly aside?: 'left-out';
  /** Proposals of which these take the place, for the cities that sent them. */
  readonly instead?: { readonly ids: readonly Id[]; readonly cities: readonly Id[] };
  /** Proposals whose place these had taken: the cities stand behind them again, and they count, or are aside as before. */
  readonly back?: {
    readonly ids: readonly Id[];
    readonly cities: readonly Id[];
    readonly aside?: 'late' | 'left-out';
  };
}

/** A later reply took the place of the one these came with: the cities no longer stand behind them. */
export interface Supersede extends About {
  readonly type: 'supersede';
  readonly cities: readonly Id[];
}

/** The last deed that can be undone and was not is undone. */
export interface Undo extends Made {
  readonly type: 'undo';
}

/** What undo takes back: everything the committee does, but not that a proposal came in. */
export type Decision =
  | Accept
  | AcceptAsAmended
  | Settle
  | Withdraw
  | Merge
  | PutInBrackets
  | Choose
  | LiftBracket
  | Reserve
  | Redraft
  | JudgeWording
  | SetAside;

/** One entry of the record of a negotiation. */
export type Deed = Open | Propose | Supersede | Decision | Undo;
