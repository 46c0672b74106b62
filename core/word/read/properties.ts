import { type Mark, marksInOrder } from '#core/draft/wording.ts';
import { marksOf, type ParagraphProperties, propertiesOf, type Styles } from './styles.ts';
import type { GridShape, Revision, Tracker } from './tracked.ts';
import { child, isOn, valueOf, whole, type XmlElement } from './tree.ts';
import type { Attributes } from './xml.ts';

const revisionKinds: ReadonlyMap<string, Revision['kind']> = new Map([
  ['w:ins', 'ins'],
  ['w:del', 'del'],
  ['w:moveFrom', 'moveFrom'],
  ['w:moveTo', 'moveTo'],
  ['w:cellIns', 'ins'],
  ['w:cellDel', 'del'],
]);

/** Who made the tracked change that an element with these attributes is. */
export const trackerFrom = (attributes: Attributes): Tracker => ({
  author: attributes['w:author'],
  date: attributes['w:date'],
  dateUtc: attributes['w16du:dateUtc'],
});

/** The tracked change that an element is, or nothing. */
export const revisionFrom = (name: string, attributes: Attributes): Revision | undefined => {
  const kind = revisionKinds.get(name);
  return kind && { kind, ...trackerFrom(attributes) };
};

/**
 * The tracked changes directly inside properties of a paragraph mark, row or cell. Copies further inside, in the former
 * state of a changed look (`w:rPrChange`), are no changes.
 */
export const revisionsIn = (properties: XmlElement | undefined): readonly Revision[] =>
  properties?.children.flatMap((element) => revisionFrom(element.name, element.attributes) ?? []) ?? [];

// Sixteen lists serve all runs, so that equal looks can be told by comparing the lists themselves.
const looks = Array.from({ length: 2 ** marksInOrder.length }, (_, bits) =>
  marksInOrder.filter((_mark, at) => (bits & (1 << at)) !== 0),
);

/** No marks at all. */
export const plainLook: readonly Mark[] = looks[0] ?? [];

const lookFrom = (properties: XmlElement | undefined, styles: Styles): readonly Mark[] => {
  const switches = marksOf(properties, styles);
  const bits = marksInOrder.reduce((sum, mark, at) => sum + (switches[mark] === true ? 1 << at : 0), 0);
  return looks[bits] ?? plainLook;
};

/** The marks of a run now and before a tracked change of its look. */
export interface Look {
  readonly marks: readonly Mark[];
  readonly formerMarks: readonly Mark[];
  readonly by: Tracker | undefined;
}

/** The look that run properties (`w:rPr`) give; equal looks have the very same lists of marks. */
export const lookOf = (properties: XmlElement, styles: Styles): Look => {
  const marks = lookFrom(properties, styles);
  const change = child(properties, 'w:rPrChange');
  if (change === undefined) return { marks, formerMarks: marks, by: undefined };
  const formerMarks = lookFrom(child(change, 'w:rPr'), styles);
  return { marks, formerMarks, by: marks === formerMarks ? undefined : trackerFrom(change.attributes) };
};

const withoutList = (properties: ParagraphProperties): ParagraphProperties => {
  const { list: _list, level: _level, ...rest } = properties;
  return rest;
};

/** The properties of a paragraph (`w:pPr`) before tracked changes of them; a list may also have been inserted alone. */
export const formerPropertiesOf = (element: XmlElement): ParagraphProperties => {
  const change = child(element, 'w:pPrChange');
  if (change !== undefined) return propertiesOf(child(change, 'w:pPr'));
  const properties = propertiesOf(element);
  return child(child(element, 'w:numPr'), 'w:ins') === undefined ? properties : withoutList(properties);
};

const isFormatChange = (name: string): boolean =>
  name.startsWith('w:') && (name.endsWith('Change') || name === 'w:cellMerge');

/** Tells the name of each tracked change of looks and properties in properties. */
export const tellFormatChanges = (element: XmlElement, tell: (name: string) => void): void => {
  for (const inner of element.children) {
    if (isFormatChange(inner.name)) tell(inner.name.slice(2));
    tellFormatChanges(inner, tell);
  }
};

/** Who changed the properties of a paragraph (`w:pPr`), or only its list. */
export const restylerOf = (element: XmlElement): Tracker | undefined => {
  const list = child(element, 'w:numPr');
  const change = child(element, 'w:pPrChange') ?? child(list, 'w:ins') ?? child(list, 'w:numberingChange');
  return change && trackerFrom(change.attributes);
};

// As many columns as Word allows.
const mostColumns = 63;
const columns = (value: string | undefined): number => Math.min(Math.max(whole(value) ?? 0, 0), mostColumns);

/** How a row (`w:trPr`) or cell (`w:tcPr`) stands in its table. */
export const gridShapeOf = (element: XmlElement): GridShape => {
  if (element.name === 'w:trPr')
    return {
      before: columns(valueOf(element, 'w:gridBefore')),
      header: isOn(element, 'w:tblHeader') ?? false,
    };
  const merged = child(element, 'w:vMerge');
  return {
    span: Math.max(columns(valueOf(element, 'w:gridSpan')), 1),
    goesOn: merged !== undefined && merged.attributes['w:val'] !== 'restart',
  };
};
