import { Document, type IParagraphOptions, type IStylesOptions, Packer, Paragraph } from 'docx';
import { sameValue } from '#core/change/same.ts';
import type { PrintedPart } from '#core/draft/printed.ts';
import type { Signature, Standing, TrackedForm, TrackedParagraph } from '#core/forms/tracked/tracked.ts';
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
import { type End, settleEnds } from './ends.ts';
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

const standingNow = ({ as }: TrackedParagraph, at: number, setting: Setting): IParagraphOptions =>
  propertiesAs(as, setting.numbering.of(at, 'as'), setting);

const looks = ({ style, numbering, indent }: IParagraphOptions): unknown => ({ style, numbering, indent });

/** What a paragraph goes back to when changes are left; null where it looks the same. */
const former = (
  { was, reshaped }: TrackedParagraph,
  at: number,
  now: IParagraphOptions,
  setting: Setting,
): { readonly look: IParagraphOptions; readonly by: Signature } | null => {
  if (was === null || reshaped === null) return null;
  const look = propertiesAs(was, setting.numbering.of(at, 'was'), setting);
  return sameValue(looks(look), looks(now)) ? null : { look, by: reshaped };
};

const paragraphOf = (
  paragraph: TrackedParagraph,
  at: number,
  mark: TrackedParagraph['mark'],
  setting: Setting,
): Paragraph => {
  const { pieces } = paragraph;
  const { context, sign } = setting;
  const properties = standingNow(paragraph, at, setting);
  const before = former(paragraph, at, properties, setting);
  return new Paragraph({
    ...properties,
    ...(before === null ? {} : { revision: { ...before.look, ...sign(before.by) } }),
    ...(mark === null
      ? {}
      : { run: mark.kind === 'inserted' ? { insertion: sign(mark.by) } : { deletion: sign(mark.by) } }),
    children: pieces.flatMap((piece) => pieceRuns(piece, context, sign)),
  });
};

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

const endOf = (paragraph: TrackedParagraph, at: number, setting: Setting): End => {
  const now = standingNow(paragraph, at, setting);
  return {
    mark: paragraph.mark,
    look: JSON.stringify(looks(now)),
    reverts: former(paragraph, at, now, setting) !== null,
  };
};

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
  const { marks, closed } = settleEnds(form.paragraphs.map((one, at) => endOf(one, at, setting)));
  const written = form.paragraphs.map((paragraph, at) =>
    paragraphOf(paragraph, at, marks[at] ?? null, setting),
  );
  // An empty last paragraph, for those before it to be joined to.
  const end = closed ? [] : [new Paragraph({ style: 'Footer' })];
  const titles = [{ text: writableLine(form.title), language: bare.language }];
  const symbol = form.symbol === null ? null : writableLine(form.symbol);
  return new Document({
    styles: withComments(stylesFor(measures, bare.language)),
    numbering: { config: numbering.definitions },
    footnotes: notes.footnotes,
    comments: { children: [...commentsOf(form.comments)] },
    sections: [{ ...frameFor(titles, symbol, measures, false), children: [...written, ...end] }],
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
