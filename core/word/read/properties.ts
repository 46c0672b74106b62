import { type Mark, marksInOrder } from '#core/draft/wording.ts';
import { marksOf, type ParagraphProperties, propertiesOf, type Styles } from './styles.ts';
import type { Revision } from './tracked.ts';
import { child, type XmlElement } from './tree.ts';
import type { Attributes } from './xml.ts';

const revisionKinds: ReadonlyMap<string, Revision['kind']> = new Map([
  ['w:ins', 'ins'],
  ['w:del', 'del'],
  ['w:moveFrom', 'moveFrom'],
  ['w:moveTo', 'moveTo'],
  ['w:cellIns', 'ins'],
  ['w:cellDel', 'del'],
]);

/** The tracked change that an element is, or nothing. */
export const revisionFrom = (name: string, attributes: Attributes): Revision | undefined => {
  const kind = revisionKinds.get(name);
  return kind && { kind, author: attributes['w:author'], date: attributes['w:date'] };
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
}

/** The look that run properties (`w:rPr`) give; equal looks have the very same lists of marks. */
export const lookOf = (properties: XmlElement, styles: Styles): Look => {
  const marks = lookFrom(properties, styles);
  const change = child(properties, 'w:rPrChange');
  return { marks, formerMarks: change === undefined ? marks : lookFrom(child(change, 'w:rPr'), styles) };
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

const counted = (element: XmlElement, isChange: (name: string) => boolean): number =>
  element.children.reduce((sum, inner) => sum + (isChange(inner.name) ? 1 : 0) + counted(inner, isChange), 0);

/** How many tracked changes of looks and properties there are in properties. */
export const formatChangesIn = (element: XmlElement): number =>
  counted(element, (name) => /^w:(?:\w+Change|cellMerge)$/.test(name));
