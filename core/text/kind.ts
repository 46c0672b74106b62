import type { Kind } from '#core/draft/draft.ts';
import type { ReadingWords } from '#core/language/reading.ts';
import { flat } from './flat.ts';
import { type HeadingParagraph, kindNamed } from './heading-lines.ts';
import { firstLine, type Paragraph } from './paragraph.ts';
import { finding, type Notes } from './report.ts';
import { beginsWithStem } from './words.ts';

/** Whether a paragraph opens as preambular ones do: a participle or adjective known to the language, or italics. */
export const isOpener = ({ text, wording }: Paragraph, words: ReadingWords): boolean => {
  if (beginsWithStem(flat(text.slice(0, 60)), words.openers)) return true;
  const first = wording[0];
  const italic = first !== undefined && 'text' in first && first.marks?.includes('italic') === true;
  return italic && first.text.length < 60 && first.text.length < text.length - 1;
};

const counted = (paragraphs: readonly Paragraph[], kind: string): number =>
  paragraphs.filter(({ mark }) => mark?.kind === kind).length;

const isItem = ({ mark, lostBullet, lines }: Paragraph): boolean =>
  lostBullet || mark?.kind === 'bullet' || mark?.kind === 'letter' || (lines[0]?.list?.depth ?? 0) > 0;

const isNumbered = ({ mark, lines }: Paragraph): boolean =>
  mark?.kind === 'number' || (lines[0]?.list?.style === 'number' && lines[0].list.depth === 0);

/** The kind that the form of a text points to; null where it may be several. */
const kindOfForm = (paragraphs: readonly Paragraph[], words: ReadingWords): Kind | null => {
  if (counted(paragraphs, 'article') > 1) return 'outcome';
  const preambles = paragraphs.filter((one) => isOpener(one, words) && /[,;]$/.test(one.text)).length;
  const numbered = paragraphs.filter(isNumbered).length;
  if (preambles > 1) return 'outcome';
  if (numbered > 2) return 'conclusions';
  return numbered === 0 && paragraphs.filter(isItem).length > 3 ? 'mission' : null;
};

const kindOfTitle = (headings: readonly HeadingParagraph[], words: ReadingWords): Kind | null =>
  headings.map(({ paragraph }) => kindNamed(paragraph.text, words)).find((kind) => kind !== null) ?? null;

/**
 * The kind of a text: articles make an outcome text whatever it is called, else its title says what it is, else its
 * form; a declaration where nothing points elsewhere.
 */
export const likelyKind = (
  headings: readonly HeadingParagraph[],
  paragraphs: readonly Paragraph[],
  words: ReadingWords,
): { readonly kind: Kind; readonly sure: boolean } => {
  const form = kindOfForm(paragraphs, words);
  if (counted(paragraphs, 'article') > 1) return { kind: 'outcome', sure: true };
  const title = kindOfTitle(headings, words);
  return { kind: title ?? form ?? 'declaration', sure: title !== null || form !== null };
};

/** The kind given, or the likely one; a doubt where the text looks otherwise than given. */
export const chooseKind = (
  given: Kind | undefined,
  likely: { readonly kind: Kind; readonly sure: boolean },
  at: Paragraph | undefined,
  notes: Notes,
): Kind => {
  const line = at === undefined ? 1 : firstLine(at);
  const kind = given ?? likely.kind;
  notes.recognised.push(finding('reading:kind', line, { kind }));
  if (given !== undefined && likely.sure && likely.kind !== given)
    notes.doubts.push(finding('reading:kind-differs', line, { kind: given, likely: likely.kind }));
  if (given === undefined && !likely.sure) notes.doubts.push(finding('reading:kind-guessed', line, { kind }));
  return kind;
};
