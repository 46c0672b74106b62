import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Layout } from '#core/contract/settings.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { useCommand } from '#renderer/commands/answers.ts';
import type { EditorsHandle } from '#renderer/editor/draft-editors.tsx';
import { useNarrow } from '#renderer/ui/use-narrow.ts';
import type { Current } from './use-current.ts';

const layouts: readonly Layout[] = ['side-by-side', 'gloss', 'single'];
const [smallest, largest, step] = [0.75, 2.5, 0.1];

/** Which languages are shown in which order, and the way to a place in one of them. */
export interface View {
  readonly layout: Layout;
  readonly languages: readonly Language[];
  readonly goTo: (part: Id, language?: Language, offset?: number) => void;
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
  const languages = useMemo(() => {
    const first = lead !== null && draft.languages.includes(lead) ? lead : draft.languages[0];
    return layout === 'side-by-side' || first === undefined
      ? draft.languages
      : [first, ...draft.languages.filter((language) => language !== first)];
  }, [draft.languages, lead, layout]);
  const goTo = useCallback(
    (part: Id, language?: Language, offset?: number) => {
      const wanted = language ?? at.current?.language ?? languages[0];
      if (wanted === undefined) return;
      const isShown = layout === 'side-by-side' || languages[0] === wanted;
      // At once, so that no key goes to the place that was left.
      if (!isShown) flushSync(() => setLead(wanted));
      const focus = (): void => editors.current?.focus(part, wanted, offset);
      focus();
      // And again where a list or a dialog from which one comes has kept the keyboard until it lets go.
      setTimeout(() => {
        if (document.activeElement?.closest('.draft-editor') === null) focus();
      }, 0);
    },
    [languages, layout, editors],
  );
  const change = useCallback(() => {
    choose({ layout: layouts[(layouts.indexOf(layout) + 1) % layouts.length] ?? 'side-by-side' });
  }, [choose, layout]);
  useCommand('layout', change);
  const other = useCallback(() => {
    const next = languages[1];
    if (layout === 'side-by-side' || current === null || next === undefined) editors.current?.nextLanguage();
    else goTo(current.part, next, editors.current?.active()?.selection()?.focus.offset);
  }, [editors, layout, languages, current, goTo]);
  useCommand('other-language', other);
  return { layout, languages, goTo };
};
