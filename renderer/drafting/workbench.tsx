import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Change } from '#core/change/change.ts';
import type { Id } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import type { Failure, Result } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { useBeforeCommands, useCommand } from '#renderer/commands/answers.ts';
import type { EditorsHandle } from '#renderer/editor/draft-editors.tsx';
import type { ChipPlace } from '#renderer/editor/stage.ts';
import { usePrint } from '#renderer/exporting/use-print.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import { ReviewLayer } from '#renderer/review/review-layer.tsx';
import { useReviewing } from '#renderer/review/use-reviewing.ts';
import type { Session } from '#renderer/store/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useNarrow } from '#renderer/ui/use-narrow.ts';
import { BehindStrip } from './behind-strip.tsx';
import { type Asking, ChipDialogs } from './chip-dialogs.tsx';
import { BankDialog } from './dialogs/bank-dialog.tsx';
import { DraftSettings } from './dialogs/draft-settings.tsx';
import { FindBar } from './find-bar.tsx';
import { IssueText } from './issue-text.tsx';
import { movingParagraph } from './move-paragraphs.ts';
import { Notices } from './notices.tsx';
import { Outline } from './outline.tsx';
import { Paper } from './paper.tsx';
import { SidePanel } from './side-panel.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { nextUnfinished } from './unfinished.ts';
import { useAbove } from './use-above.ts';
import { useAreas } from './use-areas.ts';
import { useCurrent } from './use-current.ts';
import { useMargin, useSettledDraft } from './use-draft.ts';
import { useEditorCommands } from './use-editor-commands.ts';
import { useFinding } from './use-finding.ts';
import { useMarks, useOutlineLines } from './use-marks.ts';
import { useOpened } from './use-opened.ts';
import { usePainted } from './use-painted.ts';
import { usePanel } from './use-panel.ts';
import { useSessionState } from './use-session.ts';
import { useView } from './use-view.ts';
import { useWindowCommands } from './use-window-commands.ts';

