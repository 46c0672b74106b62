import { RotateCcw } from 'lucide-react';
import { type FocusEvent, type ReactNode, useRef, useState } from 'react';
import type { Network, ProposedField } from '#core/contract/library.ts';
import type { Failure } from '#core/failure.ts';
import { doubtSentence, failureSentence } from '#renderer/i18n/start.ts';
import { nameIn } from '#renderer/language/names.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { useSentences } from '../use-sentences.ts';
import { CityField } from './city-field.tsx';
import type { Typed } from './use-new-draft.ts';

interface FactFieldProps {
  readonly field: ProposedField;
  readonly typed: Typed | undefined;
  readonly onType: (typed: Typed | null) => void;
  readonly languages: readonly string[];
  readonly cities: Network['cities'];
}

/** A failure that calls the fact as people call it, not by its name in the file. */
const calledBy = <Told extends Failure>(told: Told, label: string): Told =>
  Object.hasOwn(told.facts, 'field') ? { ...told, facts: { ...told.facts, field: label } } : told;

/** How the fact prints in each language, where that is not what stands in the field itself. */
const Shown = ({
  field,
  written,
}: {
  readonly field: ProposedField;
  readonly written: string;
}): ReactNode => {
  const shown = Object.entries(field.shown);
  if (field.type === 'text' || shown.every(([, words]) => words === written)) return null;
  return (
    <span className="fact-prints">
      {shown.map(([tag, words]) => (
        <span key={tag} lang={tag}>
          {words}
        </span>
      ))}
    </span>
  );
};

const Doubts = ({ field, label }: { readonly field: ProposedField; readonly label: string }): ReactNode => {
  const sentences = useSentences();
  return field.doubts.map((doubt) => (
    <p key={doubt.code + JSON.stringify(doubt.facts)} className="fact-doubt">
      {doubtSentence(calledBy(doubt, label), sentences)}
    </p>
  ));
};

const hints: Readonly<Partial<Record<ProposedField['type'], 'dates' | 'date' | 'cities'>>> = {
  dates: 'dates',
  date: 'date',
  cities: 'cities',
};

/** The one line of a fact, or the line for one of its languages. */
const Line = ({
  props,
  tag,
  label,
}: {
  readonly props: FactFieldProps;
  readonly tag: string;
  readonly label: string;
}): ReactNode => {
  const { field, typed, onType, languages, cities } = props;
  const sentences = useSentences();
  const { t } = sentences;
  const text = typed?.[tag] ?? field.typed[tag] ?? '';
  const whole = tag === '' ? [''] : languages;
  const onChange = (words: string): void => {
    if (words === text) return;
    const before = Object.fromEntries(whole.map((one) => [one, typed?.[one] ?? field.typed[one] ?? '']));
    onType({ ...before, [tag]: words });
  };
  const kind = hints[field.type];
  const hint = (
    <>
      <Shown field={field} written={text} />
      {text === '' && kind !== undefined ? <span>{t(`library:new.hint-${kind}`)}</span> : null}
      {typed === undefined ? null : <span className="hint-typed">{t('library:new.hint-typed')}</span>}
    </>
  );
  const trouble = field.trouble === null ? null : failureSentence(calledBy(field.trouble, label), sentences);
  const common = { label, value: text, onChange, hint, trouble, placeholder: t('library:new.open-fact') };
  if (field.type === 'cities') return <CityField {...common} cities={cities} />;
  return <TextField {...common} {...(tag === '' ? {} : { lang: tag })} />;
};

/** Whether the focus is somewhere inside; what is doubted of a name is told once it has been typed. */
const useInside = () => {
  const [isInside, setInside] = useState(false);
  return {
    isInside,
    onFocus: (): void => setInside(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void =>
      setInside(currentTarget.contains(relatedTarget)),
  };
};

/** A fact that the text uses: what the network knows, to be typed over, with whatever is doubtful about it. */
export const FactField = (props: FactFieldProps): ReactNode => {
  const { field, typed, onType, languages } = props;
  const { t, language } = useSentences();
  const label = field.labels[language] ?? field.name;
  const tags = field.type === 'text' && field.name !== 'symbol' ? languages : [''];
  const here = useRef<HTMLDivElement>(null);
  const { isInside, ...watched } = useInside();
  const takeBack = (): void => {
    onType(null);
    here.current?.querySelector('input')?.focus();
  };
  return (
    <div
      ref={here}
      className="meeting-fact"
      data-wide={tags.length > 1 || undefined}
      data-field={field.name}
      {...watched}
      onKeyDown={({ key, target }) => {
        // Where a list of cities is open, Escape closes that, and only the next one takes back what was typed.
        const isListed = target instanceof HTMLElement && target.ariaExpanded === 'true';
        if (key === 'Escape' && typed !== undefined && !isListed) onType(null);
      }}
    >
      <div className="fact-lines">
        {tags.map((tag) => (
          <Line
            key={tag}
            props={props}
            tag={tag}
            label={
              tag === '' ? label : t('library:new.fact-in', { fact: label, language: nameIn(tag, language) })
            }
          />
        ))}
        {typed === undefined ? null : (
          <Button
            kind="icon"
            aria-label={t('library:new.reset', { fact: label })}
            // Whoever goes on with Tab and types would press it with the next space.
            excludeFromTabOrder
            onPress={takeBack}
          >
            <RotateCcw size={15} aria-hidden="true" />
          </Button>
        )}
      </div>
      {field.type === 'cities' && isInside ? null : <Doubts field={field} label={label} />}
    </div>
  );
};
