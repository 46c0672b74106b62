import type { ReactNode } from 'react';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { ask } from '#renderer/store/ask.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Issuing } from './use-issuing.ts';

interface FileProps {
  readonly path: string;
  readonly name: string;
  readonly id: string;
}

/** What can be done with a file that was issued: shown in its folder and opened, or taken over by the browser. */
const FileActions = ({ path, name, id }: FileProps): ReactNode => {
  const { host, face, sentences } = useEntente();
  const { t } = sentences;
  if (!face.reveal)
    return (
      <a className="button" data-kind="plain" href={`./issued/${id}`} target="_blank" rel="noreferrer">
        {t(name.endsWith('.pdf') ? 'exporting:open' : 'exporting:take')}
      </a>
    );
  return (
    <>
      <Button kind="plain" onPress={() => void ask(host.app.openFile({ path }))}>
        {t('exporting:open')}
      </Button>
      <Button kind="plain" onPress={() => void ask(host.app.reveal({ path }))}>
        {t('exporting:reveal')}
      </Button>
    </>
  );
};

/** Each file that was issued or could not be, with what its readers should know of it. */
export const Results = ({ issuing }: { readonly issuing: Issuing }): ReactNode => {
  const { sentences } = useEntente();
  const { results, failure } = issuing;
  if (results.length === 0 && failure === null) return null;
  return (
    <ul className="issued" aria-live="polite">
      {failure === null ? null : <li className="field-trouble">{failureSentence(failure, sentences)}</li>}
      {results.map((result) =>
        result.type === 'refused' ? (
          <li key={result.at} className="field-trouble">
            {failureSentence(result.failure, sentences)}
          </li>
        ) : (
          <li key={result.at}>
            <span className="issued-name">{result.name}</span>
            <span className="issued-actions">
              <FileActions {...result} />
            </span>
            {result.replaced ? <p className="field-hint">{sentences.t('exporting:replaced')}</p> : null}
            {result.warnings.map((warning) => (
              <p key={`${warning.code} ${JSON.stringify(warning.facts)}`} className="field-hint">
                {failureSentence(warning, sentences)}
              </p>
            ))}
          </li>
        ),
      )}
    </ul>
  );
};
