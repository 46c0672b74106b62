import type { Mark } from '#core/draft/wording.ts';
import { type Definitions, definitions } from './definitions.ts';
import { type Looks, looksOf } from './looks.ts';
import { readDefinitions, type WordPackage } from './package.ts';
import { child, isOn, valueOf, whole, type XmlElement } from './tree.ts';

/** The marks that properties switch on or off; a mark that is missing is left as it was. */
type Switches = Readonly<Partial<Record<Mark, boolean>>>;

/** What a paragraph, or a style of paragraphs, says about its place in the text. */
export interface ParagraphProperties {
  readonly style?: string;
  /** The list definition (`w:numId`); `0` takes a paragraph out of the list of its style. */
  readonly list?: string;
  readonly level?: number;
  /** 0 to 8 for headings, 9 for body text (`w:outlineLvl`). */
  readonly outline?: number;
  /** How far the words stand from the margin by themselves, in twips, where they do. */
  readonly indent?: number;
}

/** A paragraph or character style. */
interface Style {
  readonly id: string;
  readonly basedOn: string | undefined;
  /** Its name and other names, in lower case. */
  readonly names: readonly string[];
  readonly properties: ParagraphProperties;
  readonly switches: Switches;
  readonly looks: Looks;
}

/** The styles of a file by id, and what holds where nothing is said. */
export interface Styles {
  readonly byId: Definitions<Style>;
  /** The style of paragraphs that name none. */
  readonly standard: string | undefined;
  /** The language the text is said to be in, as a BCP 47 tag. */
  readonly language: string | undefined;
}

const underlined = (properties: XmlElement | undefined): boolean | undefined => {
  const underline = child(properties, 'w:u');
  return underline === undefined ? undefined : (underline.attributes['w:val'] ?? 'single') !== 'none';
};

// LibreOffice writes a superscript of its own making as smaller words two points or more above the line.
const raisedByHand = (properties: XmlElement | undefined): true | undefined => {
  const height = whole(valueOf(properties, 'w:position')) ?? 0;
  return height >= 4 && child(properties, 'w:sz') !== undefined ? true : undefined;
};

const raised = (properties: XmlElement | undefined): boolean | undefined => {
  const place = valueOf(properties, 'w:vertAlign');
  return place === undefined ? raisedByHand(properties) : place === 'superscript';
};

/** The marks that run properties (`w:rPr`) switch on or off by themselves, without their style. */
const switchesOf = (properties: XmlElement | undefined): Switches => {
  const bold = isOn(properties, 'w:b');
  const italic = isOn(properties, 'w:i');
  const underline = underlined(properties);
  const superscript = raised(properties);
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(superscript === undefined ? {} : { superscript }),
    ...(underline === undefined ? {} : { underline }),
  };
};

/** What paragraph properties (`w:pPr`) say by themselves, without their style and without their former state. */
export const propertiesOf = (element: XmlElement | undefined): ParagraphProperties => {
  const numbering = child(element, 'w:numPr');
  const style = valueOf(element, 'w:pStyle');
  const list = valueOf(numbering, 'w:numId');
  const level = whole(valueOf(numbering, 'w:ilvl'));
  const outline = whole(valueOf(element, 'w:outlineLvl'));
  const { 'w:left': left, 'w:start': start } = child(element, 'w:ind')?.attributes ?? {};
  const indent = whole(left ?? start);
  return {
    ...(style === undefined ? {} : { style }),
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level: Math.min(Math.max(level, 0), 8) }),
    ...(outline === undefined ? {} : { outline }),
    ...(indent === undefined ? {} : { indent }),
  };
};

const idOf = (element: XmlElement): string => element.attributes['w:styleId'] ?? '';

const styleFrom = (element: XmlElement): Style => ({
  id: idOf(element),
  basedOn: valueOf(element, 'w:basedOn'),
  names: [valueOf(element, 'w:name'), ...(valueOf(element, 'w:aliases') ?? '').split(',')]
    .map((name) => (name ?? '').trim().toLowerCase())
    .filter((name) => name !== ''),
  properties: propertiesOf(child(element, 'w:pPr')),
  switches: switchesOf(child(element, 'w:rPr')),
  looks: looksOf(child(element, 'w:rPr')),
});

const isStandard = (element: XmlElement): boolean =>
  element.attributes['w:type'] === 'paragraph' &&
  ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '');

