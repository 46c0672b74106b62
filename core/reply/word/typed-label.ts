import { characters, plain, sliceWording, type Wording } from '#core/draft/wording.ts';
import type { ViewParagraph } from '#core/word/revisions/revisions.ts';

const typed = /^\s*(\(?(?:\p{L}{1,4}|\d{1,3})[.)])\s+(?=\S)/u;

const between =
  /^\s*(\d{1,3})(?:\s?[a-h][.)]|\s?(?:bis|ter|quater|quinquies)(?:\s?[.):–-]|(?=\s+\p{Lu})))\s+(?=\S)/u;

// “11 bis” is a number like 11: the text is numbered by itself.
const plainly = (wording: Wording): Wording => {
  const [lead, number] = between.exec(characters(wording)) ?? [];
  return lead === undefined || number === undefined
    ? wording
    : [...plain(`${number}. `), ...sliceWording(wording, lead.length)];
};

const shapeOf = (label: string): string =>
  label
    .trim()
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '0');

/**
 * The words of a paragraph without a label that was typed although the list that it is in prints one of the same kind:
 * `(e)` before what is item (e) by itself. A number between two others (11 bis) is read as a plain one.
 */
export const withoutTypedLabel = ({ wording: written, list, parts }: ViewParagraph): Wording => {
  if (parts !== undefined) return written;
  const wording = plainly(written);
  if (list === undefined) return wording;
  const [lead, label] = typed.exec(characters(wording)) ?? [];
  if (lead === undefined || label === undefined || shapeOf(label) !== shapeOf(list.printed)) return wording;
  return sliceWording(wording, lead.length);
};
