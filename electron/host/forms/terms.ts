import { createInstance } from 'i18next';
import type { Language } from '#core/draft/draft.ts';
import { nameIn } from '#core/draft/field-view.ts';
import type { Facts, Terms } from '#core/forms/terms.ts';
import { cityCalled } from '../city-called.ts';
import { versionInWords } from '../draft-called.ts';
import { draftingLanguages } from '../languages.ts';
import { networkFacts } from '../network.ts';
import { readResource, resourceNames } from '../resources.ts';

/** Whose sentences: those of the forms of a negotiation, or of the papers of a consultation. */
type Sentences = 'forms' | 'packs';

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

const sayIn = (language: Language, name: Sentences): Say => {
  const folder = folderFor(language);
  const key = `${folder} ${name}`;
  const known = spoken.get(key);
  if (known !== undefined) return known;
  const read = readResource('locales', folder, `${name}.json`);
  const instance = createInstance();
  void instance.init({
    lng: folder,
    fallbackLng: false,
    initAsync: false,
    ns: [name],
    defaultNS: name,
    resources: { [folder]: { [name]: typeof read === 'object' && read !== null ? { ...read } : {} } },
    interpolation: { escapeValue: false },
  });
  instance.services.formatter?.add('draft', (version, _, { drafts }: { readonly drafts?: unknown }) =>
    versionInWords(version, drafts, (number) => instance.t('later', { number })),
  );
  const say: Say = (sentence, facts) => instance.t(sentence, { ...facts });
  spoken.set(key, say);
  return say;
};

/**
 * The words of what is issued by language, from `locales`, and the names of cities, from the network's facts. `known` are
 * the drafts that people know.
 */
export const formTerms = (name: Sentences = 'forms', known: Facts = {}): Terms => {
  const { cities } = networkFacts();
  const names = new Map(cities.map((city) => [city.id, city.names]));
  return {
    languages: draftingLanguages(),
    say: (language, key, facts = {}) => sayIn(language, name)(key, { ...known, ...facts }),
    cityName: (city, language) => {
      const found = names.get(city);
      const called = found === undefined ? undefined : nameIn(found, language);
      // Papers come back as well, and say whose they are by the name that we wrote into them.
      return called === undefined ? null : cityCalled({ city, name: called }, language);
    },
  };
};
