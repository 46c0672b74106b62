import { type ReactNode, useMemo } from 'react';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { differs, type PartRedline } from '#core/redline/drafts.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { titleIn } from '#renderer/language/names.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import { citedIn } from '../paragraph.ts';
import { canRestore } from '../restoring.ts';
import { ComparedRow } from './compared-row.tsx';

/** The element of a row, for the keyboard to go to. */
export const rowPlace = (at: number): string => `compared-${at}`;

interface TextProps {
  readonly rows: readonly PartRedline[];
  readonly before: Draft;
  readonly after: Draft;
  readonly languages: readonly Language[];
  readonly onlyChanged: boolean;
  /** The row at which one is. */
  readonly current: number;
  readonly onRestore: ((part: Id, at: number) => void) | null;
}

const gone: ReadonlySet<PartRedline['fate']> = new Set(['deleted', 'moved-from', 'merged']);

/** Two versions as one text, clause beside clause in every language. */
export const ComparedText = (props: TextProps): ReactNode => {
  const { rows, before, after, languages, onlyChanged, current, onRestore } = props;
  const { language: ui } = useEntente().sentences;
  const [was, now] = useMemo(
    () => [citedIn(before, profileOf(ui)), citedIn(after, profileOf(ui))],
    [before, after, ui],
  );
  return (
    <ol className="compared" data-count={languages.length}>
      <li className="compared-heads" aria-hidden="true">
        <span />
        {languages.map((language) => (
          <span key={language}>{titleIn(language, ui)}</span>
        ))}
      </li>
      {rows.map((row, at) => {
        const changed = differs(row);
        const cited = gone.has(row.fate) ? was(row.id) : now(row.id);
        const restore = onRestore === null || !canRestore(row) ? null : (): void => onRestore(row.id, at);
        return onlyChanged && !changed ? null : (
          <ComparedRow
            key={`${row.id} ${row.fate}`}
            id={rowPlace(at)}
            row={row}
            before={before}
            after={after}
            languages={languages}
            cite={cited === null || cited.role === 'chapeau' ? '' : cited.cite}
            other={row.with === null ? null : (now(row.with) ?? was(row.with))}
            changed={changed}
            isCurrent={at === current}
            onRestore={restore}
          />
        );
      })}
    </ol>
  );
};
