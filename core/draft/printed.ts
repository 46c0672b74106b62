import { listEndEdits } from '#core/language/lists.ts';
import type { LanguageProfile, Languages } from '#core/language/profile.ts';
import { type TypographyEdit, typographyEdits } from '#core/language/typography.ts';
import {
  type Draft,
  type HeadingLine,
  type Id,
  type Item,
  type ListStyle,
  type Part,
  type Role,
  wordingIn,
} from './draft.ts';
import { type FieldView, fieldView } from './field-view.ts';
import { type Label, labels } from './numbering.ts';
import {
  atomSign,
  isField,
  isFootnote,
  isReference,
  isText,
  type Mark,
  type Run,
  type Wording,
} from './wording.ts';

/** Words as they print, with typography applied. A placeholder stands for a field without a value. */
export interface PrintedWords {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly link?: string;
  /** The field whose value these words are. */
  readonly field?: string;
  readonly placeholder?: true;
  /** Set on a reference to a part that is gone: its words are a question mark in brackets. */
  readonly broken?: true;
}

/** A footnote sign at its place, with the note's own words. */
export interface PrintedFootnote {
  readonly footnote: readonly PrintedRun[];
}

export type PrintedRun = PrintedWords | PrintedFootnote;

/** One part as it prints in one language. */
export interface PrintedPart {
  readonly id: Id;
  readonly role: Role;
  readonly line?: HeadingLine;
  /** 1 to 4 for items, 0 for everything else. */
  readonly level: number;
  readonly list?: ListStyle;
  readonly label: Label;
  readonly runs: readonly PrintedRun[];
}

/** A draft as it prints in one language: what DOCX, PDF, Markdown and the screen have in common. */
export interface Printed {
  readonly language: string;
  /** The heading lines of kind and meeting, as one line for the properties of a file. */
  readonly title: string;
  readonly symbol: string | null;
  readonly parts: readonly PrintedPart[];
  /** The fields that print as placeholders, in reading order, once for each place. */
  readonly placeholders: readonly string[];
  /** Parts with no words in this language yet. */
  readonly unwritten: readonly Id[];
}

/** How a draft is to be printed. */
export interface PrintOptions {
  /** Leaves spaces, apostrophes and the ends of items as they were typed; fields and references are filled in. */
  readonly asTyped?: boolean;
}

interface Context {
  readonly asTyped: boolean;
  readonly draft: Draft;
  readonly profile: LanguageProfile;
  readonly labels: ReadonlyMap<Id, Label>;
}

const words = (run: Run, view: FieldView, field?: string): PrintedWords[] =>
  view.pieces.map((piece) => ({
    text: piece.text,
    marks:
      piece.superscript && !run.marks?.includes('superscript')
        ? [...(run.marks ?? []), 'superscript']
        : (run.marks ?? []),
    ...(run.link === undefined ? {} : { link: run.link }),
    ...(field === undefined ? {} : { field }),
    ...(view.placeholder ? { placeholder: true } : {}),
  }));

const resolve = (run: Run, context: Context): PrintedRun[] => {
  if (isText(run)) return words(run, { pieces: [{ text: run.text }], placeholder: false });
  if (isField(run)) return words(run, fieldView(run, context.draft.fields, context.profile), run.field);
  if (isFootnote(run)) return [{ footnote: print(run.footnote, context, null) }];
  return referenceWords(run, context);
};

const referenceWords = (run: Run, context: Context): PrintedWords[] => {
  const cite = isReference(run) ? context.labels.get(run.reference)?.cite : undefined;
  return cite === undefined || cite === ''
    ? [{ text: '[?]', marks: run.marks ?? [], broken: true }]
    : words(run, { pieces: [{ text: cite }], placeholder: false });
};

const printedText = (run: PrintedRun): string => ('footnote' in run ? atomSign : run.text);

const editRun = (
  run: PrintedRun,
  start: number,
  edits: readonly TypographyEdit[],
  last: boolean,
): PrintedRun => {
  if ('footnote' in run) return run;
  let text = '';
  let at = start;
  const end = start + run.text.length;
  for (const edit of edits) {
    // An edit belongs to the run in which it begins; what it takes from the runs after it is cut there.
    const begins = edit.from >= start && (edit.from < end || (last && edit.from === end));
    const touches = edit.to > start && edit.from < end;
    if (!begins && !touches) continue;
    text += run.text.slice(at - start, Math.max(edit.from, at) - start);
    if (begins) text += edit.text;
    at = Math.max(at, Math.min(edit.to, end));
  }
  return { ...run, text: text + run.text.slice(at - start) };
};

