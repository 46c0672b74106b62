import type { Editor, Range } from 'slate';
import { characters, type Mark, marksInOrder } from '#core/draft/wording.ts';
import { wordsAt } from './commands/plan.ts';
import { type TypingMarks, toggleMark, typedRun, typeWords } from './commands/words.ts';
import type { Selection } from './draft-store.ts';
import { isCaret } from './spots.ts';
import { type TypedSign, type TypingHabits, typedSign } from './typing.ts';
import type { Writing } from './writing.ts';

/** The last sign set otherwise than typed: one Backspace right behind it gives back what was typed. */
interface Retyped {
  /** The selection as it was left; it is another value once the caret has been anywhere else. */
  readonly range: Range | null;
  readonly set: string;
  readonly typed: string;
}

const chosenMarks = ({ marks }: Editor): TypingMarks =>
  marks === null
    ? null
    : Object.fromEntries(marksInOrder.map((mark) => [mark, marks[mark] === true] as const));

const turnTypingMark = ({ editor, shown, language }: Writing, { focus }: Selection, mark: Mark): void => {
  const wording = wordsAt(shown(), focus.part, language);
  const { marks = [] } = typedRun(wording, focus.offset, '', chosenMarks(editor));
  const turned = marks.includes(mark) ? marks.filter((one) => one !== mark) : [...marks, mark];
  editor.marks = Object.fromEntries(turned.map((one) => [one, true] as const));
  editor.onChange();
};

const before = ({ shown, language }: Writing, { focus }: Selection): string =>
  characters(wordsAt(shown(), focus.part, language)).slice(0, focus.offset);

/** Types as the language sets its signs; Backspace right behind such a sign is for what was typed. */
export const withTyping = (writing: Writing, habits: () => TypingHabits | null): void => {
  const { editor, run, selection } = writing;
  const { deleteBackward } = editor;
  let retyped: Retyped | null = null;

  const remember = (sign: TypedSign, text: string, words: string): void => {
    if (sign.text === text) return;
    const typed = words.slice(words.length - sign.replaced) + text;
    retyped = { range: editor.selection, set: sign.text, typed };
  };

  const giveBack = (): boolean => {
    const [at, last] = [selection(), retyped];
    retyped = null;
    if (last === null || at === null || last.range !== editor.selection) return false;
    const isThere = before(writing, at).endsWith(last.set);
    return isThere && run((desk) => typeWords(desk, last.typed, null, last.set.length));
  };

  editor.insertText = (text) => {
    const given = selection();
    if (given === null || text === '') return;
    const words = before(writing, given);
    const rules = isCaret(given) ? habits() : null;
    const sign = rules === null ? null : typedSign(words, text, rules);
    const marks = chosenMarks(editor);
    retyped = null;
    const typed = run((desk) => typeWords(desk, sign?.text ?? text, marks, sign?.replaced));
    if (typed && sign !== null) remember(sign, text, words);
  };
  editor.deleteBackward = (unit) => {
    if (!giveBack()) deleteBackward(unit);
  };

  const mark = (name: string): void => {
    const found = marksInOrder.find((one) => one === name);
    const now = selection();
    if (found === undefined || now === null) return;
    if (isCaret(now)) turnTypingMark(writing, now, found);
    else run((desk) => toggleMark(desk, found));
  };
  editor.addMark = mark;
  editor.removeMark = mark;
};
