// Pictures in fonts that put their own at the places of letters. Word stores them in the private use area, 0xF000 up.
const symbol = new Map<number, string>([
  ...Array.from('ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ').map((letter, at) => [0x41 + at, letter] as const),
  ...Array.from('αβχδεφγηιϕκλμνοπθρστυϖωξψζ').map((letter, at) => [0x61 + at, letter] as const),
  ...Array.from('•÷≠≡≈').map((sign, at) => [0xb7 + at, sign] as const),
  [0x2d, '−'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xae, '→'],
  [0xac, '←'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xde, '⇒'],
]);

const wingdings = new Map<number, string>([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '◆'],
  [0x9f, '•'],
  [0xa0, '▪'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xd8, '➢'],
  [0xdc, '➲'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

const pictureOf = (code: number, font: string): string | undefined => {
  const place = isPrivate(code) ? code - 0xf000 : code;
  if (/^symbol/i.test(font))
    return symbol.get(place) ?? (place < 0x80 && place > 0x1f ? String.fromCodePoint(place) : undefined);
  return /^wingdings$/i.test(font) ? wingdings.get(place) : undefined;
};

/**
 * The character that a sign of a picture font stands for (`w:sym`): Symbol and Wingdings as far as texts use them. A
 * private sign of another font, or one that is not known, becomes a bullet: what it was is lost outside its font.
 */
export const signOf = (code: number, font: string): string => {
  const picture = pictureOf(code, font);
  if (picture !== undefined) return picture;
  if (isPrivate(code)) return '•';
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
};

const pictureFont = /^(?:symbol|wingdings|webdings)/i;

/** The printed form of a bullet (`w:lvlText` of a bullet list): private and picture signs as characters all can read. */
export const bulletOf = (text: string, font: string): string =>
  Array.from(text)
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (isPrivate(code) || pictureFont.test(font)) return signOf(code, font);
      // Word's hollow round bullet is the letter o in Courier New.
      return character === 'o' && /^courier/i.test(font) ? '◦' : character;
    })
    .join('');
