import { strFromU8, strToU8 } from 'fflate';
import type { Id, Language } from '#core/draft/draft.ts';

/**
 * The namespace of the custom XML part in which a file sent out for consultation says what it is. LibreOffice saves
 * such a part again only where its properties (`itemProps1.xml`) lie beside it.
 */
export const consultationNamespace = 'urn:entente:consultation';

/** What a file that was sent out says of itself, in the one element of its custom XML part. */
export interface ConsultationIdentity {
  /** The id of the draft. */
  readonly draft: string;
  /** The version that was sent. */
  readonly version: number;
  readonly round: Id;
  /** The city it was made for; nothing in a file made for all of them. */
  readonly city?: Id;
  readonly language: Language;
  /** Of the text that was sent, so that an edit nobody tracked shows. */
  readonly fingerprint: string;
}

const prefix = 'ent_';

/** The bookmark around what we say to a city after the text, which is no part of it. */
export const instructionsBookmark = `${prefix}_instructions`;

// Word takes bookmarks of up to 40 letters, digits and underscores, and does not tell capitals apart in them.
const plainId = /^(?!-|zz)[a-z0-9-]{1,36}$/;
const longestSpelled = 21;
const digits = 'abcdefghijklmnopqrstuvwxyz234567';

const inDigits = (bytes: Uint8Array): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => digits[Number.parseInt(five.padEnd(5, '0'), 2)] ?? '')
    .join('');
};

const fromDigits = (spelled: string): Uint8Array => {
  const bits = Array.from(spelled, (digit) => digits.indexOf(digit).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
};

/**
 * The name of the bookmark that stands around a part in a Word file: its id where that can be a name, else its bytes
 * spelled in letters. No two ids share a name, whatever the capitals. Nothing for an id longer than can be spelled
 * (21 bytes): such a part goes without a bookmark and is recognised by its words.
 */
export const bookmarkOf = (part: Id): string | undefined => {
  if (plainId.test(part)) return prefix + part.replaceAll('-', '_');
  const bytes = strToU8(part);
  return bytes.length === 0 || bytes.length > longestSpelled ? undefined : `${prefix}zz${inDigits(bytes)}`;
};

/** The id of the part that a bookmark stands around, in whatever capitals; nothing for any other bookmark. */
export const partOfBookmark = (bookmark: string): Id | undefined => {
  const name = bookmark.toLowerCase();
  if (!name.startsWith(prefix)) return undefined;
  const rest = name.slice(prefix.length);
  const part = rest.startsWith('zz') ? strFromU8(fromDigits(rest.slice(2))) : rest.replaceAll('_', '-');
  return bookmarkOf(part) === name ? part : undefined;
};
