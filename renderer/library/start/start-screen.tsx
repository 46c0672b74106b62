import { FilePlus2, FileText, FolderOpen, Languages, Settings2 } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { type CommandName } from '#core/contract/commands.ts';
import type { Recent } from '#core/contract/library.ts';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { runCommand } from '#renderer/commands/answers.ts';
import { keysHere, shownKeys } from '#renderer/commands/keys.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { ownName } from '#renderer/language/names.ts';
import { ask } from '#renderer/store/ask.ts';
import { Button, Toggle } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useSentences } from '../use-sentences.ts';
import { Recents } from './recents.tsx';

const ways = [
  ['new', <FilePlus2 key="new" size={22} strokeWidth={1.6} aria-hidden="true" />],
  ['open', <FolderOpen key="open" size={22} strokeWidth={1.6} aria-hidden="true" />],
  ['import', <FileText key="import" size={22} strokeWidth={1.6} aria-hidden="true" />],
  ['pair', <Languages key="pair" size={22} strokeWidth={1.6} aria-hidden="true" />],
] as const satisfies readonly (readonly [CommandName, ReactNode])[];

/** What can be done now, each with what it is for. */
const Ways = (): ReactNode => {
  const { t, language } = useSentences();
  return (
    <ul className="ways">
      {ways.map(([name, picture]) => (
        <li key={name}>
          <Button kind="plain" onPress={() => runCommand(name)}>
            {picture}
            <span className="way-words">
              <span className="way-name">{t(`library:way.${name}.name`)}</span>
              <span className="way-lead">{t(`library:way.${name}.lead`)}</span>
            </span>
            {keysHere(name) === undefined ? null : (
              <kbd className="keys" aria-hidden="true">
                {shownKeys(keysHere(name) ?? '', language)}
              </kbd>
            )}
          </Button>
        </li>
      ))}
    </ul>
  );
};

const languages = ['en', 'fr'] as const;

/** The language of the interface and the settings, where someone who cannot read this page would look for them. */
const Corner = (): ReactNode => {
  const { choose } = useEntente();
  const { t, language } = useSentences();
  return (
    <footer className="corner">
      <div role="group" aria-label={t('library:interface')} className="corner-languages">
        {languages.map((tag) => (
          <Toggle key={tag} isSelected={language === tag} onChange={() => choose({ interface: tag })}>
            <span lang={tag}>{ownName(tag)}</span>
          </Toggle>
        ))}
      </div>
      <Button onPress={() => runCommand('settings')}>
        <Settings2 size={17} aria-hidden="true" />
        {t('library:settings')}
      </Button>
    </footer>
  );
};

type Known =
  | { readonly state: 'asking' }
  | { readonly state: 'known'; readonly recents: readonly Recent[] }
  | { readonly state: 'refused'; readonly failure: Failure };

interface RecentDrafts {
  readonly known: Known;
  readonly forgotten: string | null;
  readonly forget: (recent: Recent) => void;
}

const useRecents = (): RecentDrafts => {
  const { host, wire } = useEntente();
  const [known, setKnown] = useState<Known>({ state: 'asking' });
  const [forgotten, setForgotten] = useState<string | null>(null);
  const take = useCallback(async (call: Promise<Recent[]>) => {
    const told = await ask(call);
    setKnown(told.ok ? { state: 'known', recents: told.value } : { state: 'refused', failure: told.failure });
  }, []);
  useEffect(() => {
    const look = (): void => {
      if (wire.reach === 'open') void take(host.library.recents());
    };
    look();
    addEventListener('focus', look);
    const unfollow = wire.follow(look);
    return () => {
      removeEventListener('focus', look);
      unfollow();
    };
  }, [host, wire, take]);
  const forget = useCallback(
    ({ path, name }: Recent) => {
      void take(host.library.forget({ path }));
      setForgotten(name);
    },
    [host, take],
  );
  return { known, forgotten, forget };
};

/** The first thing anyone sees: what Entente is, what can be done now, and what was done last. */
export const StartScreen = ({ onOpen }: { readonly onOpen: (path: string) => void }): ReactNode => {
  const sentences = useSentences();
  const { t } = sentences;
  const { known, forgotten, forget } = useRecents();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="library-page start">
      <main className="start-main">
        <div className="start-name">
          <h1 ref={heading} lang="fr" tabIndex={-1}>
            {t('app:name')}
          </h1>
          <p>{t('library:what')}</p>
        </div>
        <Ways />
        <section className="start-recent" aria-labelledby="start-recent">
          <h2 id="start-recent">{t('library:recent.title')}</h2>
          {known.state === 'refused' ? (
            <Notice tone="trouble">{failureSentence(known.failure, sentences)}</Notice>
          ) : null}
          {known.state === 'asking' ? <p className="library-quiet">{t('library:recent.asking')}</p> : null}
          {known.state === 'known' && known.recents.length === 0 ? (
            <div className="recents-empty">
              <p>{t('library:recent.none')}</p>
              <p className="library-quiet">{t('library:recent.none-lead')}</p>
            </div>
          ) : null}
          {known.state === 'known' && known.recents.length > 0 ? (
            <Recents recents={known.recents} onOpen={({ path }) => onOpen(path)} onForget={forget} />
          ) : null}
          <p className="out-of-sight" role="status">
            {forgotten === null ? '' : t('library:recent.forgotten', { name: forgotten })}
          </p>
          {known.state === 'known' && known.recents.length > 0 ? (
            <p className="library-quiet start-hint">{t('library:recent.hint')}</p>
          ) : null}
        </section>
      </main>
      <Corner />
    </div>
  );
};
