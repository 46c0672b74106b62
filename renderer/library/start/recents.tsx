import { FileX2, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { Recent } from '#core/contract/library.ts';
import { titleIn } from '#renderer/language/names.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useSentences } from '../use-sentences.ts';
import { ago } from './ago.ts';

interface RecentsProps {
  readonly recents: readonly Recent[];
  readonly onOpen: (recent: Recent) => void;
  readonly onForget: (recent: Recent) => void;
}

const Row = ({
  recent,
  onForget,
}: { readonly recent: Recent } & Pick<RecentsProps, 'onForget'>): ReactNode => {
  const { t, language } = useSentences();
  const { name, title, kind, languages, opened, there } = recent;
  return (
    <>
      <div className="recent-words">
        <span className="recent-name">{name}</span>
        <span className="recent-title" lang={languages[0] ?? language}>
          {title === name ? t(`library:kind.${kind}`) : title}
        </span>
      </div>
      {there ? (
        <div className="recent-facts">
          <span>{languages.map((tag) => titleIn(tag, language)).join(' · ')}</span>
          <time dateTime={opened}>{ago(opened, new Date(), language)}</time>
        </div>
      ) : (
        <div className="recent-facts" data-missing>
          <span>
            <FileX2 size={15} aria-hidden="true" /> {t('library:recent.missing')}
          </span>
        </div>
      )}
      <Button kind="icon" aria-label={t('library:recent.forget', { name })} onPress={() => onForget(recent)}>
        <X size={15} aria-hidden="true" />
      </Button>
    </>
  );
};

/** The drafts lately open: Enter opens one, Delete forgets it, arrows go from one to the next. */
export const Recents = ({ recents, onOpen, onForget }: RecentsProps): ReactNode => {
  const { t } = useSentences();
  const list = useRef<HTMLDivElement>(null);
  const forgetFocused = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete') return;
    const path = document.activeElement?.closest('[data-key]')?.getAttribute('data-key');
    const recent = recents.find((one) => one.path === path);
    if (recent === undefined) return;
    event.preventDefault();
    onForget(recent);
  };
  return (
    <div ref={list} onKeyDown={forgetFocused} role="presentation">
      <GridList
        aria-label={t('library:recent.title')}
        className="recents"
        selectionMode="none"
        onAction={(key) => {
          const recent = recents.find(({ path }) => path === key);
          if (recent !== undefined) onOpen(recent);
        }}
      >
        {recents.map((recent) => (
          <GridListItem
            key={recent.path}
            id={recent.path}
            textValue={recent.name}
            className="recent"
            data-gone={recent.there ? undefined : true}
          >
            <Row recent={recent} onForget={onForget} />
          </GridListItem>
        ))}
      </GridList>
    </div>
  );
};
