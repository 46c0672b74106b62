import type { Id, Kind, Language, Part } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import { excerpt } from './flat.ts';
import type { Tongue } from './heading-lines.ts';
import type { ItemPlace, OpenLists } from './item-lists.ts';
import { firstLine, lastLine, type Paragraph } from './paragraph.ts';
import { finding, type Notes } from './report.ts';

/** From which line to which a part was read. */
export type Lines = Readonly<Record<Id, readonly [number, number]>>;

/** What structure is made of and where it goes. */
export interface Frame {
  readonly kind: Kind;
  readonly tongue: Tongue;
  /** The titles of the heading block, flat: where the text says one again it heads a division. */
  readonly titles: ReadonlySet<string>;
  readonly newId: () => Id;
  readonly notes: Notes;
}

/** The text read so far, and what the next paragraph depends on. */
export interface State {
  readonly frame: Frame;
  readonly parts: Part[];
  readonly lines: Record<Id, readonly [number, number]>;
  lists: OpenLists;
  /** Lists of the file whose outermost entries are clauses. */
  readonly clauseLists: Set<string>;
  /** Within the division: whether a clause was read, and whether one with a number. */
  clauses: boolean;
  numbered: boolean;
  preambles: number;
  articles: number;
  /** Set while unmarked paragraphs are items of the paragraph with the colon. */
  unmarked: boolean;
}

type Bare = Part extends infer One ? (One extends Part ? Omit<One, 'id' | 'wording'> : never) : never;

/** Adds a part to the text read so far. */
export const put = (
  state: State,
  bare: Bare,
  paragraph: Paragraph,
  wording: Wording = paragraph.wording,
): void => {
  const id = state.frame.newId();
  const language: Language = state.frame.tongue.language;
  state.parts.push({ ...bare, id, wording: wording.length === 0 ? {} : { [language]: wording } });
  state.lines[id] = [firstLine(paragraph), lastLine(paragraph)];
  if (bare.role !== 'item') state.lists = [];
};

/** Notes a doubt about a paragraph. */
export const doubt = (
  state: State,
  code: `reading:${string}`,
  paragraph: Paragraph,
  facts: Readonly<Record<string, string | number>> = {},
): void => {
  state.frame.notes.doubts.push(
    finding(code, firstLine(paragraph), { text: excerpt(paragraph.text), ...facts }),
  );
};

/** Adds a clause. */
export const putClause = (
  state: State,
  paragraph: Paragraph,
  numbered: boolean,
  bis: boolean,
  wording?: Wording,
): void => {
  put(state, { role: 'clause', numbered, ...(bis ? { bis: true as const } : {}) }, paragraph, wording);
  state.clauses = true;
  state.numbered ||= numbered;
};

const hasOwner = (state: State): boolean => (state.parts.at(-1)?.role ?? 'heading') !== 'heading';

/** Adds an item where there is a part that can own it, else a clause. */
export const putItem = (state: State, paragraph: Paragraph, place: ItemPlace): void => {
  if (!hasOwner(state)) {
    doubt(state, 'reading:item-without-owner', paragraph);
    putClause(state, paragraph, false, false);
    return;
  }
  put(state, { role: 'item', level: place.level, list: place.list }, paragraph);
  state.lists = place.lists;
  if (place.expected !== null) doubt(state, 'reading:mark-skipped', paragraph, { expected: place.expected });
};

const beginDivision = (state: State): void => {
  state.clauses = false;
  state.numbered = false;
  state.preambles = 0;
};

/** Adds the title of a division: an article, a section with a roman number or letter, or one without. */
export const putSection = (state: State, paragraph: Paragraph): void => {
  const { mark } = paragraph;
  if (mark?.kind === 'article') {
    state.articles++;
    if (mark.value !== state.articles)
      doubt(state, 'reading:article-skipped', paragraph, { number: mark.value, expected: state.articles });
    put(state, { role: 'section', label: 'article' }, paragraph);
  } else {
    const label = mark?.kind !== 'capital' ? 'none' : isRoman(state, mark) ? 'roman' : 'letter';
    put(state, { role: 'section', label }, paragraph);
  }
  beginDivision(state);
};

type Capital = Extract<NonNullable<Paragraph['mark']>, { kind: 'capital' }>;

const sectionsLabelled = (state: State, label: 'roman' | 'letter'): number =>
  state.parts.filter((part) => part.role === 'section' && part.label === label).length;

/** C, D, I, L, M, V and X may be either: they are letters where they continue the letters. */
const isRoman = (state: State, { letter, roman }: Capital): boolean =>
  roman !== null && (letter === null || sectionsLabelled(state, 'letter') + 1 !== letter);
