import type { Part } from '#core/draft/draft.ts';
import { joinWordings, plain, type Wording } from '#core/draft/wording.ts';
import { excerpt, isFinished } from './flat.ts';
import { markerOf, placeItem, placeListed } from './item-lists.ts';
import { isOpener } from './kind.ts';
import { firstLine, lastLine, type Paragraph } from './paragraph.ts';
import { doubt, type Frame, type Lines, put, putClause, putItem, putSection, type State } from './placing.ts';
import { finding } from './report.ts';
import { closingStart, isAdoption, isSectionTitle, looksLikeTitle } from './roles.ts';
import { isBareLeadIn, isChapeau, isPreamble, isUnmarkedItem, leadsIn } from './unmarked.ts';

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
  const text = paragraphs.slice(0, end);
  for (let at = 0; at < end; ) at += place(state, text, at);
  for (const paragraph of paragraphs.slice(end)) put(state, { role: 'closing' }, paragraph);
  return { parts: state.parts, lines: state.lines };
};
