import type { Option, Stretch } from '#core/amendment/deed.ts';
import type { Bracket } from '#core/amendment/state.ts';
import { type Draft, type Language, wordingIn } from '#core/draft/draft.ts';
import { characters, plain } from '#core/draft/wording.ts';
import { type Result, refuse, success } from '#core/failure.ts';

/** Words of another language that stand in brackets too: those of the text, and those of each alternative in order. */
export interface Beside {
  readonly language: Language;
  readonly words: string;
  readonly others: readonly string[];
}

/**
 * `fr=trois` for the words of the text alone, `fr=trois / deux` with those of the alternatives as the rolling text shows
 * them. Refused (`amending:beside-form`) where no language or no words are named.
 */
const readBeside = (given: string): Result<Beside> => {
  const [, language = '', all = ''] = /^\s*([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\s*=(.*)$/s.exec(given) ?? [];
  const [words = '', ...others] = all.split(/\s+\/\s+/).map((text) => text.trim());
  return language === '' || words === ''
    ? refuse('amending:beside-form', { given })
    : success({ language, words, others });
};

// Sign for sign, so that places are those of the text.
const level = (text: string): string => text.replace(/[’‘ʼ]/g, "'").replace(/[\u00A0\u2009\u202F]/g, ' ');

const placeIn = (text: string, words: string): Result<Stretch> => {
  const [all, wanted] = [level(text), level(words)];
  const from = all.indexOf(wanted);
  const count = all.split(wanted).length - 1;
  return count === 1
    ? success({ from, to: from + wanted.length })
    : refuse('amending:words-not-once', { words, count });
};

type Contested = Omit<Bracket, 'id'>;

const withOne = (
  draft: Draft,
  bracket: Contested,
  { language, words, others }: Beside,
): Result<Contested> => {
  const { part: id, stretches, options } = bracket;
  const part = draft.parts.find((one) => one.id === id);
  if (stretches === null || part === undefined || stretches[language] !== undefined)
    return refuse('amending:beside-nothing', { language });
  if (!draft.languages.includes(language))
    return refuse('amending:no-language', { language, languages: draft.languages.join(', ') });
  if (others.length > options.length)
    return refuse('amending:too-many-beside', { count: options.length, given: others.length });
  const place = placeIn(characters(wordingIn(part, language)), words);
  if (!place.ok) return place;
  const worded = (option: Option, index: number): Option => {
    const text = others[index];
    return text === undefined
      ? option
      : { ...option, wording: { ...option.wording, [language]: plain(text) } };
  };
  return success({
    ...bracket,
    stretches: { ...stretches, [language]: place.value },
    options: options.map(worded),
  });
};

/** Several of them as they were given; the first that cannot be read is refused. */
export const readAllBeside = (all: readonly string[]): Result<readonly Beside[]> => {
  const read: Beside[] = [];
  for (const given of all) {
    const one = readBeside(given);
    if (!one.ok) return one;
    read.push(one.value);
  }
  return success(read);
};

/**
 * A bracket around words with the corresponding words of other languages, each where they stand. Refused with
 * `amending:words-not-once` where they are not in the paragraph exactly once, `amending:too-many-beside`,
 * `amending:no-language`, and `amending:beside-nothing` where the brackets are around no words, or around words of that
 * language already.
 */
export const withBeside = (draft: Draft, bracket: Contested, all: readonly Beside[]): Result<Contested> => {
  let now = bracket;
  for (const one of all) {
    const next = withOne(draft, now, one);
    if (!next.ok) return next;
    now = next.value;
  }
  return success(now);
};
