import { givenBy } from '#core/amendment/instructions/given.ts';
import { fold } from '#core/language/fold.ts';
import { profileOf } from '#core/redline/side.ts';
import { wordsAlike, wordsIn } from '#core/redline/words-in-common.ts';
import { surest, talkIn } from './cell-talk.ts';
import { type Passage, type Piece, wordsOf } from './matrix-piece.ts';
import type { Context } from './matrix-place.ts';
import { languageOf, newText, type Proposed, type Reworded } from './matrix-text.ts';
import { bare, likenessTo, plainSide } from './reword.ts';

const wordsAt = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// A sentence keeps the sign at its end where none was typed, and no sign is typed twice.
const fitted = (text: string, passage: Passage): string => {
  const words = wordsOf(passage);
  const own = bare(text, words);
  const [end = ''] = /[.;:!?,]$/u.exec(words) ?? [];
  if (end !== '') return /[.;:!?…]["”»’')\]]*$/u.test(own) ? own : `${own}${end}`;
  const next = passage.sent.slice(passage.to).trimStart().charAt(0);
  return next !== '' && own.endsWith(next) && /[.;:!?,]/u.test(next) ? own.slice(0, -1) : own;
};

const changed = (text: string, passage: Passage): string =>
  `${passage.sent.slice(0, passage.from)}${fitted(text, passage)}${passage.sent.slice(passage.to)}`;

// A few words beside a sentence that is only named are no new text of it, if they change no passage of it either.
const givenFor = (
  text: string,
  passage: Passage,
  { named }: Piece,
  { languages }: Context,
): string | null => {
  if (!named.includes(passage)) return text;
  const given = givenBy(bare(text, ''), wordsOf(passage), profileOf(passage.language, languages));
  return given.is === 'fragment' ? null : given.text;
};

const countIn = (text: string): number => wordsAt(text).length;

// Fewer words, and none of those that are shown: what they leave out may only not have been copied.
const isShorter = (text: string, passage: Passage): boolean =>
  countIn(text) < countIn(wordsOf(passage)) &&
  wordsAlike(wordsIn(fold(text)), wordsIn(fold(wordsOf(passage)))) === 0;

// Few words in common with all of a paragraph are chance.
const asWhole = 0.25;

// What goes on in the words that stand around the passage would say them twice.
const goesBeyond = (text: string, passage: Passage): boolean => {
  const { sent, from, to } = passage;
  const own = ` ${wordsAt(wordsOf(passage)).join(' ')} `;
  const said = ` ${wordsAt(text).join(' ')} `;
  return [wordsAt(sent.slice(0, from)).slice(-2), wordsAt(sent.slice(to)).slice(0, 2)].some((near) => {
    const words = ` ${near.join(' ')} `;
    return near.length === 2 && said.includes(words) && !own.includes(words);
  });
};

/** What of the paragraph a text is most like: the words that are shown, the sentence that is named, or all of it. */
const meantOf = (one: Proposed, piece: Piece, context: Context): Passage | 'whole' | null => {
  const all = [...piece.shown, ...piece.named];
  const [first] = all;
  if (first === undefined) return null;
  const languages = [...new Set(all.map(({ language }) => language))];
  const [only, ...others] = languages;
  const language =
    one.language === null && others.length === 0 && only !== undefined
      ? only
      : languageOf(one, first.part, context);
  const words = wordsIn(fold(one.text));
  const likely = all
    .filter((passage) => passage.language === language)
    .map((passage) => ({ passage, likeness: wordsAlike(words, wordsIn(fold(wordsOf(passage)))) }));
  const [best] = likely.toSorted((a, b) => b.likeness - a.likeness);
  if (best === undefined) return null;
  const whole = likenessTo(
    plainSide(context.draft, language, context.languages),
    best.passage.part,
    one.text,
  );
  if (whole > best.likeness && whole >= asWhole) return 'whole';
  return goesBeyond(one.text, best.passage) ? null : best.passage;
};

/** The new text, and whether it has nothing for words that would go. */
interface PieceText {
  readonly text: Reworded;
  readonly shorter: boolean;
}

/**
 * The new text of a piece of a paragraph, the rest of which stays; `whole` where what is proposed is the new text of all
 * of it, beside a part of its words. Null where the piece cannot be told.
 */
export const textInPiece = (
  meant: readonly Proposed[],
  piece: Piece,
  context: Context,
): PieceText | 'whole' | null => {
  if (piece.untold) return null;
  const found = meant.map((one) => ({ one, passage: meantOf(one, piece, context) }));
  if (found.every(({ passage }) => passage === 'whole')) return piece.named.length > 0 ? null : 'whole';
  const told = found.flatMap(({ one, passage }) => {
    if (passage === null || passage === 'whole') return [];
    const given = givenFor(one.text, passage, piece, context);
    return given === null ? [] : [{ one, passage, given }];
  });
  const [first] = told;
  const languages = new Set(told.map(({ passage }) => passage.language));
  if (first === undefined || told.length < meant.length || languages.size < told.length) return null;
  const talks = told.map(({ one, passage: { part, sent, language } }) =>
    talkIn(one.text, { part: part.id, sent, profile: profileOf(language, context.languages) }, context),
  );
  const texts = told.map(
    ({ given, passage }): Proposed => ({
      text: changed(given, passage),
      language: passage.language,
      before: passage.sent,
    }),
  );
  const text = newText(texts, [first.passage.part], context, true);
  if (text === null) return null;
  return {
    text: { ...text, talk: surest([text.talk, ...talks]) },
    shorter: told.some(({ one, passage }) => piece.shown.includes(passage) && isShorter(one.text, passage)),
  };
};
