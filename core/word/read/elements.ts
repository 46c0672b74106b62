import { fieldSign, wholeField } from './fields.ts';
import { endMove, type MoveKind, startMove } from './move-names.ts';
import {
  addNote,
  addSign,
  addWords,
  closeControl,
  closeParagraph,
  countFormatChange,
  enter,
  leave,
  listen,
  newStory,
  openControl,
  openFields,
  openLink,
  openParagraph,
  openRevision,
  openRun,
  type Story,
  type StoryContext,
  stopListening,
  takeProperties,
} from './story.ts';
import { signOf } from './symbols.ts';
import { addThing, wordThing } from './things.ts';
import type { Sign, StoryCounts, StoryEvents, TrackedThing } from './tracked.ts';
import { growing } from './tree.ts';
import type { Attributes, XmlEvents } from './xml.ts';

type Count = Exclude<keyof StoryCounts, 'authors' | 'byKind'>;
type OnOpen = (story: Story, attributes: Attributes, name: string) => void;
type OnClose = (story: Story) => void;

const count =
  (what: Count): OnOpen =>
  (story) => {
    story.context.counts[what] += 1;
  };
const words =
  (text: string): OnOpen =>
  (story) =>
    addWords(story, text);
const symbol: OnOpen = (story, attributes) =>
  addWords(story, signOf(Number.parseInt(attributes['w:char'] ?? '', 16) || 0, attributes['w:font'] ?? ''));
const table: OnOpen = (story) => {
  story.context.counts.tables += 1;
  enter(story, 'table');
};
const box: OnOpen = (story) => {
  story.context.counts.textBoxes += 1;
  wordThing(story);
  enter(story, 'box');
};
const sign =
  (of: Sign['of'], end: Sign['end']): OnOpen =>
  (story, attributes) =>
    addSign(story, { of, end, id: attributes['w:id'] ?? '', name: attributes['w:name'] });
const moveStart =
  (kind: MoveKind): OnOpen =>
  (story, attributes) =>
    startMove(story.moves, kind, attributes['w:name']);
const moveEnd =
  (kind: MoveKind): OnOpen =>
  (story) =>
    endMove(story.moves, kind);
const thing =
  (what: TrackedThing['what'], counted?: Count): OnOpen =>
  (story) => {
    if (counted !== undefined) story.context.counts[counted] += 1;
    addThing(story, what);
  };
const mathWords: OnOpen = (story, attributes) => {
  wordThing(story);
  listen(story, 'words', { ...attributes, 'xml:space': 'preserve' });
};
const note: OnOpen = (story, attributes) => enter(story, 'note', attributes['w:id'] ?? '');

