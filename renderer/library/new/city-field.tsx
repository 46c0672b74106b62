import type { ReactNode } from 'react';
import {
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import type { Network } from '#core/contract/library.ts';
import { foldName } from '#core/draft/network.ts';
import { useSentences } from '../use-sentences.ts';

interface CityFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly cities: Network['cities'];
  readonly hint: ReactNode;
  readonly trouble: string | null;
  readonly placeholder: string;
}

const most = 8;

interface Offer {
  readonly id: string;
  readonly city: string;
  readonly country: string;
}

const nameIn = (names: Readonly<Record<string, string>>, language: string): string =>
  names[language] ?? names['en'] ?? Object.values(names)[0] ?? '';

/** What the last of the cities that are being typed may become; the ones before it stay as they are. */
const offersFor = (value: string, cities: Network['cities'], language: string): readonly Offer[] => {
  const before = value.slice(0, value.lastIndexOf(';') + 1);
  const sought = foldName(value.slice(before.length));
  if (sought.length < 2) return [];
  const begin = cities.flatMap(({ names, country }) => {
    const folded = Object.values(names).map(foldName);
    const rank = Math.min(
      ...folded.map((name) => (name.startsWith(sought) ? 0 : name.includes(` ${sought}`) ? 1 : 2)),
    );
    return rank === 2 ? [] : [{ rank, city: nameIn(names, language), country: nameIn(country, language) }];
  });
  // Two cities of one name are told apart by their country, as the host reads them.
  const twice = (city: string): boolean =>
    cities.filter(({ names }) => Object.values(names).includes(city)).length > 1;
  return begin
    .sort((one, other) => one.rank - other.rank || one.city.localeCompare(other.city, language))
    .slice(0, most)
    .map(({ city, country }) => ({
      id: `${before}${before === '' ? '' : ' '}${twice(city) ? `${city}, ${country}` : city}`,
      city,
      country,
    }));
};

/** Cities, with `;` between them; a few letters find each among those of the network, and any other can be typed. */
export const CityField = ({
  label,
  value,
  onChange,
  cities,
  hint,
  trouble,
  placeholder,
}: CityFieldProps): ReactNode => {
  const { t, language } = useSentences();
  const offers = offersFor(value, cities, language).filter(({ id }) => id !== value);
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger="input"
      inputValue={value}
      onInputChange={onChange}
      items={offers}
      defaultFilter={() => true}
      isInvalid={trouble !== null}
    >
      <Label>{label}</Label>
      <Input className="input" placeholder={placeholder} />
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
      <FieldError className="field-trouble">{trouble}</FieldError>
      <Popover className="popover">
        <ListBox<Offer> aria-label={t('library:new.cities')}>
          {({ id, city, country }) => (
            <ListBoxItem id={id} textValue={id} className="choice">
              <span>{city}</span>
              <span className="keys">{country}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
