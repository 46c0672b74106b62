import type { ReactNode } from 'react';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { notesIn } from '#core/draft/notes.ts';
import { labels } from '#core/draft/numbering.ts';
import { isField, isFootnote, isReference, isText, type Run, type Wording } from '#core/draft/wording.ts';
import { redlineWordings } from '#core/redline/redline.ts';
import { redlineRuns } from '#core/redline/runs.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import { type Notes, notesAt, numberedRuns } from './numbered-notes.ts';

interface WordsProps {
  readonly wording: Wording;
  readonly draft: Draft;
  readonly language: Language;
  /** The notes before these words, so that theirs have their numbers; a star where that is not known. */
  readonly notes?: Notes;
}

type Read = Omit<WordsProps, 'wording'>;

interface Piece {
  readonly text: string;
  readonly superscript?: true;
}

const piecesOf = (run: Run, { draft, language, notes = null }: Read): readonly Piece[] => {
  const profile = profileOf(language);
  if (isText(run)) return [{ text: run.text }];
  if (isField(run)) return fieldView(run, draft.fields, profile).pieces;
  if (isReference(run)) return [{ text: labels(draft, profile).get(run.reference)?.cite ?? '[?]' }];
  return isFootnote(run) ? [{ text: notes === null ? '*' : String(notes + 1), superscript: true }] : [];
};

const RunShown = ({ run, ...read }: { readonly run: Run } & Read): ReactNode => (
  <span className={(run.marks ?? []).join(' ')}>
    {piecesOf(run, read).map(({ text, superscript }, at) =>
      superscript ? (
        <span key={at} className="superscript">
          {text}
        </span>
      ) : (
        text
      ),
    )}
  </span>
);

/** A wording to be read, with its marks, its facts and the numbers of what it refers to. */
export const Words = ({ wording, draft, language, notes = null }: WordsProps): ReactNode => (
  <span lang={language} className="words">
    {wording.map((run, at) => (
      <RunShown
        key={at}
        run={run}
        draft={draft}
        language={language}
        notes={notes === null ? null : notes + notesIn(wording.slice(0, at))}
      />
    ))}
  </span>
);

interface RedlineProps extends Omit<Read, 'notes'> {
  readonly before: Wording;
  readonly after: Wording;
  /** The part that reads so now in the draft, where it does. */
  readonly part?: Id;
}

/** What became of a wording: what was taken out is struck, what was put in is underlined. */
export const Redline = ({ before, after, draft, language, part }: RedlineProps): ReactNode => {
  const now = part === undefined ? null : notesAt(draft, part, language, after);
  const runs = redlineRuns(redlineWordings(before, after, profileOf(language)));
  return (
    <span lang={language} className="words">
      {numberedRuns(runs, null, now).map(({ run: { kind, wording }, notes }, at) => {
        const words = <Words wording={wording} draft={draft} language={language} notes={notes} />;
        if (kind === 'inserted') return <ins key={at}>{words}</ins>;
        if (kind === 'deleted') return <del key={at}>{words}</del>;
        return <span key={at}>{words}</span>;
      })}
    </span>
  );
};
