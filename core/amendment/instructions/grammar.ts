import type { Languages } from '#core/language/profile.ts';
import { type PhraseBook, phraseBook, phraseList } from './flat.ts';
import type { InstructionForms, Phrases, SaidWords } from './forms/forms.ts';
import { type RowIndex, rowIndex, rowsOf } from './pattern.ts';
import { type PlaceBook, placeBook } from './place-book.ts';

type SaidBooks = Readonly<Record<Exclude<keyof SaidWords, 'only' | 'except' | 'around'>, PhraseBook>>;

/** A note on languages: that something holds in one only, or in all but one. */
export interface Note {
  readonly words: readonly string[];
  readonly only: boolean;
}

/** The forms of one language, ready for reading. */
export interface Grammar {
  readonly forms: InstructionForms;
  readonly rows: RowIndex;
  readonly places: PlaceBook;
  readonly said: SaidBooks;
  readonly around: ReadonlySet<string>;
  /** Notes on languages by their first word; each is its words with U+E000 for the language among them. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** Words that show that something is asked, whether or not it is understood. */
  readonly verbs: PhraseBook;
  /** The same with what becomes of words: (be) deleted. */
  readonly changes: PhraseBook;
}

const notesOf = ({ only, except }: SaidWords): Grammar['notes'] => {
  const notes = new Map<string, Note[]>();
  const add = (phrases: Phrases, alone: boolean): void => {
    for (const words of phraseList(phrases.replaceAll('<language>', '\uE000'))) {
      const first = words[0] ?? '';
      notes.set(first, [...(notes.get(first) ?? []), { words, only: alone }]);
    }
  };
  add(except, false);
  add(only, true);
  return notes;
};

const active = ['replace', 'substitute', 'delete', 'insert', 'move', 'swap', 'merge', 'split', 'reword'];
const passive = ['replaced', 'deleted', 'inserted', 'moved', 'swapped', 'merged', 'cut'];

const named = ({ phrases }: InstructionForms, names: readonly string[]): PhraseBook =>
  phraseBook(names.map((name) => phrases[name] ?? '').join('|'));

const made = (forms: InstructionForms, languages: Languages): Grammar => {
  const { said } = forms;
  return {
    forms,
    rows: rowIndex(rowsOf(forms)),
    places: placeBook(forms, languages[forms.language]),
    said: {
      approval: phraseBook(said.approval),
      beside: phraseBook(`${said.beside}|${forms.letter.months}|${forms.letter.farewell}`),
      limiting: phraseBook(said.limiting),
      draft: phraseBook(said.draft),
      sparing: phraseBook(said.sparing),
      noComment: phraseBook(said.noComment),
      courtesy: phraseBook(said.courtesy),
      seeAbove: phraseBook(said.seeAbove),
      not: phraseBook(said.not),
      judging: phraseBook(said.judging),
      disagreeing: phraseBook(said.disagreeing),
      depending: phraseBook(said.depending),
      asking: phraseBook(said.asking),
      edits: phraseBook(said.edits),
      keeping: phraseBook(said.keeping),
      describing: phraseBook(said.describing),
      reason: phraseBook(said.reason),
      comparing: phraseBook(said.comparing),
      because: phraseBook(said.because),
      polite: phraseBook(said.polite),
      everywhere: phraseBook(said.everywhere),
      renumber: phraseBook(said.renumber),
      otherwise: phraseBook(said.otherwise),
      alike: phraseBook(said.alike),
      both: phraseBook(said.both),
      pairs: phraseBook(said.pairs),
      settled: phraseBook(said.settled),
      unsettled: phraseBook(said.unsettled),
    },
    around: new Set(phraseList(said.around).flat()),
    notes: notesOf(said),
    verbs: named(forms, active),
    changes: named(forms, [...active, ...passive]),
  };
};

const known = new WeakMap<Languages, Map<InstructionForms, Grammar>>();

/** The forms of a language ready for reading; made once for a set of language profiles. */
export const grammar = (forms: InstructionForms, languages: Languages): Grammar => {
  const all = known.get(languages) ?? new Map<InstructionForms, Grammar>();
  known.set(languages, all);
  const found = all.get(forms) ?? made(forms, languages);
  all.set(forms, found);
  return found;
};
