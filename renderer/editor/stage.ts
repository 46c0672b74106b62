import { createContext, useContext } from 'react';
import { createEditor, Editor, Scrubber, Transforms } from 'slate';
import { ReactEditor, withReact } from 'slate-react';
import type { Id, Language } from '#core/draft/draft.ts';
import type { Run } from '#core/draft/wording.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { bringIntoSight } from './bring-into-sight.ts';
import { type Caret, caretOf, domOf } from './caret.ts';
import { withClipboard } from './clipboard/with-clipboard.ts';
import type { DraftStore, Made } from './draft-store.ts';
import { isChip, isLeaf, isPartElement } from './project.ts';
import type { ChipElement } from './schema.ts';
import { altersSight, type ChipView, type Sight, sightOf } from './sight.ts';
import { pointOf, selectedChip, spotOf } from './spots.ts';
import type { TypingHabits } from './typing.ts';
import { withDraft } from './with-draft.ts';
import { withLines } from './with-lines.ts';
import type { Writing } from './writing.ts';

/** The sentences that an editor shows or says; none is written here. */
export interface EditorLabels {
  /** What stands where a part has no words yet. */
  readonly placeholder: string;
  /** What a chip is, said beside what it shows. */
  readonly chip: (chip: ChipView) => string;
}

/** A chip that someone wants to see into. */
export interface ChipPlace {
  readonly kind: ChipView['kind'];
  readonly part: Id;
  readonly language: Language;
  readonly offset: number;
  readonly run: Run;
}

/** What the shell around an editor gives it; asked anew each time, so that it may change. */
export interface Surroundings {
  readonly labels: EditorLabels;
  /** Whether signs are set by the typographic house as they are typed; on unless said otherwise. */
  readonly typography?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly statusOf?: ((part: Id, language: Language) => string | null) | undefined;
  readonly onPart?: ((part: Id, language: Language) => void) | undefined;
  readonly onChip?: ((place: ChipPlace) => void) | undefined;
  /** Told whenever a part is rendered; for counting. */
  readonly onRender?: ((part: Id, language: Language) => void) | undefined;
}

/** An editor on the screen: what its components read, and what they tell it. */
export interface Stage {
  readonly writing: Writing;
  readonly language: Language;
  readonly sight: () => Sight;
  readonly around: () => Surroundings;
  readonly surround: (surroundings: Surroundings) => void;
  readonly statusOf: (part: Id) => string | null;
  readonly isHere: (part: Id) => boolean;
  /** The part in which the caret is, marked and spell-checked; null where it is in none. */
  readonly goTo: (part: Id | null) => void;
  /** The keyboard came here: the part of the caret is told again, since it was another language's meanwhile. */
  readonly arrive: () => void;
  readonly chipAt: (chip: ChipElement) => ChipView;
  readonly activate: (chip: ChipElement) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly version: () => number;
  /** Brings numbers and statuses on the screen up to date, past React: a new clause renumbers all behind it. */
  readonly dress: () => void;
  readonly caret: Caret;
  readonly focus: () => void;
  /** Brings a place in the text into sight, and leaves caret and keyboard where they are. */
  readonly reveal: (part: Id, offset: number) => void;
}

export interface StageOptions {
  readonly store: DraftStore;
  readonly language: Language;
  readonly profile: LanguageProfile;
  readonly newId: () => Id;
  readonly surroundings: Surroundings;
}

