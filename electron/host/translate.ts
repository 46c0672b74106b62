import { createInstance } from 'i18next';
import type { Failure } from '#core/failure.ts';
import { fieldLabel } from '#core/language/labels.ts';
import { versionInWords, versionTyped } from './draft-called.ts';
import { draftingLanguages } from './languages.ts';
import { readResource, resourceNames } from './resources.ts';

/** The languages in which the interface speaks; independent of the languages of a draft. */
export const interfaceLanguages = ['en', 'fr'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** A sentence by its key (`file:missing`, `cli:done`), its gaps filled with facts; `count` chooses the plural. */
export type Translate = (key: string, facts?: Facts) => string;

type Facts = Readonly<Record<string, string | number>>;

/** French where the machine's locale is French, English everywhere else. */
export const machineLanguage = (env: NodeJS.ProcessEnv): InterfaceLanguage =>
  /^fr\b|^fr_/i.test(env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '') ? 'fr' : 'en';

/** A citation as it is written in the language of the interface: `3 (c)`, in French `3 c)`. */
export const citedIn = (cite: string, ui: InterfaceLanguage): string =>
  ui === 'fr' ? cite.replace(/(?<=\s)\((?=[\p{L}\p{N}]+\))/gu, '') : cite;

const citing = (facts: Facts, ui: InterfaceLanguage): Facts => {
  const cited = ['cite', 'asked'].flatMap((name) => {
    const cite = facts[name];
    return typeof cite === 'string' ? [[name, citedIn(cite, ui)] as const] : [];
  });
  return cited.length === 0 ? facts : { ...facts, ...Object.fromEntries(cited) };
};

const sentences = (language: InterfaceLanguage): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    resourceNames('locales', language).map((name) => {
      const read = readResource('locales', language, `${name}.json`);
      return [name, typeof read === 'object' && read !== null ? { ...read } : {}];
    }),
  );

const languageFacts = ['language', 'languages', 'likely', 'known', 'found', 'since'];

/** Facts in which languages are named as people name them: `fr` as French, `en, fr` as English, French. */
const withNames = (ui: InterfaceLanguage): ((facts: Facts) => Facts) => {
  const names = new Intl.DisplayNames([ui], { type: 'language', fallback: 'code' });
  const name = (tag: string): string =>
    /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) ? (names.of(tag) ?? tag) : tag;
  return (facts) =>
    Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [
        key,
        languageFacts.includes(key) ? String(value).split(', ').map(name).join(', ') : value,
      ]),
    );
};

// Sentences about a fact call it as people do; in those about its name, that is what one types to set it.
const aboutFacts =
  /^(?:instructions:|change:field-|forms:placeholder$|network:unsure$|reading:field-differs$)/;

const withFieldName = (ui: InterfaceLanguage, key: string, facts: Facts): Facts => {
  const profile = draftingLanguages()[ui];
  if (!aboutFacts.test(key) || facts.field === undefined || profile === undefined) return facts;
  return { ...facts, field: fieldLabel(String(facts.field), profile) };
};

/** The sentences of one interface language, read from `locales/<language>`. A missing key shows itself as its key. */
export const translator = (language: InterfaceLanguage): Translate => {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    ns: [...resourceNames('locales', language)],
    defaultNS: 'cli',
    resources: { [language]: sentences(language) },
    interpolation: { escapeValue: false },
  });
  instance.services.formatter?.add('base', (version, _, { drafts }: { readonly drafts?: unknown }) =>
    versionTyped(version, drafts),
  );
  instance.services.formatter?.add('draft', (version, _, { drafts }: { readonly drafts?: unknown }) =>
    versionInWords(version, drafts, (number) => instance.t('forms:later', { number })),
  );
  const named = withNames(language);
  // A part is called as drafters call it: by its number, or as the title, the date line, the opening sentence.
  const placed = (given: Facts): Facts => {
    const facts = citing(given, language);
    if (facts.called === undefined) return facts;
    const [key = '', ...cite] = String(facts.called).split(' ');
    return { ...facts, called: instance.t(`parts:${key}`, { cite: citedIn(cite.join(' '), language) }) };
  };
  return (key, facts = {}) => instance.t(key, withFieldName(language, key, placed(named(facts))));
};

/** What went wrong as a sentence that says what happened, what was kept and what to do. */
export const sentenceOf = (failure: Failure, t: Translate): string => t(failure.code, failure.facts);
