import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type IRunOptions,
  type ISectionOptions,
  LineNumberRestartFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { type Measures, textWidth } from './measures.ts';
import { ruleColour } from './styles.ts';

/** The title of the text in one of its languages, tagged as Word names it. */
export interface Title {
  readonly text: string;
  readonly language: string;
}

// A header holds a line or two; a longer title is cut there, never in the text itself.
const longest = 160;
const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`.toWellFormed();

const tagged = (language: string): IRunOptions => ({ language: { value: language } });

const headerLine = (
  title: Title | undefined,
  symbol: string | null,
  last: boolean,
  width: number,
): Paragraph =>
  new Paragraph({
    style: 'Header',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    ...(last
      ? { border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: ruleColour } } }
      : {}),
    children: [
      ...(title === undefined
        ? []
        : [new TextRun({ ...tagged(title.language), text: shortened(title.text) })]),
      ...(symbol === null ? [] : [new TextRun({ children: [new Tab(), shortened(symbol)], noProof: true })]),
    ],
  });

/** The header of the pages after the first: the title in every language, and the symbol opposite. */
const runningHeader = (titles: readonly Title[], symbol: string | null, width: number): Header =>
  new Header({
    children: titles.map((title, at) =>
      headerLine(title, at === 0 ? symbol : null, at === titles.length - 1, width),
    ),
  });

// The first page shows its own title, so only the symbol stands above it.
const firstHeader = (symbol: string | null): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Header',
        alignment: AlignmentType.RIGHT,
        children:
          symbol === null ? [] : [new TextRun({ text: shortened(symbol), noProof: true, bold: true })],
      }),
    ],
  });

/** Page and pages, without a word of any language: 1/3. */
const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], noProof: true }),
        ],
      }),
    ],
  });

/** The sheet with what stands around the text on every page. */
export const frameFor = (
  titles: readonly Title[],
  symbol: string | null,
  measures: Measures,
  lineNumbers: boolean,
): Omit<ISectionOptions, 'children'> => ({
  properties: {
    titlePage: true,
    page: {
      size: {
        width: measures.pageWidth,
        height: measures.pageHeight,
        orientation: measures.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { ...measures.margins, header: 620, footer: 620 },
    },
    ...(lineNumbers
      ? { lineNumbers: { countBy: 5, distance: 340, restart: LineNumberRestartFormat.CONTINUOUS } }
      : {}),
  },
  headers: { first: firstHeader(symbol), default: runningHeader(titles, symbol, textWidth(measures)) },
  footers: { first: footer(), default: footer() },
});
