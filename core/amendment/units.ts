import { isField, isFootnote, isReference, isText, type Run, type Wording } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';

/**
 * A word, a space, a sign or an atom of a wording. Decisions are compared by these, not by the tokens of a language
 * profile: what the record decided once must not come out otherwise because a profile was improved.
 */
export interface Unit {
  /** Equal for units that differ by typography alone: spaces of every kind, quotes, dashes. */
  readonly key: string;
  /** In offsets of the wording. */
  readonly length: number;
  readonly kind: 'word' | 'space' | 'sign';
}

// Hyphenated words and figures with their separators stay whole; an elided word ends with its apostrophe.
const letters = String.raw`[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]+`;
const grouped = String.raw`\p{Nd}{1,3}(?:[\u00A0\u2009\u202F]\p{Nd}{3}(?!\p{Nd}))+`;
const joint = String.raw`(?:[-\u2010\u2011](?=[\p{L}\p{N}])|(?<=\p{Nd})[.,:](?=\p{Nd})|\^(?=\p{L}))`;
const pattern = new RegExp(
  String.raw`(?<word>(?:${grouped}|${letters})(?:${joint}${letters})*(?:['’](?=\p{L}))?)|(?<space>\s+)|\.{2,}|[^]`,
  'gu',
);

const textUnits = (text: string): readonly Unit[] =>
  Array.from(text.matchAll(pattern), ({ 0: whole, groups }): Unit => {
    if (groups?.space !== undefined) return { key: ' ', length: whole.length, kind: 'space' };
    const kind = groups?.word === undefined ? 'sign' : 'word';
    return { key: fold(whole), length: whole.length, kind };
  });

const atomKey = (run: Run): string => {
  if (isField(run)) return `\u0001field ${run.field} ${run.form ?? ''}`;
  if (isReference(run)) return `\u0001reference ${run.reference}`;
  return isFootnote(run) ? `\u0001note ${wordsKey(run.footnote)}` : '';
};

const cut = (wording: Wording): readonly Unit[] => {
  const found: Unit[] = [];
  let text = '';
  for (const run of wording) {
    if (isText(run)) text += run.text;
    else {
      found.push(...textUnits(text), { key: atomKey(run), length: 1, kind: 'word' });
      text = '';
    }
  }
  return [...found, ...textUnits(text)];
};

const known = new WeakMap<Wording, readonly Unit[]>();

/** The units of a wording in their order; their lengths add up to its own. Marks make no difference. */
export const unitsOf = (wording: Wording): readonly Unit[] => {
  const seen = known.get(wording);
  if (seen !== undefined) return seen;
  const found = cut(wording);
  known.set(wording, found);
  return found;
};

/** Whether a unit says anything: no space, and nothing that folds away. */
export const isSpoken = ({ kind, key }: Unit): boolean => kind !== 'space' && key !== '';

/** Units without spaces and without what folds to nothing. */
export const spoken = (units: readonly Unit[]): readonly Unit[] => units.filter(isSpoken);

/** What is said, without typography: equal for wordings that differ by nothing else. */
export const keyOf = (units: readonly Unit[]): string =>
  spoken(units)
    .map(({ key }) => key)
    .join('\u0002');

/** `keyOf` for a wording. */
export const wordsKey = (wording: Wording): string => keyOf(unitsOf(wording));

/** How many words, signs and spaces not counted. */
export const wordCount = (units: readonly Unit[]): number =>
  units.reduce((count, { kind }) => (kind === 'word' ? count + 1 : count), 0);

/** The offsets spanned by units. */
export const spanOf = (units: readonly Unit[]): number => units.reduce((sum, { length }) => sum + length, 0);
