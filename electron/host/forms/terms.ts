import { createInstance } from 'i18next';
import { draftNumber } from '#core/amendment/draft-number.ts';
import type { Language } from '#core/draft/draft.ts';
import { nameIn } from '#core/draft/field-view.ts';
import type { Facts, Terms } from '#core/forms/terms.ts';
import { draftingLanguages } from '../languages.ts';
import { networkFacts } from '../network.ts';
import { readResource, resourceNames } from '../resources.ts';

type Say = (key: string, facts: Facts) => string;

// A language whose own words for forms are not there yet is served in this one.
const last = 'en';
const spoken = new Map<string, Say>();

const folderFor = (language: Language): string => {
  const names = [language, language.split('-')[0] ?? language];
  return names.find((name) => hasForms(name)) ?? last;
};

const hasForms = (name: string): boolean => {
  try {
    return resourceNames('locales', name).includes('forms');
  } catch {
    return false;
  }
};

const sayIn = (language: Language): Say => {
  const folder = folderFor(language);
  const known = spoken.get(folder);
  if (known !== undefined) return known;
  const read = readResource('locales', folder, 'forms.json');
  const instance = createInstance();
  void instance.init({
    lng: folder,
    fallbackLng: false,
    initAsync: false,
    ns: ['forms'],
    defaultNS: 'forms',
    resources: { [folder]: { forms: typeof read === 'object' && read !== null ? { ...read } : {} } },
    interpolation: { escapeValue: false },
  });
  instance.services.formatter?.add('draft', (version) => `${draftNumber(Number(version))}`);
  const say: Say = (key, facts) => instance.t(key, { ...facts });
  spoken.set(folder, say);
  return say;
};

/** The words of the forms by language, from `locales`, and the names of cities, from the network's facts. */
export const formTerms = (): Terms => {
  const { cities } = networkFacts();
  const names = new Map(cities.map((city) => [city.id, city.names]));
  return {
    languages: draftingLanguages(),
    say: (language, key, facts = {}) => sayIn(language)(key, facts),
    cityName: (city, language) => {
      const found = names.get(city);
      return found === undefined ? null : (nameIn(found, language) ?? null);
    },
  };
};
