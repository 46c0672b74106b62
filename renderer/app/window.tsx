import { type ReactNode, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { DraftScreen } from '#renderer/drafting/draft-screen.tsx';
import { languageOf } from '#renderer/i18n/start.ts';
import { LibraryScreen } from '#renderer/library/library-screen.tsx';
import type { Beginning } from './begin.ts';
import { type Entente, EntenteProvider } from './entente.ts';
import { followErrands } from './errands.ts';
import { LeavingQuestion } from './leaving-question.tsx';
import { offerCommands } from './offers.ts';
import { Overlays } from './overlays.tsx';
import { usePlace } from './use-place.ts';
import { useSettings } from './use-settings.ts';
import { useTheme } from './use-theme.ts';

/** The one window of Entente: the library, or a draft. */
export const Window = (beginning: Beginning): ReactNode => {
  const { wire, about, sentences } = beginning;
  const [settings, choose] = useSettings(beginning);
  const [place, go] = usePlace();
  const language = languageOf(settings, about.language);
  useTheme(settings);
  // `go` does the same at every rendering.
  useEffect(() => followErrands(wire, go), [wire]);
  // A browser has no menus of ours.
  useEffect(() => (about.face.face === 'desktop' ? offerCommands(wire) : undefined), [wire, about]);
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
    // `go` does the same at every rendering.
    [wire, about, settings, choose, sentences, language],
  );
  return (
    <I18nProvider locale={language}>
      <EntenteProvider value={entente}>
        <Overlays />
        <LeavingQuestion />
        {place.screen === 'draft' ? <DraftScreen key={place.path} path={place.path} /> : <LibraryScreen />}
      </EntenteProvider>
    </I18nProvider>
  );
};
