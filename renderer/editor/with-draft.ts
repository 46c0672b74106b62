import { Editor, Node, type Operation, type Range, Transforms } from 'slate';
import { rewording } from '#core/change/make.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Mark } from '#core/draft/wording.ts';
import { characters } from '#core/draft/wording.ts';
import { deleteBackward, deleteForward, deleteSelection } from './commands/delete.ts';
import { enter } from './commands/enter.ts';
import type { Desk, Plan } from './commands/plan.ts';
import { wordsAt } from './commands/plan.ts';
import { type TypingMarks, toggleMark, typedRun, typeWords } from './commands/words.ts';
import type { DraftStore, Made, Selection } from './draft-store.ts';
import { isChip, isPartElement, valueOf } from './project.ts';
import { partsTouched, readWording } from './read-operation.ts';
import { refit, reproject } from './reproject.ts';
import { carriedSelection, isCaret, rangeOf, sameSpot, selectedChip, selectionOf, within } from './spots.ts';
import { type TypingHabits, typedSign } from './typing.ts';
import type { Unit } from './units.ts';

export interface WritingOptions {
  readonly language: Language;
  readonly newId: () => Id;
  /** How signs are set as they are typed; null for as they are. Asked at every sign. */
  readonly habits?: () => TypingHabits | null;
  /** Whether signs are being put together by an input method, so that changes of others have to wait. */
  readonly isComposing?: () => boolean;
  /** Told after every change that the editor shows, with whether numbers or forms may be others now. */
  readonly onTaken?: (made: Made, reshaped: boolean) => void;
}

/** An editor at work on one language of a draft. */
export interface Writing {
  readonly editor: Editor;
  readonly language: Language;
  readonly origin: symbol;
  /** The draft as the editor shows it; behind the store's only while signs are put together. */
  readonly shown: () => Draft;
  readonly selection: () => Selection | null;
  readonly select: (selection: Selection) => void;
  /** Carries out what a command plans on what is selected; false where it can do nothing. */
  readonly run: (command: (desk: Desk) => Plan | null) => boolean;
  /** Shows the changes of others that had to wait. */
  readonly flush: () => void;
  /** Shows the draft as it is now and every change from here on, until what it gives is called. */
  readonly open: () => () => void;
}

/** The last sign set otherwise than typed: one Backspace right behind it gives back what was typed. */
interface Retyped {
  readonly part: Id;
  readonly end: number;
  readonly set: string;
  readonly typed: string;
}

/**
 * Makes an editor of Slate show one language of a draft and nothing else. No command of Slate alters it: each is a
 * change on the draft, made by the store, and every change, whoever made it, comes back here and is shown. So both
 * editors of a draft always have the parts that the draft has.
 */
