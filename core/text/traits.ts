import { type Draft, type Part, wordingIn } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { counts } from '#core/draft/numbering.ts';
import { characters } from '#core/draft/wording.ts';
import { flat } from './flat.ts';

/** What of a part can be compared with its translation. */
export interface Traits {
  readonly part: Part;
  readonly length: number;
  readonly level: number;
  /** Its place in the count of its kind. */
  readonly n: number;
  readonly items: number;
  /** Figures of two digits and more, sorted; small numbers are words in one language and figures in another. */
  readonly figures: readonly string[];
  /** Beginnings of longer words, sorted: names, acronyms and words of common origin begin alike. */
  readonly stems: readonly string[];
  /** The sign at the end: a colon, comma, semicolon or stop; empty for none. */
  readonly end: string;
  readonly brackets: number;
}

const stemLength = 4;

const stemsOf = (text: string): readonly string[] => {
  const stems = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (word.length > stemLength) stems.add(word.slice(0, stemLength));
  }
  for (const [acronym] of text.matchAll(/(?<!\p{L})\p{Lu}{2,4}(?!\p{L})/gu)) stems.add(acronym.toLowerCase());
  return [...stems].sort();
};

const figuresOf = (text: string): readonly string[] => {
  const joined = text.replace(/(?<=\d)[\u00a0\u202f\u2009,.](?=\d{3}(?!\d))/g, '');
  return [...new Set(joined.match(/\d{2,}/g) ?? [])].sort();
};

const endOf = (text: string): string => /[:;,.!?]/.exec(text.trimEnd().slice(-1))?.[0] ?? '';

const itemsUnder = (parts: readonly Part[], at: number): number => {
  const level = levelOf(parts[at] ?? { role: 'closing', id: '', wording: {} });
  let count = 0;
  for (let next = at + 1; next < parts.length; next++) {
    const part = parts[next];
    if (part?.role !== 'item' || part.level <= level) break;
    if (part.level === level + 1) count++;
  }
  return count;
};

const accents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** The traits of every part of a draft, as worded in its leading language. */
export const traitsOf = (draft: Draft): readonly Traits[] => {
  const counted = counts(draft);
  const language = draft.languages[0] ?? '';
  return draft.parts.map((part, at) => {
    const text = characters(wordingIn(part, language));
    return {
      part,
      length: text.length,
      level: levelOf(part),
      n: counted.get(part.id)?.n ?? 0,
      items: itemsUnder(draft.parts, at),
      figures: figuresOf(text),
      stems: [
        ...new Set([...stemsOf(flat(text)), ...stemsOf(accents(text)).filter((stem) => stem.length < 5)]),
      ].sort(),
      end: endOf(text),
      brackets: (text.match(/\[/g) ?? []).length,
    };
  });
};