/** Word writes `x-none` for no language, and its older names of languages with a tail: `es-ES_tradnl`. */
const languageTag = (language: string | undefined): string | undefined =>
  /^(?!x-)[a-z]{2,3}(?:-[a-z0-9]{2,8})*/i.exec(language ?? '')?.[0];

const languageOf = (element: XmlElement): string | undefined => {
  const properties =
    element.name === 'w:docDefaults'
      ? child(child(element, 'w:rPrDefault'), 'w:rPr')
      : child(element, 'w:rPr');
  return languageTag(valueOf(properties, 'w:lang'));
};

/** All that is read of styles: most of a part of styles is looks, and names of styles that nobody uses. */
const reads: ReadonlySet<string> = new Set(
  (
    'w:docDefaults w:rPrDefault w:style w:name w:aliases w:basedOn w:pPr w:pStyle w:numPr w:numId w:ilvl w:outlineLvl ' +
    'w:rPr w:b w:i w:u w:vertAlign w:position w:sz w:lang w:strike w:dstrike w:vanish w:color w:highlight w:shd w:bdr'
  ).split(' '),
);

/** Reads the styles of a file; a file without any gives none. */
export const readStyles = (file: WordPackage, path: string | undefined): Styles => {
  const elements = new Map<string, XmlElement>();
  let [standard, standardLanguage, language]: (string | undefined)[] = [];
  const take = (element: XmlElement): void => {
    if (element.name === 'w:docDefaults') {
      language = languageOf(element);
      return;
    }
    elements.set(idOf(element), element);
    if (!isStandard(element)) return;
    standard = idOf(element);
    standardLanguage = languageOf(element);
  };
  readDefinitions(file, path ?? '', ['w:docDefaults', 'w:style'], take, reads);
  return { byId: definitions(elements, styleFrom), standard, language: standardLanguage ?? language };
};

// Styles that are based on each other in a circle end at the first one met again; Word allows eleven steps.
const furthest = 32;

/** A style and those it is based on, nearest first. */
export const lineage = (styles: Styles, id: string | undefined): readonly Style[] => {
  const line: Style[] = [];
  let style = id === undefined ? undefined : styles.byId.get(id);
  while (style !== undefined && line.length < furthest && !line.includes(style)) {
    line.push(style);
    style = style.basedOn === undefined ? undefined : styles.byId.get(style.basedOn);
  }
  return line;
};

// Word keeps the English names of its own styles in every language and translates their ids (Titre1); other writers
// translate the names.
const headingName = /^(?:heading|titre|überschrift|título|titolo|заголовок)\s?([1-9])$/;
const titleNames: readonly string[] = ['title', 'titre', 'titel', 'título', 'titolo', 'название'];

const levelOfName = (name: string): number | undefined => {
  const level = whole(headingName.exec(name)?.[1]);
  return level ?? (titleNames.includes(name) ? 0 : undefined);
};

const levelOfStyle = (style: Style): number | undefined => {
  const named = style.names.map(levelOfName).find((level) => level !== undefined);
  if (named !== undefined) return named;
  return style.properties.outline === undefined ? undefined : style.properties.outline + 1;
};

const levelOfOutline = (outline: number): number | undefined =>
  outline >= 0 && outline < 9 ? outline + 1 : undefined;

/**
 * How high a heading a paragraph is: its own outline level, or what its style or one of those below it says by name or
 * by outline level. 0 for a title, 1 for the highest heading; nothing for body text.
 */
export const headingLevel = (properties: ParagraphProperties, styles: Styles): number | undefined => {
  if (properties.outline !== undefined) return levelOfOutline(properties.outline);
  const id = properties.style ?? styles.standard;
  const line = lineage(styles, id);
  const level = line.map(levelOfStyle).find((found) => found !== undefined);
  // A style that is used but not defined still has its name.
  const found = line.length === 0 && id !== undefined ? levelOfName(id.toLowerCase()) : level;
  return found !== undefined && found <= 9 ? found : undefined;
};

/** The marks of runs, as far as the properties of a run and of its character style say so. */
export const marksOf = (properties: XmlElement | undefined, styles: Styles): Switches => {
  const line = lineage(styles, valueOf(properties, 'w:rStyle'));
  return Object.assign({}, ...line.map((style) => style.switches).reverse(), switchesOf(properties));
};
