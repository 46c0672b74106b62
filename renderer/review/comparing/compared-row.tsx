import type { ReactNode } from 'react';
import { type Draft, type Language, wordingIn } from '#core/draft/draft.ts';
import { type PartRedline, partRuns } from '#core/redline/drafts.ts';
import type { RedlineRun } from '#core/redline/runs.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type Notes, notesAt, numberedRuns } from '#renderer/wording/numbered-notes.ts';
import { Words } from '#renderer/wording/words.tsx';
import type { Cited } from '../paragraph.ts';

interface Sides {
  readonly before: Draft;
  readonly after: Draft;
}

const RunShown = ({
  run,
  notes,
  language,
  before,
  after,
}: Sides & {
  readonly run: RedlineRun;
  readonly notes: Notes;
  readonly language: Language;
}): ReactNode => {
  const isOld = run.kind === 'deleted' || run.kind === 'moved-from';
  const draft = isOld ? before : after;
  const words = <Words wording={run.wording} draft={draft} language={language} notes={notes} />;
  switch (run.kind) {
    case 'deleted':
      return <del>{words}</del>;
    case 'inserted':
      return <ins>{words}</ins>;
    case 'moved-from':
      return <del data-moved="true">{words}</del>;
    case 'moved-to':
      return <ins data-moved="true">{words}</ins>;
    case 'kept':
      return words;
  }
};

const comparedRuns = (row: PartRedline, language: Language, { before, after }: Sides) => {
  const runs = partRuns(row, language);
  const wordings = runs.map(({ wording }) => wording);
  const [was, now] = [before, after].map((draft) => notesAt(draft, row.id, language, ...wordings));
  return numberedRuns(runs, was ?? null, now ?? null);
};

const WordsCompared = ({
  row,
  language,
  ...sides
}: Sides & { readonly row: PartRedline; readonly language: Language }): ReactNode => (
  <div className="compared-words" lang={language}>
    {row.fate === 'merged' ? (
      <span className="compared-elsewhere">
        <Words
          wording={wordingIn(row.part, language)}
          draft={sides.before}
          language={language}
          notes={notesAt(sides.before, row.id, language, wordingIn(row.part, language))}
        />
      </span>
    ) : (
      comparedRuns(row, language, sides).map((one, at) => (
        <RunShown key={at} {...one} language={language} {...sides} />
      ))
    )}
  </div>
);

interface RowProps extends Sides {
  readonly id: string;
  readonly row: PartRedline;
  readonly languages: readonly Language[];
  readonly cite: string;
  /** The part that this one was split off or joined to. */
  readonly other: Cited | null;
  readonly changed: boolean;
  readonly isCurrent: boolean;
  readonly onRestore: (() => void) | null;
}

/** A clause in two versions: its number and what became of it, then its words in each language. */
export const ComparedRow = (props: RowProps): ReactNode => {
  const { id, row, languages, cite, other, changed, isCurrent, onRestore, before, after } = props;
  const { t } = useEntente().sentences;
  const place = other === null ? '' : t(`review:place.${other.role}`, { cite: other.cite });
  const isReshaped = row.fate === 'kept' && row.shape !== null;
  return (
    <li
      id={id}
      tabIndex={-1}
      className="compared-row"
      data-role={row.part.role}
      data-changed={changed}
      data-fate={row.fate}
      aria-current={isCurrent}
    >
      <div className="compared-side">
        <span className="compared-cite">{cite}</span>
        {changed ? (
          <span className="compared-fate">
            {isReshaped ? t('review:fate.reshaped') : t(`review:fate.${row.fate}`, { place })}
          </span>
        ) : null}
        {onRestore === null ? null : <Button onPress={onRestore}>{t('review:compare.restore')}</Button>}
      </div>
      {languages.map((language) => (
        <WordsCompared key={language} row={row} language={language} before={before} after={after} />
      ))}
    </li>
  );
};
