import type { Draft } from '#core/draft/draft.ts';
import type { Doubt } from '#core/draft/network.ts';
import type { Printed } from '#core/draft/printed.ts';
import type { Failure } from '#core/failure.ts';
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
    clauses: clauseCount(draft),
  });

/** Doubts as sentences, each once, with what the facts of the network say more where they say it. */
export const doubtLines = (doubts: readonly (Failure | Doubt)[], { t, ui }: Terminal): readonly string[] => [
  ...new Set(
    doubts.map((doubt) => {
      const note = 'note' in doubt ? doubt.note?.[ui] : undefined;
      return [t(doubt.code, doubt.facts), ...(note === undefined ? [] : [note])].join(' ');
    }),
  ),
];

/** What is still missing in printed pages: facts without a value, parts without words. */
export const gapLines = (
  command: 'show' | 'export',
  pages: readonly Printed[],
  out: Terminal,
): readonly string[] => {
  const names = [...new Set(pages.flatMap(({ placeholders }) => placeholders))];
  const missing =
    names.length === 0
      ? []
      : [out.t(`cli:${command}.placeholders`, { count: names.length, names: names.join(', ') })];
  const unwritten = pages
    .filter((page) => page.unwritten.length > 0)
    .map((page) =>
      out.t(`cli:${command}.unwritten`, {
        count: page.unwritten.length,
        language: languageNames([page.language], out),
      }),
    );
  return [...missing, ...unwritten];
};
