import { isAddress } from '#core/draft/address.ts';
import type { PrintedRun } from '#core/draft/printed-run.ts';
import { printable } from './printable.ts';

/** How words are made fit for the page. */
export interface Setting {
  /** The place of the words' language among the languages printed. */
  readonly language: number;
  /** Characters for which there is no font. */
  readonly missing: ReadonlySet<string>;
  /** Told of every character that had to give way. */
  readonly lose: (character: string) => void;
}

/** Text fit for the page. */
export const fit = (text: string, { missing, lose }: Setting): string => {
  const { text: kept, lost } = printable(text, missing);
  lost.forEach(lose);
  return kept;
};

/** A number or marker fit for the page; null where there is none. */
export const fitLabel = (label: string | null, setting: Setting): string | null =>
  label === null ? null : fit(label, setting);

/**
 * Runs as the page reads them: text with what sets it apart, or a note in its language. A link is kept only when it
 * is a web or mail address; its words print in any case.
 */
export const fitRuns = (runs: readonly PrintedRun[], setting: Setting): readonly object[] =>
  runs.map((run) => {
    if ('footnote' in run) return { note: fitRuns(run.footnote, setting), language: setting.language };
    return {
      text: fit(run.text, setting),
      ...Object.fromEntries(run.marks.map((mark) => [mark, true])),
      ...(run.link !== undefined && isAddress(run.link) ? { link: run.link } : {}),
      ...(run.placeholder || run.broken ? { quiet: true } : {}),
    };
  });
