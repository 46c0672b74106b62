import type { HeldFile } from '#core/round/round.ts';
import { citiesCalled } from '#electron/host/city-called.ts';
import { sentenceOf } from '#electron/host/translate.ts';
import { atClause } from './at-clause.ts';
import { excerptOf } from './excerpt.ts';
import { preparedLines } from './prepared-lines.ts';
import type { Terminal } from './terminal.ts';

const joined = (pieces: readonly string[]): string =>
  `    ${pieces.filter((piece) => piece !== '').join(' · ')}`;

// Where in its file something stands, and by which number it is confirmed.
const placeOf = ({ finding = {} }: HeldFile, out: Terminal): readonly string[] => {
  const { t } = out;
  const { cite, line, author, quote, rationale, number } = finding;
  return [
    cite === undefined ? '' : atClause(cite, out),
    line === undefined ? '' : t('reply:import.at-line', { line }),
    number === undefined ? '' : t('reply:import.number', { number }),
    author === undefined ? '' : t('reply:import.by', { author }),
    quote === undefined ? '' : t('reply:import.quote', { words: excerptOf(quote) }),
    rationale === undefined ? '' : t('reply:import.because', { words: excerptOf(rationale) }),
  ];
};

// Of what a file says that waits as a whole, its beginning; all that the record has is in the register.
const saidIn = ({ says }: HeldFile, { t }: Terminal): string => {
  if (says === undefined) return '';
  const words = excerptOf(says.words.replaceAll('\n', ' / '));
  const left = says.words.length + (says.more ?? 0) - words.length;
  const quote = t('reply:import.quote', { words });
  return words.endsWith('…') && left > 0 ? `${quote} ${t('reply:waiting.more', { count: left })}` : quote;
};

const lineOf = (one: HeldFile, out: Terminal): string => {
  const { id, file, reason, held, cities = [] } = one;
  const day = new Intl.DateTimeFormat(out.ui, { dateStyle: 'long' }).format(new Date(held.at));
  return joined([
    id,
    file,
    cities.length === 0 && one.finding !== undefined
      ? out.t('reply:waiting.of-nobody')
      : citiesCalled(cities, out.ui),
    out.t('reply:waiting.since', { day }),
    ...placeOf(one, out),
    saidIn(one, out),
    sentenceOf(reason, out.t),
  ]);
};

/**
 * What waits, one a line, each with its id, whose it is, since when and why: whole files, then single things in replies
 * with where they stand; none where nothing waits.
 */
export const waitingLines = (held: readonly HeldFile[], out: Terminal): readonly string[] => {
  const of = (key: string, those: readonly HeldFile[]): readonly string[] =>
    those.length === 0
      ? []
      : [
          `  ${out.t(`reply:waiting.${key}`, { count: those.length })}${out.t('cli:colon')}`,
          ...those.flatMap((one) => [
            lineOf(one, out),
            ...preparedLines(one.finding?.change ?? [], 'prepared', out),
          ]),
        ];
  return [
    ...of(
      'files',
      held.filter(({ finding }) => finding === undefined),
    ),
    ...of(
      'findings',
      held.filter(({ finding }) => finding !== undefined),
    ),
  ];
};