const setAttribute = (element: globalThis.Element, name: string, value: string | null): void => {
  if (value === null || value === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

const partsIn = (editor: Editor): readonly HTMLElement[] => [
  ...(domOf(editor)?.querySelectorAll<HTMLElement>('[data-part]') ?? []),
];

const elementFor = (editor: Editor, part: Id): globalThis.Element | null =>
  domOf(editor)?.querySelector(`[data-part="${CSS.escape(part)}"]`) ?? null;

// What Slate says of its troubles ends in logs, where no words of a draft belong.
Scrubber.setScrubber((key, value) => (key === 'text' ? '…' : value));

export const openStage = ({ store, language, profile, newId, surroundings }: StageOptions): Stage => {
  const editor = withReact(createEditor());
  // React then looks at a hundred parts at a time for the one that changed.
  editor.getChunkSize = (ancestor) => (Editor.isEditor(ancestor) ? 100 : null);
  const caret = caretOf(editor);
  const listeners = new Set<() => void>();
  let around = surroundings;
  let version = 0;
  let sight = sightOf(store.draft, profile);
  let here: Id | null = null;

  const statusOf = (part: Id): string | null => around.statusOf?.(part, language) ?? null;

  const dress = (): void => {
    for (const element of partsIn(editor)) {
      const id = element.dataset.part ?? '';
      setAttribute(element, 'data-n', sight.numberOf(id));
      setAttribute(element, 'data-status', statusOf(id));
    }
  };

  const renew = ({ after }: Made): void => {
    sight = sightOf(after, profile);
    version++;
    dress();
    for (const listener of listeners) listener();
  };

  const focus = (): void => {
    if (editor.selection === null) Transforms.select(editor, Editor.start(editor, []));
    caret.focus();
  };

  const goTo = (part: Id | null): void => {
    here = part;
    for (const element of partsIn(editor)) {
      const isHere = element.dataset.part === part;
      setAttribute(element, 'data-here', isHere ? 'true' : null);
      if (element.spellcheck !== isHere) element.spellcheck = isHere;
    }
    if (part !== null) around.onPart?.(part, language);
  };

  const onTaken = (made: Made, reshaped: boolean): void => {
    const { after } = made;
    if (reshaped || altersSight(made.before, made.after, language)) renew(made);
    else if (around.statusOf !== undefined) dressParts(made);
    if (made.select?.language === language) focus();
    // Where the part of the caret is gone, it is in another now.
    else if (here !== null && !after.parts.some(({ id }) => id === here))
      goTo(writing.selection()?.focus.part ?? null);
  };

  const dressParts = ({ before, after }: Made): void => {
    after.parts.forEach((part, index) => {
      if (part === before.parts[index]) return;
      const element = elementFor(editor, part.id);
      if (element) setAttribute(element, 'data-status', statusOf(part.id));
    });
  };

  const habits = (): TypingHabits | null => {
    const house = store.draft.settings.typography[profile.tag];
    if (around.typography === false) return null;
    return { profile, ...(house === undefined ? {} : { house }) };
  };

  const writing = withDraft(editor, store, {
    language,
    newId,
    habits,
    isReadOnly: () => around.readOnly ?? false,
    isComposing: () => ReactEditor.isComposing(editor),
    beforeOthers: caret.keep,
    onTaken,
  });
  withLines(writing);
  withClipboard(writing, { sight: () => sight });

  const placeOf = (chip: ChipElement): readonly [Id, number, number] => {
    // A chip that went with its clause is asked once more before React takes it off the screen; Slate knows it no more.
    const index = editor.children.findIndex((one) => isPartElement(one) && one.children.includes(chip));
    const parent = editor.children[index];
    if (!isPartElement(parent)) return ['', 0, 0];
    const place = parent.children.indexOf(chip);
    const before = parent.children.slice(0, place);
    const nth = before.filter((child) => !isLeaf(child) && 'footnote' in child.run).length;
    const spot = spotOf(editor, { path: [index, place, 0], offset: 0 }, language);
    return [parent.id, nth, spot?.offset ?? 0];
  };

  const chipAt = (chip: ChipElement): ChipView => {
    const [part, nth] = placeOf(chip);
    return sight.chip(chip.run, part, nth);
  };

  return {
    writing,
    language,
    sight: () => sight,
    around: () => around,
    surround: (next) => {
      const redress = next.statusOf !== around.statusOf;
      around = next;
      if (redress) dress();
    },
    statusOf,
    isHere: (part) => part === here,
    goTo: (part) => {
      if (part !== here) goTo(part);
    },
    arrive: () => goTo(writing.selection()?.focus.part ?? null),
    chipAt,
    activate: (chip) => {
      const [part, , offset] = placeOf(chip);
      const { kind } = chipAt(chip);
      around.onChip?.({ kind, part, language, offset, run: chip.run });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    dress,
    caret,
    focus,
    reveal: (part, offset) => {
      const point = pointOf(editor, { part, language, offset });
      if (point !== null) bringIntoSight(editor, point);
    },
  };
};

/** The chip on which the caret stands. */
export const chipHere = ({ editor }: Writing): ChipElement | null => {
  const place = selectedChip(editor);
  const parent = place === null ? undefined : editor.children[place.index];
  const child = isPartElement(parent) && place !== null ? parent.children[place.place] : undefined;
  return isChip(child) ? child : null;
};

const StageContext = createContext<Stage | null>(null);

export const StageProvider = StageContext.Provider;

/** The stage on which a component stands. */
export const useStage = (): Stage => {
  const stage = useContext(StageContext);
  if (stage === null) throw new Error('outside of an editor');
  return stage;
};
