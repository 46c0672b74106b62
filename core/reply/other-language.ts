import type { Draft, Language } from '#core/draft/draft.ts';
import { likelyAmong, tellingWords } from '#core/language/detect.ts';
import type { Languages } from '#core/language/profile.ts';
import { isName } from './is-name.ts';

/** Words as they stand in a text, and what stands before them in their sentence. */
export interface Standing {
  readonly text: string;
  readonly before: string;
}

interface Expected {
  readonly language: Language;
  readonly draft: Draft;
  readonly languages: Languages;
}

// Quotations and names in brackets keep their language in any text.
const quoted = /[“"«„][^”"»“]*[”"»“]|\(\s*\p{Lu}[^)]*\)/gu;

// Borrowed by one language or the other, with words in them that would tell.
const borrowed =
  /(?<!\p{L})(?:de (?:facto|jure)|en (?:route|masse|bloc)|par excellence|sur place|vis-à-vis|à la carte|carte blanche|raison d['’]être|état des lieux|fait accompli|joie de vivre|hors d['’]œuvre|a priori|in (?:situ|fine|extremis|vitro)|made in|fact-checking|best of|work in progress|state of the art|peer to peer|all inclusive|on air)(?!\p{L})/giu;

const fewestWords = 4;

const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];

const base = (tag: Language): string => tag.split('-')[0] ?? tag;

// Verbs that carry a clause are in no name.
const hasForce = (text: string, found: Language, languages: Languages): boolean => {
  const verbs = new Set(Object.values(languages).find(({ tag }) => tag === found)?.words.force.verbs);
  return wordsIn(text.toLowerCase()).some((word) => verbs.has(word));
};

const capital = /(?<![\p{L}\p{M}’'-])\p{Lu}[\p{L}\p{M}]*/gu;

// “the Centre national du livre et de la lecture”: from its capital on a name runs to the next sign, unless the words
// before it are of that language as well.
const withoutName = ({ text, before }: Standing, found: Language, { draft, languages }: Expected): string => {
  const begins = before.trim() === '';
  let leads = begins;
  let end = 0;
  for (const { index, 0: word } of text.matchAll(capital)) {
    const lead = text.slice(0, index);
    // Capitals at the beginning of a sentence say nothing.
    if (leads && text.slice(end, index).trim() === '') {
      end = index + word.length;
      continue;
    }
    leads = false;
    if (tellingWords(lead, found, languages, draft.languages) > 0) return text;
    const name = /^[^,.;:()]*/u.exec(text.slice(index))?.[0] ?? '';
    return hasForce(name, found, languages) ? text : `${lead} ${text.slice(index + name.length)}`;
  }
  return text;
};

/**
 * The language that words are plainly in where it is another one than that of the text in which they stand; null where
 * they are too few to tell, a name or a title, a quotation, or what both languages share. It is the measure by which the
 * texts of tables are told apart.
 */
export const plainlyOther = (
  { text, before }: Standing,
  { language, draft, languages }: Expected,
): Language | null => {
  const own = text.replace(quoted, ' ').replace(borrowed, ' ').trim();
  if (wordsIn(own).length < fewestWords || isName(own)) return null;
  const isOther = (words: string): Language | null => {
    const found = likelyAmong(words, languages, draft.languages);
    return found === null || base(found) === base(language) ? null : found;
  };
  const found = isOther(own);
  if (found === null) return null;
  const rest = withoutName({ text: own, before }, found, { language, draft, languages });
  if (wordsIn(rest).length < fewestWords || isOther(rest) !== found) return null;
  const telling = tellingWords(rest, found, languages, draft.languages);
  return telling > 1 || (telling > 0 && hasForce(rest, found, languages)) ? found : null;
};
