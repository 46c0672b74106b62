import { FootnoteReferenceRun, type IRunOptions, type ParagraphChild, TextRun, UnderlineType } from 'docx';
import type { FormRun, FormWords, Look } from '#core/forms/form.ts';
import { ownColours } from '../../own-colours.ts';
import { type RunContext, textRuns } from '../runs.ts';

const gone = '9B1C1C';
const fresh = '12468F';
const moved = '2C6320';
const contested = '8A1538';
const other = '1C5A6E';
const { quiet } = ownColours;

// A line and a colour both, so that a copy in black says the same.
const looks: Readonly<Record<Look, IRunOptions>> = {
  kept: {},
  deleted: { strike: true, color: gone },
  inserted: { underline: { type: UnderlineType.SINGLE, color: fresh }, color: fresh },
  'moved-from': { strike: true, color: moved },
  'moved-to': { underline: { type: UnderlineType.DOUBLE, color: moved }, color: moved },
  bracket: { bold: true, color: contested },
  option: { color: other },
  cities: { color: quiet },
  remark: { italics: true, color: quiet },
  strong: { bold: true },
};

const formatOf = ({ look, marks, placeholder, broken }: FormWords, language: string): IRunOptions => ({
  language: { value: language },
  ...(marks.includes('bold') ? { bold: true } : {}),
  ...(marks.includes('italic') ? { italics: true } : {}),
  ...(marks.includes('superscript') ? { superScript: true } : {}),
  ...(marks.includes('underline') ? { underline: {} } : {}),
  ...(placeholder || broken ? { style: 'Placeholder' } : {}),
  ...looks[look],
});

const noted = (runs: readonly FormRun[], context: RunContext): readonly ParagraphChild[] =>
  context.footnote === null
    ? [
        new TextRun({ text: ' (', color: quiet }),
        ...lookedRuns(runs, context),
        new TextRun({ text: ')', color: quiet }),
      ]
    : [new FootnoteReferenceRun(context.footnote(runs))];

/** The runs of a form as Word has them: what they are as lines and colours, tagged with their language. */
export const lookedRuns = (runs: readonly FormRun[], context: RunContext): readonly ParagraphChild[] =>
  runs.flatMap((run): readonly ParagraphChild[] =>
    'footnote' in run
      ? noted(run.footnote, context)
      : textRuns(run.text, formatOf(run, context.language), context.narrowSpaces),
  );
