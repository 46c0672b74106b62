import { countStates, type FileReport, type Finding, type State, sumReports } from '#core/reply/report.ts';
import type { HeldFile } from '#core/round/round.ts';
import { citiesCalled, cityCalled } from '#electron/host/city-called.ts';
import { sentenceOf } from '#electron/host/translate.ts';
import { atClause, goingTo } from './at-clause.ts';
import { excerptOf } from './excerpt.ts';
import { preparedLines } from './prepared-lines.ts';
import type { Terminal } from './terminal.ts';

/** The reports of a batch, their sum, and all files that wait, for programs. */
export const replyAnswer = (
  file: string,
  reports: readonly FileReport[],
  waiting: readonly HeldFile[],
  dryRun: boolean,
): unknown => ({
  file,
  dryRun,
  batch: sumReports(reports),
  waiting,
  reports: reports.map((report) => ({ ...report, count: countStates(report.findings) })),
});

const shown: ReadonlySet<State> = new Set(['taken', 'held', 'remark', 'outside', 'undone']);

// What is only counted has nothing to be told in a line of its own.
const isLine = ({ state, quote, cite, reason }: Finding): boolean =>
  reason?.code === 'instructions:letterhead' ||
  (shown.has(state) &&
    (state !== 'outside' || quote !== undefined || cite !== undefined || reason !== undefined));

// What becomes of a paragraph as a whole, and where it goes; words that change speak for themselves.
const doingOf = ({ found, to }: Finding, out: Terminal): string => {
  const { t } = out;
  if (found === 'split' || found === 'shape') return t(`reply:import.does.${found}`);
  if (found !== 'move' && found !== 'insert' && found !== 'merge') return '';
  if (to === undefined) return t(`reply:import.does.${found}`);
  return to === '' ? t(`reply:import.does.${found}-first`) : goingTo(found, to, out);
};

/** What is to be known of an amendment although it was taken in. */
const warnings: ReadonlySet<string> = new Set([
  'instructions:field-replaced',
  'instructions:reference-replaced',
  'reply:cell-passage',
]);

// Of what was taken in it needs no telling that it was understood.
const isSaid = ({ state, reason }: Finding): boolean => state !== 'taken' || warnings.has(reason?.code ?? '');

const listed = (all: readonly Finding[], told: (one: Finding) => string): string =>
  [...new Set(all.map(told))].filter((piece) => piece !== '').join(', ');

// “In all paragraphs …” is one sentence and an amendment in each; so it is told, once.
const isSameSaid = (one: Finding, other: Finding): boolean =>
  one.found === 'sentence' &&
  other.found === 'sentence' &&
  one.quote !== undefined &&
  one.quote === other.quote &&
  one.line === other.line &&
  one.state === other.state &&
  one.part !== other.part;

const bySentence = (findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] => {
  const found: [Finding, ...Finding[]][] = [];
  for (const one of findings) {
    const last = found.at(-1);
    if (last !== undefined && isSameSaid(last[0], one)) last.push(one);
    else found.push([one]);
  }
  return found;
};

const findingLine = (all: readonly [Finding, ...Finding[]], out: Terminal): string => {
  const { t } = out;
  const [one] = all;
  return [
    t(`reply:import.state.${one.state}`),
    listed(all, ({ held }) => held ?? ''),
    listed(all, ({ number }) => (number === undefined ? '' : t('reply:import.number', { number }))),
    listed(all, ({ amendment }) => amendment ?? ''),
    listed(all, ({ cite }) => (cite === undefined ? '' : atClause(cite, out))),
    doingOf(one, out),
    one.line === undefined ? '' : t('reply:import.at-line', { line: one.line }),
    one.how === undefined ? '' : t(`reply:import.how.${one.how}`),
    one.author === undefined ? '' : t('reply:import.by', { author: one.author }),
    one.quote === undefined || one.quote === ''
      ? ''
      : t('reply:import.quote', { words: excerptOf(one.quote) }),
    one.rationale === undefined ? '' : t('reply:import.because', { words: excerptOf(one.rationale) }),
    one.reason === undefined || !isSaid(one) ? '' : t(one.reason.code, one.reason.facts),
  ]
    .filter((piece) => piece !== '')
    .join(' · ');
};

