import { styleOf } from './html-style.ts';

// Word calls them ftn1 and edn1, whole or without its own styles; LibreOffice sdfootnote1 and sdendnote1.
const ownName = /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/;
const wayToNote = /#_?((?:ftn|edn)\d+|sd(?:foot|end)note\d+(?=sym))(?:sym)?$/i;
const wayBack = /#_?(?:(?:ftn|edn)ref\d+|sd(?:foot|end)note\d+anc)$/i;

const hrefOf = (element: Element): string => element.getAttribute('href') ?? '';

/** The name of the note that a part of a page is; null for anything else. */
export const nameOfNote = (element: Element): string | null => {
  const id = element.id.toLowerCase();
  const kind = styleOf(element, 'mso-element');
  return id !== '' && (kind === 'footnote' || kind === 'endnote' || ownName.test(id)) ? id : null;
};

const isSet = (element: Element): boolean =>
  /\bMso(?:Foot|End)noteReference\b/.test(element.className) ||
  /^(?:foot|end)note$/.test(styleOf(element, 'mso-special-character'));

// Someone may have given ordinary words the look of a mark.
const looksLikeMark = (element: Element): boolean => /^\[?[^\s[\]]{0,5}\]?$/.test(element.textContent.trim());

const leadsTo = (element: Element): string | null => {
  const named = styleOf(element, 'mso-footnote-id') || styleOf(element, 'mso-endnote-id');
  return named === '' ? (wayToNote.exec(hrefOf(element))?.[1]?.toLowerCase() ?? null) : named;
};

/**
 * The name of the note whose mark in the text an element is; empty where nothing says which, and for the sign that
 * leads from a note back to the text. Null for anything else.
 */
export const markedNote = (element: Element): string | null => {
  if (wayBack.test(hrefOf(element))) return '';
  const own = leadsTo(element);
  if (own !== null) return own;
  if (!isSet(element) || !looksLikeMark(element)) return null;
  const inside = [...element.querySelectorAll('a')].map(leadsTo).find((name) => name !== null);
  return inside ?? '';
};
