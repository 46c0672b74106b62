import type { OpenFields } from './fields.ts';
import { fieldCode, fieldLink, fieldSign, inFieldCode, safeAddress, wholeField } from './fields.ts';
import { stop, type WordLimits } from './limits.ts';
import type { Relations } from './package.ts';
import {
  formatChangesIn,
  formerPropertiesOf,
  type Look,
  lookOf,
  plainLook,
  revisionFrom,
  revisionsIn,
} from './properties.ts';
import { type ParagraphProperties, propertiesOf, type Styles } from './styles.ts';
import { signOf } from './symbols.ts';
import type { Container, Revision, StoryCounts, StoryEvents, TrackedPiece } from './tracked.ts';
import { child, growing, type XmlElement } from './tree.ts';
import type { Attributes, XmlEvents } from './xml.ts';

/** What a text needs to know of the rest of its file. */
export interface StoryContext {
  readonly styles: Styles;
  readonly relations: Relations;
  readonly limits: WordLimits;
  readonly counts: StoryCounts;
}

interface OpenParagraph {
  readonly pieces: TrackedPiece[];
  properties: ParagraphProperties;
  formerProperties: ParagraphProperties;
  mark: readonly Revision[];
}

interface Story {
  readonly context: StoryContext;
  readonly events: StoryEvents;
  /** Paragraphs lie inside one another where a text box hangs on one. */
  readonly paragraphs: OpenParagraph[];
  /** The history of the words at this place: one longer list for every change around them. */
  readonly histories: (readonly Revision[])[];
  readonly links: (string | undefined)[];
  /** The fields of the text itself, and of each text box or note around this place. */
  readonly fields: OpenFields[];
  look: Look;
  /** What the words inside the present element are, and the words so far. */
  heard: { readonly as: 'words' | 'code'; readonly keepSpaces: boolean; text: string } | undefined;
  told: number;
}

const unmarked: Look = { marks: plainLook, formerMarks: plainLook };
const noHistory: readonly Revision[] = [];

const history = (story: Story): readonly Revision[] => story.histories.at(-1) ?? noHistory;
const openFields = (story: Story): OpenFields => story.fields.at(-1) ?? [];

const addWords = (story: Story, text: string): void => {
  const pieces = story.paragraphs.at(-1)?.pieces;
  if (pieces === undefined || text === '' || inFieldCode(openFields(story))) return;
  const { marks, formerMarks } = story.look;
  const link = fieldLink(openFields(story)) ?? story.links.at(-1);
  const revisions = history(story);
  const last = pieces.at(-1);
  const same =
    last !== undefined &&
    'text' in last &&
    last.marks === marks &&
    last.formerMarks === formerMarks &&
    last.link === link &&
    last.revisions === revisions;
  // One piece for any number of runs that look alike keeps a document of a million runs small.
  if (same) pieces[pieces.length - 1] = { ...last, text: last.text + text };
  else pieces.push({ text, marks, formerMarks, link, revisions });
};

const addNote = (story: Story, note: 'footnote' | 'endnote', attributes: Attributes): void => {
  if (inFieldCode(openFields(story))) return;
  story.paragraphs.at(-1)?.pieces.push({ note, id: attributes['w:id'] ?? '', revisions: history(story) });
};

const countRevisions = (story: Story, revisions: readonly Revision[]): void => {
  story.context.counts.trackedChanges += revisions.length;
  for (const { author } of revisions) if (author !== undefined) story.context.counts.authors.add(author);
};

const openRevision = (story: Story, name: string, attributes: Attributes): void => {
  const revision = revisionFrom(name, attributes);
  if (revision === undefined) return;
  countRevisions(story, [revision]);
  story.histories.push([...history(story), revision]);
};

const openParagraph = (story: Story): void => {
  story.paragraphs.push({ pieces: [], properties: {}, formerProperties: {}, mark: noHistory });
};

const closeParagraph = (story: Story): void => {
  const paragraph = story.paragraphs.pop();
  if (paragraph === undefined) return;
  story.told += 1;
  const limit = story.context.limits.paragraphs;
  if (story.told > limit) stop('too-large', { size: story.told, limit });
  story.events.paragraph(paragraph);
};

