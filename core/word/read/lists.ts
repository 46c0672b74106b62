import { type Definitions, definitions } from './definitions.ts';
import { readDefinitions, type WordPackage } from './package.ts';
import { lineage, type ParagraphProperties, type Styles } from './styles.ts';
import { child, childrenOf, isOn, valueOf, whole, type XmlElement } from './tree.ts';

/** How one level of a list is numbered. */
export interface ListLevel {
  readonly start: number;
  /** A number format of Word (`w:numFmt`): `decimal`, `lowerLetter`, `bullet` …, or `001, 002, ...`. */
  readonly form: string;
  /** What is printed, `%1` to `%9` standing for the numbers of levels: `%1.`, `(%2)`. */
  readonly text: string;
  readonly font: string;
  /** The level, counted from 1, after which this one begins again; 0 for never; nothing for any higher one. */
  readonly restart: number | undefined;
  /** All numbers of the text in figures, whatever their own form (`w:isLgl`). */
  readonly legal: boolean;
  readonly style: string | undefined;
}

/** A list as defined once (`w:abstractNum`). */
interface ListPlan {
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** The style of lists that has the levels in its place (`w:numStyleLink`). */
  readonly styleLink: string | undefined;
}

/** A use of a plan (`w:num`), which may change levels or begin their numbers anew. */
export interface ListUse {
  readonly plan: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

/** The lists of a file: plans and uses by their ids. */
export interface Lists {
  readonly plans: Definitions<ListPlan>;
  readonly uses: Definitions<ListUse>;
}

// Both are printed or looked through for every paragraph of a list; real ones have a dozen characters.
const longestText = 64;

const fontOf = (level: XmlElement): string => {
  const fonts = child(child(level, 'w:rPr'), 'w:rFonts')?.attributes;
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '';
};

/** A form of Word's own (`custom`) is told by its first numbers: `001, 002, 003, ...`. */
const formOf = (level: XmlElement): string => {
  const form = child(level, 'w:numFmt')?.attributes ?? {};
  const given = (form['w:val'] === 'custom' ? form['w:format'] : form['w:val']) ?? 'decimal';
  return given.replace(/^0{9,}/, '0'.repeat(9)).slice(0, longestText);
};

const levelFrom = (element: XmlElement): ListLevel => ({
  start: whole(valueOf(element, 'w:start')) ?? 0,
  form: formOf(element),
  text: (valueOf(element, 'w:lvlText') ?? '').slice(0, longestText),
  font: fontOf(element),
  restart: whole(valueOf(element, 'w:lvlRestart')),
  legal: isOn(element, 'w:isLgl') ?? false,
  style: valueOf(element, 'w:pStyle'),
});

const levelCount = 9;

const levelNumber = (element: XmlElement): number => whole(element.attributes['w:ilvl']) ?? 0;

const levelsOf = (element: XmlElement): ReadonlyMap<number, ListLevel> =>
  new Map(
    childrenOf(element, 'w:lvl')
      .filter((level) => levelNumber(level) >= 0 && levelNumber(level) < levelCount)
      .map((level) => [levelNumber(level), levelFrom(level)]),
  );

const planFrom = (element: XmlElement): ListPlan => ({
  levels: levelsOf(element),
  styleLink: valueOf(element, 'w:numStyleLink'),
});

const useFrom = (element: XmlElement): ListUse => {
  const overrides = childrenOf(element, 'w:lvlOverride');
  const starts = overrides.flatMap((override) => {
    const start = whole(valueOf(override, 'w:startOverride'));
    return start === undefined ? [] : [[levelNumber(override), start] as const];
  });
  return {
    plan: valueOf(element, 'w:abstractNumId') ?? '',
    levels: new Map(overrides.flatMap((override) => [...levelsOf(override)])),
    starts: new Map(starts),
  };
};

/** All that is read of lists. */
const reads: ReadonlySet<string> = new Set(
  (
    'w:abstractNum w:numStyleLink w:lvl w:start w:numFmt w:lvlText w:lvlRestart w:isLgl w:pStyle w:rPr w:rFonts ' +
    'w:num w:abstractNumId w:lvlOverride w:startOverride'
  ).split(' '),
);

/** Reads the list definitions of a file; a file without any gives none. */
export const readLists = (file: WordPackage, path: string | undefined): Lists => {
  const plans = new Map<string, XmlElement>();
  const uses = new Map<string, XmlElement>();
  const take = (element: XmlElement): void => {
    if (element.name === 'w:num') uses.set(element.attributes['w:numId'] ?? '', element);
    else plans.set(element.attributes['w:abstractNumId'] ?? '', element);
  };
  readDefinitions(file, path ?? '', ['w:abstractNum', 'w:num'], take, reads);
  return { plans: definitions(plans, planFrom), uses: definitions(uses, useFrom) };
};

/** The id of the plan that really has the levels: a plan may only name a style of lists, whose list has them. */
export const planOf = (use: ListUse, lists: Lists, styles: Styles): string => {
  const link = lists.plans.get(use.plan)?.styleLink;
  if (link === undefined) return use.plan;
  const list = styles.byId.get(link)?.properties.list;
  return (list === undefined ? undefined : lists.uses.get(list)?.plan) ?? use.plan;
};

const levelOfUse = (use: ListUse, plan: ListPlan | undefined, at: number): ListLevel | undefined => {
  const level = use.levels.get(at) ?? plan?.levels.get(at);
  const start = use.starts.get(at);
  return level === undefined || start === undefined ? level : { ...level, start };
};

/**
 * The nine levels as one use of a plan has them. Its own starting numbers hold when a level begins, and whenever it
 * begins again (ECMA-376-1, 17.9.27).
 */
export const levelsOfUse = (use: ListUse, plan: ListPlan | undefined): readonly (ListLevel | undefined)[] =>
  Array.from({ length: levelCount }, (_, at) => levelOfUse(use, plan, at));

/** Where a paragraph stands in the lists of its file. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

const levelForStyle = (
  list: string,
  ids: readonly string[],
  lists: Lists,
  styles: Styles,
): number | undefined => {
  const use = lists.uses.get(list);
  const plan = use === undefined ? undefined : lists.plans.get(planOf(use, lists, styles));
  const levels = [...(plan?.levels ?? [])];
  return ids
    .map((id) => levels.find(([, level]) => level.style === id)?.[0])
    .find((level) => level !== undefined);
};

const placeInStyle = (id: string | undefined, lists: Lists, styles: Styles): ListPlace | undefined => {
  const line = lineage(styles, id);
  const list = line.map((style) => style.properties.list).find((found) => found !== undefined);
  if (list === undefined) return undefined;
  const linked = levelForStyle(
    list,
    line.map((style) => style.id),
    lists,
    styles,
  );
  const own = line.map((style) => style.properties.level).find((found) => found !== undefined);
  return { list, level: linked ?? own ?? 0 };
};

/**
 * The list and level of a paragraph: its own, else those of its style (where the level that names the style counts,
 * ECMA-376-1, 17.9.23). Nothing for a paragraph in no list, or taken out of it by list 0.
 */
export const listPlace = (
  properties: ParagraphProperties,
  lists: Lists,
  styles: Styles,
): ListPlace | undefined => {
  const inStyle = placeInStyle(properties.style ?? styles.standard, lists, styles);
  const list = properties.list ?? inStyle?.list;
  if (list === undefined || list === '0') return undefined;
  const inherited = list === inStyle?.list ? inStyle.level : 0;
  return { list, level: properties.level ?? inherited };
};
