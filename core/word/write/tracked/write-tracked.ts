import { Document, type IParagraphOptions, type IStylesOptions, Packer, Paragraph } from 'docx';
import { sameValue } from '#core/change/same.ts';
import type { PrintedPart } from '#core/draft/printed.ts';
import type { Standing, TrackedForm, TrackedParagraph } from '#core/forms/tracked/tracked.ts';
import { frameFor } from '../frame.ts';
import { type Measures, measuresFor } from '../measures.ts';
import { newNotes } from '../notes.ts';
import type { Numbering } from '../numbering.ts';
import { settlePackage } from '../package.ts';
import { type Placed, placed, propertiesOf } from '../paragraphs.ts';
import type { RunContext } from '../runs.ts';
import { stylesFor } from '../styles.ts';
import { wordLanguage } from '../tags.ts';
import { writableLine } from '../words.ts';
import { commentsOf, pieceRuns, type Signing, signer } from './marked.ts';
import { planTracked, type TrackedNumbering } from './numbering.ts';

interface Setting {
  readonly measures: Measures;
  readonly context: RunContext;
  readonly sign: Signing;
  readonly numbering: TrackedNumbering;
  readonly sides: Readonly<Record<Standing['side'], ReadonlyMap<string, Placed>>>;
}

const neighbours = (parts: readonly PrintedPart[]): ReadonlyMap<string, Placed> => placed(parts, () => null);

const propertiesAs = (
  standing: Standing,
  numbering: Numbering | null,
  { sides, measures }: Setting,
): IParagraphOptions => {
  const place = sides[standing.side].get(standing.part.id);
  return place === undefined ? {} : propertiesOf({ ...place, numbering }, measures);
};

const looks = ({ style, numbering, indent }: IParagraphOptions): unknown => ({ style, numbering, indent });

/** What a paragraph goes back to when changes are left; nothing where it looks the same. */
const former = (
  { was, reshaped }: TrackedParagraph,
  at: number,
  now: IParagraphOptions,
  setting: Setting,
): IParagraphOptions => {
  if (was === null || reshaped === null) return {};
  const before = propertiesAs(was, setting.numbering.of(at, 'was'), setting);
  return sameValue(looks(before), looks(now)) ? {} : { revision: { ...before, ...setting.sign(reshaped) } };
};

const paragraphOf = (paragraph: TrackedParagraph, at: number, setting: Setting): Paragraph => {
  const { as, mark, pieces } = paragraph;
  const { context, sign } = setting;
  const properties = propertiesAs(as, setting.numbering.of(at, 'as'), setting);
  return new Paragraph({
    ...properties,
    ...former(paragraph, at, properties, setting),
    ...(mark === null
      ? {}
      : { run: mark.kind === 'inserted' ? { insertion: sign(mark.by) } : { deletion: sign(mark.by) } }),
    children: pieces.flatMap((piece) => pieceRuns(piece, context, sign)),
  });
};

// The last paragraph of a text has nothing to be joined to, so Word could neither take it out nor leave it out.
const withEnd = (paragraphs: readonly TrackedParagraph[], written: readonly Paragraph[]) =>
  (paragraphs.at(-1)?.mark ?? null) === null ? written : [...written, new Paragraph({ style: 'Footer' })];

const withComments = (styles: IStylesOptions): IStylesOptions => ({
  ...styles,
  paragraphStyles: [
    ...(styles.paragraphStyles ?? []),
    {
      id: 'CommentText',
      name: 'annotation text',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
  ],
});

const documentOf = (form: TrackedForm): Document => {
  const measures = measuresFor(1);
  const notes = newNotes();
  const numbering = planTracked(form, measures);
  const bare = { language: wordLanguage(form.language), narrowSpaces: 'keep', footnote: null } as const;
  const setting: Setting = {
    measures,
    context: { ...bare, footnote: (runs) => notes.add(runs, bare) },
    sign: signer(form.comments.length),
    numbering,
    sides: { before: neighbours(form.before), after: neighbours(form.after) },
  };
  const written = form.paragraphs.map((paragraph, at) => paragraphOf(paragraph, at, setting));
  const titles = [{ text: writableLine(form.title), language: bare.language }];
  const symbol = form.symbol === null ? null : writableLine(form.symbol);
  return new Document({
    styles: withComments(stylesFor(measures, bare.language)),
    numbering: { config: numbering.definitions },
    footnotes: notes.footnotes,
    comments: { children: [...commentsOf(form.comments)] },
    sections: [
      { ...frameFor(titles, symbol, measures, false), children: [...withEnd(form.paragraphs, written)] },
    ],
  });
};

// The package that writes Word files gives thousandths of a second, which are nobody's.
const toTheSecond = (xml: string): string => xml.replaceAll(/( w:date="[^"]*)\.000Z"/g, '$1Z"');

/**
 * Writes a text with tracked changes as a Word file: each change under the name and day of whoever asked for it,
 * remarks as comments, every change under a number of its own. Leaving all gives the version before, taking all the one
 * after, with their numbers. Equal forms and dates give equal bytes. Throws a RangeError for a date that is none.
 */
export const writeTracked = async (form: TrackedForm, date: string): Promise<Uint8Array> => {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(documentOf(form)));
  const properties = {
    title: form.title,
    category: form.kind,
    ...(form.symbol === null ? {} : { identifier: form.symbol }),
    languages: [form.language],
    date: new Date(date),
  };
  return settlePackage(bytes, properties, (parts) => {
    const comments = parts.get('word/comments.xml');
    if (comments !== undefined) parts.set('word/comments.xml', toTheSecond(comments));
  });
};
