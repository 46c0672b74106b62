import {
  memo,
  type Ref,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { wordingLength } from '#core/draft/wording.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { DraftEditor } from './draft-editor.tsx';
import type { DraftStore } from './draft-store.ts';
import { type Found, find, type Query, replaceAll } from './find.ts';
import type { EditorHandle } from './handle.ts';
import type { Overlay } from './overlay.ts';
import type { ChipPlace, EditorLabels } from './stage.ts';

/** How the languages of a draft lie on the screen; `gloss` shows all but the first to be read only. */
export type Layout = 'side-by-side' | 'single' | 'gloss';

/** All editors of a draft, for whatever stands around them. */
export interface EditorsHandle {
  readonly of: (language: Language) => EditorHandle | null;
  /** The editor in which the caret was last. */
  readonly active: () => EditorHandle | null;
  /** Reads where the browser's caret went, before something is done at it. */
  readonly readCaret: () => void;
  readonly focus: (part: Id, language: Language, offset?: number) => void;
  /** Brings a place into sight and leaves the keyboard where it is. */
  readonly reveal: (part: Id, language: Language, offset?: number) => void;
  /** The same place in the next language. */
  readonly nextLanguage: () => void;
  readonly find: (query: Query) => readonly Found[];
  /** Puts other words in place of all that was found, as one change; gives how many places that were. */
  readonly replace: (found: readonly Found[], text: string) => number;
  readonly undo: () => void;
  readonly redo: () => void;
}

export interface DraftEditorsProps {
  readonly store: DraftStore;
  readonly languages: readonly Language[];
  readonly layout: Layout;
  readonly profiles: Readonly<Record<Language, LanguageProfile>>;
  readonly newId: () => Id;
  readonly labels: EditorLabels;
  /** What the editor of each language is called aloud. */
  readonly ariaLabels: Readonly<Record<Language, string>>;
  readonly typography?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  /** What lies over the words, by language; an overlay that is the same function lies as it lay. */
  readonly overlays?: Readonly<Record<Language, Overlay>> | undefined;
  readonly statusOf?: ((part: Id, language: Language) => string | null) | undefined;
  readonly onPart?: ((part: Id, language: Language) => void) | undefined;
  readonly onChip?: ((place: ChipPlace) => void) | undefined;
  readonly onRender?: ((part: Id, language: Language) => void) | undefined;
  readonly askLink?: (() => void) | undefined;
  /** Goes to the next language where that takes more than the focus, as where one language leads. */
  readonly nextLanguage?: (() => void) | undefined;
  readonly ref?: Ref<EditorsHandle> | undefined;
}

const lengthOf = (draft: Draft, id: Id, language: Language): number => {
  const part = draft.parts.find((one) => one.id === id);
  return part === undefined ? 0 : wordingLength(wordingIn(part, language));
};

const isNumbered = (part: Part): boolean => part.role === 'clause' && part.numbered;

/** As many rows as the draft has parts: a subgrid cannot make any of its own, so they are there before Slate shows them. */
const useRows = (store: DraftStore) => {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const count = ({ parts }: Draft): void => {
      frame.current?.style.setProperty('--rows', String(parts.length));
      frame.current?.toggleAttribute('data-numbered', parts.some(isNumbered));
    };
    count(store.draft);
    return store.follow(({ before, after }) => {
      if (before.parts !== after.parts) count(after);
    });
  }, [store]);
  return frame;
};

/** A draft without parts has no place for a caret; whoever shows it has something to say there instead. */
const useIsEmpty = (store: DraftStore): boolean =>
  useSyncExternalStore(
    useCallback((listener) => store.follow(listener), [store]),
    () => store.draft.parts.length === 0,
  );

const names = new WeakMap<DraftStore, string>();
let named = 0;

/** A name for a store: an editor is of one store, and another store needs another editor. */
const nameOf = (store: DraftStore): string => {
  const name = names.get(store) ?? `store-${++named}`;
  names.set(store, name);
  return name;
};

