import { memo, type ReactNode, type Ref, useMemo, useRef } from 'react';
import type { Id, Language } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { callCommand } from '#renderer/commands/answers.ts';
import { DraftEditors, type EditorsHandle } from '#renderer/editor/draft-editors.tsx';
import { EditorLabelsProvider } from '#renderer/editor/labels.ts';
import type { ChipPlace } from '#renderer/editor/stage.ts';
import { nameIn } from '#renderer/language/names.ts';
import { profiles } from '#renderer/language/profiles.ts';
import type { PresentDraft } from '#renderer/store/present-draft.ts';
import { type FoundNow, foundOverlay } from './overlays.ts';
import { PaperHeads } from './paper-heads.tsx';
import { useEditorLabels } from './use-editor-labels.ts';
import { useSteadyText } from './use-steady-text.ts';
import type { View } from './use-view.ts';

const newId = (): Id => crypto.randomUUID();

interface PaperProps {
  readonly editors: Ref<EditorsHandle>;
  readonly present: PresentDraft;
  readonly view: View;
  /** The languages of the draft. */
  readonly all: readonly Language[];
  readonly canWrite: boolean;
  readonly found: FoundNow;
  readonly statusOf: (part: Id, language: Language) => string | null;
  readonly onPart: (part: Id, language: Language) => void;
  readonly onChip: (chip: ChipPlace) => void;
  readonly askLink: () => void;
}

const toOtherLanguage = (): void => callCommand('other-language');

const useOverlays = ({ found, at }: FoundNow, languages: readonly Language[]) =>
  useMemo(
    () =>
      Object.fromEntries(
        languages.flatMap((language) => {
          const overlay = foundOverlay(found, at, language);
          return overlay === undefined ? [] : [[language, overlay] as const];
        }),
      ),
    [found, at, languages],
  );

const PaperOf = (props: PaperProps): ReactNode => {
  const { settings, sentences } = useEntente();
  const { t, language: ui } = sentences;
  const { layout, languages } = props.view;
  const paper = useRef<HTMLElement>(null);
  useSteadyText(paper);
  const labels = useEditorLabels();
  const ariaLabels = useMemo(
    () =>
      Object.fromEntries(
        languages.map((language) => [language, t('workbench:text-in', { language: nameIn(language, ui) })]),
      ),
    [languages, t, ui],
  );
  const overlays = useOverlays(props.found, languages);
  const shown = layout === 'single' ? languages.slice(0, 1) : languages;
  return (
    // A text that is only read takes no caret, and is scrolled by keyboard all the same.
    <main
      ref={paper}
      className="paper"
      data-layout={layout}
      data-count={shown.length}
      {...(props.canWrite ? {} : { tabIndex: 0 })}
    >
      <PaperHeads view={props.view} all={props.all} shown={shown} />
      <EditorLabelsProvider value={labels}>
        <DraftEditors
          ref={props.editors}
          store={props.present}
          languages={languages}
          layout={layout}
          profiles={profiles}
          newId={newId}
          labels={labels}
          ariaLabels={ariaLabels}
          typography={settings.typing}
          readOnly={!props.canWrite}
          overlays={overlays}
          statusOf={props.statusOf}
          onPart={props.onPart}
          onChip={props.onChip}
          askLink={props.askLink}
          nextLanguage={toOtherLanguage}
        />
      </EditorLabelsProvider>
    </main>
  );
};

/** The text itself, in its languages. It renders when something of it is shown otherwise, and never for a key press. */
export const Paper = memo(PaperOf);
