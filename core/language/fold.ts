import { remembered } from './remembered.ts';

const plainForms: Readonly<Record<string, string>> = {
  '…': '...',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ᵉ: 'e',
  ʳ: 'r',
  ᵗ: 't',
  ʰ: 'h',
  ˢ: 's',
  ⁿ: 'n',
  ᵈ: 'd',
};
const plainSigns = new RegExp(`[${Object.keys(plainForms).join('')}]`, 'gu');

// Only what follows figures or roman capitals at once is levelled. One C, D, L or M alone begins too many words (Mère).
const numeral = String.raw`(?<![\p{L}\p{M}\p{N}])(\p{Nd}+|[IVX]+|[IVXLCDM]{2,})`;
const caret = new RegExp(String.raw`${numeral}\^(?=\p{L})`, 'gu');
const longEnding = new RegExp(
  String.raw`${numeral}i?[eè](?:m(?=e)|(?=re))(r?)e(s?)(?![\p{L}\p{M}\p{N}])`,
  'gu',
);

const levelOrdinals = (text: string): string => text.replace(caret, '$1').replace(longEnding, '$1$2e$3');

const folded = (text: string): string =>
  levelOrdinals(
    text
      .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
      .replace(plainSigns, (sign) => plainForms[sign] ?? sign)
      .normalize('NFC')
      .replace(/[‘’‚‛ʼ′´`]/g, "'")
      .replace(/[“”„‟«»‹›″]/g, '"')
      .replace(/[‐‑‒–—―−]/g, '-')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[;:!?,.)\]"])/g, '')
      .replace(/(?<=[([{"]) /g, '')
      .replace(/(?<=\p{Nd}) (?=[%‰€£$°])/gu, '')
      .trim(),
  );

/**
 * A text as it is compared: all that typography alone decides is made equal. Every kind of space is one space, and
 * none stands at the ends, beside quotation marks, inside brackets, before `; : ! ? , . …` and between a figure and its
 * sign; straight and curly apostrophes and quotation marks are alike, so are hyphens and dashes of every length,
 * composed and decomposed letters, and the endings of XII^e, XIIᵉ, XIIème and XIIe. Letters, figures and capitals
 * count as they are. Folding twice changes nothing, and a text folds to the same whatever typography is applied to it.
 */
export const fold: (text: string) => string = remembered(folded);

/** Whether two texts differ in nothing but typography. */
export const foldedEqual = (one: string, other: string): boolean =>
  one === other || fold(one) === fold(other);
