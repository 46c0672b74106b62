import { type ReactNode, useState } from 'react';
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components';
import type { Network, TemplateKind } from '#core/contract/library.ts';
import { failureSentence } from '#renderer/i18n/start.ts';
import { titleIn } from '#renderer/language/names.ts';
import { Select, TextField } from '#renderer/ui/fields.tsx';
import { useSentences } from '../use-sentences.ts';
import type { NewDraftForm } from './use-new-draft.ts';

const kinds = ['conclusions', 'declaration', 'mission'] as const satisfies readonly TemplateKind[];

const Kinds = ({ kind, setKind }: Pick<NewDraftForm, 'kind' | 'setKind'>): ReactNode => {
  const { t } = useSentences();
  return (
    <RadioGroup
      className="kinds"
      value={kind}
      onChange={(chosen) => {
        const found = kinds.find((one) => one === chosen);
        if (found !== undefined) setKind(found);
      }}
    >
      <Label className="field-label">{t('library:new.kind')}</Label>
      {kinds.map((one, at) => (
        <Radio key={one} value={one} className="kind" autoFocus={at === 0}>
          <span className="kind-name">{t(`library:kind.${one}`)}</span>
          <span className="kind-lead">{t(`library:new.kinds.${one}`)}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
};

const free = 'free';

type Meeting = Network['meetings'][number];

const placesOf = ({ hosts, country }: Meeting, language: string): string => {
  const name = (names: Readonly<Record<string, string>>): string =>
    names[language] ?? names['en'] ?? Object.values(names)[0] ?? '';
  const cities = new Intl.ListFormat(language).format(hosts.map(name));
  return country === null ? cities : `${cities}, ${name(country)}`;
};

/** Meetings by number, year and place, that of next year first; any other by its number. */
const Meetings = ({ network, meeting, setMeeting, failure }: NewDraftForm): ReactNode => {
  const sentences = useSentences();
  const { t, language } = sentences;
  const [isFree, setFree] = useState(false);
  const known = network?.meetings ?? [];
  const next = known.filter(({ edition }) => edition === network?.next);
  const choices = [...next, ...known.filter(({ edition }) => edition !== network?.next)].map((one) => ({
    id: String(one.edition),
    name: t(one.hosts.length === 0 ? 'library:new.meeting-coming' : 'library:new.meeting-known', {
      edition: one.edition,
      year: String(one.year),
      place: placesOf(one, language),
    }),
  }));
  return (
    <div className="field">
      <Select
        label={t('library:new.meeting')}
        value={isFree ? free : meeting}
        choices={[...choices, { id: free, name: t('library:new.meeting-other') }]}
        onChange={(chosen) => {
          setFree(chosen === free);
          if (chosen !== free) setMeeting(chosen);
        }}
      />
      {isFree ? (
        <TextField
          label={t('library:new.edition')}
          hint={t('library:new.edition-hint')}
          value={meeting}
          onChange={setMeeting}
          trouble={failure === null ? null : failureSentence(failure, sentences)}
        />
      ) : null}
    </div>
  );
};

/** The languages to draft in, the first one leading; a third is a matter of one more tick. */
const Languages = ({ network, languages, setLanguages }: NewDraftForm): ReactNode => {
  const { t, language: ui } = useSentences();
  const known = network?.languages ?? ['en', 'fr'];
  return (
    <CheckboxGroup
      className="languages"
      value={[...languages]}
      // In the order in which they were ticked: the first leads.
      onChange={setLanguages}
      isInvalid={languages.length === 0}
    >
      <Label className="field-label">{t('library:new.languages')}</Label>
      <div className="languages-row">
        {known.map((tag) => (
          <Checkbox key={tag} value={tag} className="tick">
            <span className="tick-box" aria-hidden="true" />
            <span>{titleIn(tag, ui)}</span>
          </Checkbox>
        ))}
      </div>
      {languages.length === 0 ? (
        <p className="field-trouble" role="alert">
          {t('library:new.no-language')}
        </p>
      ) : null}
    </CheckboxGroup>
  );
};

/** What is to be drafted: which text, of which meeting, in which languages. */
export const What = ({ form }: { readonly form: NewDraftForm }): ReactNode => (
  <div className="new-what">
    <Kinds kind={form.kind} setKind={form.setKind} />
    <Meetings {...form} />
    <Languages {...form} />
  </div>
);
