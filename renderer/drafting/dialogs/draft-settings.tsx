import { type ReactNode, useState } from 'react';
import type { Change } from '#core/change/change.ts';
import { addingLanguage, removingLanguage } from '#core/change/make.ts';
import { type Draft, type Language, type Settings, wordingIn } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { nameIn, titleIn } from '#renderer/language/names.ts';
import { profileOf, profiles } from '#renderer/language/profiles.ts';
import type { PresentDraft } from '#renderer/store/present-draft.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { type Choice, Select } from '#renderer/ui/fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

interface DraftSettingsProps {
  readonly present: PresentDraft;
  readonly draft: Draft;
  readonly onClose: () => void;
}

const ends: readonly Settings['listEnds'][] = ['as-written', 'semicolon', 'bare'];
const ownHouse = '';

const housesOf = (language: Language): readonly string[] => [
  ...new Set([...Object.keys(profileOf(language).typography.houses), 'plain']),
];

const wordedParts = ({ parts }: Draft, language: Language): number =>
  parts.filter((part) => wordingIn(part, language).length > 0).length;

/** What the committee chose for one draft: its languages, the typographic house of each, how items end. */
export const DraftSettings = ({ present, draft, onClose }: DraftSettingsProps): ReactNode => {
  const { sentences } = useEntente();
  const { t, language: ui } = sentences;
  const [trouble, setTrouble] = useState<string | null>(null);
  const [removing, setRemoving] = useState<Language | null>(null);
  const { settings, languages } = draft;
  const make = (change: Change): void => {
    const made = present.make(change, { origin: null, step: 'single' });
    setTrouble(made.ok ? null : failureSentence(made.failure, sentences));
  };
  const remove = (language: Language): void => {
    setRemoving(null);
    const change = removingLanguage(present.draft, language);
    if (change.ok) make(change.value);
    else setTrouble(failureSentence(change.failure, sentences));
  };
  const houses = (language: Language): readonly Choice<string>[] => [
    { id: ownHouse, name: t('workbench:draft.house-own') },
    ...housesOf(language)
      .filter((house) => house !== 'common')
      .map((house) => ({ id: house, name: house.replaceAll('-', ' ') })),
  ];
  const others = Object.keys(profiles).filter((language) => !languages.includes(language));
  return (
    <Dialog
      title={t('commands:draft-settings').replace('…', '')}
      onClose={onClose}
      width="40rem"
      foot={
        <Button kind="main" onPress={onClose}>
          {t('app:done')}
        </Button>
      }
    >
      {trouble === null ? null : <Notice tone="trouble">{trouble}</Notice>}
      <ul className="draft-languages">
        {languages.map((language) => (
          <li key={language} className="draft-language">
            <b>{titleIn(language, ui)}</b>
            <Select
              label={t('workbench:draft.house', { language: nameIn(language, ui) })}
              value={settings.typography[language] ?? ownHouse}
              choices={houses(language)}
              onChange={(house) =>
                make({
                  type: 'set-typography',
                  language,
                  was: settings.typography[language] ?? null,
                  now: house === ownHouse ? null : house,
                })
              }
            />
            <Button
              kind="plain"
              isDisabled={languages.length < 2 || present.readOnly}
              onPress={() => setRemoving(language)}
            >
              {t('workbench:draft.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {removing === null ? null : (
        <Notice
          tone="care"
          actions={
            <>
              <Button onPress={() => setRemoving(null)}>{t('app:cancel')}</Button>
              <Button kind="danger" onPress={() => remove(removing)}>
                {t('workbench:draft.remove')}
              </Button>
            </>
          }
        >
          {t('workbench:draft.removing', {
            language: nameIn(removing, ui),
            count: wordedParts(draft, removing),
          })}
        </Notice>
      )}
      {others.map((language) => (
        <Button
          key={language}
          kind="plain"
          isDisabled={present.readOnly}
          onPress={() => make(addingLanguage(present.draft, language, {}))}
        >
          {t('workbench:draft.add', { language: nameIn(language, ui) })}
        </Button>
      ))}
      <Select
        label={t('workbench:draft.list-ends')}
        value={settings.listEnds}
        choices={ends.map((id) => ({ id, name: t(`workbench:draft.ends.${id}`) }))}
        onChange={(now) => make({ type: 'set-list-ends', was: settings.listEnds, now })}
      />
    </Dialog>
  );
};
