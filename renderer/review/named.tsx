import { type ReactNode, useEffect } from 'react';
import { useEntente } from '#renderer/app/entente.ts';

interface NamedProps {
  /** The version that just got its name; null at rest. */
  readonly name: string | null;
  readonly onRead: () => void;
}

const readIn = 8000;

/** Says in a quiet line that a version has its name. The line is there before its words, so that they are read aloud. */
export const Named = ({ name, onRead }: NamedProps): ReactNode => {
  const { t } = useEntente().sentences;
  useEffect(() => {
    if (name === null) return undefined;
    const timer = setTimeout(onRead, readIn);
    return () => clearTimeout(timer);
  }, [name, onRead]);
  return (
    <p className="just-named" role="status">
      {name === null ? '' : t('review:version.named', { name })}
    </p>
  );
};
