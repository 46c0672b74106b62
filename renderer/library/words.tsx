import type { ReactNode } from 'react';
import { type Draft, type Id, wordingIn } from '#core/draft/draft.ts';
import { type Printed, type PrintedPart, printed } from '#core/draft/printed.ts';
import { characters } from '#core/draft/wording.ts';
import { profileOf, profiles } from '#renderer/language/profiles.ts';

/** A draft as it prints in one language, by part; words stay as they were typed. */
export const printedByPart = (draft: Draft, language: string): ReadonlyMap<Id, PrintedPart> => {
  const known =
    profiles[language] === undefined ? { ...profiles, [language]: profileOf(language) } : profiles;
  const { parts }: Printed = printed(draft, language, known, { asTyped: true });
  return new Map(parts.map((part) => [part.id, part]));
};

/** The first words of a part, to name it by where it has no number. */
export const firstWords = (draft: Draft, id: Id, language: string): string => {
  const part = draft.parts.find((one) => one.id === id);
  const text = part === undefined ? '' : characters(wordingIn(part, language));
  return text.length > 60 ? `${text.slice(0, 58).trimEnd()} …` : text;
};

/** How a part is cited; by its first words where it is not. */
export const called = (draft: Draft, id: Id, language: string, pages: ReadonlyMap<Id, PrintedPart>): string =>
  pages.get(id)?.label.cite || firstWords(draft, id, language);

const Run = ({ run }: { readonly run: PrintedPart['runs'][number] }): ReactNode => {
  if ('footnote' in run) return <sup>{'*'}</sup>;
  const { text, marks } = run;
  let shown: ReactNode = text;
  if (marks.includes('bold')) shown = <b>{shown}</b>;
  if (marks.includes('italic')) shown = <i>{shown}</i>;
  if (marks.includes('underline')) shown = <u>{shown}</u>;
  return marks.includes('superscript') ? <sup>{shown}</sup> : shown;
};

/** The words of a part with their marks. */
export const Words = ({ part }: { readonly part: PrintedPart | undefined }): ReactNode =>
  // Runs have no names of their own; their place is all that tells them apart.
  // oxlint-disable-next-line no-array-index-key
  part?.runs.map((run, at) => <Run key={at} run={run} />) ?? null;
