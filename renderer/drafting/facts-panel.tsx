import type { ReactNode } from 'react';
import type { Draft } from '#core/draft/draft.ts';
import { isField, isFootnote, type Wording } from '#core/draft/wording.ts';
import { useEntente } from '#renderer/app/entente.ts';
import type { PresentDraft } from '#renderer/store/present-draft.ts';
import { FactEditor } from './dialogs/fact-editor.tsx';

const fieldsIn = (wording: Wording): readonly string[] =>
  wording.flatMap((run) => {
    if (isField(run)) return [run.field];
    return isFootnote(run) ? fieldsIn(run.footnote) : [];
  });

/** The facts that the text uses, in reading order, and then those that are known and not used. */
const factsOf = (draft: Draft): readonly string[] => {
  const used = draft.parts.flatMap(({ wording }) => Object.values(wording).flatMap(fieldsIn));
  return [...new Set([...used, ...Object.keys(draft.fields)])];
};

/** All facts of the meeting beside the text; each is set once and stands everywhere. */
export const FactsPanel = ({
  present,
  draft,
}: {
  readonly present: PresentDraft;
  readonly draft: Draft;
}): ReactNode => {
  const { t } = useEntente().sentences;
  return (
    <div className="facts-panel">
      <p className="field-hint">{t('workbench:fact.hint')}</p>
      {factsOf(draft).map((field) => (
        <FactEditor key={field} present={present} draft={draft} field={field} />
      ))}
    </div>
  );
};
