import type { EditWording } from '#core/change/change.ts';
import { carry } from '#core/change/map.ts';
import type { Side } from '#core/change/offset.ts';
import { joinWordings, sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import { contested, type Fared, fallen, holds, made, partly } from './fared.ts';
import { beginsWith, endsWith, keptCount, keptIn, within } from './kept.ts';
import { meet, type Placed, placed, samePlaced, tight } from './placed.ts';
import { trim } from './trim.ts';
import { keyOf, spoken, unitsOf, wordCount } from './units.ts';

/** Two edits of one wording in their one form, and the wording before and after the second. */
interface Meeting {
  readonly before: Wording;
  readonly after: Wording;
  readonly change: EditWording;
  readonly over: EditWording;
  readonly mine: Placed;
  readonly theirs: Placed;
}

const endOf = ({ at, removed }: EditWording): number => at + wordingLength(removed);

const madeIn = (wording: Wording, edit: EditWording): Wording =>
  joinWordings(sliceWording(wording, 0, edit.at), edit.inserted, sliceWording(wording, endOf(edit)));

const meetingOf = (change: EditWording, over: EditWording, before: Wording): Meeting => ({
  before,
  after: madeIn(before, over),
  change,
  over,
  mine: placed(before, change),
  theirs: placed(before, over),
});

interface Range {
  readonly from: number;
  readonly to: number;
}

const isPoint = ({ from, to }: Range): boolean => from === to;
const deletes = ({ inserted, marksOnly }: Placed): boolean => inserted.length === 0 && !marksOnly;

const overlap = (one: Range, other: Range): boolean => {
  if (isPoint(one) && isPoint(other)) return one.from === other.from;
  if (isPoint(one)) return other.from < one.from && one.from < other.to;
  if (isPoint(other)) return one.from < other.from && other.from < one.to;
  return one.from < other.to && other.from < one.to;
};

const asEdit = (change: EditWording, over: EditWording): EditWording | null => {
  const carried = carry(change, over);
  return carried.fate === 'holds' && carried.change.type === 'edit-wording' ? carried.change : null;
};

// Words of a hunk that stay hold on to their place, as when what is put before a word goes along with it past a cut:
// they are kept in the hunk as they read by now.
const withItsWords = ({ after, change, over }: Meeting, bare: EditWording): EditWording => {
  if (change.removed.length === 0 || change.inserted.length === 0) return bare;
  const near = trim(over);
  const from = Math.min(change.at, near.at);
  const to =
    Math.max(endOf(change), endOf(near)) + wordingLength(near.inserted) - wordingLength(near.removed);
  if (bare.at < from || endOf(bare) > to) return bare;
  const grown = wordingLength(bare.inserted) - wordingLength(bare.removed);
  const inserted = sliceWording(madeIn(after, bare), from, to + grown);
  return { ...change, at: from, removed: sliceWording(after, from, to), inserted };
};

// Each where its city made it; by the effect alone where the place says less, at a word that it becomes part of.
const follow = (meeting: Meeting): Fared<EditWording> => {
  const { before, change, over, mine, theirs } = meeting;
  const glued = mine.glued || theirs.glued;
  const own = glued ? null : asEdit(change, over);
  if (own !== null) return holds(own);
  const bare =
    (glued ? null : asEdit(trim(change), trim(over))) ?? asEdit(tight(before, change), tight(before, over));
  return bare === null ? contested('words-changed') : holds(withItsWords(meeting, bare));
};

/** The change that turns a stretch of the wording as it is now into what the amendment wants there. */
const rest = ({ after, change, mine }: Meeting, from: number, to: number): Fared<EditWording> => {
  const removed = sliceWording(after, from, to);
  if (keyOf(unitsOf(removed)) === keyOf(mine.inserted)) return made('same-words');
  return partly(trim({ ...change, at: from, removed, inserted: mine.wording }));
};

/** Whether what was put in is part of what the amendment wants: nothing of it would be taken back. */
const includes = ({ before, after, mine, theirs }: Meeting): boolean => {
  if (theirs.from < mine.from || theirs.to > mine.to) return false;
  const grown = wordingLength(after) - wordingLength(before);
  const old = unitsOf(sliceWording(before, mine.from, mine.to));
  const now = unitsOf(sliceWording(after, mine.from, mine.to + grown));
  const lead = spoken(unitsOf(sliceWording(before, mine.from, theirs.from))).length;
  const gone = spoken(unitsOf(sliceWording(before, theirs.from, theirs.to))).length;
  const stay = keptIn(old, mine.inserted);
  if (stay.slice(lead, lead + gone).some((at) => at !== -1)) return false;
  const fresh = spoken(theirs.inserted).length;
  if (fresh === 0) return gone > 0;
  const kept = keptIn(now, mine.inserted);
  const side = kept.slice(lead, lead + fresh);
  const together = side.every((at, index) => at !== -1 && at === (side[0] ?? 0) + index);
  return together && wordCount(theirs.inserted) > 0 && keptCount(kept) === keptCount(stay) + fresh;
};

/**
 * A sign alone, put right behind a word, and further words behind it do not stand against each other: the side on which
 * the first of the two goes; null for any other two.
 */
export const besides = (one: Placed, other: Placed): Side | null => {
  if (!isPoint(one) || !isPoint(other)) return null;
  const [mine, theirs] = [one, other].map(({ inserted }) => ({
    sign: wordCount(inserted) === 0 && inserted[0]?.kind === 'sign',
    apart: wordCount(inserted) > 0 && inserted[0]?.kind === 'space',
  }));
  if (mine?.sign && theirs?.apart) return 'before';
  return mine?.apart && theirs?.sign ? 'after' : null;
};

const besideOther = ({ change, over }: Meeting, side: Side): Fared<EditWording> => {
  const carried = carry(change, over, side);
  return carried.fate === 'holds' && carried.change.type === 'edit-wording'
    ? holds(carried.change)
    : contested('rival-insertion');
};

const atOneGap = (meeting: Meeting): Fared<EditWording> => {
  const { mine, theirs } = meeting;
  const side = besides(mine, theirs);
  if (side !== null) return besideOther(meeting, side);
  if (within(theirs.inserted, mine.inserted) !== -1 && wordCount(theirs.inserted) > 0)
    return rest(meeting, theirs.from, theirs.from + wordingLength(theirs.wording));
  // One word alone may mean something else among others.
  if (within(mine.inserted, theirs.inserted) !== -1 && wordCount(mine.inserted) > 1) return made('contained');
  return contested('rival-insertion');
};

const onOverlap = (meeting: Meeting): Fared<EditWording> => {
  const { before, after, change, over, mine, theirs } = meeting;
  if (isPoint(mine) && isPoint(theirs)) return atOneGap(meeting);
  if (deletes(mine) && deletes(theirs)) {
    const plain = change.inserted.length === 0 && over.inserted.length === 0;
    const left = plain ? carry(change, over) : carry(tight(before, change), tight(before, over));
    return left.fate === 'holds' && left.change.type === 'edit-wording'
      ? partly(left.change)
      : made('same-words');
  }
  if (deletes(theirs) && theirs.from <= mine.from && mine.to <= theirs.to) return fallen('words-deleted');
  if (mine.marksOnly || theirs.marksOnly || !includes(meeting)) return contested('words-changed');
  return rest(meeting, mine.from, mine.to + wordingLength(after) - wordingLength(before));
};

const onlySpace = (wording: Wording, from: number, to: number): boolean =>
  from <= to && unitsOf(sliceWording(wording, from, to)).every(({ kind }) => kind === 'space');

// The same words put in beside words that were replaced with them included: "about" before "three" that is "about two".
const doubled = (meeting: Meeting): Fared<EditWording> | null => {
  const { before, mine, theirs } = meeting;
  if (isPoint(mine) && !isPoint(theirs)) {
    const front = onlySpace(before, mine.from, theirs.from) && beginsWith(theirs.inserted, mine.inserted);
    const back = onlySpace(before, theirs.to, mine.from) && endsWith(theirs.inserted, mine.inserted);
    return front || back ? made('contained') : null;
  }
  if (isPoint(mine) || !isPoint(theirs)) return null;
  const grown = wordingLength(theirs.wording);
  const lead = theirs.inserted[0]?.kind === 'space' ? theirs.inserted[0].length : 0;
  if (onlySpace(before, theirs.from, mine.from) && beginsWith(mine.inserted, theirs.inserted))
    return rest(meeting, theirs.from + lead, mine.to + grown);
  return onlySpace(before, mine.to, theirs.from) && endsWith(mine.inserted, theirs.inserted)
    ? rest(meeting, mine.from, theirs.from + grown)
    : null;
};

/**
 * What becomes of an edit when another one of the same wording was made first. Judged by whole words in their one
 * form: neighbours hold; the same edit counts once; an edit that contains the other is left with the remainder, the
 * result being exactly what it asked for; words put into one gap that differ are rivals and are never put side by side
 * unless someone decides so; what was to be altered in deleted words has fallen; any other overlap needs a decision.
 */
export const fareEdit = (change: EditWording, over: EditWording, before: Wording): Fared<EditWording> => {
  const meeting = meetingOf(change, over, before);
  if (samePlaced(meeting.mine, meeting.theirs)) return made('same-words');
  const { mine, theirs } = meeting;
  if (meet(mine, theirs)) return overlap(mine, theirs) ? onOverlap(meeting) : contested('touches');
  return doubled(meeting) ?? follow(meeting);
};
