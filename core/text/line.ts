import type { SourceParagraph } from '#core/draft/source.ts';
import { characters, isText, type Run, sliceWording, tidy, type Wording } from '#core/draft/wording.ts';
import { wordsOf } from './flat.ts';
import { finding, type Notes } from './report.ts';

/** One paragraph of the source, cleaned for reading: no space at its edges, carets turned into superscripts. */
export interface Line {
  readonly line: number;
  readonly wording: Wording;
  /** The wording as characters; atoms are one sign each. */
  readonly text: string;
  /** How many spaces and tabs stood before the words; only meant for comparing lines of one source. */
  readonly indent: number;
  readonly whole: boolean;
  readonly list?: SourceParagraph['list'];
  readonly headingLevel?: number;
}

const caret = /\^(\p{L}{1,4}|\p{N}{1,3})(?![\p{L}\p{N}])\^?/gu;

/** Words with typed carets, `XII^e` or `XII^e^`, as words with true superscripts. */
const raised = (run: Run): readonly Run[] => {
  if (!isText(run) || !run.text.includes('^')) return [run];
  const runs: Run[] = [];
  let at = 0;
  for (const match of run.text.matchAll(caret)) {
    // A caret that follows nothing is not an exponent or the ending of an ordinal.
    if (!/[\p{L}\p{N}]/u.test(run.text.charAt(match.index - 1))) continue;
    runs.push({ ...run, text: run.text.slice(at, match.index) });
    runs.push({ ...run, text: match[1] ?? '', marks: [...(run.marks ?? []), 'superscript'] });
    at = match.index + match[0].length;
  }
  return [...runs, { ...run, text: run.text.slice(at) }];
};

// A soft hyphen at the end is kept until lines are joined: it tells that a word goes on.
const edge = /[\s\u200b-\u200d\u2060\ufeff]/;

const trimmedRange = (text: string): readonly [number, number] => {
  let from = 0;
  let to = text.length;
  while (from < to && edge.test(text.charAt(from))) from++;
  while (to > from && edge.test(text.charAt(to - 1))) to--;
  return [from, to];
};

/** A wording without spaces at its edges. */
export const trimmed = (wording: Wording): Wording =>
  sliceWording(wording, ...trimmedRange(characters(wording)));

const withoutStars = (wording: Wording): Wording =>
  wording.map((run) => (isText(run) ? { ...run, text: run.text.replaceAll('**', '') } : run));

const cleaned = (source: SourceParagraph, notes: Notes): Wording => {
  const stars = !source.whole && source.wording.some((run) => isText(run) && run.text.includes('**'));
  if (stars) notes.dropped.push(finding('reading:markdown-signs', source.line, { text: '**', words: 0 }));
  return tidy((stars ? withoutStars(source.wording) : source.wording).flatMap(raised));
};

/** A paragraph of the source as a line; notes signs of Markdown that were left out. */
export const lineOf = (source: SourceParagraph, notes: Notes): Line => {
  const wording = cleaned(source, notes);
  const range = trimmedRange(characters(wording));
  const inner = sliceWording(wording, ...range);
  return {
    line: source.line,
    wording: inner,
    text: characters(inner),
    indent: range[0],
    whole: source.whole,
    ...(source.list === undefined ? {} : { list: source.list }),
    ...(source.headingLevel === undefined ? {} : { headingLevel: source.headingLevel }),
  };
};

/** Whether nothing is left of a line. */
export const isBlank = (line: Line): boolean => line.text === '';

/** How many words a line has, for the account of what was dropped. */
export const wordCount = (line: Line): number => wordsOf(line.text).length;
