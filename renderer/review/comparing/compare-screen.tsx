import { type ReactNode, useMemo, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Draft, Id } from '#core/draft/draft.ts';
import { differs, redlineDrafts } from '#core/redline/drafts.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { profiles } from '#renderer/language/profiles.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { focusOn } from '../focus.ts';
import { restoringFrom } from '../restoring.ts';
import { useReview } from '../review.ts';
import { CompareHead, Counts } from './compare-head.tsx';
import { ComparedText, rowPlace } from './compared-text.tsx';
import { changedFacts, FactsCompared } from './facts-compared.tsx';
import { useChangeKeys } from './use-change-keys.ts';
import { useChoices } from './use-choices.ts';
import { useDraftAt } from './use-draft-at.ts';

interface ComparedProps {
  readonly before: Draft;
  readonly after: Draft;
  readonly head: (steps: {
    readonly count: number;
    readonly at: number;
    readonly onStep: (by: 1 | -1) => void;
  }) => ReactNode;
  readonly onlyChanged: boolean;
}

/** Two drafts side by side, with what differs and the way through it. */
const Compared = ({ before, after, head, onlyChanged }: ComparedProps): ReactNode => {
  const { t } = useEntente().sentences;
  const { draft, canWrite, make } = useReview();
  const { parts: rows, counts } = useMemo(() => redlineDrafts(before, after, profiles), [before, after]);
  const changes = useMemo(() => rows.flatMap((row, at) => (differs(row) ? [at] : [])), [rows]);
  const [current, setCurrent] = useState(-1);
  const [restored, setRestored] = useState(false);
  const step = (by: 1 | -1): void => {
    const next =
      by === 1
        ? (changes.find((at) => at > current) ?? changes[0])
        : (changes.findLast((at) => at < current) ?? changes.at(-1));
    if (next === undefined) return;
    setCurrent(next);
    focusOn(rowPlace(next));
  };
  useChangeKeys(step);
  const restore = (part: Id, at: number): void => {
    if (!make(restoringFrom(draft, before, rows, part))) return;
    setRestored(true);
    focusOn(rowPlace(at));
  };
  const languages = [...new Set([...after.languages, ...before.languages])];
  return (
    <>
      {head({ count: changes.length, at: changes.indexOf(current) + 1, onStep: step })}
      <section className="compare-body" aria-label={t('review:compare.title')} tabIndex={0}>
        {restored ? <Notice>{t('review:compare.restored')}</Notice> : null}
        <Counts counts={counts} facts={changedFacts(before, after).length} />
        <FactsCompared before={before} after={after} languages={languages} />
        <ComparedText
          rows={rows}
          before={before}
          after={after}
          languages={languages}
          onlyChanged={onlyChanged}
          current={current}
          onRestore={canWrite ? restore : null}
        />
      </section>
    </>
  );
};

const Comparing = ({
  revision,
  onClose,
}: {
  readonly revision: number | null;
  readonly onClose: () => void;
}): ReactNode => {
  const { sentences } = useEntente();
  const { session, draft, failure } = useReview();
  const choices = useChoices(revision);
  const [onlyChanged, setOnlyChanged] = useState(false);
  const before = useDraftAt(session, draft, choices.revisionOf(choices.older));
  const after = useDraftAt(session, draft, choices.revisionOf(choices.newer));
  const refused = [choices.failure, failure, before, after].flatMap((one) => {
    if (one === null) return [];
    if ('code' in one) return [one];
    return one.ok ? [] : [one.failure];
  })[0];
  const head: ComparedProps['head'] = (steps) => (
    <CompareHead
      {...steps}
      choices={choices.list}
      older={choices.older}
      newer={choices.newer}
      onOlder={choices.setOlder}
      onNewer={choices.setNewer}
      onlyChanged={onlyChanged}
      onOnlyChanged={setOnlyChanged}
      onClose={onClose}
    />
  );
  const isThere = choices.ready && before?.ok === true && after?.ok === true;
  return (
    <>
      {refused === undefined ? null : <Notice tone="trouble">{failureSentence(refused, sentences)}</Notice>}
      {isThere ? (
        <Compared before={before.value} after={after.value} head={head} onlyChanged={onlyChanged} />
      ) : (
        head({ count: 0, at: 0, onStep: () => undefined })
      )}
    </>
  );
};

interface ScreenProps {
  /** The revision to compare the present draft with; null to begin with the likeliest. */
  readonly revision: number | null;
  readonly onClose: () => void;
}

/** Any two versions of the draft compared, on a screen of its own above the workbench. Escape goes back. */
export const CompareScreen = ({ revision, onClose }: ScreenProps): ReactNode => {
  const { t } = useEntente().sentences;
  return (
    <ModalOverlay
      className="compare-veil"
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="compare-screen">
        <Dialog className="compare-dialog">
          <Heading slot="title" className="compare-title">
            {t('review:compare.title')}
          </Heading>
          <Comparing revision={revision} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
