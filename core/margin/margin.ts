import { type Draft, type Id, type Language } from '#core/draft/draft.ts';
import type { Stale } from './stale.ts';
import { withUnwritten } from './stale-after.ts';

/** Who wrote something in the margin, and when (ISO 8601). */
export interface Hand {
  readonly who: string;
  readonly at: string;
}

/** A word of somebody's in a thread. */
export interface Remark extends Hand {
  readonly id: Id;
  /** Empty where it was taken back. */
  readonly text: string;
  /** When its writer last changed it. */
  readonly edited?: string;
}

/** A thread on a part: the first word and what was answered. It stays when its part is deleted. */
export interface Comment extends Remark {
  readonly part: Id;
  /** Where it is about one language only. */
  readonly language?: Language;
  /** The words that it is about, as they stood. */
  readonly quoted?: string;
  readonly replies: readonly Remark[];
  readonly resolved: Hand | null;
  /** The parts it was on before they were joined to others, the last one first; it goes back when they are cut again. */
  readonly from?: readonly Id[];
}

/**
 * Where the committee stands on a clause: `open` until it says otherwise; `agreed`, `ad-referendum` while a capital
 * has to confirm, `reserved` where one holds a position on agreed words, `referred` to a small group, `closed` for now
 * without being agreed.
 */
export type ClauseStatus = 'open' | 'agreed' | 'ad-referendum' | 'reserved' | 'referred' | 'closed';
export const clauseStatuses: readonly ClauseStatus[] = [
  'open',
  'agreed',
  'ad-referendum',
  'reserved',
  'referred',
  'closed',
];

/** The status of one part, and who set it. Parts that are not named are open. */
export interface Standing extends Hand {
  readonly part: Id;
  readonly status: ClauseStatus;
}

/** A state of the draft with a name: "Rev.1". Names are unique, whatever their case. */
export interface NamedVersion extends Hand {
  readonly name: string;
  /** The row of the record after which the draft was in this state. */
  readonly revision: number;
  readonly note?: string;
}

/** A discrepancy between the languages of a part, or between its words and the term base, that is right as it is. */
export interface LetStand extends Hand {
  readonly part: Id;
  /** What it says (`sayingOf` in `core/concordance`). */
  readonly saying: string;
}

/** What stands beside the text and is saved with it. Plain values, never altered in place. */
export interface Margin {
  /** As they were written; also those on parts that are not there now. */
  readonly comments: readonly Comment[];
  readonly statuses: readonly Standing[];
  /** As they were named. */
  readonly versions: readonly NamedVersion[];
  /** Wordings that do not follow, `pending` ones included; `behind` gives those at which there is something to do. */
  readonly stale: readonly Stale[];
  /** The same of parts and languages that are not there now. They come back with them. */
  readonly lapsed: readonly Stale[];
  /** Missing where nothing was ever let stand. */
  readonly letStand?: readonly LetStand[];
}

/** A margin in which nothing stands. */
export const emptyMargin: Margin = { comments: [], statuses: [], versions: [], stale: [], lapsed: [] };

/** The margin of a new draft: the languages in which its parts have no words yet are to be written. */
export const marginOf = ({ parts, languages }: Draft): Margin => ({
  ...emptyMargin,
  stale: parts.reduce<readonly Stale[]>((all, part) => withUnwritten(all, part, languages), []),
});

/** The status of a part. */
export const statusOf = ({ statuses }: Margin, part: Id): ClauseStatus =>
  statuses.find((one) => one.part === part)?.status ?? 'open';

/** The comments on a part, the oldest first. */
export const commentsOn = ({ comments }: Margin, part: Id): readonly Comment[] =>
  comments.filter((one) => one.part === part);

/** The comments on parts that are not in the draft now. */
export const orphaned = ({ comments }: Margin, { parts }: Draft): readonly Comment[] => {
  const there = new Set(parts.map(({ id }) => id));
  return comments.filter(({ part }) => !there.has(part));
};

/** A named version, whatever the case in which its name is written. */
export const versionNamed = ({ versions }: Margin, name: string): NamedVersion | undefined => {
  const folded = name.trim().toLowerCase();
  return versions.find((version) => version.name.toLowerCase() === folded);
};
