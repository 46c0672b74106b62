import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CommandName } from '#core/contract/commands.ts';
import type { Failure } from '#core/failure.ts';
import type { ClauseStatus } from '#core/margin/margin.ts';
import { useCommand } from '#renderer/commands/answers.ts';
import type { EditorsHandle } from '#renderer/editor/draft-editors.tsx';
import type { Session } from '#renderer/store/session.ts';
import { ownerOf } from './paragraph.ts';
import { remarkingOn } from './quoting.ts';
import type { Remarking, Review } from './review.ts';
import type { ReviewPanelName } from './review-panel.tsx';

/** The workbench as the review needs it. */
export interface Bench
  extends Pick<Review, 'session' | 'draft' | 'margin' | 'current' | 'canWrite' | 'goTo'> {
  readonly editors: RefObject<EditorsHandle | null>;
  /** Shows a panel, or puts it away where it is shown and may be. */
  readonly show: (panel: ReviewPanelName, toggle: boolean) => void;
}

/** The review of the draft on a workbench, with what is shown above the text. */
export interface Reviewing extends Review {
  /** A comparison that is shown, and the revision that it begins with. */
  readonly comparing: { readonly revision: number | null } | null;
  readonly isNaming: boolean;
  readonly closeComparing: () => void;
  readonly closeNaming: () => void;
}

const usePanel = (name: CommandName & ReviewPanelName, show: Bench['show']): void =>
  useCommand(
    name,
    useCallback(() => show(name, true), [show, name]),
  );

const useStatus = (status: ClauseStatus, owner: string | null, review: Review): void => {
  const { note, canWrite } = review;
  useCommand(
    `status-${status}`,
    useCallback(() => {
      if (owner !== null) void note({ type: 'set-status', part: owner, status });
    }, [note, owner, status]),
    canWrite && owner !== null,
  );
};

const useStatuses = (review: Review): void => {
  const owner = review.current === null ? null : (ownerOf(review.draft, review.current.part)?.id ?? null);
  useStatus('open', owner, review);
  useStatus('agreed', owner, review);
  useStatus('ad-referendum', owner, review);
  useStatus('reserved', owner, review);
  useStatus('referred', owner, review);
  useStatus('closed', owner, review);
};

const useDeeds = (session: Session) => {
  const [failure, setFailure] = useState<Failure | null>(null);
  const note = useCallback<Review['note']>(
    async (...deeds) => {
      const refused = await session.margin.note(...deeds);
      setFailure(refused);
      return refused === null;
    },
    [session],
  );
  const make = useCallback<Review['make']>(
    (change) => {
      const made = change.ok ? session.present.make(change.value, { origin: null, step: 'single' }) : change;
      setFailure(made.ok ? null : made.failure);
      return made.ok;
    },
    [session],
  );
  return { failure, note, make };
};

/** The way back into the text: at once, or when what lies above it is gone and has given the focus back itself. */
const useWayBack = (editors: Bench['editors'], isAbove: boolean) => {
  const wasAbove = useRef(false);
  const go = useCallback(() => {
    editors.current?.active()?.focus();
    // A text that is only read takes no caret.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.paper')?.focus({ preventScroll: true });
  }, [editors]);
  useEffect(() => {
    if (wasAbove.current && !isAbove) requestAnimationFrame(() => requestAnimationFrame(go));
    wasAbove.current = isAbove;
  }, [isAbove, go]);
  return useCallback(() => {
    go();
    // And again where what one leaves goes away only then.
    setTimeout(() => {
      if (document.activeElement === document.body) go();
    }, 0);
  }, [go]);
};

/** What is done in the margin of the draft on the workbench, with its commands answered. */
export const useReviewing = (bench: Bench): Reviewing => {
  const { session, draft, margin, current, canWrite, goTo, editors, show } = bench;
  const [remarking, remark] = useState<Remarking | null>(null);
  const [comparing, setComparing] = useState<Reviewing['comparing']>(null);
  const [isNaming, setNaming] = useState(false);
  const unsent = useRef(new Map<string, string>()).current;
  const { failure, note, make } = useDeeds(session);
  const toText = useWayBack(editors, comparing !== null || isNaming);
  const compare = useCallback((revision: number | null) => setComparing({ revision }), []);
  const nameVersion = useCallback(() => setNaming(true), []);
  const review = useMemo<Review>(
    () => ({
      session,
      draft,
      margin,
      current,
      canWrite,
      goTo,
      remarking,
      remark,
      unsent,
      failure,
      note,
      make,
      toText,
      compare,
      nameVersion,
    }),
    [
      session,
      draft,
      margin,
      current,
      canWrite,
      goTo,
      remarking,
      unsent,
      failure,
      note,
      make,
      toText,
      compare,
      nameVersion,
    ],
  );
  const comment = useCallback(() => {
    const selection = editors.current?.active()?.selection() ?? null;
    if (selection !== null) remark(remarkingOn(session.present.draft, selection));
    else if (current !== null) remark({ part: current.part });
    show('comments', false);
  }, [editors, session, current, show]);
  useCommand('comment', comment, canWrite && current !== null);
  useCommand('name-version', nameVersion, canWrite);
  useCommand(
    'compare',
    useCallback(() => compare(null), [compare]),
  );
  usePanel('comments', show);
  usePanel('history', show);
  usePanel('deleted-clauses', show);
  usePanel('versions', show);
  useStatuses(review);
  return {
    ...review,
    comparing,
    isNaming,
    closeComparing: () => setComparing(null),
    closeNaming: () => setNaming(false),
  };
};
