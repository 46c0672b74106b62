/** How a stretch of words is set apart. `superscript` is for ordinals such as XIe, never for footnote signs. */
export type Mark = 'bold' | 'italic' | 'superscript' | 'underline';

/** Marks in the one order in which they are kept, so that equal wordings are equal values. */
export const marksInOrder: readonly Mark[] = ['bold', 'italic', 'superscript', 'underline'];

interface Marked {
  readonly marks?: readonly Mark[];
  /** Where the words lead, as an absolute http, https or mailto address. */
  readonly link?: string;
}

/** Words as they were typed. Never empty in a wording at rest; typography is applied on output, not here. */
export interface TextRun extends Marked {
  readonly text: string;
}

/** A fact of the meeting, set where its value belongs; see `field.ts` for the forms each kind of fact can take. */
export interface FieldRun extends Marked {
  readonly field: string;
  readonly form?: string;
}

/** The number of another clause or item, by its id, so that it survives renumbering. */
export interface ReferenceRun extends Marked {
  readonly reference: string;
}

/** A note at the foot of the page, with a wording of its own in the language of the wording that holds it. */
export interface FootnoteRun extends Marked {
  readonly footnote: Wording;
}

/** One stretch of a wording: words, or an atom (field, reference, footnote) that counts as one character. */
export type Run = TextRun | FieldRun | ReferenceRun | FootnoteRun;

/**
 * A clause's words in one language: runs in reading order. Offsets into a wording count UTF-16 units of its words and
 * one for each atom; a wording at rest is `tidy`.
 */
export type Wording = readonly Run[];

/** Stands for one atom where a wording is read as plain characters (U+FFFC, object replacement character). */
export const atomSign = '\uFFFC';

/** The wording that says nothing. */
export const emptyWording: Wording = [];

/** A wording of plain words without marks; empty for an empty text. */
export const plain = (text: string): Wording => (text === '' ? emptyWording : [{ text }]);

/** Whether a run is words, not an atom. */
export const isText = (run: Run): run is TextRun => 'text' in run;
export const isField = (run: Run): run is FieldRun => 'field' in run;
export const isReference = (run: Run): run is ReferenceRun => 'reference' in run;
export const isFootnote = (run: Run): run is FootnoteRun => 'footnote' in run;

const runLength = (run: Run): number => (isText(run) ? run.text.length : 1);

/** How long a wording is in offsets: the length of its words plus one for each atom. */
export const wordingLength = (wording: Wording): number =>
  wording.reduce((length, run) => length + runLength(run), 0);

/** The wording as characters, an atom sign for each atom; its length is `wordingLength`. */
export const characters = (wording: Wording): string =>
  wording.map((run) => (isText(run) ? run.text : atomSign)).join('');

const sameMarks = (one: Run, other: Run): boolean =>
  one.link === other.link && (one.marks ?? []).join() === (other.marks ?? []).join();

// The keys of a run stand in one order, so that wordings compare as JSON whatever wrote them.
const bare = (run: Run): Run => {
  if (isText(run)) return { text: run.text };
  if (isField(run)) return { field: run.field, ...(run.form === undefined ? {} : { form: run.form }) };
  return isReference(run) ? { reference: run.reference } : { footnote: tidy(run.footnote) };
};

const tidyRun = (run: Run): Run => {
  const marks = marksInOrder.filter((mark) => run.marks?.includes(mark));
  return {
    ...bare(run),
    ...(marks.length > 0 ? { marks } : {}),
    ...(run.link === undefined ? {} : { link: run.link }),
  };
};

/**
 * The same wording in its one resting form: no empty runs, neighbours with equal marks joined, marks in order. Two
 * wordings that read alike have equal tidy forms.
 */
export const tidy = (wording: Wording): Wording => {
  const runs: Run[] = [];
  for (const given of wording) {
    if (isText(given) && given.text === '') continue;
    const run = tidyRun(given);
    const last = runs.at(-1);
    if (last !== undefined && isText(last) && isText(run) && sameMarks(last, run)) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    } else runs.push(run);
  }
  return runs;
};

/**
 * The part of a wording between two offsets, tidy. Offsets outside the wording are brought to its nearest end; an
 * empty or backward range gives the empty wording.
 */
export const sliceWording = (wording: Wording, from: number, to = Number.POSITIVE_INFINITY): Wording => {
  const runs: Run[] = [];
  let at = 0;
  for (const run of wording) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, runLength(run));
    if (start < end) runs.push(isText(run) ? { ...run, text: run.text.slice(start, end) } : run);
    at += runLength(run);
  }
  return tidy(runs);
};

/** Several wordings one after another as one tidy wording; nothing is put between them. */
export const joinWordings = (...wordings: readonly Wording[]): Wording => tidy(wordings.flat());

/** Whether two wordings are the same words with the same marks and atoms, however they are cut into runs. */
export const sameWording = (one: Wording, other: Wording): boolean =>
  one === other || JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));
