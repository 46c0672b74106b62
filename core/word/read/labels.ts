import type { ListStyle } from '#core/draft/draft.ts';
import {
  type ListLevel,
  type ListPlace,
  type Lists,
  type ListUse,
  levelsOfUse,
  listPlace,
  planOf,
} from './lists.ts';
import { inForm } from './number-forms.ts';
import type { ParagraphProperties, Styles } from './styles.ts';
import { bulletOf } from './symbols.ts';

/** A number, letter or bullet that Word prints before a paragraph though it is not among its words. */
interface ListLabel {
  readonly style: ListStyle;
  /** 0 for the outermost level. */
  readonly depth: number;
  /** As printed: `3.`, `(b)`, `•`. */
  readonly printed: string;
  /** Paragraphs whose numbers run on share it. */
  readonly listId: string;
}

/** Gives each paragraph its label; it counts, so paragraphs must come in reading order, each once. */
export type Labelling = (properties: ParagraphProperties) => ListLabel | undefined;

type Levels = readonly (ListLevel | undefined)[];

/** The running numbers of one plan: all uses of a plan count on from each other. */
interface Count {
  readonly numbers: (number | undefined)[];
  /** Goes up when a use begins the numbers anew, and with it a new list. */
  run: number;
  readonly used: Set<string>;
}

const restarts = (level: ListLevel | undefined, own: number, above: number): boolean =>
  level?.restart === undefined ? above < own : above < level.restart;

/** Counts one paragraph at a level, and lets the numbers of the levels below begin again. */
const countOn = (numbers: (number | undefined)[], at: number, levels: Levels): void => {
  for (let level = 0; level < at; level++) numbers[level] ??= levels[level]?.start ?? 1;
  const before = numbers[at];
  numbers[at] = before === undefined ? (levels[at]?.start ?? 1) : before + 1;
  for (let level = at + 1; level < 9; level++) {
    if (restarts(levels[level], level, at)) numbers[level] = undefined;
  }
};

/** A use with its own starting numbers begins there at its first paragraph, and only then. */
const beginUse = (count: Count, list: string, use: ListUse, at: number): void => {
  const key = `${list} ${at}`;
  const start = use.starts.get(at);
  if (start === undefined || count.used.has(key)) return;
  count.used.add(key);
  count.numbers[at] = start - 1;
  if (at === 0) count.run += 1;
};

// As many as there are levels; a text that asks for more would fill the memory, paragraph by paragraph.
const mostPlaces = 9;

const printed = (numbers: readonly (number | undefined)[], own: number, levels: Levels): string => {
  const level = levels[own];
  if (level === undefined) return '';
  if (level.form === 'bullet') return bulletOf(level.text, level.font);
  let places = 0;
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    if (at > own || ++places > mostPlaces) return '';
    const number = inForm(numbers[at] ?? 0, levels[at]?.form ?? 'decimal');
    return level.legal && number !== '' ? String(numbers[at]) : number;
  });
};

const dashes: readonly string[] = ['-', '–', '—', '‐', '−', '\u2011'];

const styleOf = (level: ListLevel, label: string): ListStyle => {
  if (level.form === 'bullet') return dashes.includes(label.trim()) ? 'hyphen' : 'bullet';
  if (level.form === 'none') return 'none';
  if (/letter|russian/i.test(level.form)) return 'letter';
  return /roman/i.test(level.form) ? 'roman' : 'number';
};

/** Numbers the paragraphs of one text as Word does; see `ListLabel`. A level that prints nothing gives no label. */
export const labelling = (lists: Lists, styles: Styles): Labelling => {
  const counts = new Map<string, Count>();
  const known = new Map<string, Levels>();
  const countOf = (plan: string): Count => {
    const count = counts.get(plan) ?? { numbers: [], run: 0, used: new Set<string>() };
    counts.set(plan, count);
    return count;
  };
  const label = ({ list, level: at }: ListPlace, use: ListUse): ListLabel | undefined => {
    const plan = planOf(use, lists, styles);
    const levels = known.get(list) ?? levelsOfUse(use, lists.plans.get(plan));
    known.set(list, levels);
    const level = levels[at];
    if (level === undefined) return undefined;
    const count = countOf(plan);
    beginUse(count, list, use, at);
    countOn(count.numbers, at, levels);
    const text = printed(count.numbers, at, levels).trim();
    return text === ''
      ? undefined
      : { style: styleOf(level, text), depth: at, printed: text, listId: `${plan}.${count.run}` };
  };
  return (properties) => {
    const place = listPlace(properties, lists, styles);
    const use = place === undefined ? undefined : lists.uses.get(place.list);
    return place === undefined || use === undefined ? undefined : label(place, use);
  };
};