/** A draft on the workbench: its languages side by side, and around them what a drafter needs at hand. */
export const Workbench = ({ session }: { readonly session: Session }): ReactNode => {
  const { sentences } = useEntente();
  const { t } = sentences;
  const { present } = session;
  const state = useSessionState(session);
  const draft = useSettledDraft(present);
  const margin = useMargin(session.margin);
  const editors = useRef<EditorsHandle>(null);
  const [current, arrive] = useCurrent(session);
  const view = useView(draft, editors, current);
  const { languages, goTo } = view;
  const marks = useMarks(margin);
  const lines = useOutlineLines(draft, margin, languages[0] ?? 'en');
  const isNarrow = useNarrow();
  const isPainted = usePainted();
  const [isOutlined, setOutlined] = useState(!isNarrow);
  const panel = usePanel();
  const finding = useFinding(view, editors);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [told, setTold] = useState<Failure | null>(null);
  const canWrite = state.mode === 'write';
  const { above, close } = useAbove(canWrite);
  useOpened(session, editors);
  const reviewing = useReviewing({
    session,
    draft,
    margin,
    current,
    canWrite,
    goTo,
    editors,
    show: panel.show,
  });

  const tellsItself = panel.name !== null && panel.name !== 'facts' && panel.name !== 'preview';
  const untold = tellsItself ? null : reviewing.failure;
  useEffect(() => setTold(untold), [untold]);
  useBeforeCommands(useCallback(() => editors.current?.readCaret(), []));
  useEditorCommands(editors, canWrite);
  useAreas(editors);
  useWindowCommands(session);
  useCommand(
    'outline',
    useCallback(() => setOutlined((shown) => !shown), []),
  );
  useCommand(
    'insert-field',
    useCallback(() => setAsking({ what: 'field' }), []),
    canWrite,
  );
  useCommand(
    'insert-reference',
    useCallback(() => setAsking({ what: 'reference' }), []),
    canWrite,
  );
  useCommand(
    'insert-footnote',
    useCallback(() => setAsking({ what: 'footnote' }), []),
    canWrite,
  );
  const askLink = useCallback(() => setAsking({ what: 'link' }), []);
  useCommand('link', askLink, canWrite);
  const print = usePrint(session, draft);
  useCommand(
    'print',
    useCallback(() => void print().then(setTold), [print]),
  );
  const toUnfinished = useCallback(() => {
    const next = nextUnfinished(present.draft, session.margin.margin, current);
    if (next !== null) goTo(next.part, next.language);
  }, [present, session, current, goTo]);
  useCommand('next-unfinished', toUnfinished);
  const confirm = useCallback(() => {
    if (current !== null) void session.margin.note({ type: 'confirm-wording', ...current }).then(setTold);
  }, [session, current]);
  const isOutdated = current !== null && marks.behindAt(current.part, current.language) === 'outdated';
  useCommand('confirm-wording', confirm, canWrite && isOutdated);

  const onChip = useCallback((chip: ChipPlace) => setAsking({ what: 'chip', chip }), []);
  const numbers = useMemo(() => labels(draft, profileOf(languages[0] ?? 'en')), [draft, languages]);
  const closeAsking = (): void => {
    flushSync(() => setAsking(null));
    editors.current?.active()?.focus();
  };
  const make = (change: Result<Change>): boolean =>
    change.ok && present.make(change.value, { origin: null, step: 'single' }).ok;
  const move = useCallback(
    (moved: Id, target: Id, where: 'before' | 'after'): void => {
      const change = movingParagraph(present.draft, moved, target, where);
      if (change.ok) present.make(change.value, { origin: null, step: 'single' });
    },
    [present],
  );
  const editor = editors.current?.active() ?? null;

  return (
    <div className="workbench">
      <TopBar name={state.name} title={state.path} layout={view.layout} />
      <Notices session={session} state={state} />
      {told === null ? null : (
        <Notice
          tone="trouble"
          actions={<Button onPress={() => setTold(null)}>{t('workbench:close')}</Button>}
        >
          {failureSentence(told, sentences)}
        </Notice>
      )}
      {finding.isFinding ? (
        <FindBar
          ref={finding.field}
          draft={draft}
          languages={draft.languages}
          editors={editors.current}
          readOnly={!canWrite}
          onFound={finding.show}
          onClose={finding.close}
        />
      ) : null}
      <div className="workbench-body">
        {isOutlined ? (
          <nav className="outline" aria-label={t('commands:outline')}>
            {isPainted ? (
              <Outline
                lines={lines}
                language={languages[0] ?? 'en'}
                current={current?.part ?? null}
                readOnly={!canWrite}
                onGo={goTo}
                onMove={move}
              />
            ) : null}
          </nav>
        ) : null}
        <Paper
          editors={editors}
          present={present}
          view={view}
          all={draft.languages}
          canWrite={canWrite}
          found={finding.found}
          statusOf={marks.behindAt}
          onPart={arrive}
          onChip={onChip}
          askLink={askLink}
        />
        {panel.name === null ? null : (
          <SidePanel
            name={panel.name}
            session={session}
            draft={draft}
            review={reviewing}
            onClose={() => {
              panel.close();
              reviewing.toText();
            }}
          />
        )}
      </div>
      <BehindStrip draft={draft} margin={margin} at={current} readOnly={!canWrite} onConfirm={confirm} />
      <StatusBar
        state={state}
        draft={draft}
        languages={draft.languages}
        outdated={marks.outdated}
        where={current === null ? '' : (numbers.get(current.part)?.cite ?? '')}
        onUnfinished={toUnfinished}
      />
      {asking === null || editor === null ? null : (
        <ChipDialogs asking={asking} draft={draft} present={present} editor={editor} onClose={closeAsking} />
      )}
      {above === 'settings' ? <DraftSettings present={present} draft={draft} onClose={close} /> : null}
      {above === 'export' ? <IssueText {...{ session, draft, margin, goTo }} onClose={close} /> : null}
      <ReviewLayer reviewing={reviewing} />
      {above === 'bank' ? (
        <BankDialog
          draft={draft}
          current={current?.part ?? null}
          onChoose={(change) => {
            close();
            const [first] = change.ok && change.value.type === 'insert-parts' ? change.value.parts : [];
            if (make(change) && first !== undefined) goTo(first.id);
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
};
