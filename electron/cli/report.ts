import type { Draft } from '#core/draft/draft.ts';
import type { Doubt } from '#core/draft/network.ts';
import type { Printed } from '#core/draft/printed.ts';
import type { Failure } from '#core/failure.ts';
import { fieldLabel } from '#core/language/labels.ts';
import type { Report } from '#core/text/report.ts';
import { calledParts } from '#electron/host/citing.ts';
import type { DraftFile } from '#electron/host/file/draft-file.ts';
import { draftingLanguages } from '#electron/host/languages.ts';
import type { Terminal } from './terminal.ts';

/** Names of the drafting languages in the language of the interface: “English, French”. */
export const languageNames = (tags: readonly string[], { ui }: Terminal): string => {
  const names = new Intl.DisplayNames([ui], { type: 'language', fallback: 'code' });
  return tags.map((tag) => names.of(tag) ?? tag).join(', ');
};

/** How many numbered or citable paragraphs a draft has, items not counted. */
const clauseCount = (draft: Draft): number =>
  draft.parts.filter(({ role }) => role === 'clause' || role === 'preamble').length;

/** The line that says which file was made and what is in it. */
export const madeLine = (key: string, file: string, draft: Draft, out: Terminal): string =>
  out.t(key, {
    file,
    kind: out.t(`cli:kind.${draft.kind}`),
    languages: languageNames(draft.languages, out),
    count: clauseCount(draft),
  });

/** The facts of a failure, the fact of the meeting that it is about as people call it. */
const withFieldNames = ({ facts }: Failure, out: Terminal): Failure['facts'] =>
  typeof facts.field === 'string' ? { ...facts, field: fieldName(facts.field, out) } : facts;

/** Doubts as sentences, each once, with what the facts of the network say more where they say it. */
export const doubtLines = (doubts: readonly (Failure | Doubt)[], { t, ui }: Terminal): readonly string[] => [
  ...new Set(
    doubts.map((doubt) => {
      const note = 'note' in doubt ? doubt.note?.[ui] : undefined;
      return [t(doubt.code, doubt.facts), ...(note === undefined ? [] : [note])].join(' ');
    }),
  ),
];

/** A fact as people call it, with the name by which it is set: “date of adoption (adoptionDate)”. */
const fieldName = (field: string, { ui }: Terminal): string => {
  const profile = draftingLanguages()[ui];
  const label = profile === undefined ? field : fieldLabel(field, profile);
  return label === field ? field : `${label} (${field})`;
};

/** What stands between a text and its adoption, one thing a line. */
export const openLines = (open: readonly Failure[], out: Terminal): string =>
  `\n${open.map((one) => `  ${out.t(one.code, withFieldNames(one, out))}\n`).join('')}`;

/** What is still missing in printed pages: facts without a value, parts without words. */
export const gapLines = (
  command: 'show' | 'export',
  pages: readonly Printed[],
  out: Terminal,
): readonly string[] => {
  const names = [...new Set(pages.flatMap(({ placeholders }) => placeholders))].map((name) =>
    fieldName(name, out),
  );
  const missing =
    names.length === 0
      ? []
      : [out.t(`cli:${command}.placeholders`, { count: names.length, names: names.join(', ') })];
  const unwritten = pages
    .filter((page) => page.unwritten.length > 0)
    .map((page) =>
      out.t(`cli:${command}.unwritten`, {
        count: page.unwritten.length,
        language: page.language,
      }),
    );
  const broken = pages
    .filter((page) => page.broken.length > 0)
    .map((page) => out.t('cli:broken', { count: page.broken.length, language: page.language }));
  return [...missing, ...unwritten, ...broken];
};

/** The printed languages in which paragraphs do not follow another one yet, with those paragraphs. */
export const staleLines = (
  { draft, stale }: Pick<DraftFile, 'draft' | 'stale'>,
  languages: readonly string[],
  out: Terminal,
): readonly string[] => {
  const called = calledParts(draft);
  return languages.flatMap((tag) => {
    const behind = new Set(
      stale.filter(({ kind, language }) => kind === 'outdated' && language === tag).map(({ part }) => part),
    );
    if (behind.size === 0) return [];
    const clauses = draft.parts.flatMap(({ id }) =>
      behind.has(id) ? [out.t('cli:export.called', { called: called.get(id) ?? '' })] : [],
    );
    const facts = { clauses: clauses.join(', '), language: languageNames([tag], out) };
    return [out.t('cli:export.stale', facts)];
  });
};

const lists = ['recognised', 'joined', 'dropped', 'doubts'] as const;

/** What the reader of a text noticed, list by list, line by line. */
export const tellReading = (report: Report, out: Terminal): void => {
  for (const list of lists) {
    const findings = report[list];
    if (findings.length === 0) continue;
    out.progress(`${out.t(`cli:import.${list}`, { count: findings.length })}${out.t('cli:colon')}`);
    for (const { code, line, facts } of findings)
      out.progress(`  ${out.t('cli:import.at-line', { line, sentence: out.t(code, facts) })}`);
  }
};
