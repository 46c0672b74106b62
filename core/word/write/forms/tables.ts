import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Cell, CellParagraph, TableForm } from '#core/forms/form.ts';
import { type Measures, textWidth } from '../measures.ts';
import type { RunContext } from '../runs.ts';
import { ruleColour } from '../styles.ts';
import { writableLine } from '../words.ts';
import { lookedRuns } from './looks.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const hair = { style: BorderStyle.SINGLE, size: 4, color: ruleColour } as const;
const borders = {
  top: hair,
  bottom: hair,
  left: none,
  right: none,
  insideHorizontal: hair,
  insideVertical: none,
};
const margins = { top: 60, bottom: 60, left: 80, right: 80 };

const widthsOf = ({ heads }: TableForm, measures: Measures): readonly number[] => {
  const total = heads.reduce((sum, { share }) => sum + share, 0);
  return heads.map(({ share }) => Math.floor((textWidth(measures) * share) / total));
};

const headRow = (form: TableForm, widths: readonly number[], language: string): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: form.heads.map(
      ({ head }, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          margins,
          shading: { type: ShadingType.CLEAR, fill: 'E9EDF1', color: 'auto' },
          children: [
            new Paragraph({
              style: 'CellText',
              keepNext: true,
              children: [
                new TextRun({ text: writableLine(head), bold: true, language: { value: language } }),
              ],
            }),
          ],
        }),
    ),
  });

/** How the runs of a language are written: notes go to one place for all. */
export type ContextFor = (language: string) => RunContext;

const cellParagraph = ({ language, runs, under }: CellParagraph, contextFor: ContextFor): Paragraph =>
  new Paragraph({
    style: 'CellText',
    ...(under ? { indent: { left: 160 } } : {}),
    children: [...lookedRuns(runs, contextFor(language))],
  });

const cellOf = (cell: Cell, width: number, contextFor: ContextFor): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins,
    children:
      cell.length === 0
        ? [new Paragraph({ style: 'CellText' })]
        : cell.map((paragraph) => cellParagraph(paragraph, contextFor)),
  });

/** A table form across the page, its head again on every page; rows may run over the foot of a page. */
export const formTable = (
  form: TableForm,
  measures: Measures,
  language: string,
  contextFor: ContextFor,
): Table => {
  const widths = widthsOf(form, measures);
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    rows: [
      headRow(form, widths, language),
      ...form.rows.map(
        (row) =>
          new TableRow({
            cantSplit: false,
            children: row.map((cell, at) => cellOf(cell, widths[at] ?? 0, contextFor)),
          }),
      ),
    ],
  });
};
