import type { ReactNode } from 'react';
import { useSentences } from '../use-sentences.ts';
import { FactField } from './fact-field.tsx';
import type { NewDraftForm } from './use-new-draft.ts';

const groups = [
  ['meeting', /^(meetingName|theme|hostCities|country|venue|dates|adoptionDate|symbol)$/],
  ['network', /^(member|country|newMember)\w*(Count|Year)$/],
  ['work', /^(framework|report|plan|call|application|participant)/],
  ['coming', /^(previous|next|following)/],
] as const;

/** Every fact that the text uses, by what it is about; none of them has to be known yet. */
export const Facts = ({ form }: { readonly form: NewDraftForm }): ReactNode => {
  const { t } = useSentences();
  const { proposal, network, languages, typed, type } = form;
  if (proposal === null) return <p className="library-quiet">{t('library:new.asking')}</p>;
  const open = proposal.fields.filter(({ from }) => from === 'nowhere').length;
  const known = proposal.fields.length - open;
  return (
    <section className="facts" aria-labelledby="new-facts">
      <div>
        <h2 id="new-facts">{t('library:new.facts')}</h2>
        <p className="library-quiet">
          {t('library:new.known', { count: known })} {t('library:new.open', { count: open })}
        </p>
      </div>
      {groups.map(([name, pattern]) => {
        const fields = proposal.fields.filter((field) => pattern.test(field.name));
        return fields.length === 0 ? null : (
          <div key={name} role="group" aria-labelledby={`facts-${name}`} className="facts-group">
            <h3 id={`facts-${name}`}>{t(`library:new.group.${name}`)}</h3>
            {fields.map((field) => (
              <FactField
                key={field.name}
                field={field}
                typed={typed[field.name]}
                onType={(words) => type(field.name, words)}
                languages={languages}
                cities={network?.cities ?? []}
              />
            ))}
          </div>
        );
      })}
    </section>
  );
};
