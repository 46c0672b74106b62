import { type Failure, type Result, refuse, success } from '#core/failure.ts';
import { isAddress } from './address.ts';
import {
  isField,
  isFootnote,
  isReference,
  isText,
  type Mark,
  marksInOrder,
  type Run,
  tidy,
  type Wording,
} from './wording.ts';

// The delimiters of marks are switches: three asterisks turn italic and bold over at once, whichever came first, so
// that marks may overlap and no nesting has to be repaired.
const switches: Readonly<Record<string, readonly Mark[]>> = {
  '*': ['italic'],
  '**': ['bold'],
  '***': ['italic', 'bold'],
  '^': ['superscript'],
  __: ['underline'],
};

const special = /[*^_[\]{}\\]/g;
const fieldPattern = /^\{([\p{L}][\p{L}\p{N}_-]*)(?::([\p{L}][\p{L}\p{N}_-]*))?\}/u;
const referencePattern = /^\{#([^\s{}\\]+)\}/;
const linkEndPattern = /^\]\(((?:\\[()\\]|[^\s()\\])+)\)/;
const noteStart = '{note: ';

/** Where reading stands: the words so far, the marks that are on, and where an open link began. */
interface Reader {
  readonly text: string;
  at: number;
}

interface Stretch {
  readonly runs: Run[];
  readonly marks: Set<Mark>;
  link: number | null;
}

const marked = (marks: ReadonlySet<Mark>): { marks?: readonly Mark[] } =>
  marks.size === 0 ? {} : { marks: [...marks] };

const failed = (code: string, at: number): Failure => ({ code: `template:${code}`, facts: { at: at + 1 } });

const readSwitch = (reader: Reader, stretch: Stretch): Failure | null => {
  const found = /^(?:\*+|\^+|_+)/.exec(reader.text.slice(reader.at))?.[0] ?? '';
  const turned = switches[found];
  if (turned === undefined) return failed('mark', reader.at);
  for (const mark of turned) if (!stretch.marks.delete(mark)) stretch.marks.add(mark);
  reader.at += found.length;
  return null;
};

const readLink = (reader: Reader, stretch: Stretch): Failure | null => {
  if (reader.text[reader.at] === '[') {
    if (stretch.link !== null) return failed('link', reader.at);
    stretch.link = stretch.runs.length;
    reader.at++;
    return null;
  }
  const found = linkEndPattern.exec(reader.text.slice(reader.at));
  if (found?.[1] === undefined || stretch.link === null) return failed('link', reader.at);
  const link = found[1].replaceAll(/\\(.)/g, '$1');
  if (!isAddress(link)) return failed('link', reader.at);
  for (let index = stretch.link; index < stretch.runs.length; index++) {
    const run = stretch.runs[index];
    if (run !== undefined) stretch.runs[index] = { ...run, link };
  }
  stretch.link = null;
  reader.at += found[0].length;
  return null;
};

const readNote = (reader: Reader, stretch: Stretch): Failure | null => {
  const opened = reader.at;
  reader.at += noteStart.length;
  const note = readStretch(reader, true);
  if (!note.ok) return note.failure;
  if (reader.text[reader.at] !== '}') return failed('brace', opened);
  reader.at++;
  stretch.runs.push({ footnote: note.value, ...marked(stretch.marks) });
  return null;
};

const readBrace = (reader: Reader, stretch: Stretch): Failure | null => {
  const rest = reader.text.slice(reader.at);
  if (rest.startsWith(noteStart)) return readNote(reader, stretch);
  const field = fieldPattern.exec(rest);
  const found = field ?? referencePattern.exec(rest);
  if (found?.[1] === undefined) return failed('brace', reader.at);
  const form = field?.[2] === undefined ? {} : { form: field[2] };
  const atom = field === null ? { reference: found[1] } : { field: found[1], ...form };
  stretch.runs.push({ ...atom, ...marked(stretch.marks) });
  reader.at += found[0].length;
  return null;
};

