import { fieldCode, fieldLink, inFieldCode, type OpenFields, safeAddress } from './fields.ts';
import { handMarkOfEnd, withHandMark } from './hand-marks.ts';
import { stop, type WordLimits } from './limits.ts';
import type { Looks } from './looks.ts';
import { forgetEndedMoves, type MoveNames, named, namedEnd } from './move-names.ts';
import type { Relations } from './package.ts';
import {
  formerPropertiesOf,
  gridShapeOf,
  restylerOf,
  revisionFrom,
  revisionsIn,
  tellFormatChanges,
} from './properties.ts';
import { noRun, type RunLook, runOf, runsIn } from './run.ts';
import { noSigns, type OpenSigns, placeSign, type SignAt, signsWaiting } from './signs.ts';
import { type ParagraphProperties, propertiesOf, type Styles } from './styles.ts';
import type {
  Container,
  Revision,
  Sign,
  StoryCounts,
  StoryEvents,
  TrackedPiece,
  TrackedThing,
  Tracker,
} from './tracked.ts';
import { child, valueOf, type XmlElement } from './tree.ts';
import type { Attributes } from './xml.ts';

/** What a text needs to know of the rest of its file. */
export interface StoryContext {
  readonly styles: Styles;
  readonly relations: Relations;
  readonly limits: WordLimits;
  readonly counts: StoryCounts;
  /** Which words are to be taken for tracked changes: red and struck-through ones, or only the latter. */
  readonly handMarked?: boolean | 'struck';
}

interface OpenParagraph {
  readonly pieces: TrackedPiece[];
  properties: ParagraphProperties;
  formerProperties: ParagraphProperties;
  mark: readonly Revision[];
  restyledBy: Tracker | undefined;
  readonly signs: Sign[];
  things?: TrackedThing[];
  /** How all of its words look, and a run that says nothing of it. */
  looks: Looks;
  run: RunLook;
}

/** What a tracked change can be of. */
type RevisedThing = 'words' | 'mark' | 'row' | 'cell';

/** The state of reading one text. */
export interface Story {
  readonly context: StoryContext;
  readonly events: StoryEvents;
  /** Paragraphs lie inside one another where a text box hangs on one. */
  readonly paragraphs: OpenParagraph[];
  /** How paragraphs look that say nothing of it. */
  readonly unsaid: Pick<OpenParagraph, 'looks' | 'run'>;
  readonly signs: OpenSigns;
  lastTold: OpenParagraph | undefined;
  readonly moves: MoveNames;
  /** The content controls around this place, each by its number if it has a tag. */
  readonly controls: (string | undefined)[];
  controlsNamed: number;
  /** The history of the words at this place: one longer list for every change around them. */
  readonly histories: (readonly Revision[])[];
  readonly links: (string | undefined)[];
  /** The fields of the text itself, and of each text box or note around this place. */
  readonly fields: OpenFields[];
  run: RunLook;
  /** Whether what that run says by hand was counted. */
  counted: boolean;
  /** What the words inside the present element are, and the words so far. */
  heard: { readonly as: 'words' | 'code'; readonly keepSpaces: boolean; text: string } | undefined;
  told: number;
  readonly noteSigns: Map<string, number>;
}

const noHistory: readonly Revision[] = [];

/** The beginning of a text. */
export const newStory = (context: StoryContext, events: StoryEvents): Story => ({
  context,
  events,
  paragraphs: [],
  unsaid: runsIn(undefined, context),
  signs: noSigns(),
  lastTold: undefined,
  moves: new Map(),
  controls: [],
  controlsNamed: 0,
  histories: [],
  links: [],
  fields: [[]],
  run: noRun,
  counted: false,
  heard: undefined,
  told: 0,
  noteSigns: new Map(),
});

/** All that was done to words at this place, outermost first. */
export const history = (story: Story): readonly Revision[] =>
  withHandMark(story.histories.at(-1) ?? noHistory, story.run.hand);

/** The fields open at this place. */
export const openFields = (story: Story): OpenFields => story.fields.at(-1) ?? [];

