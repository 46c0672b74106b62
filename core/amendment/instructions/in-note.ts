import { apply } from '#core/change/apply.ts';
import type { EditWording } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { type Draft, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { type FootnoteRun, isFootnote, wordingLength } from '#core/draft/wording.ts';
import { act } from './act.ts';
import { actOnWords } from './act-words.ts';
import { numbersIn } from './cited-parts.ts';
import { phraseLength } from './flat.ts';
import type { Grammar } from './grammar.ts';
import type { Instruction } from './instruction.ts';
import type { Item } from './items.ts';
import { type Aim, locate } from './locate.ts';
import { type Context, citeOfAims, type Outcome, reason, unclear } from './outcome.ts';
import type { Place } from './place.ts';
import type { BestRead } from './read-best.ts';
import { readNumbers } from './read-number.ts';
import { isSettled, type Remark } from './remark.ts';

/** A note at the foot of a page, with the paragraph that carries it. */
interface NoteAt {
  readonly part: Part;
  readonly language: Language;
  readonly run: FootnoteRun;
  readonly at: number;
  /** Its number among those of its language. */
  readonly n: number;
}

const notesIn = ({ parts }: Draft, language: Language): readonly NoteAt[] => {
  let n = 0;
  return parts.flatMap((part) => {
    const wording = wordingIn(part, language);
    return wording.flatMap((run, index) => {
      if (!isFootnote(run)) return [];
      n++;
      return [{ part, language, run, at: wordingLength(wording.slice(0, index)), n }];
    });
  });
};

const allNotes = ({ draft }: Context, first: Language): readonly NoteAt[] =>
  draft.languages
    .toSorted((one, other) => Number(other === first) - Number(one === first))
    .flatMap((language) => notesIn(draft, language));

/** A note that a sentence names: by its number, or as that of a paragraph. */
interface NamedNote {
  readonly number: number | null;
}

const namedAt = (items: readonly Item[], at: number, { places }: Grammar): NamedNote | null => {
  const wordAt = (index: number): string | undefined => items[index]?.flat;
  const full = phraseLength(places.notes, wordAt, at);
  // “We note 3 errors” names none.
  const before = items[at - 1];
  const mayName =
    before === undefined ||
    before.kind === 'sign' ||
    phraseLength(places.in, wordAt, at - 1) > 0 ||
    phraseLength(places.the, wordAt, at - 1) > 0;
  const length = full > 0 || !mayName ? full : phraseLength(places.numberedNotes, wordAt, at);
  if (length === 0 || isNew(items, at, places)) return null;
  const mark = phraseLength(places.number, wordAt, at + length);
  const dot = mark > 0 && wordAt(at + length + mark) === '.' ? 1 : 0;
  const numbers = readNumbers(items, at + length + mark + dot, places, false);
  const number = numbers?.value.numbers[0]?.n ?? null;
  return full === 0 && number === null ? null : { number };
};

// “A footnote to paragraph 10”, « une nouvelle note de bas de page »: one that is not there yet.
const isNew = (items: readonly Item[], at: number, { fresh, the }: Grammar['places']): boolean =>
  [1, 2, 3].some((back) => {
    const wordAt = (index: number): string | undefined => items[index]?.flat;
    return (
      at >= back &&
      phraseLength(fresh, wordAt, at - back) === back &&
      phraseLength(the, wordAt, at - back) !== back
    );
  });

// In any of the languages; null where a sentence names none, or one that is to be put in.
const noteIn = (items: readonly Item[], grammars: readonly Grammar[]): NamedNote | null => {
  for (const grammar of grammars)
    for (let at = 0; at < items.length; at++) {
      const found = items[at]?.kind === 'quoted' ? null : namedAt(items, at, grammar);
      if (found !== null) return found;
    }
  return null;
};

const meant = (
  { number }: NamedNote,
  places: readonly Place[],
  first: Language,
  context: Context,
): readonly NoteAt[] => {
  const all = allNotes(context, first);
  if (number !== null) return all.filter(({ n }) => n === number);
  const scope = places
    .flatMap((place) => locate(context.numbers, place, []).aims)
    .flatMap((aim) => aim.scope);
  if (scope.length > 0) return all.filter(({ part }) => scope.some(({ id }) => id === part.id));
  return all.some(({ n }) => n > 1) ? [] : all;
};

const aimOf = ({ part }: NoteAt): Aim => ({ part, scope: [part] });

// The words of a note are looked up as if they were a paragraph of their own.
const changedNote = (note: NoteAt, instruction: Instruction, grammar: Grammar, context: Context) => {
  const alone: Draft = {
    ...context.draft,
    parts: [{ ...note.part, wording: { [note.language]: note.run.footnote } }],
  };
  const numbers = numbersIn(alone, context.languages);
  const within = { ...context, draft: alone, numbers, words: numbers.words, heading: null, before: [] };
  const outcome = actOnWords({ ...instruction, where: null, place: null, numbered: null }, grammar, within);
  let present = alone;
  for (const change of outcome?.operations.flatMap(singles) ?? []) {
    const next = apply(present, change);
    if (!next.ok) return null;
    present = next.value;
  }
  const [part] = present.parts;
  if (part === undefined || present === alone) return null;
  const edit: EditWording = {
    type: 'edit-wording',
    part: note.part.id,
    language: note.language,
    at: note.at,
    removed: [note.run],
    inserted: [{ ...note.run, footnote: wordingIn(part, note.language) }],
  };
  return edit;
};

const inOneOf = (
  notes: readonly NoteAt[],
  instruction: Instruction,
  grammar: Grammar,
  context: Context,
): Outcome | null => {
  const found = notes.flatMap((note) => {
    const edit = changedNote(note, instruction, grammar, context);
    return edit === null ? [] : [{ note, edit }];
  });
  const own = found.filter(({ note }) => note.language === found[0]?.note.language);
  const [only, another] = own;
  if (only === undefined || another !== undefined) return null;
  const aims = [aimOf(only.note)];
  return {
    ...unclear(instruction.asks, reason('instructions:in-note', { cite: citeOfAims(context, aims) }), {
      aims,
    }),
    operations: [only.edit],
    language: only.note.language,
  };
};

// Where a note is that a sentence names and of which no change could be made, and what is said of it.
const ofNote = (
  named: NamedNote,
  places: readonly Place[],
  first: Language,
  context: Context,
): Pick<Outcome, 'aims' | 'reason'> => {
  const [note] = meant(named, places, first, context);
  if (note === undefined) return { aims: [], reason: reason('instructions:note-not-found') };
  const aims = [aimOf(note)];
  return { aims, reason: reason('instructions:about-note', { cite: citeOfAims(context, aims) }) };
};

// A candidate always, at the paragraph that carries the note, and never a change of the text above it.
const actInNote = (
  named: NamedNote,
  places: readonly Place[],
  instruction: Instruction,
  grammar: Grammar,
  context: Context,
): Outcome => {
  const first = grammar.forms.language;
  const made = inOneOf(meant(named, places, first, context), instruction, grammar, context);
  if (made !== null) return made;
  const { reason: why, aims } = ofNote(named, places, first, context);
  return unclear(instruction.asks, why, { aims });
};

const nowhere = new Set(['instructions:words-not-found', 'instructions:words-not-found-there']);

// What was asked of words that the text has not got, where one of its notes has them.
const orInNote = (
  outcome: Outcome | null,
  instruction: Instruction,
  grammar: Grammar,
  context: Context,
): Outcome | null => {
  if (outcome === null || outcome.operations.length > 0 || !nowhere.has(outcome.reason.code)) return outcome;
  return inOneOf(allNotes(context, grammar.forms.language), instruction, grammar, context) ?? outcome;
};

/**
 * Carries out an instruction on the words of the note that its sentence names, as a candidate at the paragraph that
 * carries the note; where it names none, on the text, and on a note only if no other words are meant.
 */
export const actOrInNote = (
  instruction: Instruction,
  { items, grammar, grammars }: BestRead,
  places: readonly Place[],
  context: Context,
): Outcome | null => {
  const note = noteIn(items, grammars);
  return note === null
    ? orInNote(act(instruction, grammar, context), instruction, grammar, context)
    : actInNote(note, places, instruction, grammar, context);
};

/** What a sentence without an instruction says of a note that it names, if it does not clearly leave it as it is. */
export const remarkOnNote = (
  { kind }: Remark,
  { items, grammar, grammars }: BestRead,
  places: readonly Place[],
  context: Context,
): { readonly remark: Remark; readonly aims: readonly Aim[] } | null => {
  const note = kind === 'unread' || kind === 'comment' ? noteIn(items, grammars) : null;
  if (note === null || (kind === 'comment' && isSettled(grammars, items))) return null;
  const { reason: why, aims } = ofNote(note, places, grammar.forms.language, context);
  return { remark: { kind: 'unread', reason: why }, aims };
};