/** Marks the part of the caret in the other languages, past React, as the caret goes. */
const markBeside = (frame: HTMLElement | null, part: Id, language: Language): void => {
  for (const element of frame?.querySelectorAll('[data-beside]') ?? [])
    element.removeAttribute('data-beside');
  for (const element of frame?.querySelectorAll<HTMLElement>(`[data-part="${CSS.escape(part)}"]`) ?? [])
    if (element.lang !== language) element.dataset.beside = 'true';
};

const openHandle = (
  store: DraftStore,
  editors: Map<Language, EditorHandle>,
  last: { current: Language },
  order: () => readonly Language[],
): EditorsHandle => {
  const of = (language: Language): EditorHandle | null => editors.get(language) ?? null;
  const active = (): EditorHandle | null => of(last.current) ?? [...editors.values()][0] ?? null;
  return {
    of,
    active,
    readCaret: () => {
      for (const editor of editors.values()) editor.readCaret();
    },
    focus: (part, language, offset) => of(language)?.focus(part, offset),
    reveal: (part, language, offset) => of(language)?.reveal(part, offset),
    nextLanguage: () => {
      const now = active()?.selection();
      const languages = order().filter((language) => editors.has(language));
      const next = languages[(languages.indexOf(last.current) + 1) % Math.max(languages.length, 1)];
      if (!now || next === undefined) return;
      const { part, offset } = now.focus;
      of(next)?.focus(part, Math.min(offset, lengthOf(store.draft, part, next)));
    },
    find: (query) => find(store.draft, query),
    replace: (found, text) => {
      const change = replaceAll(store.draft, found, text);
      const made = change !== null && store.make(change, { origin: null, step: 'single' }).ok;
      return made ? found.length : 0;
    },
    undo: () => store.undo(),
    redo: () => store.redo(),
  };
};

const EditorsOfAll = (props: DraftEditorsProps) => {
  const { store, languages, layout, onPart } = props;
  const frame = useRows(store);
  const editors = useMemo(() => new Map<Language, EditorHandle>(), []);
  const last = useRef<Language>(languages[0] ?? '');
  const order = useRef(languages);
  useLayoutEffect(() => {
    order.current = languages;
  });
  const handle = useMemo(() => openHandle(store, editors, last, () => order.current), [store, editors]);
  useImperativeHandle(props.ref, () => handle, [handle]);
  const arrive = useCallback(
    (part: Id, language: Language) => {
      last.current = language;
      for (const [other, editor] of editors) if (other !== language) editor.leave();
      markBeside(frame.current, part, language);
      onPart?.(part, language);
    },
    [onPart, frame, editors],
  );
  const refs = useMemo(
    () =>
      Object.fromEntries(
        languages.map((language) => [
          language,
          (editor: EditorHandle | null) => {
            if (editor === null) editors.delete(language);
            else editors.set(language, editor);
          },
        ]),
      ),
    [languages, editors],
  );
  const isEmpty = useIsEmpty(store);
  const shown = isEmpty ? [] : layout === 'single' ? languages.slice(0, 1) : languages;
  return (
    <div ref={frame} className="draft-editors" data-layout={layout} data-languages={shown.length}>
      {shown.map((language, index) => {
        const profile = props.profiles[language];
        const quiet = layout === 'gloss' && index > 0;
        return profile === undefined ? null : (
          <DraftEditor
            key={`${language} ${nameOf(store)}`}
            ref={refs[language]}
            store={store}
            language={language}
            profile={profile}
            newId={props.newId}
            labels={props.labels}
            ariaLabel={props.ariaLabels[language] ?? profile.name}
            typography={props.typography}
            readOnly={quiet || props.readOnly}
            quiet={quiet}
            overlay={props.overlays?.[language]}
            statusOf={props.statusOf}
            onPart={arrive}
            onChip={props.onChip}
            onRender={props.onRender}
            nextLanguage={props.nextLanguage ?? handle.nextLanguage}
            askLink={props.askLink}
          />
        );
      })}
    </div>
  );
};

/** A draft in its languages, part beside part. */
export const DraftEditors = memo(EditorsOfAll);
