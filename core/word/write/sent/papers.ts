import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Paper, PaperLine } from '#core/forms/pack/papers.ts';
import { ownColours } from '../../own-colours.ts';
import { wordLanguage } from '../tags.ts';
import { writable } from '../words.ts';

// A line to write on, as wide as the text.
const line = { style: BorderStyle.SINGLE, size: 4, space: 1, color: ownColours.rule } as const;

const looks: Readonly<Record<PaperLine['look'], IParagraphOptions>> = {
  title: { style: 'Subtitle', spacing: { after: 320 } },
  heading: { style: 'Heading1' },
  text: { style: 'Chapeau' },
  strong: { style: 'Chapeau' },
  point: {
    style: 'Item1',
    indent: { left: 340, hanging: 340 },
    tabStops: [{ type: TabStopType.LEFT, position: 340 }],
  },
  blank: { style: 'Chapeau', spacing: { before: 360, after: 240 }, border: { bottom: line } },
  small: { style: 'Place' },
};

/** The words of a line of a paper, with a dash before a point. */
export const paperRun = ({ look, text }: PaperLine, language: string): TextRun =>
  new TextRun({
    children: [...(look === 'point' ? ['\u2013', new Tab()] : []), writable(text)],
    language: { value: wordLanguage(language) },
    bold: look === 'strong',
  });

/** A line of a paper as a paragraph of Word, which does not count among the lines of the text. */
export const paperParagraph = (
  { look }: PaperLine,
  children: readonly ParagraphChild[],
  more: IParagraphOptions = {},
): Paragraph => new Paragraph({ ...looks[look], suppressLineNumbers: true, ...more, children });

/** A paper as paragraphs of Word. */
export const paperParagraphs = ({ lines, language }: Paper): readonly Paragraph[] =>
  lines.map((one) => paperParagraph(one, [paperRun(one, language)]));
