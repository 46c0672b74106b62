import type { Language } from '#core/draft/draft.ts';
import { fold } from '#core/language/fold.ts';
import type { Terms } from '../terms.ts';

/** Which of the paragraphs of a text that came back are what we said to the city around it. */
export type OwnAmong = (paragraphs: readonly string[]) => readonly boolean[];

// They stand for what a sentence is filled with while it is folded: a name, an address, a date; a number.
const [words, number] = ['zzqzz', 'zznzz'];
const facts = { contact: words, deadline: words, city: words, draft: number };

const points = ['write', 'comment', 'leave', 'one', 'table', 'send'].map((point) => `instructions.${point}`);
const silences = ['consent', 'no-position', 'objection'].map((silence) => `silence.${silence}`);

// A bullet or a number that was typed or came along with a copy, also where the sentence is a point of a list.
const lead = String.raw`(?:[-•*·▪] ?|\d{1,3}[.)] ?)?`;

const patternOf = (sentence: string): string =>
  fold(sentence)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(words, '.{0,200}?')
    .replaceAll(number, String.raw`\d{1,4}`);

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
    [...points, ...silences]
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
  return (paragraphs) => {
    const folded = paragraphs.map((text) => fold(text).trim());
    const found = folded.map((text) => sure.test(text));
    return found.includes(true) ? found.map((isOurs, at) => isOurs || beside.test(folded[at] ?? '')) : found;
  };
};
