import type { Id, Kind, Language, Part } from '#core/draft/draft.ts';
import { isText, joinWordings, plain, type Wording } from '#core/draft/wording.ts';
import { beginsSmall, excerpt, flat, isFinished } from './flat.ts';
import type { Tongue } from './heading-lines.ts';
import { markerOf, type ItemPlace, type OpenLists, placeItem, placeListed } from './item-lists.ts';
import { isOpener } from './kind.ts';
import { firstLine, lastLine, type Paragraph } from './paragraph.ts';
import { finding, type Notes } from './report.ts';
import { closingStart, isAdoption, isSectionTitle, looksLikeTitle } from './roles.ts';
import { beginsWith } from './words.ts';

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

interface State {
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

const put = (state: State, bare: Bare, paragraph: Paragraph, wording: Wording = paragraph.wording): void => {
  const id = state.frame.newId();
  const language: Language = state.frame.tongue.language;
  state.parts.push({ ...bare, id, wording: wording.length === 0 ? {} : { [language]: wording } });
  state.lines[id] = [firstLine(paragraph), lastLine(paragraph)];
  if (bare.role !== 'item') state.lists = [];
};

const doubt = (
  state: State,
  code: `reading:${string}`,
  paragraph: Paragraph,
  facts: Readonly<Record<string, string | number>> = {},
): void => {
  state.frame.notes.doubts.push(
    finding(code, firstLine(paragraph), { text: excerpt(paragraph.text), ...facts }),
  );
};

const putClause = (
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

const putItem = (state: State, paragraph: Paragraph, place: ItemPlace): void => {
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

const putSection = (state: State, paragraph: Paragraph): void => {
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

const isPreamble = (state: State, paragraph: Paragraph): boolean => {
  const { words } = state.frame.tongue;
  if (state.clauses || /[.!?:]["”»]?$/.test(paragraph.text)) return false;
  if (isOpener(paragraph, words)) return true;
  return (
    paragraph.text.length < 60 &&
    paragraph.text.endsWith(',') &&
    beginsWith(flat(paragraph.text), words.speakers)
  );
};

const isChapeau = (state: State, paragraph: Paragraph): boolean => {
  if (state.parts.some(({ role }) => role !== 'heading')) return false;
  if (state.frame.kind === 'mission') return false;
  return !isOpener(paragraph, state.frame.tongue.words) || /[.:]$/.test(paragraph.text);
};

const leadsIn = (state: State): boolean => {
  const last = state.parts.at(-1);
  const wording = last === undefined || last.role === 'heading' ? [] : Object.values(last.wording)[0];
  const end = wording?.at(-1);
  return end !== undefined && isText(end) && end.text.endsWith(':');
};

/** Whether unmarked paragraphs after a colon are its items: they end in semicolons, or are short and have no end. */
const isUnmarkedItem = (state: State, paragraph: Paragraph, next: Paragraph | undefined): boolean => {
  if (paragraph.mark !== null) return false;
  if (state.unmarked) return true;
  if (!leadsIn(state)) return false;
  if (/;(?:\s(?:and|et))?$/.test(paragraph.text)) return true;
  return beginsSmall(paragraph.text) || (isBareLine(paragraph) && next !== undefined && isBareLine(next));
};

const isBareLine = ({ text, mark }: Paragraph): boolean =>
  mark === null && text.length <= 100 && !isFinished(text) && !text.endsWith(',');

/** A short line without an end after preambular paragraphs, before further lines without an end: it leads in items. */
const isBareLeadIn = (state: State, paragraph: Paragraph, next: Paragraph | undefined): boolean =>
  state.preambles > 0 &&
  !state.clauses &&
  isBareLine(paragraph) &&
  paragraph.text.length <= 60 &&
  next !== undefined &&
  next.mark === null &&
  !isFinished(next.text);

const putUnmarkedItem = (state: State, paragraph: Paragraph): void => {
  if (!state.unmarked) doubt(state, 'reading:unmarked-items', paragraph);
  putItem(state, paragraph, { level: 1, list: 'none', lists: [], expected: null });
  state.unmarked = !/[.!?]$/.test(paragraph.text);
};

const listed = (state: State, paragraph: Paragraph): boolean => {
  const list = paragraph.lines[0]?.list;
  if (list === undefined) return false;
  const numbered = list.style === 'number' && list.depth === 0;
  if (numbered && (state.clauseLists.has(list.listId) || !leadsIn(state) || !state.numbered)) {
    state.clauseLists.add(list.listId);
    putNumbered(state, paragraph);
  } else {
    const level = state.clauseLists.has(list.listId) ? list.depth : list.depth + 1;
    putItem(state, paragraph, placeListed(state.lists, list.style, Math.max(level, 1)));
  }
  return true;
};

const putNumbered = (state: State, paragraph: Paragraph): void => {
  const opens = isOpener(paragraph, state.frame.tongue.words) && !state.clauses;
  if (opens && !/[.!?:]["”»]?$/.test(paragraph.text)) {
    put(state, { role: 'preamble', numbered: true }, paragraph);
    state.preambles++;
  } else {
    putClause(state, paragraph, true, paragraph.mark?.kind === 'number' && paragraph.mark.bis > 0);
  }
};

const bold = (wording: Wording): Wording =>
  wording.map((run) => ({ ...run, marks: [...new Set([...(run.marks ?? []), 'bold' as const])] }));

/** A numbered title and the paragraph it opens, as one clause: `01 Access` and what follows. */
const putRunIn = (state: State, title: Paragraph, body: Paragraph): void => {
  const wording = joinWordings(bold(title.wording), plain(' '), body.wording);
  putClause(state, { ...title, lines: [...title.lines, ...body.lines] }, true, false, wording);
  state.frame.notes.joined.push(
    finding('reading:run-in-title', firstLine(title), { to: lastLine(body), text: excerpt(title.text) }),
  );
};

const isRunIn = (paragraph: Paragraph, next: Paragraph | undefined): next is Paragraph =>
  paragraph.mark?.kind === 'number' &&
  paragraph.mark.form === 'padded' &&
  looksLikeTitle({ ...paragraph, text: paragraph.text.slice(0, 100) }) &&
  !isFinished(paragraph.text) &&
  next !== undefined &&
  next.mark === null;

const putPlain = (state: State, paragraph: Paragraph): void => {
  if (isChapeau(state, paragraph)) {
    put(state, { role: 'chapeau' }, paragraph);
    return;
  }
  if (isPreamble(state, paragraph)) {
    put(state, { role: 'preamble', numbered: false }, paragraph);
    state.preambles++;
    return;
  }
  if (isAdoption(paragraph, state.frame.tongue))
    state.frame.notes.recognised.push(
      finding('reading:adoption', firstLine(paragraph), { text: excerpt(paragraph.text) }),
    );
  else if (state.numbered) doubt(state, 'reading:unnumbered-paragraph', paragraph);
  putClause(state, paragraph, false, false);
};

/** Puts a paragraph in its place; the answer is how many paragraphs were taken. */
const place = (state: State, paragraphs: readonly Paragraph[], at: number): number => {
  const paragraph = paragraphs[at];
  const next = paragraphs[at + 1];
  if (paragraph === undefined) return 1;
  const { mark } = paragraph;
  if (mark !== null || paragraph.lines[0]?.headingLevel !== undefined) state.unmarked = false;
  const marker = markerOf(paragraph, state.lists);
  if (listed(state, paragraph)) return 1;
  if (marker !== null)
    putItem(state, paragraph, placeItem(state.lists, marker, paragraph.lines[0]?.indent ?? 0));
  else if (isRunIn(paragraph, next)) putRunIn(state, paragraph, next);
  else if (mark?.kind === 'article' || mark?.kind === 'capital') putSection(state, paragraph);
  else if (mark?.kind === 'number') putNumbered(state, paragraph);
  else if (isUnmarkedItem(state, paragraph, next)) putUnmarkedItem(state, paragraph);
  else if (isBareLeadIn(state, paragraph, next)) {
    putClause(state, paragraph, false, false);
    state.unmarked = true;
    doubt(state, 'reading:unmarked-items', paragraph);
  } else if (isSectionTitle(paragraph, next, state.frame.titles, state.frame.tongue))
    putSection(state, paragraph);
  else putPlain(state, paragraph);
  return isRunIn(paragraph, next) && marker === null ? 2 : 1;
};

/**
 * Gives every paragraph of the body its role in the draft: sections, chapeau, preambles, clauses, items, closing
 * lines. Typed numbers and bullets are gone from the wordings; the draft computes them again.
 */
export const structure = (
  paragraphs: readonly Paragraph[],
  frame: Frame,
): { readonly parts: readonly Part[]; readonly lines: Lines } => {
  const state: State = {
    frame,
    parts: [],
    lines: {},
    lists: [],
    clauseLists: new Set(),
    clauses: false,
    numbered: false,
    preambles: 0,
    articles: 0,
    unmarked: false,
  };
  const end = closingStart(paragraphs, frame.tongue);
  for (let at = 0; at < end; ) at += place(state, paragraphs, at);
  for (const paragraph of paragraphs.slice(end)) put(state, { role: 'closing' }, paragraph);
  return { parts: state.parts, lines: state.lines };
};
