import { AlignmentType, type ILevelsOptions, LevelFormat, type NumberingDefinition } from 'docx';
import type { Id } from '#core/draft/draft.ts';
import type { Counting, Form } from './forms.ts';
import type { Lists, NumberedList } from './lists.ts';
import type { Measures } from './measures.ts';

/** What Word needs to number a paragraph: the list's definition, which list made by it, and the level. */
export interface Numbering {
  readonly reference: string;
  readonly instance: number;
  readonly level: number;
}

/** The definitions of all lists of a file, and the numbering of every part by column and id. */
export interface NumberingPlan {
  readonly definitions: readonly NumberingDefinition[];
  readonly of: (column: number, id: Id) => Numbering | null;
}

const formats = {
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  upperLetter: LevelFormat.UPPER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  upperRoman: LevelFormat.UPPER_ROMAN,
  bullet: LevelFormat.BULLET,
  // Counted by figures that are not printed: LibreOffice shows one sign of a longer bullet.
  text: LevelFormat.DECIMAL,
} as const satisfies Readonly<Record<Counting, string>>;

/** Where the words of an item begin, from the margin, in twips; its marker stands one item width before. */
export const itemIndent = (level: number, under: boolean, measures: Measures): number =>
  (under ? measures.numberWidth : 0) + level * measures.itemWidth;

// The label of a section is set apart by its width alone: Article 12 is wider than IV.
const sectionWidth = (print: string, { sectionSize }: Measures): number =>
  Math.max(Math.round((print.length + 2) * sectionSize * 4.6), 620);

const widths = (level: number, form: Form, section: boolean, measures: Measures): [number, number] => {
  if (section) return [sectionWidth(form.print, measures), sectionWidth(form.print, measures)];
  if (level === 0 && form.under) return [measures.numberWidth, measures.numberWidth];
  return [itemIndent(form.under ? level : level + 1, form.under, measures), measures.itemWidth];
};

const levelOptions = (
  level: number,
  form: Form,
  start: number,
  section: boolean,
  measures: Measures,
): ILevelsOptions => {
  const [left, hanging] = widths(level, form, section, measures);
  return {
    level,
    start,
    format: formats[form.counting],
    text: form.print.replace('%', `%${level + 1}`),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left, hanging } }, run: { italics: false, superScript: false } },
  };
};

const emptyLevel = (level: number): ILevelsOptions => ({ level, format: LevelFormat.NONE, text: '' });

const levelsOf = (list: NumberedList, section: boolean, measures: Measures): readonly ILevelsOptions[] => {
  const deepest = Math.max(...list.forms.keys());
  return Array.from({ length: deepest + 1 }, (_, level) => {
    const form = list.forms.get(level);
    return form === undefined
      ? emptyLevel(level)
      : levelOptions(level, form, list.starts.get(level) ?? 1, section, measures);
  });
};

/** From where to where each list of a text is gone on with, counted in numbered parts. */
const spans = ({ lists, places }: Lists): readonly { readonly from: number; readonly to: number }[] => {
  const found = lists.map(() => ({ from: Number.POSITIVE_INFINITY, to: -1 }));
  [...places.values()].forEach(({ list }, at) => {
    const span = found[list];
    if (span !== undefined) found[list] = { from: Math.min(span.from, at), to: at };
  });
  return found;
};

type Made = Omit<Numbering, 'level'>;

interface Definition extends NumberingDefinition {
  instances: number;
  to: number;
}

/**
 * The lists of one column as definitions of Word. Lists that look alike share a definition, but only where one ends
 * before the other begins, and never across columns: Word counts on through all lists of a definition.
 */
const planColumn = (column: Lists, name: string, measures: Measures): { all: Definition[]; made: Made[] } => {
  const all: Definition[] = [];
  const latest = new Map<string, Definition>();
  const ranges = spans(column);
  const made = column.lists.map((list, at) => {
    const levels = levelsOf(list, column.sections.has(at), measures);
    const key = JSON.stringify(levels);
    const { from, to } = ranges[at] ?? { from: 0, to: 0 };
    const before = latest.get(key);
    const definition =
      before !== undefined && before.to < from
        ? before
        : { reference: `${name}-${all.length + 1}`, levels, instances: 0, to };
    if (definition !== before) all.push(definition);
    latest.set(key, definition);
    definition.instances++;
    definition.to = to;
    return { reference: definition.reference, instance: definition.instances };
  });
  return { all, made };
};

/** The lists of every column as numbering definitions of Word, and which of them numbers each part. */
export const planNumbering = (columns: readonly Lists[], measures: Measures): NumberingPlan => {
  const planned = columns.map((column, at) => planColumn(column, `column-${at + 1}`, measures));
  return {
    definitions: planned.flatMap(({ all }) => all.map(({ reference, levels }) => ({ reference, levels }))),
    of: (column, id) => {
      const place = columns[column]?.places.get(id);
      const made = place === undefined ? undefined : planned[column]?.made[place.list];
      return place === undefined || made === undefined ? null : { ...made, level: place.level };
    },
  };
};
