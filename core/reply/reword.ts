import type { EditWording } from '#core/change/change.ts';
import { type Draft, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { plain, sliceWording, wordingLength } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import type { Languages } from '#core/language/profile.ts';
import { readWording } from '#core/redline/read-wording.ts';
import { redlineOf } from '#core/redline/redline.ts';
import { profileOf, type Side, sideOf } from '#core/redline/side.ts';
import { wordsAlike, wordsIn } from '#core/redline/words-in-common.ts';

const sides = new WeakMap<Draft, Map<Language, Side>>();

/** A version of a draft as plain words are compared with it in one language, made ready once. */
export const plainSide = (draft: Draft, language: Language, languages: Languages): Side => {
  const known = sides.get(draft) ?? new Map<Language, Side>();
  sides.set(draft, known);
  const found =
    known.get(language) ?? sideOf(draft, language, languages, { notes: false, marks: false, listEnds: true });
  known.set(language, found);
  return found;
};

/** What a text does to a part when it takes the place of its words. */
export interface Rewording {
  /** Last first, so that they can be made one after another. */
  readonly edits: readonly EditWording[];
  readonly typographyOnly: number;
  /** How much of the words is the same, 0 to 1. */
  readonly likeness: number;
}

const typedNumber =
  /^\s*(?:§|P|par(?:a|agraphe?)?\.?|point|clause)?\s*\d{1,3}(?:\s*(?:bis|ter|quater))?\s*[.):–-]\s+/iu;
const enclosing = /^\s*[“«"]\s*([\s\S]*?)\s*[”»"]\s*$/u;

/** A text without a number typed before it and quotation marks around it: they are the cell’s, not the paragraph’s. */
export const bare = (text: string, now: string): string => {
  const inner = enclosing.exec(text)?.[1];
  const unquoted = inner !== undefined && !/[“”«»"]/.test(inner) && !/^["“«]/.test(now) ? inner : text.trim();
  return typedNumber.test(now) ? unquoted : unquoted.replace(typedNumber, '');
};

/** How alike a text is to the words of a part. */
export const likenessTo = (side: Side, part: Part, text: string): number => {
  const face = side.faces.find((one) => one.part.id === part.id);
  if (face === undefined) return 0;
  const folded = fold(bare(text, face.folded));
  return folded === face.folded ? 1 : wordsAlike(face.words, wordsIn(folded));
};

/** Compares a text with the words of a part, facts and references as they print, and tells the differences as edits. */
export const rewording = (side: Side, part: Part, text: string, languages: Languages): Rewording => {
  const { language } = side;
  const before = side.read(wordingIn(part, language), part);
  const now = side.faces.find((one) => one.part.id === part.id)?.folded ?? '';
  const after = readWording(plain(bare(text, now).replace(/\s*\n\s*/g, ' ')), profileOf(language, languages));
  const { hunks, typographyOnly } = redlineOf(before, after, false);
  const edits = hunks.map(
    ({ at, removed, inserted }): EditWording => ({
      type: 'edit-wording',
      part: part.id,
      language,
      at,
      removed: sliceWording(wordingIn(part, language), at, at + wordingLength(removed)),
      inserted,
    }),
  );
  return { edits: edits.toReversed(), typographyOnly, likeness: likenessTo(side, part, text) };
};
