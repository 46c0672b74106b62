import type { Language } from '#core/draft/draft.ts';
import { fold } from '#core/language/fold.ts';
import { literal } from '#core/language/literal.ts';
import { remembered } from '#core/language/remembered.ts';
import type { Terms } from '../terms.ts';

/** What a paragraph of a paper of ours says beside our own words, as it was typed; nothing where it says no more. */
export type BesideOwn = (paragraph: string) => string;

/** Which of the paragraphs of a text that came back are what we said to the city around it. */
export type OwnAmong = (paragraphs: readonly string[]) => readonly boolean[];

// They stand for what a sentence is filled with while it is folded: a name, an address, a date; a number.
const [words, number, named] = ['zzqzz', 'zznzz', 'zzczz'];
const facts = {
  contact: words,
  deadline: words,
  city: words,
  ofCity: words,
  title: words,
  place: words,
  words,
  draft: number,
};

const points = ['write', 'comment', 'leave', 'one', 'table', 'send'].map((point) => `instructions.${point}`);
const silences = ['consent', 'no-position', 'objection'].map((silence) => `silence.${silence}`);
// As earlier editions said what is said otherwise today: what they sent is still on its way back.
const former = ['to', 'reply', 'deadline', 'line', 'return'].map((key) => `former.${key}`);
const contested = ['intro', 'words', 'new', 'first'].map((key) => `contested.${key}`);

// A bullet or a number that was typed or came along with a copy, also where the sentence is a point of a list.
const lead = String.raw`(?:[-•*·▪] ?|\d{1,3}[.)] ?)?`;

const anything = '.{0,200}?';
// “Dunedin agrees” is more than a name: each word of one has a capital, but for those that join them.
const nameWord = String.raw`(?:\p{Lu}|['(_]|al-)[\p{L}\p{M}_.'()-]{0,40}`;
const nameJoint = String.raw`(?:of|on|am|upon|de|d[aeo]s?|del|d[iu]|el|las?|les?|sur|sous|en|et|and)`;
// « la ville d’Östersund », « la ville de Grenade »: the name begins behind its preposition.
const nameLead = String.raw`(?:(?:d[eu]s?|of) |d')?`;
const cityName = String.raw`${nameLead}${nameWord}(?: (?:${nameJoint} ){0,2}${nameWord}){0,5}`;
// No fact of ours ends one sentence and begins another; what is abbreviated in a name is short.
const oneFact = String.raw`(?:(?!(?<=[\p{L}\p{N})]{4})[.!?]["']? )[^\n]){0,200}?`;

const filledWith =
  (fact: string) =>
  (sentence: string): string =>
    literal(fold(sentence))
      .replaceAll(words, () => fact)
      .replaceAll(number, String.raw`\d{1,4}`);

const patternOf = filledWith(anything);

const oneOf = (patterns: readonly string[]): RegExp => new RegExp(`^${lead}(?:${patterns.join('|')})$`, 'u');

/**
 * Knows again how to reply, as it was said after the text, and what stood at the head and foot of the pages: by their
 * words in any of these languages, typography aside, for a copy that lost its bookmarks. What is too short to be ours
 * for certain (a heading, the number of a page) is taken for it only beside a sentence of ours.
 */
export const ownAmong = (languages: readonly Language[], terms: Terms): OwnAmong => {
  const say = (key: string): readonly string[] => [
    ...new Set(languages.map((tag) => terms.say(tag, key, facts))),
  ];
  const sure = oneOf(
    [...points, ...silences, ...contested, 'former.reply']
      .flatMap(say)
      .map(patternOf)
      .concat(say('mark-city').map((mark) => `(?:.{1,200} · )?${patternOf(mark)}`)),
  );
  const beside = oneOf([
    ...say('instructions.title').map(patternOf),
    ...say('instructions.city').map((city) => `${patternOf(city)}.{0,80}`),
    ...say('mark').map((mark) => `(?:.{1,200} · )?${patternOf(mark)}`),
    String.raw`\d{1,3} ?/ ?\d{1,3}`,
  ]);
  // Hundreds of replies hold nearly all of the paragraphs that were sent out.
  const isSure = remembered((text) => sure.test(fold(text).trim()));
  const isBeside = remembered((text) => beside.test(fold(text).trim()));
  return (paragraphs) => {
    const found = paragraphs.map(isSure);
    return found.includes(true) ? found.map((isOurs, at) => isOurs || isBeside(paragraphs[at] ?? '')) : found;
  };
};

