import type { EditWording } from '#core/change/change.ts';
import { wordingIn } from '#core/draft/draft.ts';
import {
  isField,
  isFootnote,
  isText,
  type Mark,
  type Run,
  sliceWording,
  tidy,
  type Wording,
} from '#core/draft/wording.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import type { Spot } from './draft-words.ts';
import type { Reason } from './proposal.ts';
import { atomsWithin, offsetAt, type Unit, unitsOf, type View } from './view.ts';

/** An edit of one wording, with what a person should look at; no edit where it would cut through a field. */
export interface Edited {
  readonly change: EditWording | null;
  readonly doubts: readonly Reason[];
}

interface Look {
  readonly marks: readonly Mark[];
  readonly link: string | undefined;
}

const lookOf = (run: Run | undefined): Look | null =>
  run === undefined
    ? null
    : { marks: (run.marks ?? []).filter((mark) => mark !== 'superscript'), link: run.link };

const common = (looks: readonly (Look | null)[]): Look => {
  const known = looks.filter((look) => look !== null);
  const [first, ...others] = known;
  return {
    marks: first?.marks.filter((mark) => others.every(({ marks }) => marks.includes(mark))) ?? [],
    link: others.every(({ link }) => link === first?.link) ? first?.link : undefined,
  };
};

// New words look like those they replace, or like both their neighbours; raised endings are not handed on.
const lookAt = (wording: Wording, from: number, to: number): Look => {
  const replaced = sliceWording(wording, from, to).filter(isText);
  if (replaced.length > 0) return common(replaced.map(lookOf));
  return common([
    lookOf(sliceWording(wording, from - 1, from)[0]),
    lookOf(sliceWording(wording, to, to + 1)[0]),
  ]);
};

const dressed = (text: string, { marks, link }: Look): Run => ({
  text,
  ...(marks.length > 0 ? { marks } : {}),
  ...(link === undefined ? {} : { link }),
});

const lostAtom = (run: Run): Reason => {
  if (isField(run)) return { code: 'instructions:field-replaced', facts: { field: run.field } };
  return {
    code: isFootnote(run) ? 'instructions:note-removed' : 'instructions:reference-replaced',
    facts: {},
  };
};

// A field whose value the new words still say stays a field.
const keepAtoms = (
  view: View,
  from: number,
  to: number,
  text: string,
  look: Look,
): { wording: Wording; lost: readonly Run[] } => {
  const runs: Run[] = [];
  const lost: Run[] = [];
  let at = 0;
  for (const { atom, from: start, length } of atomsWithin(view, from, to)) {
    if (atom === null) continue;
    const said = view.text.slice(start, start + length);
    const found = said === '' ? -1 : text.indexOf(said, at);
    if (found === -1) {
      lost.push(atom);
      continue;
    }
    runs.push(dressed(text.slice(at, found), look), atom);
    at = found + said.length;
  }
  runs.push(dressed(text.slice(at), look));
  return { wording: tidy(runs), lost };
};

