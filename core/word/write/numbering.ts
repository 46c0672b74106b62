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
  text: LevelFormat.BULLET,
} as const satisfies Readonly<Record<Counting, string>>;

/** Where the words of an item begin, from the margin, in twips; its marker stands one item width before. */
export const itemIndent = (level: number, under: boolean, measures: Measures): number =>
  (under ? measures.numberWidth : 0) + level * measures.itemWidth;

// The label of a section is set apart by its width alone: Article 12 is wider than IV.
const sectionWidth = (print: string, { sectionSize }: Measures): number =>
  Math.max(Math.round((print.length + 2) * sectionSize * 5.5), 480);

const widths = (level: number, form: Form, section: boolean, measures: Measures): [number, number] => {
  if (section) return [sectionWidth(form.print, measures), sectionWidth(form.print, measures)];
  if (level === 0) return [measures.numberWidth, measures.numberWidth];
  return [itemIndent(level, form.under, measures), measures.itemWidth];
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

/**
 * The lists of every column as numbering definitions of Word. Lists that look alike share a definition and differ in
 * their instance, as Word has it.
 */
export const planNumbering = (columns: readonly Lists[], measures: Measures): NumberingPlan => {
  const definitions = new Map<
    string,
    { reference: string; levels: readonly ILevelsOptions[]; instances: number }
  >();
  const made = columns.map(({ lists, sections }) =>
    lists.map((list, at) => {
      const levels = levelsOf(list, sections.has(at), measures);
      const key = JSON.stringify(levels);
      const definition = definitions.get(key) ?? {
        reference: `list-${definitions.size + 1}`,
        levels,
        instances: 0,
      };
      definitions.set(key, { ...definition, instances: definition.instances + 1 });
      return { reference: definition.reference, instance: definition.instances };
    }),
  );
  return {
    definitions: [...definitions.values()].map(({ reference, levels }) => ({ reference, levels })),
    of: (column, id) => {
      const place = columns[column]?.places.get(id);
      const list = place === undefined ? undefined : made[column]?.[place.list];
      return place === undefined || list === undefined ? null : { ...list, level: place.level };
    },
  };
};
