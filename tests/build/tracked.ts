import type { Negotiation } from '#core/amendment/state.ts';
import { printed, printedLabel } from '#core/draft/printed.ts';
import type { PrintedRun } from '#core/draft/printed-run.ts';
import type { Run, Wording } from '#core/draft/wording.ts';
import type { TrackedForm } from '#core/forms/tracked/tracked.ts';
import { trackedForm } from '#core/forms/tracked/tracked-form.ts';
import { readWord } from '#core/word/read/read-word.ts';
import { writeTracked } from '#core/word/write/tracked/write-tracked.ts';
import { formTerms } from '#electron/host/forms/terms.ts';
import { had } from './expect-change.ts';

export type Side = 'accept' | 'reject';
export const sides: readonly Side[] = ['accept', 'reject'];

const terms = formTerms();

const spoken = (run: PrintedRun | Run): string => {
  if ('footnote' in run) return `{${run.footnote.map(spoken).join('')}}`;
  if (!('text' in run)) return '';
  const marks = (run.marks ?? []).filter((mark) => mark !== 'underline').join();
  return marks === '' ? run.text : `<${marks}>${run.text}</>`;
};

/** Words with their marks and notes, in a short hand; neighbours of one look as one. */
const said = (runs: readonly PrintedRun[] | Wording): string =>
  runs
    .map(spoken)
    .join('')
    .replace(/<\/><(\w+)>/g, (whole, mark: string, at: number, text: string) =>
      text.lastIndexOf(`<${mark}>`, at) > text.lastIndexOf('</>', at - 1) ? '' : whole,
    );

/** A version of the text as it prints, paragraph by paragraph: its number, and its words as `said`. */
export const printedLines = (state: Negotiation, version: number, language: string): readonly string[] => {
  const draft = state.versions[version];
  if (draft === undefined) throw new Error(`no version ${version}`);
  return printed(draft, language, terms.languages, { gaps: true })
    .parts.map((part) => `${printedLabel(part) ?? ''}|${said(part.runs)}`)
    .filter((line) => line !== '|');
};

/** The same of one side of a Word file, as our own reader has it. */
export const readLines = (bytes: Uint8Array, side: Side): readonly string[] =>
  had(readWord(bytes, { revisions: side }))
    .paragraphs.map(({ list, wording }) => `${list?.printed ?? ''}|${said(wording)}`)
    .filter((line) => line !== '|');

/** What every reader of text agrees on: numbers and words without spaces, notes as their numbers. */
export const bareLines = (state: Negotiation, version: number, language: string): readonly string[] => {
  let notes = 0;
  const draft = state.versions[version];
  if (draft === undefined) throw new Error(`no version ${version}`);
  const words = (run: PrintedRun): string => ('footnote' in run ? String(++notes) : run.text);
  return printed(draft, language, terms.languages, { gaps: true })
    .parts.map((part) => bare(`${printedLabel(part) ?? ''}${part.runs.map(words).join('')}`))
    .filter((line) => line !== '');
};

/** A line without its spaces. */
export const bare = (line: string): string => line.replaceAll(/\s/g, '');

/** The lines of a text that hold anything, without their spaces. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(bare)
    .filter((line) => line !== '');

/** The redline of a negotiation from a version to the present one, as a form. */
export const redlineOf = (state: Negotiation, language = 'en', from = 0): TrackedForm =>
  had(trackedForm(state, language, { from, to: state.steps.length }, terms));

/** The same as a Word file. */
export const redlineFile = (state: Negotiation, language = 'en', from = 0): Promise<Uint8Array> =>
  writeTracked(redlineOf(state, language, from), '2028-01-01');

/** Everyone who is named in a form. */
export const authorsOf = ({ paragraphs }: TrackedForm): readonly string[] => {
  const signed = paragraphs.flatMap(({ mark, pieces }) => [mark, ...pieces.map(({ change }) => change)]);
  return [...new Set(signed.flatMap((one) => one?.by.author ?? []))].toSorted();
};
