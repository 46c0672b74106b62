import { Editor, Transforms } from 'slate';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import type { Desk, Plan } from './commands/plan.ts';
import type { DraftStore, Made, Selection } from './draft-store.ts';
import { reproject } from './reproject.ts';
import { carriedSelection, rangeOf, sameSpot, selectedChip, selectionOf, within } from './spots.ts';
import type { TypingHabits } from './typing.ts';

export interface WritingOptions {
  readonly language: Language;
  readonly newId: () => Id;
  /** How signs are set as they are typed; null for as they are. Asked at every sign. */
  readonly habits?: () => TypingHabits | null;
  /** Whether signs are being put together by an input method, so that changes of others have to wait. */
  readonly isComposing?: () => boolean;
  /** Whether this editor is only looked at, whoever may write elsewhere. */
  readonly isReadOnly?: () => boolean;
  /** Told before a change that was not made here is shown. */
  readonly beforeOthers?: () => void;
  /** Told after every change that the editor shows, with whether numbers or forms may be others now. */
  readonly onTaken?: (made: Made, reshaped: boolean) => void;
}

/** A command: what it plans on what is selected, or null where it can do nothing. */
export type Command = (desk: Desk) => Plan | null;

/** An editor at work on one language of a draft. */
export interface Writing {
  readonly editor: Editor;
  readonly language: Language;
  readonly origin: symbol;
  /** The draft as the editor shows it; behind the store's only while signs are put together. */
  readonly shown: () => Draft;
  readonly selection: () => Selection | null;
  readonly select: (selection: Selection) => void;
  /** Carries out what a command plans; false where it can do nothing. */
  readonly run: (command: Command) => boolean;
  /** Does what only brings the editor to what it should show; everything else in Slate is a drafter's doing. */
  readonly show: (work: () => void) => void;
  readonly isShowing: () => boolean;
  /** Shows the changes of others that had to wait. */
  readonly flush: () => void;
  /** Shows the draft as it is now and every change from here on, until what it gives is called. */
  readonly open: () => () => void;
}

/** Changes that wait while signs are put together: a word that is not whole yet would be lost under them. */
interface Queue {
  readonly hear: (made: Made) => void;
  readonly flush: () => void;
}

const queueFor = (take: (made: Made) => void, waits: (made: Made) => boolean): Queue => {
  const queue: Made[] = [];
  const flush = (): void => {
    for (const made of queue.splice(0)) take(made);
  };
  return {
    flush,
    hear: (made) => {
      if (waits(made)) queue.push(made);
      else {
        flush();
        take(made);
      }
    },
  };
};

const selectIn = (editor: Editor, draft: Draft, { language, ...wanted }: Selection): void => {
  const anchor = within(draft, wanted.anchor);
  const focus = within(draft, wanted.focus);
  const now = selectionOf(editor, language);
  const range = rangeOf(editor, { language, anchor, focus });
  const isThere = now !== null && sameSpot(now.anchor, anchor) && sameSpot(now.focus, focus);
  if (range !== null && !(isThere && selectedChip(editor) === null)) Transforms.select(editor, range);
};

/** The one way between a draft and an editor: changes go to the store, and what the store tells is shown. */
export const writingOn = (editor: Editor, store: DraftStore, options: WritingOptions): Writing => {
  const { language, newId } = options;
  const origin = Symbol(language);
  let shown = store.draft;
  let showing = false;

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
  const select = (wanted: Selection): void => selectIn(editor, shown, wanted);

  const project = ({ after, origin: from }: Made): boolean => {
    let reshaped = false;
    const work = (): void => {
      reshaped = reproject(editor, shown, after, language);
    };
    show(() => (from === origin ? work() : Editor.withRemoteChanges(editor, work)));
    shown = after;
    return reshaped;
  };

  const take = (made: Made): void => {
    if (made.origin !== origin) options.beforeOthers?.();
    const before = selection();
    const reshaped = project(made);
    if (made.select?.language === language) select(made.select);
    else if (made.origin !== origin && before !== null)
      select(carriedSelection(before, made.change, made.after));
    options.onTaken?.(made, reshaped);
  };

  const { hear, flush } = queueFor(
    take,
    (made) => made.origin !== origin && (options.isComposing?.() ?? false),
  );

  const carryOut = ({ change, step, after }: Plan, before: Selection | null): boolean => {
    const isClosed = store.readOnly || (options.isReadOnly?.() ?? false);
    if (change !== null && (isClosed || !store.make(change, { origin, step, before, after }).ok))
      return false;
    select(after);
    return true;
  };

  return {
    editor,
    language,
    origin,
    shown: () => shown,
    selection,
    select,
    show,
    isShowing: () => showing,
    flush,
    run: (command) => {
      flush();
      const before = selection();
      const plan = before === null ? null : command({ draft: shown, selection: before, newId });
      return plan !== null && carryOut(plan, before);
    },
    open: () => {
      show(() => reproject(editor, shown, store.draft, language));
      shown = store.draft;
      return store.follow(hear);
    },
  };
};
