const refusal = /the text `"(.*?)"` could not be displayed with font/g;
const forbidden = /the PDF contains the codepoint `"(.*?)"`/g;
const escape = /\\u\{([0-9a-f]{1,6})\}/gi;

const unescape = (quoted: string): string =>
  quoted
    .replaceAll('\\\\', '\\')
    .replace(escape, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('\\"', '"')
    .replaceAll("\\'", "'");

/** The characters for which the compiler's message says that no font has them; empty when it complains of something else. */
export const charactersWithoutFont = (message: string): readonly string[] => {
  // The message quotes a quotation, so that its escapes are doubled.
  const plain = message.replaceAll('\\\\', '\\').replaceAll('\\"', '"');
  const quoted = [...plain.matchAll(refusal), ...plain.matchAll(forbidden)].map((match) => match[1] ?? '');
  return [...new Set(quoted.flatMap((text) => Array.from(unescape(text))))];
};