const counts = (findings: readonly Finding[], { t }: Terminal): string =>
  Object.entries(countStates(findings))
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${t(`reply:import.state.${state}`)} ${count}`)
    .join(' · ');

const replyLines = (report: FileReport, { t, ui }: Terminal): readonly string[] =>
  report.replies.map(({ cities, whence, reply, answer, late, amendments, replaces }) =>
    [
      t('reply:import.from', {
        file: report.file,
        cities: citiesCalled(cities, ui),
        whence: t(`reply:import.whence.${whence}`),
      }),
      t('reply:import.reply', { reply: reply ?? '', answer: t(`reply:import.answer.${answer}`) }),
      ...(late ? [t('reply:import.late')] : []),
      ...(replaces === null ? [] : [t('reply:import.replacing', { reply: replaces })]),
      ...(amendments.length === 0
        ? []
        : [t('reply:import.amendments', { count: amendments.length, ids: amendments.join(', ') })]),
    ].join(' · '),
  );

// With where its words or its mail name them, which is no proof that they sent it.
const candidatesIn = ({ candidates }: FileReport, { t, ui }: Terminal): string =>
  candidates
    .map((city) => {
      const { where = [] } = city;
      const places = where.map((one) => t(`reply:import.where.${one}`)).join(' / ');
      return places === '' ? cityCalled(city, ui) : `${cityCalled(city, ui)} – ${places}`;
    })
    .join(', ');

/** What became of one file, line by line: whose it is, what it came to, and each thing that was found in it. */
export const tellFile = (report: FileReport, out: Terminal): void => {
  const { t, say, warn } = out;
  for (const line of replyLines(report, out)) say(line);
  if (report.reason !== undefined)
    say(
      `${calledIn(report, out)}${t('cli:colon')} ${t(`reply:import.${report.state}`, { sentence: sentenceOf(report.reason, t) })}`,
    );
  if (report.held !== undefined) say(`  ${t('reply:waiting.under', { id: report.held })}`);
  if (report.candidates.length > 0)
    say(`  ${t('reply:import.candidates', { names: candidatesIn(report, out) })}`);
  if (report.base !== null && report.kind !== 'letter')
    say(`  ${t(`reply:import.base.${report.base.how}`, { version: report.base.version })}`);
  const parts = report.findings.filter(
    ({ found, quote }) => (found !== 'text' || quote !== undefined) && found !== 'file',
  );
  if (parts.length > 0) say(`  ${counts(parts, out)}`);
  for (const all of bySentence(parts.filter(isLine))) {
    const [one] = all;
    say(`    ${findingLine(all, out)}`);
    const isWorded = one.found === 'row' || one.found === 'sentence';
    const key = one.state === 'held' ? 'prepared' : isWorded ? 'changes' : 'confirmed';
    for (const line of preparedLines(
      all.flatMap(({ change = [] }) => change),
      key,
      out,
    ))
      say(line);
  }
  const within = report.findings.filter(({ held }) => held !== undefined).length;
  if (within > 0) say(`  ${t('reply:waiting.within', { count: within })}`);
  for (const { code, facts } of report.warnings)
    warn('path' in facts ? t(code, facts) : `${report.file}${t('cli:colon')} ${t(code, facts)}`);
};

const calledIn = ({ file, cities = [] }: FileReport, { t, ui }: Terminal): string =>
  cities.length === 0 ? file : t('reply:import.not-taken', { file, cities: citiesCalled(cities, ui) });

/** What the whole batch came to, with the files that someone must look at. */
export const tellBatch = (reports: readonly FileReport[], out: Terminal): void => {
  const { t, say } = out;
  if (reports.length < 2) return;
  const sum = sumReports(reports);
  const states = Object.entries(sum.files)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${t(`reply:import.file-state.${state}`)} ${count}`);
  say([t('reply:import.files', { count: reports.length }), ...states].join(' · '));
  const findings = reports.flatMap((report) => report.findings);
  const found = [t('reply:import.found', { count: sum.found }), counts(findings, out)];
  say(found.filter((one) => one !== '').join(' · '));
  const list = (key: string, files: readonly FileReport[]): void => {
    if (files.length === 0) return;
    say(`${t(`reply:import.${key}`)}${t('cli:colon')}`);
    for (const { file } of files) say(`  ${file}`);
  };
  const waits = ({ findings }: FileReport): boolean => findings.some((one) => one.state === 'held');
  list(
    'partly',
    reports.filter((one) => one.state === 'taken' && waits(one)),
  );
  list(
    'unread',
    reports.filter(({ state }) => state === 'held' || state === 'refused'),
  );
};