/** Puts typographic edits, given for the characters of a whole paragraph, into its runs without moving any mark. */
export const editRuns = (
  runs: readonly PrintedRun[],
  edits: readonly TypographyEdit[],
): readonly PrintedRun[] => {
  let at = 0;
  const edited = runs.map((run, index) => {
    const result = editRun(run, at, edits, index === runs.length - 1);
    at += printedText(run).length;
    return result;
  });
  return edited.filter((run) => 'footnote' in run || run.text !== '');
};

const print = (wording: Wording, context: Context, list: ListPlace | null): readonly PrintedRun[] => {
  const { profile, draft } = context;
  const resolved = wording.flatMap((run) => resolve(run, context));
  if (context.asTyped) return resolved.filter((run) => 'footnote' in run || run.text !== '');
  const text = resolved.map(printedText).join('');
  const ended =
    list === null || draft.settings.listEnds === 'as-written' || text === ''
      ? resolved
      : editRuns(resolved, listEndEdits(text, list, draft.settings.listEnds, profile));
  const house = draft.settings.typography[profile.tag];
  return editRuns(ended, typographyEdits(ended.map(printedText).join(''), profile, house));
};

interface ListPlace {
  readonly index: number;
  readonly count: number;
}

const isSibling = (part: Part | undefined, item: Item): boolean =>
  part?.role === 'item' && part.level === item.level;

const listPlace = (parts: readonly Part[], at: number): ListPlace | null => {
  const item = parts[at];
  if (item?.role !== 'item') return null;
  const within = (part: Part | undefined): boolean => part?.role === 'item' && part.level >= item.level;
  let first = at;
  while (within(parts[first - 1])) first--;
  let end = at;
  while (within(parts[end + 1])) end++;
  const siblings = parts.slice(first, end + 1).filter((part) => isSibling(part, item));
  return { index: siblings.indexOf(item), count: siblings.length };
};

const printPart = (part: Part, at: number, context: Context): PrintedPart => ({
  id: part.id,
  role: part.role,
  ...(part.role === 'heading' ? { line: part.line } : {}),
  level: part.role === 'item' ? part.level : 0,
  ...(part.role === 'item' ? { list: part.list } : {}),
  label: context.labels.get(part.id) ?? { number: null, marker: null, cite: '' },
  runs: print(wordingIn(part, context.profile.tag), context, listPlace(context.draft.parts, at)),
});

const placeholdersIn = (runs: readonly PrintedRun[]): readonly string[] =>
  runs.flatMap((run) => {
    if ('footnote' in run) return placeholdersIn(run.footnote);
    return run.placeholder && run.field !== undefined ? [run.field] : [];
  });

/** What is printed before a part: the number of a clause with its full stop, other labels as they are; null for none. */
export const printedLabel = ({ role, label }: PrintedPart): string | null => {
  if (label.number === null) return label.marker;
  return role === 'section' ? label.number : `${label.number}.`;
};

/** The words of printed runs without marks and footnotes. */
export const printedWords = (runs: readonly PrintedRun[]): string =>
  runs.map((run) => ('footnote' in run ? '' : run.text)).join('');

const titleOf = (parts: readonly PrintedPart[]): string =>
  parts
    .filter(({ line }) => line === 'kind' || line === 'meeting')
    .map(({ runs }) => printedWords(runs))
    .filter((line) => line !== '')
    .join(' – ');

const symbolOf = (draft: Draft, profile: LanguageProfile): string | null => {
  const symbol = draft.fields.symbol;
  if (symbol?.type !== 'text') return null;
  return symbol.value[profile.tag] ?? Object.values(symbol.value)[0] ?? null;
};

/**
 * A draft as it prints in one language: fields and references filled in, numbers and markers computed, the ends of
 * items and the spaces of the typographic house applied. What was typed is not altered. Throws when the language has
 * no profile, which the callers' own checks exclude.
 */
export const printed = (
  draft: Draft,
  language: string,
  languages: Languages,
  options: PrintOptions = {},
): Printed => {
  const profile = languages[language];
  if (profile === undefined) throw new Error(`no profile for ${language}`);
  const context: Context = {
    asTyped: options.asTyped === true,
    draft,
    profile,
    labels: labels(draft, profile),
  };
  const parts = draft.parts.map((part, at) => printPart(part, at, context));
  return {
    language,
    title: titleOf(parts),
    symbol: symbolOf(draft, profile),
    parts,
    placeholders: parts.flatMap(({ runs }) => placeholdersIn(runs)),
    unwritten: draft.parts.filter((part) => wordingIn(part, language).length === 0).map(({ id }) => id),
  };
};