/** What the form of one line says: for which city, in the words that stand there, and of which draft. */
export interface FormLine {
  readonly city: string;
  readonly draft: number;
}

/**
 * Knows the form of one line by its sentence in any of these languages, typography aside, for a copy that lost what it
 * says of itself; null for every other paragraph, and where the sentence says anything else.
 */
export const formLine = (
  languages: readonly Language[],
  terms: Terms,
): ((paragraph: string) => FormLine | null) => {
  const sentences = languages.flatMap((tag) =>
    ['form.line', 'former.line'].map((key) => terms.say(tag, key, { ...facts, city: named, ofCity: named })),
  );
  const patterns = [...new Set(sentences)].map(
    (sentence) =>
      new RegExp(
        `^${lead}${literal(fold(sentence))
          .replaceAll(named, () => `(?<city>${cityName})`)
          .replaceAll(number, String.raw`(?<draft>\d{1,4})`)
          .replaceAll(words, () => oneFact)}$`,
        'u',
      ),
  );
  return (paragraph) => {
    const folded = fold(paragraph).trim();
    for (const pattern of patterns) {
      const { city, draft } = pattern.exec(folded)?.groups ?? {};
      if (city !== undefined) return { city, draft: Number(draft) };
    }
    return null;
  };
};

const papers = [
  ...points,
  ...silences,
  ...contested,
  'instructions.title',
  ...['title', 'to-all', 'dear', 'draft', 'deadline', 'how'].map((key) => `letter.${key}`),
  ...['in-draft', 'in-table', 'no-comments', 'one', 'contact', 'regards', 'enclosed'].map(
    (key) => `letter.${key}`,
  ),
  ...['title', 'line', 'send'].map((key) => `form.${key}`),
  ...former,
];

/** What is filled in by hand: only the words before the blank are ours. */
const blanks = ['instructions.city', 'form.signed'];

const symbol = String.raw`(?:[\p{Lu}\p{N}/.-]{1,40} · )?`;
const ownFile = String.raw`[\p{L}\p{N}-]+\.(?:docx|xlsx|pdf)`;

/** What is ours, and what of it ends in a name, behind which nothing tells where the name ends. */
interface Own {
  readonly isOwn: (words: string) => boolean;
  readonly isOpen: (words: string) => boolean;
}

// From the longest that can be ours down, so that of one sentence of ours nothing is left to the city.
const afterOwn = (paragraph: string, { isOwn, isOpen }: Own): string => {
  const ends = [...paragraph.matchAll(/\s+/gu)].map(({ index }) => index);
  const end = ends.toReversed().find((one) => isOwn(paragraph.slice(0, one)));
  return end === undefined || isOpen(paragraph.slice(0, end)) ? paragraph : paragraph.slice(end);
};

const beforeOwn = (paragraph: string, { isOwn }: Own): string => {
  const start = [...paragraph.matchAll(/\s+/gu)].find(({ index }) => isOwn(paragraph.slice(index).trim()));
  return start === undefined ? paragraph : paragraph.slice(0, start.index);
};

/**
 * Takes our own words away from a paragraph of a paper of ours that came back, in any of these languages and typography
 * aside, so that what someone typed behind or before a sentence of ours is not taken for ours. Behind a name nothing
 * tells where it ends, so that a line that ends in one is told as a whole.
 */
export const besideOwn = (languages: readonly Language[], terms: Terms): BesideOwn => {
  const say = (keys: readonly string[]): readonly string[] => [
    ...new Set(keys.flatMap((key) => languages.map((tag) => terms.say(tag, key, facts)))),
  ];
  const marks = say(['mark', 'mark-city'])
    .map(filledWith(cityName))
    .map((mark) => `${symbol}${mark}`);
  const addressed = say(['letter.to']).map(filledWith(cityName));
  const whole = oneOf([
    ...say(papers).map(filledWith(oneFact)),
    ...addressed,
    ...say(blanks).map(patternOf),
    ...marks,
    ownFile,
    String.raw`\d{0,3} ?/ ?\d{0,3}`,
  ]);
  const named = oneOf([...marks, ...addressed]);
  const isOwn = (text: string): boolean => whole.test(fold(text).trim());
  const own = { isOwn, isOpen: (text: string): boolean => named.test(fold(text).trim()) };
  return (paragraph) => {
    if (paragraph.trim() === '' || isOwn(paragraph)) return '';
    return beforeOwn(afterOwn(paragraph, own), own).trim();
  };
};
