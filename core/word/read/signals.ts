import { ownColours } from '../own-colours.ts';
import { type Looks, looksOf } from './looks.ts';
import { lineage, type Styles } from './styles.ts';
import { child, valueOf, type XmlElement } from './tree.ts';

/** What somebody says of words by how they look, without a change of them. */
export type Signal = 'hidden' | 'highlighted' | 'coloured';

const byStyle = (styles: Styles, id: string | undefined): Looks =>
  id === undefined
    ? {}
    : Object.assign(
        {},
        ...lineage(styles, id)
          .map(({ looks }) => looks)
          .reverse(),
      );

/** What a paragraph says of the looks of all its words: by its style, and by the ground that it was given itself. */
export const paragraphLooks = (properties: XmlElement | undefined, styles: Styles): Looks => {
  const { ground } = looksOf(properties);
  const style = byStyle(styles, valueOf(properties, 'w:pStyle') ?? styles.standard);
  return ground === undefined ? style : { ...style, ground };
};

/**
 * How the words of a run look, by itself, by the style that it names and by its paragraph. Strike-through and hiding
 * are switches: the style of a run turns off what that of the paragraph turned on (ECMA-376-1, 17.7.3).
 */
export const runLooks = (properties: XmlElement | undefined, paragraph: Looks, styles: Styles): Looks => {
  const named = byStyle(styles, valueOf(properties, 'w:rStyle'));
  const own = looksOf(properties);
  const switched = (which: 'struck' | 'hidden'): boolean =>
    own[which] ?? (paragraph[which] === true) !== (named[which] === true);
  return { ...paragraph, ...named, ...own, struck: switched('struck'), hidden: switched('hidden') };
};

const ours: ReadonlySet<string> = new Set(Object.values(ownColours));

const isColour = (colour: string): boolean => {
  if (!/^[0-9a-f]{6}$/i.test(colour) || ours.has(colour.toUpperCase())) return false;
  // What is nearly black is how another program writes black.
  return [0, 2, 4].some((at) => Number.parseInt(colour.slice(at, at + 2), 16) > 0x40);
};

const noGround: ReadonlySet<string> = new Set(['none', 'auto', 'white', 'ffffff']);

const isGround = (ground: string): boolean =>
  !noGround.has(ground.toLowerCase()) && !ours.has(ground.toUpperCase());

/** What the looks of a run say; nothing for words that look as words do. */
export const signalOf = ({ hidden, ground = 'none', colour = 'auto' }: Looks): Signal | undefined => {
  if (hidden === true) return 'hidden';
  if (isGround(ground)) return 'highlighted';
  return isColour(colour) ? 'coloured' : undefined;
};

/** The properties of a run before a tracked change of them; nothing where none was tracked. */
export const formerRun = (properties: XmlElement): XmlElement | undefined =>
  child(child(properties, 'w:rPrChange'), 'w:rPr');
