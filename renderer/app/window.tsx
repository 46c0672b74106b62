import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Settings, SettingsPatch } from '#core/contract/settings.ts';
import { DraftScreen } from '#renderer/drafting/draft-screen.tsx';
import { languageOf } from '#renderer/i18n/start.ts';
import { LibraryScreen } from '#renderer/library/library-screen.tsx';
import { ask } from '#renderer/store/ask.ts';
import type { Beginning } from './begin.ts';
import { type Entente, EntenteProvider } from './entente.ts';
import { followErrands } from './errands.ts';
import { usePlace } from './use-place.ts';
import { useTheme } from './use-theme.ts';

const useSettings = ({ wire, about }: Beginning): readonly [Settings, (patch: SettingsPatch) => void] => {
  const [settings, setSettings] = useState(about.settings);
  useEffect(() => {
    const stop = new AbortController();
    const listen = async (): Promise<void> => {
      const told = await ask(wire.host.app.settings(undefined, { signal: stop.signal }));
      if (!told.ok) return;
      try {
        for await (const now of told.value) setSettings(now);
      } catch {
        // The wire is gone; the next one begins a listening of its own.
      }
    };
    void listen();
    const unfollow = wire.follow((reach) => {
      if (reach === 'open') void listen();
    });
    return () => {
      stop.abort();
      unfollow();
    };
  }, [wire]);
  const choose = (patch: SettingsPatch): void => {
    setSettings((before) => ({ ...before, ...patch }));
    void ask(wire.host.app.set(patch));
  };
  return [settings, choose];
};

/** The one window of Entente: the library, or a draft. */
export const Window = (beginning: Beginning): ReactNode => {
  const { wire, about, sentences } = beginning;
  const [settings, choose] = useSettings(beginning);
  const [place, go] = usePlace();
  const language = languageOf(settings, about.language);
  useTheme(settings);
  // `go` does the same at every rendering.
  useEffect(() => followErrands(wire, go), [wire]);
  useEffect(() => void sentences.changeLanguage(language), [sentences, language]);
  const entente = useMemo<Entente>(
    () => ({
      wire,
      host: wire.host,
      face: about.face,
      version: about.version,
      account: about.account,
      settings,
      choose,
      sentences,
      go,
    }),
    // `choose` and `go` do the same at every rendering.
    [wire, about, settings, sentences],
  );
  return (
    <I18nProvider locale={language}>
      <EntenteProvider value={entente}>
        {place.screen === 'draft' ? <DraftScreen key={place.path} path={place.path} /> : <LibraryScreen />}
      </EntenteProvider>
    </I18nProvider>
  );
};
