import { memo, type Ref, useImperativeHandle, useLayoutEffect, useMemo, useState } from 'react';
import { Editable, ReactEditor, Slate, useSlate } from 'slate-react';
import type { Id, Language } from '#core/draft/draft.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import type { DraftStore } from './draft-store.ts';
import { type EditorHandle, handleOf } from './handle.ts';
import { answerKeys, type KeyAnswers } from './keys.ts';
import { decorating, type Overlay } from './overlay.ts';
import { renderElement, renderLeaf } from './part-view.tsx';
import { openStage, type Stage, StageProvider, type Surroundings } from './stage.ts';

export interface DraftEditorProps extends Surroundings, KeyAnswers {
  readonly store: DraftStore;
  readonly language: Language;
  readonly profile: LanguageProfile;
  readonly newId: () => Id;
  /** What the editor is called aloud. */
  readonly ariaLabel: string;
  /** A language that is only looked at beside another. */
  readonly quiet?: boolean | undefined;
  readonly overlay?: Overlay | undefined;
  readonly ref?: Ref<EditorHandle> | undefined;
}

/** Shows the draft from here on, and lets changes that waited for an input method in before Slate reads what it gave. */
const useDraft = ({ writing, goTo, arrive, caret }: Stage): void => {
  useLayoutEffect(() => {
    const close = writing.open();
    const element = ReactEditor.toDOMNode(writing.editor, writing.editor);
    element.addEventListener('compositionend', writing.flush, true);
    const rest = caret.attend(arrive);
    return () => {
      element.removeEventListener('compositionend', writing.flush, true);
      rest();
      close();
      goTo(null);
    };
  }, [writing, goTo, arrive, caret]);
};

/** Stands behind the text, so that it is told when the text has been drawn. */
const Drawn = ({ caret }: Pick<Stage, 'caret'>): null => {
  useSlate();
  useLayoutEffect(caret.drawn);
  return null;
};

/** The caret sees to it; Slate would show it once more where the keyboard has left. */
const isAnswered = (): boolean => true;

const noDrag = (event: { preventDefault: () => void }): void => event.preventDefault();

const EditorOfOne = (props: DraftEditorProps) => {
  const { store, language, profile, newId, overlay, nextLanguage, askLink } = props;
  const [stage] = useState(() => openStage({ store, language, profile, newId, surroundings: props }));
  const handle = useMemo(() => handleOf(stage), [stage]);
  const pressed = useMemo(
    () => answerKeys(stage, handle, { nextLanguage, askLink }),
    [stage, handle, nextLanguage, askLink],
  );
  const decorate = useMemo(() => (overlay === undefined ? undefined : decorating(overlay)), [overlay]);
  useImperativeHandle(props.ref, () => handle, [handle]);
  useLayoutEffect(() => stage.surround(props));
  useDraft(stage);
  const { editor, selection } = stage.writing;
  const isQuiet = props.readOnly ?? store.readOnly;
  return (
    <StageProvider value={stage}>
      <Slate
        editor={editor}
        initialValue={editor.children}
        onSelectionChange={() => {
          // The words of others move the caret of a language that one is not in, too.
          if (stage.caret.isHere() || isQuiet) stage.goTo(selection()?.focus.part ?? null);
        }}
      >
        <Editable
          className={props.quiet ? 'draft-editor quiet' : 'draft-editor'}
          role="textbox"
          aria-multiline
          aria-label={props.ariaLabel}
          aria-readonly={props.readOnly || undefined}
          lang={language}
          spellCheck={false}
          readOnly={isQuiet}
          decorate={decorate}
          renderElement={renderElement}
          renderLeaf={renderLeaf}
          onKeyDown={pressed}
          onBlur={isAnswered}
          onDragStart={noDrag}
          disableDefaultStyles
        />
        <Drawn caret={stage.caret} />
      </Slate>
    </StageProvider>
  );
};

/** One language of a draft, to be written. */
export const DraftEditor = memo(EditorOfOne);