const countRun = (story: Story): void => {
  const { counts } = story.context;
  const { hand, struck, hidden } = story.run;
  if (hand !== undefined) countKind(counts, 'hand.run');
  if (hidden) counts.hidden += 1;
  if (struck) counts.struck += 1;
  story.counted = true;
};

/** Adds words as printed to the paragraph at this place; words in the code of a field are left out. */
export const addWords = (story: Story, text: string): void => {
  const pieces = story.paragraphs.at(-1)?.pieces;
  if (pieces === undefined || text === '' || inFieldCode(openFields(story))) return;
  if (!story.counted) countRun(story);
  const { marks, formerMarks, by: lookBy } = story.run.look;
  const link = fieldLink(openFields(story)) ?? story.links.at(-1);
  const { signal, signalBy } = story.run;
  const revisions = history(story);
  const last = pieces.at(-1);
  const same =
    last !== undefined &&
    'text' in last &&
    last.marks === marks &&
    last.formerMarks === formerMarks &&
    last.lookBy?.author === lookBy?.author &&
    last.link === link &&
    last.signal === signal &&
    last.signalBy?.author === signalBy?.author &&
    last.revisions === revisions;
  // One piece for any number of runs that look alike keeps a document of a million runs small.
  if (same) pieces[pieces.length - 1] = { ...last, text: last.text + text };
  else {
    const said = signal === undefined ? {} : { signal, signalBy };
    pieces.push({ text, marks, formerMarks, lookBy, link, ...said, revisions });
  }
};

// A note has one sign, or a few where it was moved and copied; a long note with endless signs would fill the memory.
const mostSigns = 16;

/** Adds the sign of a note. */
export const addNote = (story: Story, note: 'footnote' | 'endnote', attributes: Attributes): void => {
  if (inFieldCode(openFields(story))) return;
  story.context.counts.notes += 1;
  const key = `${note} ${attributes['w:id']}`;
  const signs = (story.noteSigns.get(key) ?? 0) + 1;
  story.noteSigns.set(key, signs);
  if (signs > mostSigns) return;
  story.paragraphs.at(-1)?.pieces.push({ note, id: attributes['w:id'] ?? '', revisions: history(story) });
};

const countKind = ({ byKind }: StoryCounts, name: string): void => {
  byKind.set(name, (byKind.get(name) ?? 0) + 1);
};

const countRevisions = (story: Story, revisions: readonly Revision[], on: RevisedThing): void => {
  const { counts } = story.context;
  counts.trackedChanges += revisions.length;
  for (const { author, kind } of revisions) {
    if (author !== undefined) counts.authors.add(author);
    countKind(counts, `${on}.${kind}`);
  }
};

/** Counts a tracked change of looks or properties. */
export const countFormatChange = (story: Story, name: string): void => {
  story.context.counts.formatChanges += 1;
  countKind(story.context.counts, name);
};

/** Everything up to the matching `closeRevision` was inserted, deleted or moved. */
export const openRevision = (story: Story, name: string, attributes: Attributes): void => {
  const revision = revisionFrom(name, attributes);
  if (revision === undefined) return;
  countRevisions(story, [revision], 'words');
  story.histories.push([...(story.histories.at(-1) ?? noHistory), named(story.moves, revision)]);
};

/** Begins a run, which looks as its paragraph does until it says otherwise. */
export const openRun = (story: Story): void => {
  story.run = story.paragraphs.at(-1)?.run ?? noRun;
  story.counted = false;
};

/** Begins a paragraph. */
export const openParagraph = (story: Story): void => {
  forgetEndedMoves(story.moves);
  story.paragraphs.push({
    pieces: [],
    properties: {},
    formerProperties: {},
    mark: noHistory,
    restyledBy: undefined,
    signs: signsWaiting(story.signs),
    ...story.unsaid,
  });
};

const readsByHand = ({ context: { handMarked = false } }: Story): boolean => handMarked !== false;

/** Ends the innermost paragraph and tells it. */
export const closeParagraph = (story: Story): void => {
  const paragraph = story.paragraphs.pop();
  if (paragraph === undefined) return;
  if (paragraph.mark.length > 0) paragraph.mark = paragraph.mark.map((end) => namedEnd(story.moves, end));
  else if (readsByHand(story)) paragraph.mark = handMarkOfEnd(paragraph.pieces);
  story.signs.last = paragraph;
  story.lastTold = paragraph;
  story.told += 1;
  const limit = story.context.limits.paragraphs;
  if (story.told > limit) stop('too-many-paragraphs', { limit });
  story.events.paragraph(paragraph);
};

