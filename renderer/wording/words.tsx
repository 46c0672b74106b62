import type { ReactNode } from 'react';
import type { Draft, Language } from '#core/draft/draft.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { labels } from '#core/draft/numbering.ts';
import { isField, isFootnote, isReference, isText, type Run, type Wording } from '#core/draft/wording.ts';
import { redlineWordings } from '#core/redline/redline.ts';
import { redlineRuns } from '#core/redline/runs.ts';
import { profileOf } from '#renderer/language/profiles.ts';

interface WordsProps {
  readonly wording: Wording;
  readonly draft: Draft;
  readonly language: Language;
}

interface Piece {
  readonly text: string;
  readonly superscript?: true;
}

const piecesOf = (run: Run, draft: Draft, language: Language): readonly Piece[] => {
  const profile = profileOf(language);
  if (isText(run)) return [{ text: run.text }];
  if (isField(run)) return fieldView(run, draft.fields, profile).pieces;
  if (isReference(run)) return [{ text: labels(draft, profile).get(run.reference)?.cite ?? '[?]' }];
  return isFootnote(run) ? [{ text: '*', superscript: true }] : [];
};

const RunShown = ({
  run,
  draft,
  language,
}: { readonly run: Run } & Omit<WordsProps, 'wording'>): ReactNode => (
  <span className={(run.marks ?? []).join(' ')}>
    {piecesOf(run, draft, language).map(({ text, superscript }, at) =>
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
export const Words = ({ wording, draft, language }: WordsProps): ReactNode => (
  <span lang={language} className="words">
    {wording.map((run, at) => (
      <RunShown key={at} run={run} draft={draft} language={language} />
    ))}
  </span>
);

interface RedlineProps extends Omit<WordsProps, 'wording'> {
  readonly before: Wording;
  readonly after: Wording;
}

/** What became of a wording: what was taken out is struck, what was put in is underlined. */
export const Redline = ({ before, after, draft, language }: RedlineProps): ReactNode => (
  <span lang={language} className="words">
    {redlineRuns(redlineWordings(before, after, profileOf(language))).map(({ kind, wording }, at) => {
      const words = <Words wording={wording} draft={draft} language={language} />;
      if (kind === 'inserted') return <ins key={at}>{words}</ins>;
      if (kind === 'deleted') return <del key={at}>{words}</del>;
      return <span key={at}>{words}</span>;
    })}
  </span>
);
