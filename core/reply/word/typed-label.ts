import { characters, sliceWording, type Wording } from '#core/draft/wording.ts';
import type { ViewParagraph } from '#core/word/revisions/revisions.ts';

const typed = /^\s*(\(?(?:\p{L}{1,4}|\d{1,3})[.)])\s+(?=\S)/u;

const shapeOf = (label: string): string =>
  label
    .trim()
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '0');

/**
 * The words of a paragraph without a label that was typed although the list that it is in prints one of the same kind:
 * `(e)` before what is item (e) by itself.
 */
export const withoutTypedLabel = ({ wording, list, parts }: ViewParagraph): Wording => {
  if (list === undefined || parts !== undefined) return wording;
  const [lead, label] = typed.exec(characters(wording)) ?? [];
  if (lead === undefined || label === undefined || shapeOf(label) !== shapeOf(list.printed)) return wording;
  return sliceWording(wording, lead.length);
};
