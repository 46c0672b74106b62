import { type IParagraphOptions, Paragraph, ShadingType, Tab, TabStopType, TextRun } from 'docx';
import type { FormColumn, FormPart } from '#core/forms/form.ts';
import type { Measures } from '../measures.ts';
import { type RunContext, textRuns } from '../runs.ts';
import { headingStyles, itemStyle, partStyles } from '../styles.ts';
import { lookedRuns } from './looks.ts';

// The name of the form is the title of the file; the line that names the text stands below it.
const styleOf = ({ role, line, level }: FormPart): string => {
  if (role === 'heading') return line === 'kind' ? headingStyles.meeting : headingStyles[line ?? 'other'];
  return role === 'item' ? itemStyle(level) : partStyles[role];
};

const hanging = (left: number, width: number): IParagraphOptions => ({
  indent: { left: left + width, hanging: width },
  tabStops: [{ type: TabStopType.LEFT, position: left + width }],
});

const placeOf = ({ role, level, label }: FormPart, measures: Measures): IParagraphOptions => {
  const { numberWidth, itemWidth } = measures;
  if (role === 'item') return hanging(numberWidth + (level - 1) * itemWidth, itemWidth);
  return label.length > 0 && role !== 'section' ? hanging(0, numberWidth + 120) : {};
};

/** One part of a text form as a paragraph. Its number is typed: what is taken out keeps the number that it had. */
export const formParagraph = (part: FormPart, context: RunContext, measures: Measures): Paragraph =>
  new Paragraph({
    style: styleOf(part),
    widowControl: true,
    ...placeOf(part, measures),
    children: [
      ...lookedRuns(part.label, context),
      ...(part.label.length > 0 ? [new TextRun({ children: [new Tab()] })] : []),
      ...lookedRuns(part.runs, context),
    ],
  });

const plainly = (text: string, context: RunContext): readonly TextRun[] =>
  textRuns(text, { language: { value: context.language } }, context.narrowSpaces);

/** What stands above a form: its name, the text that it is of, which versions, and how to read the marks. */
export const formHead = (column: FormColumn, context: RunContext): readonly Paragraph[] => [
  new Paragraph({ style: 'Title', children: [...plainly(column.form, context)] }),
  new Paragraph({ style: 'Subtitle', children: [...plainly(column.title, context)] }),
  new Paragraph({ style: 'Place', spacing: { after: 160 }, children: [...plainly(column.about, context)] }),
  new Paragraph({
    style: 'HeadingLine',
    spacing: { after: 320 },
    shading: { type: ShadingType.CLEAR, fill: 'F2F4F6', color: 'auto' },
    children: column.legend.flatMap((line, at) => [
      ...(at === 0 ? [] : plainly('  ·  ', context)),
      ...lookedRuns(line, context),
    ]),
  }),
];
