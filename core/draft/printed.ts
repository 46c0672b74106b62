import { listEndEdits } from '#core/language/lists.ts';
import type { LanguageProfile, Languages } from '#core/language/profile.ts';
import { typographyEdits } from '#core/language/typography.ts';
import {
  type Draft,
  type HeadingLine,
  type Id,
  type ListStyle,
  type Part,
  type Role,
  wordingIn,
} from './draft.ts';
import { editRuns } from './edit-runs.ts';
import { type FieldView, fieldView } from './field-view.ts';
import { type ListPlace, listPlaces } from './list-places.ts';
import { type Label, labels } from './numbering.ts';
import { type PrintedRun, type PrintedWords, printedText, printedWords } from './printed-run.ts';
import { isField, isFootnote, isReference, isText, type Run, type Wording } from './wording.ts';

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
  /** Parts with no words in this language yet; a section that is only its label, `Article 4`, needs none. */
  readonly unwritten: readonly Id[];
  /** Parts that refer to one that is gone. */
  readonly broken: readonly Id[];
}

/** How a draft is to be printed. */
export interface PrintOptions {
  /** Leaves spaces, apostrophes and the ends of items as they were typed; fields and references are filled in. */
  readonly asTyped?: boolean;
  /** Says in place of words that are not written yet that they are to be. */
  readonly gaps?: boolean;
}

interface Context {
  readonly asTyped: boolean;
  readonly draft: Draft;
  readonly profile: LanguageProfile;
  readonly labels: ReadonlyMap<Id, Label>;
  readonly places: ReadonlyMap<Id, ListPlace>;
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
  if (isFootnote(run)) return [{ footnote: print(run.footnote, context) }];
  return referenceWords(run, context);
};

const referenceWords = (run: Run, context: Context): PrintedWords[] => {
  const cite = isReference(run) ? context.labels.get(run.reference)?.cite : undefined;
  return cite === undefined || cite === ''
    ? [{ text: '[?]', marks: run.marks ?? [], broken: true }]
    : words(run, { pieces: [{ text: cite }], placeholder: false });
};

const print = (wording: Wording, context: Context, list?: ListPlace): readonly PrintedRun[] => {
  const { profile, draft } = context;
  const resolved = wording.flatMap((run) => resolve(run, context));
  if (context.asTyped) return resolved.filter((run) => 'footnote' in run || run.text !== '');
  const text = resolved.map(printedText).join('');
  const ended =
    list === undefined || draft.settings.listEnds === 'as-written' || text === ''
      ? resolved
      : editRuns(resolved, listEndEdits(text, list, draft.settings.listEnds, profile));
  const house = draft.settings.typography[profile.tag];
  return editRuns(ended, typographyEdits(ended.map(printedText).join(''), profile, house));
};

const printPart = (part: Part, context: Context): PrintedPart => ({
  id: part.id,
  role: part.role,
  ...(part.role === 'heading' ? { line: part.line } : {}),
  level: part.role === 'item' ? part.level : 0,
  ...(part.role === 'item' ? { list: part.list } : {}),
  label: context.labels.get(part.id) ?? { number: null, marker: null, cite: '' },
  runs: print(wordingIn(part, context.profile.tag), context, context.places.get(part.id)),
});

const placeholdersIn = (runs: readonly PrintedRun[]): readonly string[] =>
  runs.flatMap((run) => {
    if ('footnote' in run) return placeholdersIn(run.footnote);
    return run.placeholder && run.field !== undefined ? [run.field] : [];
  });

const isUnwritten = (part: Part, language: string): boolean =>
  wordingIn(part, language).length === 0 && !(part.role === 'section' && part.label !== 'none');

const isBroken = (runs: readonly PrintedRun[]): boolean =>
  runs.some((run) => ('footnote' in run ? isBroken(run.footnote) : run.broken === true));

/** What is printed before a part: the number of a clause with its full stop, other labels as they are; null for none. */
export const printedLabel = ({ role, label }: PrintedPart): string | null => {
  if (label.number === null) return label.marker;
  return role === 'section' ? label.number : `${label.number}.`;
};

/** What is said in place of words that are not there yet: `[to be written in French]`. */
export const gapWords = ({ unwritten }: LanguageProfile): string => `[${unwritten}]`;

/**
 * What prints in place of a part without words in this language, as a placeholder does; null for a part that has words,
 * needs none, or has neither a number nor words in any other language.
 */
export const gapOf = (
  part: Part,
  label: Label | undefined,
  profile: LanguageProfile,
): PrintedWords | null => {
  const isSilent = label?.cite === '' && Object.values(part.wording).every((words) => words.length === 0);
  if (!isUnwritten(part, profile.tag) || isSilent) return null;
  return { text: gapWords(profile), marks: [], placeholder: true };
};

const withGaps = (parts: readonly PrintedPart[], { draft, profile }: Context): readonly PrintedPart[] =>
  parts.map((printedPart, at) => {
    const part = draft.parts[at];
    const gap = part === undefined ? null : gapOf(part, printedPart.label, profile);
    return gap === null ? printedPart : { ...printedPart, runs: [gap] };
  });

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
    places: listPlaces(draft.parts),
  };
  const parts = draft.parts.map((part) => printPart(part, context));
  return {
    language,
    title: titleOf(parts),
    symbol: symbolOf(draft, profile),
    parts: options.gaps === true ? withGaps(parts, context) : parts,
    placeholders: parts.flatMap(({ runs }) => placeholdersIn(runs)),
    unwritten: draft.parts.filter((part) => isUnwritten(part, language)).map(({ id }) => id),
    broken: parts.filter(({ runs }) => isBroken(runs)).map(({ id }) => id),
  };
};
