import { isText } from '#core/draft/wording.ts';
import { beginsSmall, flat, isFinished } from './flat.ts';
import { isOpener } from './kind.ts';
import type { Paragraph } from './paragraph.ts';
import type { State } from './placing.ts';
import { beginsWith } from './words.ts';

/** Whether an unmarked paragraph is preambular: opened as such, without the end of a sentence, before numbered clauses. */
export const isPreamble = (state: State, paragraph: Paragraph): boolean => {
  const { words } = state.frame.tongue;
  if (state.numbered || /[.!?:]["”»]?$/.test(paragraph.text)) return false;
  if (state.clauses && !/[,;]$/.test(paragraph.text)) return false;
  if (isOpener(paragraph, words)) return true;
  return (
    paragraph.text.length < 60 &&
    paragraph.text.endsWith(',') &&
    beginsWith(flat(paragraph.text), words.speakers)
  );
};

/** Whether an unmarked paragraph is the chapeau: the first of the text, before anything but titles. */
export const isChapeau = (state: State, paragraph: Paragraph): boolean => {
  if (state.frame.kind === 'mission') return false;
  if (state.parts.some(({ role }) => role !== 'heading' && role !== 'section')) return false;
  const speaks =
    paragraph.text.endsWith(':') || beginsWith(flat(paragraph.text), state.frame.tongue.words.speakers);
  if (state.parts.some(({ role }) => role === 'section') && !speaks) return false;
  return !isOpener(paragraph, state.frame.tongue.words) || /[.:]$/.test(paragraph.text);
};

/** Whether the last part ends in a colon. */
export const leadsIn = (state: State): boolean => {
  const last = state.parts.at(-1);
  const wording = last === undefined || last.role === 'heading' ? [] : Object.values(last.wording)[0];
  const end = wording?.at(-1);
  return end !== undefined && isText(end) && end.text.endsWith(':');
};

/** Whether unmarked paragraphs after a colon are its items: they end in semicolons, or are short and have no end. */
export const isUnmarkedItem = (state: State, paragraph: Paragraph, next: Paragraph | undefined): boolean => {
  if (paragraph.mark !== null) return false;
  if (state.unmarked) return true;
  if (!leadsIn(state)) return false;
  if (/;(?:\s\p{Ll}{1,4})?$/u.test(paragraph.text.slice(-6))) return true;
  return beginsSmall(paragraph.text) || (isBareLine(paragraph) && next !== undefined && isBareLine(next));
};

const isBareLine = ({ text, mark }: Paragraph): boolean =>
  mark === null && text.length <= 100 && !isFinished(text) && !text.endsWith(',');

/** A short line without an end after preambular paragraphs, before further lines without an end: it leads in items. */
export const isBareLeadIn = (state: State, paragraph: Paragraph, next: Paragraph | undefined): boolean =>
  state.preambles > 0 &&
  !state.clauses &&
  isBareLine(paragraph) &&
  paragraph.text.length <= 60 &&
  next !== undefined &&
  next.mark === null &&
  !isFinished(next.text);
