import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { PairedText } from '#core/contract/importing.ts';
import type { Recent } from '#core/contract/library.ts';
import type { Failure } from '#core/failure.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { nameIn, titleIn } from '#renderer/language/names.ts';
import { profiles } from '#renderer/language/profiles.ts';
import { ask } from '#renderer/store/ask.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useOpening } from '../files/use-opening.tsx';
import { type GivenText, givenText } from '../importing/given-text.ts';
import { TextChooser } from '../importing/text-chooser.tsx';
import { goInLibrary } from '../library-place.ts';
import { Screen } from '../screen.tsx';
import { useSentences } from '../use-sentences.ts';
import { PairsView } from './pairs.tsx';

const toPair = (path: string): void => goInLibrary({ at: 'pair', path });
const nothing = (): void => undefined;

/** Which draft gains a language: one of those lately open, or another. */
const ChooseDraft = (): ReactNode => {
  const { host } = useEntente();
  const { t, language: ui } = useSentences();
  const [recents, setRecents] = useState<readonly Recent[]>([]);
  const { choose, open, dialog } = useOpening(toPair, nothing);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const told = await ask(host.library.recents());
      if (told.ok) setRecents(told.value);
    };
    void look();
  }, [host]);
  const known = Object.keys(profiles).length;
  const offered = recents.filter(({ there, languages }) => there && languages.length < known);
  return (
    <Screen title={t('importing-screen:pair.title')} lead={t('importing-screen:pair.which')}>
      <div className="choose-draft">
        {offered.length === 0 ? (
          <p className="library-quiet">{t('importing-screen:pair.no-recent')}</p>
        ) : null}
        <ul>
          {offered.map(({ path, name, languages }) => (
            <li key={path}>
              <Button kind="plain" onPress={() => open(path)}>
                <span>{name}</span>
                <span className="keys">{languages.map((tag) => titleIn(tag, ui)).join(' · ')}</span>
              </Button>
            </li>
          ))}
        </ul>
        <Button kind="main" onPress={choose}>
          {t('importing-screen:pair.other-draft')}
        </Button>
      </div>
      {dialog}
    </Screen>
  );
};

type Looked = Awaited<ReturnType<ReturnType<typeof useEntente>['host']['library']['look']>>;

interface Reading {
  readonly paired: PairedText;
  readonly given: GivenText;
  readonly times: number;
}

/** A text in the other language for a draft, and the two of them paired. */
const PairDraft = ({ path }: { readonly path: string }): ReactNode => {
  const { host } = useEntente();
  const sentences = useSentences();
  const { t, language: ui } = sentences;
  const [draft, setDraft] = useState<Looked | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(false);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const told = await ask(host.library.look({ path }));
      if (told.ok) setDraft(told.value);
      else setFailure(told.failure);
    };
    void look();
  }, [host, path]);
  const read = useCallback(
    async (given: GivenText, language?: string) => {
      setWorking(true);
      const said = language === undefined ? {} : { language };
      const told = await ask(host.importing.pair({ path, ...given, ...said }));
      setWorking(false);
      setFailure(told.ok ? null : told.failure);
      if (told.ok) setReading((before) => ({ paired: told.value, given, times: (before?.times ?? 0) + 1 }));
    },
    [host, path],
  );
  const take = async (file: File): Promise<void> => {
    const given = await givenText(file);
    if (given.ok) await read(given.value);
    else setFailure(given.failure);
  };
  const others = Object.keys(profiles).filter((tag) => draft?.languages.includes(tag) !== true);
  if (reading === null)
    return (
      <Screen
        title={t('importing-screen:pair.title')}
        lead={
          draft === null
            ? ''
            : t('importing-screen:pair.lead', {
                name: draft.name,
                languages: new Intl.ListFormat(ui).format(draft.languages.map((tag) => nameIn(tag, ui))),
              })
        }
      >
        {draft === null ? null : (
          <TextChooser onFile={(file) => void take(file)} working={working} failure={failure} />
        )}
        {draft === null && failure !== null ? (
          <Notice tone="trouble">{failureSentence(failure, sentences)}</Notice>
        ) : null}
      </Screen>
    );
  const { paired, given, times } = reading;
  return (
    <Screen
      key="paired"
      title={t('importing-screen:pair.paired-title', { name: paired.name })}
      lead={t('importing-screen:pair.paired-lead')}
    >
      {failure === null ? null : <Notice tone="trouble">{failureSentence(failure, sentences)}</Notice>}
      {others.length < 2 ? null : (
        <Select
          label={t('importing-screen:language')}
          value={paired.language}
          choices={others.map((id) => ({ id, name: titleIn(id, ui) }))}
          onChange={(language) => void read(given, language)}
        />
      )}
      <PairsView key={times} paired={paired} path={path} />
    </Screen>
  );
};

/** A second language for a draft: which draft, which text, and the pairs of both. */
export const PairScreen = ({ path }: { readonly path: string | null }): ReactNode =>
  path === null ? <ChooseDraft /> : <PairDraft path={path} />;