const readWords = (reader: Reader, stretch: Stretch): Failure | null => {
  const found = /^(?:[^*^_[\]{}\\]|\{\{|\\[*^_[\]{}\\]|_(?!_))+/.exec(reader.text.slice(reader.at))?.[0];
  if (found === undefined) return failed('escape', reader.at);
  const text = found.replaceAll('{{', '{').replaceAll(/\\(.)/g, '$1');
  stretch.runs.push({ text, ...marked(stretch.marks) });
  reader.at += found.length;
  return null;
};

const readNext = (reader: Reader, stretch: Stretch): Failure | null => {
  const two = reader.text.slice(reader.at, reader.at + 2);
  if (two[0] === '{' && two !== '{{') return readBrace(reader, stretch);
  if (two[0] === '}') return failed('brace', reader.at);
  if (two[0] === '[' || two[0] === ']') return readLink(reader, stretch);
  if (two[0] === '*' || two[0] === '^' || two === '__') return readSwitch(reader, stretch);
  return readWords(reader, stretch);
};

const readStretch = (reader: Reader, inNote: boolean): Result<Wording> => {
  const stretch: Stretch = { runs: [], marks: new Set(), link: null };
  const isEnd = (): boolean => reader.at >= reader.text.length || (inNote && reader.text[reader.at] === '}');
  while (!isEnd()) {
    const failure = readNext(reader, stretch);
    if (failure !== null) return { ok: false, failure };
  }
  if (stretch.marks.size > 0) return refuse('template:mark', { at: reader.at + 1 });
  if (stretch.link !== null) return refuse('template:link', { at: reader.at + 1 });
  return success(tidy(stretch.runs));
};

/**
 * Reads a wording as it is written in data files:
 *
 * - `{hostCities}` a field, `{hostCities:in}` a field in one of its forms, `{#key}` the number of another part;
 * - `*italic*`, `**bold**`, `^superscript^`, `__underlined__`, `[words](https://…)`, `{note: words of a footnote}`;
 * - `{{` for an opening brace; a backslash before any other of `* ^ _ [ ] { } \` that is meant as such.
 *
 * Marks may overlap. The result is tidy. Refused with the place of the trouble, counted from 1 in UTF-16 units:
 * `template:brace` (no field, reference or note, or one left open), `template:mark` and `template:link` (left open,
 * or not of the forms above), `template:escape` (a backslash before an ordinary letter).
 */
export const readWorded = (text: string): Result<Wording> => readStretch({ text, at: 0 }, false);

const escaped = (text: string): string =>
  text.replaceAll(special, (sign) => (sign === '{' ? '{{' : `\\${sign}`));

const writeRun = (run: Run): string => {
  if (isText(run)) return escaped(run.text);
  if (isField(run)) return run.form === undefined ? `{${run.field}}` : `{${run.field}:${run.form}}`;
  if (isReference(run)) return `{#${run.reference}}`;
  return isFootnote(run) ? `${noteStart}${writeWorded(run.footnote)}}` : '';
};

const writeSwitches = (from: readonly Mark[], to: readonly Mark[]): string => {
  const turned = marksInOrder.filter((mark) => from.includes(mark) !== to.includes(mark));
  const stars = (turned.includes('italic') ? '*' : '') + (turned.includes('bold') ? '**' : '');
  return stars + (turned.includes('superscript') ? '^' : '') + (turned.includes('underline') ? '__' : '');
};

const writeLinkEnd = (link: string): string => `](${link.replaceAll(/[()\\]/g, String.raw`\$&`)})`;

/**
 * Writes a wording as `readWorded` reads it; reading gives the tidy wording back. Fields whose names are not letters,
 * figures, `_` and `-`, and references with spaces or braces, cannot be written so and would not be read again.
 */
export const writeWorded = (wording: Wording): string => {
  let written = '';
  let marks: readonly Mark[] = [];
  let link: string | undefined;
  for (const run of tidy(wording)) {
    if (link !== undefined && run.link !== link) written += writeLinkEnd(link);
    written += writeSwitches(marks, run.marks ?? []);
    if (run.link !== undefined && run.link !== link) written += '[';
    written += writeRun(run);
    marks = run.marks ?? [];
    link = run.link;
  }
  return written + (link === undefined ? '' : writeLinkEnd(link)) + writeSwitches(marks, []);
};
