import {
  type FootnoteRun,
  type Mark,
  marksInOrder,
  type Run,
  tidy,
  type Wording,
  wordingLength,
} from '#core/draft/wording.ts';

/** A wording written down for a test, and the offsets of the spots marked in it. */
export interface Written {
  readonly wording: Wording;
  readonly spots: Readonly<Record<string, number>>;
}

const grammar =
  /\\(?<escaped>[\s\S])|<(?<spot>[a-z][\w-]*)>|\{note: (?<footnote>[^}]*)\}|\{#(?<reference>[^}]+)\}|\{(?<field>\w+)(?::(?<form>[\w-]+))?\}|(?<mark>\*\*|\*|\^|__)|(?<text>[\s\S])/gu;

const markOf: Readonly<Record<string, Mark>> = {
  '**': 'bold',
  '*': 'italic',
  '^': 'superscript',
  __: 'underline',
};

const footnote = (words: string): FootnoteRun => ({ footnote: written(words.trim()).wording });

const runOf = (found: Readonly<Record<string, string | undefined>>): Run | null => {
  if (found.footnote !== undefined) return footnote(found.footnote);
  if (found.reference !== undefined) return { reference: found.reference };
  if (found.field !== undefined)
    return { field: found.field, ...(found.form === undefined ? {} : { form: found.form }) };
  const text = found.escaped ?? found.text;
  return text === undefined ? null : { text };
};

/**
 * Reads the short hand of tests: `<x>` a spot, `{year}` and `{edition:words}` fields, `{#a}` a reference to part `a`,
 * `{note: words}` a footnote, `*italic*`, `**bold**`, `__underlined__`, `XI^th^` superscript; `\` takes the next character
 * as it is.
 */
export const written = (source: string): Written => {
  const runs: Run[] = [];
  const marks = new Set<Mark>();
  const spots: Record<string, number> = {};
  for (const { groups = {} } of source.matchAll(grammar)) {
    const mark = groups.mark === undefined ? undefined : markOf[groups.mark];
    const run = runOf(groups);
    if (groups.spot !== undefined) spots[groups.spot] = wordingLength(runs);
    else if (mark !== undefined) marks.has(mark) ? marks.delete(mark) : marks.add(mark);
    else if (run !== null) runs.push({ ...run, marks: marksInOrder.filter((known) => marks.has(known)) });
  }
  return { wording: tidy(runs), spots };
};
