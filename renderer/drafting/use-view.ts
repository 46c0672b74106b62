import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Layout } from '#core/contract/settings.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { useCommand } from '#renderer/commands/answers.ts';
import type { EditorsHandle } from '#renderer/editor/draft-editors.tsx';
import { columnsOf, usual, withColumn } from '#renderer/language/columns.ts';
import { useNarrow } from '#renderer/ui/use-narrow.ts';
import type { Current } from './use-current.ts';

const layouts: readonly Layout[] = ['side-by-side', 'gloss', 'single'];
const [smallest, largest, step] = [0.75, 2.5, 0.1];

/** Which languages are shown in which order, and the way to a place in one of them. */
export interface View {
  readonly layout: Layout;
  readonly languages: readonly Language[];
  readonly goTo: (part: Id, language?: Language, offset?: number) => void;
  /** Shows a language that stands nowhere on the paper; the caret stays. */
  readonly reveal: (language: Language) => void;
  /** Puts a language into one of the columns. */
  readonly put: (column: number, language: Language) => void;
  /** Shows all languages side by side, or the first two. */
  readonly showAll: (all: boolean) => void;
}

const useSizes = (): void => {
  const { settings, choose } = useEntente();
  const { textSize } = settings;
  const sized = (size: number): void =>
    choose({ textSize: Math.round(Math.min(largest, Math.max(smallest, size)) * 100) / 100 });
  const larger = useCallback(() => sized(textSize + step), [textSize, choose]);
  const smaller = useCallback(() => sized(textSize - step), [textSize, choose]);
  useCommand('larger', larger);
  useCommand('smaller', smaller);
};

const after = (languages: readonly Language[], one: Language | undefined): Language | undefined =>
  languages[(languages.findIndex((language) => language === one) + 1) % Math.max(languages.length, 1)];

const shownIn = (
  layout: Layout,
  draft: Draft,
  columns: readonly Language[],
  lead: Language | null,
): readonly Language[] => {
  if (layout === 'side-by-side') return columns;
  const first = lead !== null && draft.languages.includes(lead) ? lead : columns[0];
  if (first === undefined) return [];
  const beside = columns.find((language) => language !== first);
  return layout === 'single' || beside === undefined ? [first] : [first, beside];
};

/** How the draft lies on the screen. Where one language leads, going to another makes that one lead. */
export const useView = (
  draft: Draft,
  editors: RefObject<EditorsHandle | null>,
  current: Current | null,
): View => {
  const { settings, choose } = useEntente();
  const isNarrow = useNarrow();
  const layout = isNarrow ? 'single' : settings.layout;
  const [lead, setLead] = useState<Language | null>(null);
  const at = useRef(current);
  useLayoutEffect(() => {
    at.current = current;
  });
  useSizes();
  const columns = useMemo(
    () => columnsOf(draft.languages, settings.columns),
    [draft.languages, settings.columns],
  );
  const languages = useMemo(
    () => shownIn(layout, draft, columns, lead),
    [draft.languages, columns, lead, layout],
  );
  const show = useCallback(
    (wanted: Language) => {
      if (layout !== 'side-by-side') setLead(wanted);
      else choose({ columns: [...withColumn(columns, columns.length - 1, wanted)] });
    },
    [layout, columns, choose],
  );
  const reveal = useCallback(
    (wanted: Language) => {
      if (!languages.includes(wanted)) show(wanted);
    },
    [languages, show],
  );
  const goTo = useCallback(
    (part: Id, language?: Language, offset?: number) => {
      const here = at.current?.language;
      const isHidden = layout === 'side-by-side' && here !== undefined && !languages.includes(here);
      const wanted = language ?? (isHidden ? undefined : here) ?? languages[0];
      if (wanted === undefined) return;
      const isShown = layout === 'side-by-side' ? languages.includes(wanted) : languages[0] === wanted;
      // At once, so that no key goes to the place that was left.
      if (!isShown) flushSync(() => show(wanted));
      const focus = (): void => editors.current?.focus(part, wanted, offset);
      focus();
      // And again where a list or a dialog from which one comes has kept the keyboard until it lets go.
      setTimeout(() => {
        if (document.activeElement?.closest('.draft-editor') === null) focus();
      }, 0);
    },
    [languages, layout, editors, show],
  );
  const change = useCallback(() => {
    choose({ layout: layouts[(layouts.indexOf(layout) + 1) % layouts.length] ?? 'side-by-side' });
  }, [choose, layout]);
  useCommand('layout', change);
  const other = useCallback(() => {
    const next = layout === 'single' ? after(draft.languages, languages[0]) : languages[1];
    if (layout === 'side-by-side' || current === null || next === undefined) editors.current?.nextLanguage();
    else goTo(current.part, next, editors.current?.active()?.selection()?.focus.offset);
  }, [editors, layout, languages, draft.languages, current, goTo]);
  useCommand('other-language', other);
  const put = useCallback(
    (column: number, language: Language) => {
      flushSync(() => choose({ columns: [...withColumn(columns, column, language)] }));
      if (current !== null && layout === 'side-by-side') editors.current?.focus(current.part, language);
    },
    [columns, choose, current, editors, layout],
  );
  const showAll = useCallback(
    (all: boolean) =>
      choose({
        columns: all
          ? [...columns, ...draft.languages.filter((language) => !columns.includes(language))]
          : columns.slice(0, usual),
      }),
    [columns, draft.languages, choose],
  );
  const another = useCallback(() => {
    const last = columns.at(-1);
    const ring = draft.languages.filter((language) => language === last || !columns.includes(language));
    const next = after(ring, last);
    if (next !== undefined) put(columns.length - 1, next);
  }, [draft.languages, columns, put]);
  useCommand('another-language', another, layout !== 'single' && draft.languages.length > columns.length);
  return { layout, languages, goTo, reveal, put, showAll };
};
