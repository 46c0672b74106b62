import type { Elision } from '#electron/host/amending/elisions.ts';
import type { StandingBracket } from '#electron/host/amending/standing-brackets.ts';
import { citiesCalled } from '#electron/host/city-called.ts';
import { languageNames } from './report.ts';
import type { Terminal } from './terminal.ts';

type Place = StandingBracket['places'][number];

const alternatives = ({ options }: Place, { t, ui }: Terminal): readonly string[] =>
  options.flatMap(({ option, words, deletes, cities }) => {
    if (words === '' && !deletes) return [];
    return [
      `${option} ${deletes ? t('cli:amendments.kind.delete') : `{+${words}+}`} ${citiesCalled(cities, ui)}`,
    ];
  });

/** A bracket with the ids under which it and its alternatives are decided, a line for each language. */
export const bracketLines = (
  { bracket, clause, places, lost }: StandingBracket,
  out: Terminal,
): readonly string[] => [
  ...places.map((place) => {
    const present =
      place.present === '' ? '' : `[-${place.present}-] ${citiesCalled(place.own, out.ui)}`.trim();
    const words = [present, ...alternatives(place, out)].filter((text) => text !== '');
    return `  ${bracket}  ${clause}  ${languageNames([place.language], out)}  ${words.join(' / ')}`;
  }),
  ...lost.map(
    (language) =>
      `  ${bracket}  ${clause}  ${languageNames([language], out)}  ${out.t('cli:conflicts.no-words')}`,
  ),
];

/** What is to be looked at where words came together, or would by a choice. */
export const elisionLines = (elisions: readonly Elision[], out: Terminal): readonly string[] =>
  elisions.map(({ clause, language, words, option }) => {
    const facts = { clause, words, language: languageNames([language], out) };
    return option === undefined
      ? out.t('cli:decide.elision', facts)
      : out.t('cli:decide.elision-if', { ...facts, option });
  });
