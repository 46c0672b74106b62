import { Bookmark, BorderStyle, type IParagraphOptions, Paragraph } from 'docx';
import type { Id } from '#core/draft/draft.ts';
import { type PrintedPart, printedLabel } from '#core/draft/printed.ts';
import type { Measures } from './measures.ts';
import { itemIndent, type Numbering } from './numbering.ts';
import { type RunContext, runsFor, textRuns } from './runs.ts';
import { headingStyles, itemStyle, partStyles, ruleColour } from './styles.ts';

/** A part in its place: what stands around it, its number in Word, and whether it hangs under a numbered paragraph. */
export interface Placed {
  readonly part: PrintedPart;
  readonly before: PrintedPart | undefined;
  readonly next: PrintedPart | undefined;
  readonly numbering: Numbering | null;
  readonly under: boolean;
}

/** Parts of one text in their places, by id; `numberingOf` gives what Word is to count. */
export const placed = (
  parts: readonly PrintedPart[],
  numberingOf: (id: Id) => Numbering | null,
): ReadonlyMap<Id, Placed> => {
  const places = new Map<Id, Placed>();
  let under = false;
  parts.forEach((part, at) => {
    if (part.role !== 'item') under = part.role !== 'section' && part.label.number !== null;
    places.set(part.id, {
      part,
      before: parts[at - 1],
      next: parts[at + 1],
      numbering: numberingOf(part.id),
      under,
    });
  });
  return places;
};

const styleOf = (part: PrintedPart): string => {
  if (part.role === 'heading') return headingStyles[part.line ?? 'other'];
  return part.role === 'item' ? itemStyle(part.level) : partStyles[part.role];
};

/** The level of an item, 0 for every other part. */
const levelOf = (part: PrintedPart): number => (part.role === 'item' ? part.level : 0);

/** Whether a part leads to what follows it, so that no page ends between the two. */
const leads = ({ part, next }: Placed): boolean => {
  if (next === undefined) return false;
  if (next.role === 'item') return levelOf(next) > levelOf(part);
  if (part.role === 'chapeau') return next.role === 'clause' || next.role === 'preamble';
  return next.role === 'closing';
};

const rule = { style: BorderStyle.SINGLE, size: 6, space: 14, color: ruleColour } as const;

const lastHeading = ({ part, next }: Placed): boolean => part.role === 'heading' && next?.role !== 'heading';

const firstClosing = ({ part, before }: Placed): boolean =>
  part.role === 'closing' && before?.role !== 'closing';

const spacing = (placed: Placed, measures: Measures): IParagraphOptions => {
  if (lastHeading(placed)) return { border: { bottom: rule }, spacing: { after: measures.after * 3 } };
  if (firstClosing(placed)) return { spacing: { before: measures.after * 3 } };
  const last = placed.part.role === 'item' && placed.next?.role !== 'item';
  return last ? { spacing: { after: measures.after } } : {};
};

const numberingOf = ({ part, numbering, under }: Placed, measures: Measures): IParagraphOptions => {
  if (numbering !== null) return { numbering: { ...numbering, custom: true } };
  return part.role === 'item' ? { indent: { left: itemIndent(part.level, under, measures) } } : {};
};

/** A label that Word does not count, typed before the words: an article without a title of its own. */
const typedLabel = ({ part, numbering }: Placed, context: RunContext) => {
  const label = numbering === null ? printedLabel(part) : null;
  const space = part.runs.length > 0 ? ' ' : '';
  return label === null
    ? []
    : textRuns(`${label}${space}`, { language: { value: context.language } }, context.narrowSpaces);
};

/** How the paragraph of a part looks: its style, its number and its distance from its neighbours. */
export const propertiesOf = (place: Placed, measures: Measures): IParagraphOptions => ({
  style: styleOf(place.part),
  widowControl: true,
  ...(leads(place) ? { keepNext: true } : {}),
  ...spacing(place, measures),
  ...numberingOf(place, measures),
});

/** One part as one paragraph of Word, in its style, with its number and its words; in a bookmark, where one is named. */
export const paragraphFor = (
  place: Placed,
  context: RunContext,
  measures: Measures,
  bookmark?: string,
): Paragraph => {
  const children = [...typedLabel(place, context), ...runsFor(place.part.runs, context)];
  return new Paragraph({
    ...propertiesOf(place, measures),
    children: bookmark === undefined ? children : [new Bookmark({ id: bookmark, children })],
  });
};
