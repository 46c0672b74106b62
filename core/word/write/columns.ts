import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Measures, textWidth } from './measures.ts';
import { ruleColour } from './styles.ts';

/** One language beside the others: its own name, and its tag as Word has it. */
export interface Column {
  readonly name: string;
  readonly language: string;
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

const gap = 220;

const cell = (paragraph: Paragraph, at: number, columns: number, width: number): TableCell =>
  new TableCell({
    children: [paragraph],
    width: { size: width, type: WidthType.DXA },
    margins: { left: at === 0 ? 0 : gap, right: at === columns - 1 ? 0 : gap },
  });

const nameRow = (columns: readonly Column[], width: number): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ name, language }, at) =>
      cell(
        new Paragraph({
          style: 'LanguageName',
          spacing: { after: 240 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: ruleColour } },
          children: [new TextRun({ text: name, language: { value: language } })],
        }),
        at,
        columns.length,
        width,
      ),
    ),
  });

/**
 * Languages beside each other in equal columns without lines: a row for each part, so that the same clause stands at
 * the same height, and the names of the languages again on every page. Rows may run over the foot of a page.
 */
export const columnTable = (
  columns: readonly Column[],
  rows: readonly (readonly (Paragraph | null)[])[],
  measures: Measures,
): Table => {
  const width = Math.floor(textWidth(measures) / columns.length);
  const tableRow = (row: readonly (Paragraph | null)[]): TableRow =>
    new TableRow({
      cantSplit: false,
      children: columns.map((_, at) => cell(row[at] ?? new Paragraph({}), at, columns.length, width)),
    });
  return new Table({
    width: { size: width * columns.length, type: WidthType.DXA },
    columnWidths: columns.map(() => width),
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [nameRow(columns, width), ...rows.map(tableRow)],
  });
};