export const withDraft = (editor: Editor, store: DraftStore, options: WritingOptions): Writing => {
  const { language } = options;
  const { apply } = editor;
  const origin = Symbol(language);
  const queue: Made[] = [];
  let shown = store.draft;
  let showing = false;
  let retyped: Retyped | null = null;

  const show = (work: () => void): void => {
    const before = showing;
    showing = true;
    try {
      work();
    } finally {
      showing = before;
    }
  };

  const selection = (): Selection | null => selectionOf(editor, language);

  const select = (wanted: Selection): void => {
    const anchor = within(shown, wanted.anchor);
    const focus = within(shown, wanted.focus);
    const now = selection();
    const range = rangeOf(editor, { language, anchor, focus });
    const isThere = now !== null && sameSpot(now.anchor, anchor) && sameSpot(now.focus, focus);
    if (range !== null && !(isThere && selectedChip(editor) === null)) Transforms.select(editor, range);
  };

  const take = (made: Made): void => {
    const before = selection();
    let reshaped = false;
    show(() => {
      const project = (): void => {
        reshaped = reproject(editor, shown, made.after, language);
      };
      if (made.origin === origin) project();
      else Editor.withRemoteChanges(editor, project);
    });
    shown = made.after;
    if (made.select?.language === language) select(made.select);
    else if (made.origin !== origin && before !== null)
      select(carriedSelection(before, made.change, made.after));
    options.onTaken?.(made, reshaped);
  };

  const flush = (): void => {
    for (const made of queue.splice(0)) take(made);
  };

  const hear = (made: Made): void => {
    const waits = made.origin !== origin && (options.isComposing?.() ?? false);
    if (waits) queue.push(made);
    else {
      flush();
      take(made);
    }
  };

  const open = (): (() => void) => {
    show(() => reproject(editor, shown, store.draft, language));
    shown = store.draft;
    return store.follow(hear);
  };

  const run = (command: (desk: Desk) => Plan | null): boolean => {
    flush();
    const before = selection();
    const plan = before === null ? null : command({ draft: shown, selection: before, newId: options.newId });
    if (plan === null || (plan.change !== null && store.readOnly)) return false;
    retyped = null;
    if (plan.change !== null) {
      const { step, after } = plan;
      if (!store.make(plan.change, { origin, step, before, after }).ok) return false;
    }
    select(plan.after);
    return true;
  };

  // An operation that no command made, as of a browser extension: its words count, what it does to parts does not.
  const takeOperation = (operation: Exclude<Operation, { type: 'set_selection' }>): void => {
    const touched = partsTouched(operation);
    if (touched.length === 0 || store.readOnly) return;
    const before = selection();
    try {
      apply(operation);
    } catch {
      // Slate stops in the middle of an operation that it cannot make.
      for (const index of touched) showPart(index);
      mendSelection(before);
      return;
    }
    for (const index of touched) rereadPart(index, before);
    mendSelection(before);
  };

  const mendSelection = (before: Selection | null): void => {
    const { selection: range } = editor;
    if (range === null || before === null || isIn(editor, range)) return;
    const [anchor, focus] = [within(shown, before.anchor), within(shown, before.focus)];
    const mended = rangeOf(editor, { language, anchor, focus });
    if (mended !== null) Transforms.select(editor, mended);
  };

  const showPart = (index: number): void => {
    const part = shown.parts[index];
    if (part !== undefined) show(() => refit(editor, index, part, language));
  };

  const rereadPart = (index: number, before: Selection | null): void => {
    const part = shown.parts[index];
    if (part === undefined) return;
    const wording = readWording(editor, index);
    const change = wording === null ? null : rewording(shown, part.id, language, wording);
    const alters = change?.ok === true && change.value.removed.length + change.value.inserted.length > 0;
    if (alters) store.make(change.value, { origin, step: 'single', before, after: selection() });
    showPart(index);
  };

  const type = (text: string): void => {
    const given = selection();
    const habits = options.habits?.() ?? null;
    if (given === null || text === '') return;
    const before = characters(wordsAt(shown, given.focus.part, language)).slice(0, given.focus.offset);
    const sign = habits !== null && isCaret(given) ? typedSign(before, text, habits) : null;
    const marks = typingMarks(editor);
    run((desk) => typeWords(desk, sign?.text ?? text, marks, sign?.replaced));
    const end = selection()?.focus.offset ?? 0;
    if (sign !== null && sign.text !== text) {
      const typed = before.slice(before.length - sign.replaced) + text;
      retyped = { part: given.focus.part, end, set: sign.text, typed };
    }
  };

  const giveBack = (): boolean => {
    const at = selection()?.focus;
    const last = retyped;
    if (last === null || at?.part !== last.part || at.offset !== last.end) return false;
    return run((desk) => typeWords(desk, last.typed, null, last.set.length));
  };

  const chipSelected = (command: (desk: Desk) => Plan | null): boolean => {
    if (selectedChip(editor) === null) return false;
    return run((desk) => {
      const { focus } = desk.selection;
      const chip = { ...desk.selection, focus: { ...focus, offset: focus.offset + 1 } };
      return command({ ...desk, selection: chip });
    });
  };

  editor.apply = (operation) => {
    if (showing || operation.type === 'set_selection') apply(operation);
    else takeOperation(operation);
  };
  // Parts are shown in the one form that Slate would bring them to; it has nothing to add.
  editor.normalizeNode = () => {};
  editor.isInline = isChip;
  editor.isVoid = isChip;
  editor.markableVoid = () => false;
  editor.insertText = type;
  editor.insertBreak = () => {
    run(enter);
  };
  editor.insertSoftBreak = editor.insertBreak;
  editor.deleteFragment = () => {
    if (!chipSelected(deleteSelection)) run(deleteSelection);
  };
  editor.deleteBackward = (unit) => {
    if (chipSelected(deleteSelection) || giveBack()) return;
    run((desk) => deleteBackward(desk, unitOf(unit)));
  };
  editor.deleteForward = (unit) => {
    if (!chipSelected(deleteSelection)) run((desk) => deleteForward(desk, unitOf(unit)));
  };
  editor.insertNode = () => {};
  editor.insertNodes = () => {};
  editor.insertFragment = () => {};
  const mark = (name: string): void => {
    const found = marksByName.get(name);
    if (found === undefined) return;
    const now = selection();
    if (now !== null && !isCaret(now)) run((desk) => toggleMark(desk, found));
    else if (now !== null) turnTypingMark(editor, wordsAt(shown, now.focus.part, language), now, found);
  };
  editor.addMark = mark;
  editor.removeMark = mark;
  Object.assign(editor, { undo: () => store.undo(), redo: () => store.redo() });
  show(() => {
    editor.children = valueOf(shown, language);
  });

  return { editor, language, origin, shown: () => shown, selection, select, run, flush, open };
};

const isIn = (editor: Editor, { anchor, focus }: Range): boolean =>
  [anchor, focus].every(
    ({ path, offset }) => Node.has(editor, path) && offset <= Node.string(Node.get(editor, path)).length,
  );

const unitOf = (unit: string): Unit =>
  unit === 'word' ? 'word' : unit === 'line' || unit === 'block' ? 'line' : 'character';

const marksByName: ReadonlyMap<string, Mark> = new Map([
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['superscript', 'superscript'],
  ['underline', 'underline'],
]);

const typingMarks = ({ marks }: Editor): TypingMarks => {
  if (marks === null) return null;
  const { bold, italic, superscript, underline } = marks;
  return {
    bold: bold === true,
    italic: italic === true,
    superscript: superscript === true,
    underline: underline === true,
  };
};

const turnTypingMark = (
  editor: Editor,
  wording: Parameters<typeof typedRun>[0],
  { focus }: Selection,
  mark: Mark,
): void => {
  const chosen = typingMarks(editor);
  const { marks = [] } = typedRun(wording, focus.offset, '', chosen);
  const on = marks.includes(mark);
  const turned = on ? marks.filter((one) => one !== mark) : [...marks, mark];
  editor.marks = Object.fromEntries(turned.map((one) => [one, true] as const));
  editor.onChange();
};

/** Whether an editor shows exactly what a draft has in its language. */
export const shows = (editor: Editor, draft: Draft, language: Language): boolean =>
  editor.children.every(isPartElement) &&
  JSON.stringify(editor.children) === JSON.stringify(valueOf(draft, language));
