import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react';
import type { Draft, Language } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import type { EditorsHandle } from '#renderer/editor/draft-editors.tsx';
import { type Found, find } from '#renderer/editor/find.ts';
import { titleIn } from '#renderer/language/names.ts';
import { Button, Toggle } from '#renderer/ui/button.tsx';
import { Select, TextField } from '#renderer/ui/fields.tsx';

interface FindBarProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly draft: Draft;
  readonly languages: readonly Language[];
  readonly editors: EditorsHandle | null;
  readonly readOnly: boolean;
  /** What is found, to be shown in the text, and which of it one is at. */
  readonly onFound: (found: readonly Found[], at: number) => void;
  readonly onClose: () => void;
}

/** How many places were replaced, said for as long as the draft is the one that came of it. */
interface Told {
  readonly count: number;
  readonly before: Draft;
  readonly after: Draft | null;
}

const none: readonly Found[] = [];

/** Find and replace, in one language or all, above the text. Enter goes on to the next, Escape back to the text. */
export const FindBar = ({
  ref,
  draft,
  languages,
  editors,
  readOnly,
  onFound,
  onClose,
}: FindBarProps): ReactNode => {
  const { sentences } = useEntente();
  const { t, language: ui } = sentences;
  const [text, setText] = useState('');
  const [other, setOther] = useState('');
  const [where, setWhere] = useState('all');
  const [exact, setExact] = useState(false);
  const [whole, setWhole] = useState(false);
  const [at, setAt] = useState(0);
  const [told, setTold] = useState<Told | null>(null);
  const found = useMemo(
    () =>
      text === ''
        ? none
        : find(draft, {
            text,
            languages: where === 'all' ? languages : [where],
            capitals: exact,
            accents: exact,
            typography: exact,
            wholeWords: whole,
          }),
    [draft, text, where, exact, whole, languages],
  );
  const now = found.length === 0 ? 0 : Math.min(at, found.length - 1);
  useEffect(() => onFound(found, now), [found, now, onFound]);
  useEffect(() => () => onFound(none, 0), [onFound]);
  const go = (step: number): void => {
    if (found.length > 0) setAt((now + step + found.length) % found.length);
  };
  const replace = (some: readonly Found[]): void => {
    const count = editors?.replace(some, other) ?? 0;
    setTold({ count, before: draft, after: null });
    // Nothing may be left to replace, and a button that cannot be pressed keeps no keyboard.
    if (some.length === found.length) ref.current?.querySelector('input')?.focus();
  };
  const current = found[now];
  useEffect(() => {
    setTold((said) => {
      if (said === null || said.after === draft || (said.after === null && said.before === draft))
        return said;
      // The first draft after the replacing is the one that has it; with any other it is no news any more.
      return said.after === null ? { ...said, after: draft } : null;
    });
  }, [draft]);
  const close = (): void => {
    onClose();
    if (current === undefined) editors?.active()?.focus();
    else editors?.focus(current.part, current.language, current.from);
  };
  return (
    <search
      ref={ref}
      className="find-bar"
      aria-label={t('commands:find')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <form
        className="find-row"
        onSubmit={(event) => {
          event.preventDefault();
          go(1);
        }}
      >
        <TextField
          aria-label={t('workbench:find.words')}
          label=""
          placeholder={t('workbench:find.words')}
          value={text}
          onChange={setText}
          autoFocus
        />
        <span className="find-count" role="status">
          {text === ''
            ? ''
            : t('workbench:find.count', { count: found.length, at: found.length === 0 ? 0 : now + 1 })}
        </span>
        <Button kind="icon" aria-label={t('workbench:find.previous')} onPress={() => go(-1)}>
          <ChevronUp size={16} />
        </Button>
        <Button kind="icon" aria-label={t('workbench:find.next')} onPress={() => go(1)}>
          <ChevronDown size={16} />
        </Button>
        <Toggle isSelected={exact} onChange={setExact}>
          {t('workbench:find.exact')}
        </Toggle>
        <Toggle isSelected={whole} onChange={setWhole}>
          {t('workbench:find.whole')}
        </Toggle>
        <Select
          label={t('workbench:find.where')}
          hideLabel
          value={where}
          onChange={setWhere}
          choices={[
            { id: 'all', name: t('workbench:find.all') },
            ...languages.map((language) => ({ id: language, name: titleIn(language, ui) })),
          ]}
        />
        <Button kind="icon" aria-label={t('workbench:close')} onPress={close}>
          <X size={16} />
        </Button>
      </form>
      {readOnly ? null : (
        <div className="find-row">
          <TextField
            aria-label={t('workbench:find.other')}
            label=""
            placeholder={t('workbench:find.other')}
            value={other}
            onChange={setOther}
          />
          <Button
            kind="plain"
            isDisabled={current === undefined}
            onPress={() => {
              if (current !== undefined) replace([current]);
            }}
          >
            {t('workbench:find.replace')}
          </Button>
          <Button kind="plain" isDisabled={found.length === 0} onPress={() => replace(found)}>
            {t('workbench:find.replace-all')}
          </Button>
          <span className="find-count" role="status">
            {told === null ? '' : t('workbench:find.replaced', { count: told.count })}
          </span>
        </div>
      )}
    </search>
  );
};