const opening: ReadonlyMap<string, OnOpen> = new Map<string, OnOpen>([
  ['w:p', openParagraph],
  ['w:r', openRun],
  ['m:r', openRun],
  ['w:t', (story, attributes) => listen(story, 'words', attributes)],
  ['w:delText', (story, attributes) => listen(story, 'words', attributes)],
  ['m:t', mathWords],
  ['w:instrText', (story, attributes) => listen(story, 'code', attributes)],
  ['w:delInstrText', (story, attributes) => listen(story, 'code', attributes)],
  ['w:tab', words('\t')],
  ['w:ptab', words('\t')],
  ['w:br', words('\n')],
  ['w:cr', words('\n')],
  ['w:noBreakHyphen', words('\u2011')],
  ['w:softHyphen', words('\u00ad')],
  ['w:sym', symbol],
  ['w:fldChar', (story, attributes) => fieldSign(openFields(story), attributes['w:fldCharType'])],
  ['w:fldSimple', (story, attributes) => wholeField(openFields(story), attributes['w:instr'] ?? '')],
  ['w:hyperlink', openLink],
  ['w:footnoteReference', (story, attributes) => addNote(story, 'footnote', attributes)],
  ['w:endnoteReference', (story, attributes) => addNote(story, 'endnote', attributes)],
  ['w:ins', (story, attributes, name) => openRevision(story, name, attributes)],
  ['w:del', (story, attributes, name) => openRevision(story, name, attributes)],
  ['w:moveFrom', (story, attributes, name) => openRevision(story, name, attributes)],
  ['w:moveTo', (story, attributes, name) => openRevision(story, name, attributes)],
  ['w:tbl', table],
  ['w:tr', (story) => enter(story, 'row')],
  ['w:tc', (story) => enter(story, 'cell')],
  ['w:txbxContent', box],
  ['w:footnote', note],
  ['w:endnote', note],
  ['w:sdt', openControl],
  ['w:bookmarkStart', sign('bookmark', 'start')],
  ['w:bookmarkEnd', sign('bookmark', 'end')],
  ['w:commentRangeStart', sign('comment', 'start')],
  ['w:commentRangeEnd', sign('comment', 'end')],
  ['w:commentReference', sign('comment', 'place')],
  ['w:moveFromRangeStart', moveStart('moveFrom')],
  ['w:moveFromRangeEnd', moveEnd('moveFrom')],
  ['w:moveToRangeStart', moveStart('moveTo')],
  ['w:moveToRangeEnd', moveEnd('moveTo')],
  ['w:numberingChange', (story) => countFormatChange(story, 'numberingChange')],
  ['pic:pic', count('images')],
  ['v:imagedata', count('images')],
  ['w:drawing', thing('picture')],
  ['w:pict', thing('picture')],
  ['w:object', thing('embedded')],
  ['w:contentPart', thing('picture')],
  ['w14:contentPart', thing('picture')],
  ['m:oMath', thing('equation', 'equations')],
  ['w:altChunk', thing('embedded', 'embedded')],
  ['w:subDoc', thing('embedded', 'embedded')],
]);

const closing: ReadonlyMap<string, OnClose> = new Map<string, OnClose>([
  ['w:p', closeParagraph],
  ['w:t', stopListening],
  ['w:delText', stopListening],
  ['m:t', stopListening],
  ['w:instrText', stopListening],
  ['w:delInstrText', stopListening],
  ['w:fldSimple', (story) => fieldSign(openFields(story), 'end')],
  ['w:hyperlink', (story) => story.links.pop()],
  ['w:ins', (story) => story.histories.pop()],
  ['w:del', (story) => story.histories.pop()],
  ['w:moveFrom', (story) => story.histories.pop()],
  ['w:moveTo', (story) => story.histories.pop()],
  ['w:tbl', (story) => leave(story, 'table')],
  ['w:tr', (story) => leave(story, 'row')],
  ['w:tc', (story) => leave(story, 'cell')],
  ['w:txbxContent', (story) => leave(story, 'box')],
  ['w:footnote', (story) => leave(story, 'note')],
  ['w:endnote', (story) => leave(story, 'note')],
  ['w:sdt', closeControl],
]);

/** Read as trees. `w:rt` is the reading aid above East Asian words, of which only the words themselves are read. */
const properties: ReadonlySet<string> = new Set(
  'w:pPr w:rPr w:trPr w:tcPr w:tblPr w:tblPrEx w:tblGrid w:sectPr w:sdtPr w:sdtEndPr w:ffData w:rt m:ctrlPr'.split(
    ' ',
  ),
);

/**
 * Turns the XML of one text (the document, or all its footnotes) into paragraphs in which nothing tracked is decided
 * yet. Content controls, smart tags, custom XML and whatever else lies around words is passed through; the code of
 * fields is left out, their result kept. `finish` must be called at the end.
 */
export const storyReader = (context: StoryContext, events: StoryEvents) => {
  const story = newStory(context, events);
  const xml: XmlEvents = {
    open: (name, attributes) => opening.get(name)?.(story, attributes, name),
    text: (text) => {
      if (story.heard !== undefined) story.heard.text += text;
    },
    close: (name) => closing.get(name)?.(story),
  };
  return {
    xml: growing(properties, context.limits.properties, (element) => takeProperties(story, element), xml),
    finish: (): void => {
      context.counts.brokenFields += openFields(story).length;
    },
  };
};