/** Notes one end of something that stands around words; between paragraphs it belongs to the one it opens or ends. */
export const addSign = (story: Story, sign: SignAt): void =>
  placeSign(story.signs, story.paragraphs.at(-1), sign);

/** Goes into a container. Text boxes and notes have fields of their own. */
export const enter = (story: Story, container: Container, id?: string): void => {
  if (container === 'box' || container === 'note') story.fields.push([]);
  story.events.open(container, id);
};

/** Leaves the innermost container. */
export const leave = (story: Story, container: Container): void => {
  if (container === 'box' || container === 'note') {
    story.context.counts.brokenFields += story.fields.pop()?.length ?? 0;
  }
  story.events.close(container);
};

/** Words up to the end of the link lead to an address outside, if it is one that may be kept. */
export const openLink = (story: Story, attributes: Attributes): void => {
  const relation = story.context.relations.get(attributes['r:id'] ?? '');
  const address = relation?.external === true ? safeAddress(relation.target) : undefined;
  story.links.push(address ?? story.links.at(-1));
};

/** Begins to take the characters inside an element for words of the text, or for the code of a field. */
export const listen = (story: Story, as: 'words' | 'code', attributes: Attributes): void => {
  story.heard = { as, keepSpaces: attributes['xml:space'] === 'preserve', text: '' };
};

/** Ends what `listen` began. Spaces around words count only where the file says so (`xml:space`). */
export const stopListening = (story: Story): void => {
  const heard = story.heard;
  story.heard = undefined;
  if (heard === undefined) return;
  if (heard.as === 'code') fieldCode(openFields(story), heard.text);
  else addWords(story, heard.keepSpaces ? heard.text : heard.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
};

const takeParagraphProperties = (story: Story, element: XmlElement): void => {
  const paragraph = story.paragraphs.at(-1);
  if (paragraph === undefined) return;
  paragraph.properties = propertiesOf(element);
  paragraph.formerProperties = formerPropertiesOf(element);
  paragraph.mark = revisionsIn(child(element, 'w:rPr'));
  paragraph.restyledBy = restylerOf(element);
  Object.assign(paragraph, runsIn(element, story.context));
  countRevisions(story, paragraph.mark, 'mark');
};

const takeRunProperties = (story: Story, element: XmlElement): void => {
  story.run = runOf(element, story.paragraphs.at(-1)?.looks ?? {}, story.context);
  story.counted = false;
};

const nameControl = (story: Story, name: string | undefined): void => {
  if (name === undefined || story.controls.length === 0) return;
  const id = String((story.controlsNamed += 1));
  story.controls[story.controls.length - 1] = id;
  addSign(story, { of: 'control', end: 'start', id, name });
};

/** Goes into a content control, whose tag is among its properties. */
export const openControl = (story: Story): void => void story.controls.push(undefined);

/** Leaves a content control. */
export const closeControl = (story: Story): void => {
  const id = story.controls.pop();
  if (id !== undefined) addSign(story, { of: 'control', end: 'end', id, name: undefined });
};

/** Takes in the properties of the run, paragraph, row or cell at this place. */
export const takeProperties = (story: Story, element: XmlElement): void => {
  tellFormatChanges(element, (name) => countFormatChange(story, name));
  if (element.name === 'w:pPr') takeParagraphProperties(story, element);
  else if (element.name === 'w:rPr') takeRunProperties(story, element);
  else if (element.name === 'w:trPr' || element.name === 'w:tcPr') {
    const revisions = revisionsIn(element);
    countRevisions(story, revisions, element.name === 'w:trPr' ? 'row' : 'cell');
    if (revisions.length > 0) story.events.revised(revisions);
    story.events.shaped?.(gridShapeOf(element));
  } else if (element.name === 'w:sdtPr') nameControl(story, valueOf(element, 'w:tag'));
};
