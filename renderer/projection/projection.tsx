import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Settings } from '#core/contract/settings.ts';
import type { Draft, Language, Part } from '#core/draft/draft.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { labels } from '#core/draft/numbering.ts';
import type { Failure } from '#core/failure.ts';
import type { Beginning } from '#renderer/app/begin.ts';
import { useSettings } from '#renderer/app/use-settings.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { columnsOf, usual } from '#renderer/language/columns.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import { openSession, type Session } from '#renderer/store/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { notesAt } from '#renderer/wording/numbered-notes.ts';
import { Redline, Words } from '#renderer/wording/words.tsx';
import { shownParts } from './shown-parts.ts';
import { type Before, useChanged } from './use-changed.ts';

type Look = Settings['projection'];

const keys = { languages: 'L', theme: 'D', larger: '+', smaller: '−' };
const signs = { larger: 'A+', smaller: 'A−' };

interface PartProps {
  readonly part: Part;
  readonly draft: Draft;
  readonly languages: readonly Language[];
  readonly before: Before;
}

const PartShown = ({ part, draft, languages, before }: PartProps): ReactNode =>
  languages.map((language) => {
    const label = labels(draft, profileOf(language)).get(part.id);
    const wording = wordingIn(part, language);
    const was = before(part.id, language);
    return (
      <p key={language} lang={language} className="projected-part" data-role={part.role}>
        <span className="projected-number">
          {part.role === 'item' ? (label?.marker ?? '') : (label?.number ?? '')}
        </span>
        <span className="projected-words">
          {was === null ? (
            <Words
              wording={wording}
              draft={draft}
              language={language}
              notes={notesAt(draft, part.id, language, wording)}
            />
          ) : (
            <Redline before={was} after={wording} draft={draft} language={language} part={part.id} />
          )}
        </span>
      </p>
    );
  });

interface RoomProps {
  readonly session: Session;
  readonly look: Look;
  readonly columns: readonly Language[];
}

const Room = ({ session, look, columns }: RoomProps): ReactNode => {
  const { present } = session;
  const state = useSyncExternalStore(session.follow, () => session.state);
  const draft = useSyncExternalStore(
    (listener) => present.follow(listener),
    () => present.draft,
  );
  const before = useChanged(present);
  const here = useRef<HTMLElement>(null);
  const pointed = state.pointed?.part ?? null;
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [pointed]);
  const [first = 'en'] = draft.languages;
  const languages =
    look.languages === 'both'
      ? columnsOf(draft.languages, columns).slice(0, usual)
      : [state.pointed?.language ?? first];
  return (
    <main className="room" data-count={languages.length}>
      <h1 className="out-of-sight">{state.name}</h1>
      {shownParts(draft, pointed).map(({ parts, distance }) => (
        <section
          key={parts[0]?.id ?? ''}
          ref={distance === 0 ? here : null}
          className="projected"
          data-here={distance === 0}
          aria-hidden={distance !== 0}
        >
          {parts.map((part) => (
            <PartShown key={part.id} part={part} draft={draft} languages={languages} before={before} />
          ))}
        </section>
      ))}
    </main>
  );
};

interface Opened {
  readonly session: Session | null;
  readonly failure: Failure | null;
}

/** What the room sees: the clause that is spoken of, large, in one language or two, following whoever writes. */
export const Projection = (beginning: Beginning & { readonly path: string }): ReactNode => {
  const { wire, sentences, path } = beginning;
  const { t } = sentences;
  const [settings, choose] = useSettings(beginning);
  const [{ session, failure }, setOpened] = useState<Opened>({ session: null, failure: null });
  const look = settings.projection;
  useEffect(() => {
    const open = async (): Promise<void> => {
      const opened = await openSession(wire, path, true);
      setOpened(
        opened.ok ? { session: opened.value, failure: null } : { session: null, failure: opened.failure },
      );
    };
    void open();
  }, [wire, path]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = look.theme;
    document.documentElement.style.setProperty('--room-factor', String(look.textSize));
    document.title = `${t('projection:title')} – ${t('app:name')}`;
  }, [look, t]);
  const change = (now: Partial<Look>): void => choose({ projection: { ...look, ...now } });
  const sized = (by: number): void =>
    change({ textSize: Math.round(Math.min(4, Math.max(0.5, look.textSize + by)) * 10) / 10 });
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent): void => {
      if (key === '+' || key === '=') sized(0.1);
      else if (key === '-') sized(-0.1);
      else if (key === 'l') change({ languages: look.languages === 'both' ? 'one' : 'both' });
      else if (key === 'd') change({ theme: look.theme === 'light' ? 'dark' : 'light' });
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
  return (
    <I18nProvider locale={sentences.language}>
      {failure === null ? null : <Notice tone="trouble">{failureSentence(failure, sentences)}</Notice>}
      {session === null ? null : <Room session={session} look={look} columns={settings.columns} />}
      <nav className="room-tools" aria-label={t('projection:tools')}>
        <Button
          kind="plain"
          onPress={() => change({ languages: look.languages === 'both' ? 'one' : 'both' })}
        >
          {t(look.languages === 'both' ? 'projection:one' : 'projection:both')} <kbd>{keys.languages}</kbd>
        </Button>
        <Button kind="plain" aria-label={t('projection:smaller')} onPress={() => sized(-0.1)}>
          {signs.smaller} <kbd>{keys.smaller}</kbd>
        </Button>
        <Button kind="plain" aria-label={t('projection:larger')} onPress={() => sized(0.1)}>
          {signs.larger} <kbd>{keys.larger}</kbd>
        </Button>
        <Button kind="plain" onPress={() => change({ theme: look.theme === 'light' ? 'dark' : 'light' })}>
          {t(look.theme === 'light' ? 'projection:dark' : 'projection:light')} <kbd>{keys.theme}</kbd>
        </Button>
      </nav>
    </I18nProvider>
  );
};
