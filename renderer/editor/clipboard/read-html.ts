import type { Shape } from '#core/change/change.ts';
import { type Run, tidy, type Wording } from '#core/draft/wording.ts';
import { markedNote, nameOfNote } from './html-notes.ts';
import { shapeOfElement } from './html-shape.ts';
import { isDropped, isParagraph, type Look, lookInside, plainLook } from './html-style.ts';
import { cleanText, cleanWording, type PastedPart, readTypedMark } from './pasted.ts';

/** The page as far as it is read: parts that are whole, and the runs of the one that is open. */
interface Reader {
  readonly parts: PastedPart[];
  readonly notes: ReadonlyMap<string, Wording>;
  runs: Run[];
  shape: Shape | null;
  breaks: number;
}

// Titles are bold by being titles.
const withoutBold = (wording: Wording): Wording =>
  tidy(wording.map((run) => ({ ...run, marks: (run.marks ?? []).filter((mark) => mark !== 'bold') })));

const partFor = (shape: Shape | null, wording: Wording, last: PastedPart | undefined): PastedPart => {
  if (shape === null) return readTypedMark(wording, last);
  return { shape, wording: shape.role === 'section' ? withoutBold(wording) : wording };
};

const close = (reader: Reader): void => {
  const wording = cleanWording(reader.runs);
  const { shape } = reader;
  reader.runs = [];
  reader.breaks = 0;
  if (wording.length === 0) return;
  const part = partFor(shape, wording, reader.parts.at(-1));
  // A number without words is what is left of one that was typed in a line of its own.
  if (part.wording.length > 0) reader.parts.push(part);
};

const put = (reader: Reader, run: Run): void => {
  reader.runs.push(run);
  reader.breaks = 0;
};

const readText = (reader: Reader, text: string, { marks, link }: Look): void => {
  const words = cleanText(text);
  if (words === '') return;
  const run = { text: words, marks: [...marks], ...(link === undefined ? {} : { link }) };
  if (words.trim() === '') reader.runs.push(run);
  else put(reader, run);
};

// One line break is a space, as in a narrow column; two are how pages without paragraphs part them.
const readBreak = (reader: Reader): void => {
  reader.breaks++;
  if (reader.breaks > 1) close(reader);
  else reader.runs.push({ text: ' ' });
};

/** A mark becomes its note. Where the note did not come along, a number that leads nowhere would read as words. */
const readNote = (reader: Reader, element: Element): boolean => {
  const name = markedNote(element);
  if (name === null) return false;
  const note = reader.notes.get(name);
  if (note !== undefined) put(reader, { footnote: note });
  return true;
};

const readElement = (reader: Reader, element: Element, look: Look): void => {
  if (isDropped(element) || readNote(reader, element)) return;
  if (element.tagName.toLowerCase() === 'br') return readBreak(reader);
  const inside = lookInside(element, look);
  if (!isParagraph(element)) return readChildren(reader, element, inside);
  close(reader);
  const outer = reader.shape;
  reader.shape = shapeOfElement(element) ?? outer;
  readChildren(reader, element, inside);
  close(reader);
  reader.shape = outer;
};

const readChildren = (reader: Reader, parent: Element, look: Look): void => {
  for (const child of parent.childNodes) {
    if (child instanceof Element) readElement(reader, child, look);
    else if (child instanceof Text) readText(reader, child.data, look);
  }
};

const readAll = (root: Element, notes: ReadonlyMap<string, Wording>): readonly PastedPart[] => {
  const reader: Reader = { parts: [], notes, runs: [], shape: null, breaks: 0 };
  readChildren(reader, root, plainLook);
  close(reader);
  return reader.parts;
};

/** The notes of a page from a word processor, by name, without the signs that lead back to the text. */
const notesIn = (body: Element): ReadonlyMap<string, Wording> => {
  const notes = new Map<string, Wording>();
  for (const note of body.querySelectorAll('div')) {
    const name = nameOfNote(note);
    if (name === null) continue;
    const runs = readAll(note, new Map()).flatMap(({ wording }, index) =>
      index === 0 ? wording : [{ text: ' ' }, ...wording],
    );
    if (runs.length > 0) notes.set(name, cleanWording(runs));
    note.remove();
  }
  return notes;
};

/**
 * The clipboard's HTML as parts: paragraphs with their marks, links and notes; lists of Word and of pages by level,
 * their numbers taken off; titles as sections. Styles, images, comments, hidden and struck words are left out.
 */
export const readHtml = (html: string): readonly PastedPart[] => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return readAll(body, notesIn(body));
};
