import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Settings } from '#core/contract/settings.ts';
import type { Failure } from '#core/failure.ts';
import { sentences } from './sentences.ts';

/** The language of the interface: the one chosen, or that of the machine. */
export const languageOf = (settings: Settings, machine: 'en' | 'fr'): 'en' | 'fr' =>
  settings.interface === 'system' ? machine : settings.interface;

/** Starts the sentences of the interface in a language; changing it later changes all that is shown. */
export const startSentences = (language: 'en' | 'fr'): i18n => {
  const all = sentences();
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    ns: Object.keys(all['en'] ?? {}),
    defaultNS: 'app',
    resources: all,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
  instance.on('languageChanged', (next) => {
    document.documentElement.lang = next;
  });
  return instance;
};

const languageFacts: ReadonlySet<string> = new Set(['language', 'languages', 'likely', 'known', 'found']);

const named = (tags: string, names: Intl.DisplayNames): string =>
  tags
    .split(', ')
    .map((tag) => (/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) ? (names.of(tag) ?? tag) : tag))
    .join(', ');

/** What went wrong, as a sentence of the interface: what happened, what was kept, what to do. */
export const failureSentence = (failure: Failure, { language, t }: i18n): string => {
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  const facts = Object.fromEntries(
    Object.entries(failure.facts).map(([key, value]) => [
      key,
      languageFacts.has(key) ? named(String(value), names) : value,
    ]),
  );
  // Typed keys are for sentences that this code names; a failure brings its own.
  return String(Reflect.apply(t, undefined, [failure.code, facts]));
};

/** A doubt is told in plain words where the terminal tells how to type what the window asks for in fields. */
const inWindow = (code: string, sentences: i18n): string => {
  const plain = code.replace(':', ':window.');
  return sentences.exists(plain) ? plain : code;
};

/** A doubt about a fact, with the note that the data has on it, in the language of the interface. */
export const doubtSentence = (
  { code, facts, note }: Failure & { readonly note?: Readonly<Record<string, string>> },
  sentences: i18n,
): string => {
  const sentence = failureSentence({ code: inWindow(code, sentences), facts }, sentences);
  const words = note?.[sentences.language] ?? note?.['en'];
  return words === undefined ? sentence : `${sentence} ${words}`;
};