interface Put {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

// Part of what a fact or a reference prints cannot be replaced alone: the rest goes along, as fixed words.
const widened = (view: View, from: number, to: number, text: string): Put => {
  if (from === to) return { from, to, text };
  const touched = atomsWithin(view, from, to);
  const start = Math.min(from, ...touched.map((one) => one.from));
  const end = Math.max(to, ...touched.map((one) => one.from + one.length));
  return { from: start, to: end, text: view.text.slice(start, from) + text + view.text.slice(to, end) };
};

/**
 * Puts words in place of a range of a view; the range is empty where words are only put in. A range that ends within a
 * fact or a reference takes in the whole of it, with a doubt that says so; words cannot be put in within one.
 */
export const putWords = (view: View, first: number, last: number, said: string): Edited => {
  const { from, to, text } = widened(view, first, last, said);
  const empty = from === to;
  const at = offsetAt(view, from, empty ? 'first' : 'last');
  const end = empty ? at : offsetAt(view, to, 'first');
  const cut = atomsWithin(view, from, to).concat(atomsWithin(view, from - 1, to + 1));
  if (at === null || end === null || end < at) {
    const field = cut.map(({ atom }) => atom).find((atom) => atom !== null && isField(atom));
    return {
      change: null,
      doubts: [
        {
          code: 'instructions:cuts-field',
          facts: { field: field !== undefined && isField(field) ? field.field : '' },
        },
      ],
    };
  }
  const wording = wordingIn(view.part, view.language);
  const removed = sliceWording(wording, at, end);
  const { wording: inserted, lost } = keepAtoms(view, from, to, text, lookAt(wording, at, end));
  // Footnotes print nothing in the line, so that a range may hold one unseen.
  const notes = removed.filter(isFootnote).filter((note) => !lost.includes(note));
  return {
    change: { type: 'edit-wording', part: view.part.id, language: view.language, at, removed, inserted },
    doubts: [...lost, ...notes].map(lostAtom),
  };
};

const isSpace = (sign: string): boolean => /^\s$/u.test(sign);
const closing = /^[,.;:!?)\]}»”…%]/;
const opening = /[([{«“'’‘\-/]$/;

/** Takes words out of a view with the one space that would be left over. */
export const takeWords = (view: View, from: number, to: number): Edited => {
  const { text } = view;
  const [before, after] = [text.charAt(from - 1), text.charAt(to)];
  let [first, last] = [from, to];
  if (isSpace(before) && (after === '' || isSpace(after) || closing.test(after))) first--;
  else if ((before === '' || opening.test(before)) && isSpace(after)) last++;
  const edited = putWords(view, first, last, '');
  const [left, right] = [text.slice(0, first).trimEnd().at(-1) ?? '', text.slice(last).trimStart().charAt(0)];
  const doubled = /[,;:]/.test(left) && /[,;:.]/.test(right) && edited.change !== null;
  return doubled
    ? { ...edited, doubts: [...edited.doubts, { code: 'instructions:punctuation-doubled', facts: {} }] }
    : edited;
};

/** Puts words in at a place of a view, with the spaces that keep them apart from their neighbours. */
export const addWords = (view: View, place: number, said: string): Edited => {
  const { text } = view;
  // A comma to be put before a word belongs before the space, too.
  const at = closing.test(said) && isSpace(text.charAt(place - 1)) ? place - 1 : place;
  const [left, right] = [text.charAt(at - 1), text.charAt(at)];
  const pre = left === '' || isSpace(left) || opening.test(left) || closing.test(said) ? '' : ' ';
  const post = right === '' || isSpace(right) || closing.test(right) || opening.test(said) ? '' : ' ';
  const edited = putWords(view, at, at, `${pre}${said}${post}`);
  const next = text.slice(at).trimStart().charAt(0);
  const doubled = /[,;:.]$/.test(said) && /^[,;:.]/.test(next);
  return doubled
    ? { ...edited, doubts: [...edited.doubts, { code: 'instructions:punctuation-doubled', facts: {} }] }
    : edited;
};

const sharedStart = (one: readonly Unit[], other: readonly Unit[]): number => {
  let count = 0;
  while (count < one.length && count < other.length && one[count]?.text === other[count]?.text) count++;
  return count;
};

const sharedEnd = (one: readonly Unit[], other: readonly Unit[], most: number): number => {
  let count = 0;
  while (count < most && one.at(-1 - count)?.text === other.at(-1 - count)?.text) count++;
  return count;
};

/**
 * Puts words in place of a spot. Words that both have at the beginning or at the end stay as they are, with their
 * marks, fields and typography. Null where nothing but typography would change.
 */
export const replaceSpot = (
  { view, first, last }: Spot,
  said: string,
  profile: LanguageProfile,
): Edited | null => {
  const old = view.units.slice(first, last);
  const fresh = unitsOf(said, profile);
  const lead = sharedStart(old, fresh);
  const most = Math.min(old.length, fresh.length) - lead;
  const trail = sharedEnd(old, fresh, most);
  if (lead + trail === old.length && old.length === fresh.length) return null;
  let from = lead > 0 ? (old[lead - 1]?.to ?? 0) : (old[0]?.from ?? 0);
  let to = trail > 0 ? (old.at(-trail)?.from ?? 0) : (old.at(-1)?.to ?? 0);
  const newFrom = lead > 0 ? (fresh[lead - 1]?.to ?? 0) : (fresh[0]?.from ?? 0);
  const newTo = trail > 0 ? (fresh.at(-trail)?.from ?? 0) : (fresh.at(-1)?.to ?? 0);
  let text = said.slice(newFrom, newTo);
  if (fresh.length === 0) return takeWords(view, from, to);
  while (from < to && text !== '' && isSpace(view.text.charAt(from)) && isSpace(text.charAt(0))) {
    from++;
    text = text.slice(1);
  }
  while (from < to && text !== '' && isSpace(view.text.charAt(to - 1)) && isSpace(text.at(-1) ?? '')) {
    to--;
    text = text.slice(0, -1);
  }
  // The space before a comma that takes the place of a word goes with the word.
  if (
    lead === 0 &&
    closing.test(text) &&
    isSpace(view.text.charAt(from - 1)) &&
    !closing.test(view.text.slice(from))
  )
    from--;
  return putWords(view, from, to, text);
};
