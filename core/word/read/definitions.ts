import type { XmlElement } from './tree.ts';

/** Definitions of a file by their ids. */
export interface Definitions<Meaning> {
  get(id: string): Meaning | undefined;
}

/**
 * Definitions that are understood when they are first asked for, and always as the same value: a file brings hundreds of
 * styles, and a text uses a few.
 */
export const definitions = <Meaning>(
  elements: ReadonlyMap<string, XmlElement>,
  meaning: (element: XmlElement) => Meaning,
): Definitions<Meaning> => {
  const understood = new Map<string, Meaning>();
  return {
    get: (id) => {
      const element = understood.has(id) ? undefined : elements.get(id);
      if (element !== undefined) understood.set(id, meaning(element));
      return understood.get(id);
    },
  };
};
