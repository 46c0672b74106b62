import { plain } from '#core/draft/wording.ts';
import { cleanText, cleanWording, type PastedPart, readTypedMark } from './pasted.ts';

/**
 * Plain text as parts: a line each, empty ones left out, numbers and bullets typed before them read and taken off. A
 * text of one line is taken as it is, but for invisible signs.
 */
export const readPlain = (text: string): readonly PastedPart[] => {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).filter((line) => line.trim() !== '');
  const [only, ...others] = lines;
  if (only === undefined) return [];
  if (others.length === 0)
    return [{ shape: { role: 'clause', numbered: true }, wording: plain(cleanText(only)) }];
  const parts: PastedPart[] = [];
  for (const line of lines) {
    const part = readTypedMark(cleanWording(plain(cleanText(line))), parts.at(-1));
    if (part.wording.length > 0) parts.push(part);
  }
  return parts;
};
