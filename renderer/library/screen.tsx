import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { goInLibrary } from './library-place.ts';
import { useSentences } from './use-sentences.ts';

interface ScreenProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
  /** Takes the focus when it comes; the title does where nothing is said. */
  readonly focus?: 'title' | 'none';
}

/** A screen that leads to a draft: the way back, its title, and what it is for. */
export const Screen = ({ title, lead, children, focus = 'title' }: ScreenProps): ReactNode => {
  const { t } = useSentences();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus === 'title') heading.current?.focus();
  }, [focus]);
  return (
    <div className="library-page">
      <header className="library-head">
        <Button kind="quiet" onPress={() => goInLibrary({ at: 'start' })}>
          <ArrowLeft size={17} aria-hidden="true" />
          {t('library:back')}
        </Button>
      </header>
      <main className="library-main">
        <div className="library-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p>{lead}</p>
        </div>
        {children}
      </main>
    </div>
  );
};
