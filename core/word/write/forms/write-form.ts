import { Document, type FileChild, type IStylesOptions, Packer, Paragraph, Tab, TextRun } from 'docx';
import type { PrintedRun } from '#core/draft/printed-run.ts';
import type { Form, TableForm, TextForm } from '#core/forms/form.ts';
import { columnTable } from '../columns.ts';
import { frameFor } from '../frame.ts';
import { type Measures, measuresFor } from '../measures.ts';
import { settlePackage } from '../package.ts';
import { type RunContext, runsFor } from '../runs.ts';
import { stylesFor } from '../styles.ts';
import { wordLanguage } from '../tags.ts';
import { writableLine } from '../words.ts';
import { formHead, formParagraph } from './parts.ts';
import { type ContextFor, formTable } from './tables.ts';

interface Notes {
  readonly footnotes: Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
  readonly contextFor: ContextFor;
}

/** Where the notes of a form go: to the foot of the page, or in a table behind the words they belong to. */
const notesFor = (atFoot: boolean): Notes => {
  const footnotes: Record<string, { children: readonly Paragraph[] }> = {};
  let last = 0;
  const add = (runs: readonly PrintedRun[], context: RunContext): number => {
    last++;
    footnotes[last] = {
      children: [
        new Paragraph({
          style: 'FootnoteText',
          children: [new TextRun({ children: [new Tab()] }), ...runsFor(runs, context)],
        }),
      ],
    };
    return last;
  };
  const contextFor = (language: string): RunContext => {
    const context: RunContext = {
      language: wordLanguage(language),
      narrowSpaces: 'keep',
      footnote: null,
    };
    return atFoot ? { ...context, footnote: (runs) => add(runs, context) } : context;
  };
  return { footnotes, contextFor };
};

const across = { top: 1130, right: 900, bottom: 1020, left: 900 } as const;

const measuresOf = (form: Form): Measures => {
  const measures = measuresFor(form.columns.length);
  return form.is === 'table'
    ? { ...measuresFor(2), landscape: true, margins: across, bodySize: 18 }
    : measures;
};

const textBody = (form: TextForm, measures: Measures, contextFor: ContextFor): readonly FileChild[] => {
  const contexts = form.columns.map(({ language }) => contextFor(language));
  const heads = form.columns.map((column, at) =>
    formHead(column, contexts[at] ?? contextFor(column.language)),
  );
  const rows = form.rows.map((row) =>
    row.map((part, at) => {
      const context = contexts[at];
      return part === null || context === undefined ? null : formParagraph(part, context, measures);
    }),
  );
  if (form.columns.length === 1)
    return [...heads.flat(), ...rows.flat().filter((paragraph) => paragraph !== null)];
  const headRows = (heads[0] ?? []).map((_, at) => heads.map((paragraphs) => paragraphs[at] ?? null));
  const columns = form.columns.map(({ name, language }) => ({ name, language: wordLanguage(language) }));
  return [columnTable(columns, [...headRows, ...rows], measures), new Paragraph({ style: 'Footer' })];
};

const headsBeside = (form: TableForm, measures: Measures, contextFor: ContextFor): readonly FileChild[] => {
  const heads = form.columns.map((column) => formHead(column, contextFor(column.language)));
  const [first = []] = heads;
  if (heads.length === 1) return first;
  const columns = form.columns.map(({ name, language }) => ({ name, language: wordLanguage(language) }));
  const rows = first.map((_, at) => heads.map((paragraphs) => paragraphs[at] ?? null));
  return [columnTable(columns, rows, measures), new Paragraph({ style: 'Footer' })];
};

const tableBody = (form: TableForm, measures: Measures, contextFor: ContextFor): readonly FileChild[] => {
  const [first] = form.columns;
  const language = first?.language ?? '';
  const context = contextFor(language);
  const heads = headsBeside(form, measures, contextFor);
  if (form.rows.length === 0)
    return [
      ...heads,
      new Paragraph({
        style: 'Clause',
        children: [new TextRun({ text: writableLine(form.none), language: { value: context.language } })],
      }),
    ];
  return [
    ...heads,
    formTable(form, measures, context.language, contextFor),
    new Paragraph({ style: 'Footer' }),
  ];
};

const withCells = (styles: IStylesOptions, { bodySize }: Measures): IStylesOptions => ({
  ...styles,
  paragraphStyles: [
    ...(styles.paragraphStyles ?? []),
    {
      id: 'CellText',
      name: 'Cell Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: bodySize - 1 },
      paragraph: { spacing: { after: 50, line: 245 } },
    },
  ],
});

const documentOf = (form: Form): Document => {
  const measures = measuresOf(form);
  const { footnotes, contextFor } = notesFor(form.is === 'text');
  const children =
    form.is === 'text' ? textBody(form, measures, contextFor) : tableBody(form, measures, contextFor);
  const titles = form.columns.slice(0, form.is === 'table' ? 1 : 2).map((column) => ({
    text: writableLine([column.form, column.title].filter((part) => part !== '').join(' – ')),
    language: wordLanguage(column.language),
  }));
  const frame = frameFor(titles, form.symbol === null ? null : writableLine(form.symbol), measures, false);
  return new Document({
    styles: withCells(stylesFor(measures, titles[0]?.language ?? 'und'), measures),
    numbering: { config: [] },
    footnotes,
    sections: [{ ...frame, children: [...children] }],
  });
};

/**
 * Writes a form as a Word file: marked and rolling text upright, tables across. Marks are lines and colours, no tracked
 * changes, so that the file reads alike everywhere. Equal forms and dates give equal bytes. Throws a RangeError for a
 * date that is none.
 */
export const writeForm = async (form: Form, date: string): Promise<Uint8Array> => {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(documentOf(form)));
  const [column] = form.columns;
  return settlePackage(bytes, {
    title: [column?.form ?? '', column?.title ?? ''].filter((part) => part !== '').join(' – '),
    category: form.form,
    ...(form.symbol === null ? {} : { identifier: form.symbol }),
    languages: form.columns.map(({ language }) => language),
    date: new Date(date),
  });
};