const enter = (story: Story, container: Container, id?: string): void => {
  if (container === 'box' || container === 'note') story.fields.push([]);
  story.events.open(container, id);
};

const leave = (story: Story, container: Container): void => {
  if (container === 'box' || container === 'note') {
    story.context.counts.brokenFields += story.fields.pop()?.length ?? 0;
  }
  story.events.close(container);
};

const openLink = (story: Story, attributes: Attributes): void => {
  const relation = story.context.relations.get(attributes['r:id'] ?? '');
  const address = relation?.external === true ? safeAddress(relation.target) : undefined;
  story.links.push(address ?? story.links.at(-1));
};

const listen = (story: Story, as: 'words' | 'code', attributes: Attributes): void => {
  story.heard = { as, keepSpaces: attributes['xml:space'] === 'preserve', text: '' };
};

const stopListening = (story: Story): void => {
  const heard = story.heard;
  story.heard = undefined;
  if (heard === undefined) return;
  if (heard.as === 'code') fieldCode(openFields(story), heard.text);
  else addWords(story, heard.keepSpaces ? heard.text : heard.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
};

type Count = Exclude<keyof StoryCounts, 'authors'>;
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
const sign: OnOpen = (story, attributes) =>
  addWords(story, signOf(Number.parseInt(attributes['w:char'] ?? '', 16) || 0, attributes['w:font'] ?? ''));
const unlook: OnOpen = (story) => {
  story.look = unmarked;
};
const table: OnOpen = (story) => {
  story.context.counts.tables += 1;
  enter(story, 'table');
};
const box: OnOpen = (story) => {
  story.context.counts.textBoxes += 1;
  enter(story, 'box');
};
const note: OnOpen = (story, attributes) => enter(story, 'note', attributes['w:id'] ?? '');

const opening: ReadonlyMap<string, OnOpen> = new Map<string, OnOpen>([
  ['w:p', openParagraph],
  ['w:r', unlook],
  ['m:r', unlook],
  ['w:t', (story, attributes) => listen(story, 'words', attributes)],
  ['w:delText', (story, attributes) => listen(story, 'words', attributes)],
  ['m:t', (story, attributes) => listen(story, 'words', { ...attributes, 'xml:space': 'preserve' })],
  ['w:instrText', (story, attributes) => listen(story, 'code', attributes)],
  ['w:delInstrText', (story, attributes) => listen(story, 'code', attributes)],
  ['w:tab', words('\t')],
  ['w:ptab', words('\t')],
  ['w:br', words('\n')],
  ['w:cr', words('\n')],
  ['w:noBreakHyphen', words('\u2011')],
  ['w:softHyphen', words('\u00ad')],
  ['w:sym', sign],
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
  ['pic:pic', count('images')],
  ['v:imagedata', count('images')],
  ['m:oMath', count('equations')],
  ['w:altChunk', count('embedded')],
  ['w:subDoc', count('embedded')],
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
]);

const takeParagraphProperties = (story: Story, element: XmlElement): void => {
  const paragraph = story.paragraphs.at(-1);
  if (paragraph === undefined) return;
  paragraph.properties = propertiesOf(element);
  paragraph.formerProperties = formerPropertiesOf(element);
  paragraph.mark = revisionsIn(child(element, 'w:rPr'));
  countRevisions(story, paragraph.mark);
};

const takeProperties = (story: Story, element: XmlElement): void => {
  story.context.counts.formatChanges += formatChangesIn(element);
  if (element.name === 'w:pPr') takeParagraphProperties(story, element);
  else if (element.name === 'w:rPr') story.look = lookOf(element, story.context.styles);
  else if (element.name === 'w:trPr' || element.name === 'w:tcPr') {
    const revisions = revisionsIn(element);
    countRevisions(story, revisions);
    if (revisions.length > 0) story.events.revised(revisions);
  }
};

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
  const story: Story = {
    context,
    events,
    paragraphs: [],
    histories: [],
    links: [],
    fields: [[]],
    look: unmarked,
    heard: undefined,
    told: 0,
  };
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
