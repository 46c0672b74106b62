import { stop } from './limits.ts';
import type { Attributes, XmlEvents } from './xml.ts';

/** An element with what is inside it, for the small sets of facts in a file: properties, styles, list definitions. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
}

interface Growing extends XmlElement {
  readonly children: Growing[];
}

/** The first element of that name directly inside another. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((inner) => inner.name === name);

/** The elements of that name directly inside another. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((inner) => inner.name === name) ?? [];

/** The `w:val` of the first element of that name directly inside another. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val'];

/** A whole number as written, or nothing for anything else. */
export const whole = (value: string | undefined): number | undefined =>
  value !== undefined && /^[+-]?\d{1,9}$/.test(value) ? Number(value) : undefined;

/** Whether an on/off property is on; one without a value is (ECMA-376-1, 22.9.2.7). Nothing where it is not there. */
export const isOn = (element: XmlElement | undefined, name: string): boolean | undefined => {
  const found = child(element, name);
  if (found === undefined) return undefined;
  return !['false', '0', 'off'].includes(found.attributes['w:val'] ?? 'true');
};

/**
 * Grows elements of the given names into trees, hands each to `done` when it closes and passes everything else on.
 * Stops at a tree of more than `limit` elements. Words inside such trees are left out; they mean nothing to a reader.
 */
export const growing = (
  names: ReadonlySet<string>,
  limit: number,
  done: (element: XmlElement) => void,
  others: XmlEvents,
): XmlEvents => {
  const branch: Growing[] = [];
  let count = 0;
  const grow = (name: string, attributes: Attributes): void => {
    const element: Growing = { name, attributes, children: [] };
    branch.at(-1)?.children.push(element);
    branch.push(element);
    count = branch.length === 1 ? 1 : count + 1;
    if (count > limit) stop('too-many-properties', { limit });
  };
  const finish = (): void => {
    const element = branch.pop();
    if (branch.length === 0 && element !== undefined) done(element);
  };
  return {
    open: (name, attributes, namespaceOf) => {
      if (branch.length > 0 || names.has(name)) grow(name, attributes);
      else others.open(name, attributes, namespaceOf);
    },
    text: (words) => {
      if (branch.length === 0) others.text(words);
    },
    close: (name) => (branch.length > 0 ? finish() : others.close(name)),
  };
};
