import { type Result, refuse, success } from '#core/failure.ts';
import { linesOf } from './source-lines.ts';

/**
 * UTF-8 read as Windows-1252 or Latin-1: the sign of a lead byte with that of a following byte. These pairs occur in
 * no language; those with spaces, quotation marks and dashes might after a capital letter, so one of them is not
 * enough.
 */
const certainLatin =
  /Ã[\u0080-\u0084\u0086-\u0090\u0095\u0098-\u009f¡-ª¬-²´-º¼-¿€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|â€|â‚¬|â„¢|Å[“¸¡]\p{Ll}|Â[°·©®§µ²³]|ï»¿/u;
const likelyLatin = /[ÂÃ][\u00a0«»“”‘’–—…·]|[ÄÅ][\u0080-\u009f¡-¿]/gu;

/** UTF-8 read as Mac Roman: é is √©, ’ is ‚Äô, œ is ≈ì. */
const certainMac = /√[©®†ß¢ß∞™´ªº§¥®Ä-Å°Ø¶£¨]|‚Ä[ôòúùìîî¶]|≈[ìíì]|¬[´ª†∞]/u;

/** Bytes of Mac Roman or of a DOS code page read as Latin-1 leave control characters; nothing else writes them. */
const control = /[\u0080-\u0084\u0086-\u009f]/;

/** Bytes that were no UTF-8 at all. */
const replaced = /\ufffd/;

/** A capital with an accent in the middle of small letters: é written for another code page (crŽativitŽ, lÕusage). */
const capitalInside = /\p{Ll}[À-ÖØ-ÞŒŠŽŸ](?:\p{Ll}|[\s.,;:]|$)/gu;
const apostropheInside = /(?:^|[\s(])(?:[ldnscjmtLDNSCJMT]|qu|Qu)Õ\p{L}/u;

/** Cyrillic or Greek letters inside a Latin word: a page for another script. */
const mixedScripts =
  /\p{Script=Latin}[ГВРΓΒ][^\s\p{L}]|\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}](?=\p{Script=Latin})/gu;
/** Frames of old terminals beside letters. */
const frames = /\p{L}[\u2500-\u259f]|[\u2500-\u259f]\p{L}/u;

/** Signs that no word is made of; the middle dot and raised figures are left out because words do have them. */
const wordSign = /[¡¢£¤¥¦§¨©¬®¯°±´µ¶¸¼½¾¿]/g;
const longestWord = 200;

const isScrambled = (word: string): boolean => {
  if (word.length < 5 || word.length > longestWord) return false;
  const signs = word.match(wordSign) ?? [];
  return signs.length >= 3 && new Set(signs).size >= 2 && /\p{L}|[¹²³·]/u.test(word);
};

const sampleAt = (line: string, at: number): string => line.slice(Math.max(at - 12, 0), at + 28).trim();

const matchIn = (line: string, pattern: RegExp): string | null => {
  const match = pattern.exec(line);
  return match === null ? null : sampleAt(line, match.index);
};

const certain: readonly RegExp[] = [replaced, certainLatin, certainMac, control, apostropheInside, frames];

const scrambledWord = (line: string): string | null => {
  wordSign.lastIndex = 0;
  if (!wordSign.test(line)) return null;
  return line.split(/\s+/).find(isScrambled)?.slice(0, 40) ?? null;
};

/** What gives a line away at once, as a sample; null for a line that may be sound. */
const certainIn = (line: string): string | null => {
  for (const pattern of certain) {
    const sample = matchIn(line, pattern);
    if (sample !== null) return sample;
  }
  return scrambledWord(line);
};

interface Likely {
  readonly line: number;
  readonly sample: string;
}

/** How many places that might be an accident together are none. */
const enough = 3;

const firstOf = (line: string, pattern: RegExp): readonly string[] => {
  const samples: string[] = [];
  for (const { index } of line.matchAll(pattern)) {
    samples.push(sampleAt(line, index));
    if (samples.length === enough) break;
  }
  return samples;
};

const likelyIn = (line: string): readonly string[] =>
  [capitalInside, mixedScripts, likelyLatin].flatMap((pattern) => firstOf(line, pattern));

const refused = (line: number, sample: string): Result<never> => refuse('reading:mojibake', { line, sample });

/**
 * Lets a text through that was decoded rightly; refuses one whose letters are those of another encoding, before it
 * becomes a draft, with the line and a sample of at most 40 characters. Catches UTF-8 read as Latin-1, Windows-1252 or
 * Mac Roman, the other way round, lost characters, and texts scrambled by mirror sites. Linear in the length.
 */
export const mojibake = (text: string): Result<string> => {
  const likely: Likely[] = [];
  for (const [at, line] of linesOf(text).entries()) {
    // oxlint-disable-next-line no-control-regex -- plain letters are the rule and need no closer look
    if (/^[\u0000-\u007f]*$/.test(line)) continue;
    const sample = certainIn(line);
    if (sample !== null) return refused(at + 1, sample);
    if (likely.length < enough)
      likely.push(...likelyIn(line).map((found) => ({ line: at + 1, sample: found })));
  }
  const [first] = likely;
  return first !== undefined && likely.length >= enough ? refused(first.line, first.sample) : success(text);
};
