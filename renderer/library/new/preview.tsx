import type { ReactNode } from 'react';
import type { Proposal } from '#core/contract/library.ts';
import { titleIn } from '#renderer/language/names.ts';
import { useSentences } from '../use-sentences.ts';

type Line = Proposal['opening'][number];

const Words = ({ line, language }: { readonly line: Line; readonly language: string }): ReactNode => {
  const label = line.label[language] ?? '';
  return (
    <p className="beginning-line" data-role={line.role} lang={language}>
      {label === '' ? null : <span className="beginning-label">{label} </span>}
      {(line.words[language] ?? []).map(({ text, placeholder }, at) =>
        placeholder ? (
          // Pieces have no names of their own; their place in the line is all that tells them apart.
          // oxlint-disable-next-line no-array-index-key
          <mark key={at} className="beginning-open">
            {text}
          </mark>
        ) : (
          // oxlint-disable-next-line no-array-index-key
          <span key={at}>{text}</span>
        ),
      )}
    </p>
  );
};

interface PreviewProps {
  readonly proposal: Proposal | null;
  readonly languages: readonly string[];
}

/** How the text begins, in each of its languages, as it will print. */
export const Preview = ({ proposal, languages }: PreviewProps): ReactNode => {
  const { t, language: ui } = useSentences();
  return (
    <section className="beginning" aria-label={t('library:new.preview')} tabIndex={0}>
      {languages.map((tag) => (
        <div key={tag} className="beginning-page">
          <h2 className="beginning-language">{titleIn(tag, ui)}</h2>
          {(proposal?.opening ?? []).map((line) => (
            <Words key={line.id} line={line} language={tag} />
          ))}
        </div>
      ))}
    </section>
  );
};
