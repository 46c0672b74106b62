// A label of a host begins with a letter or figure and does not end with a hyphen; letters of any script.
const label = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}_])?`;
const host = String.raw`${label}(?:\.${label})*`;
const web = new RegExp(String.raw`^//${host}(?::(?<port>\d{1,5}))?(?:[/?#].*)?$`, 'u');
const mail = new RegExp(String.raw`^[^@/?#]+@${host}(?:\?.*)?$`, 'u');

/** What follows the colon, by scheme. */
const schemes: ReadonlyMap<string, RegExp> = new Map([
  ['http', web],
  ['https', web],
  ['mailto', mail],
]);

// Browsers and Word take no longer ones.
const longest = 2000;

/**
 * Whether words may lead there: an absolute http or https address with a host and no name or password before it, or a
 * mailto address of one person, without spaces, control characters, half surrogates or noncharacters, of at most 2,000
 * UTF-16 units. A link opens a program on the reader's machine, so no other scheme is let in from anywhere.
 */
export const isAddress = (text: string): boolean => {
  if (text.length > longest || /[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text)) return false;
  const colon = text.indexOf(':');
  const found = schemes.get(text.slice(0, Math.max(colon, 0)).toLowerCase())?.exec(text.slice(colon + 1));
  return found !== null && found !== undefined && Number(found.groups?.port ?? 0) <= 65_535;
};
