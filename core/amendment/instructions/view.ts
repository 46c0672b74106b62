import { type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import type { Fields } from '#core/draft/field.ts';
import { fieldView } from '#core/draft/field-view.ts';
import type { Label } from '#core/draft/numbering.ts';
import { isField, isFootnote, isText, type Run } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { tokens } from '#core/language/tokens.ts';

/** A stretch of a view: typed words, or an atom with the words it prints. */
interface Stretch {
  readonly from: number;
  readonly length: number;
  /** Where it begins in the wording. */
  readonly offset: number;
  /** The atom whose words these are; null for typed words. */
  readonly atom: Run | null;
}

/** A word or sign of a view, as it is compared. */
export interface Unit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A part's words in one language as a reader sees them, with the way back to the wording. */
export interface View {
  readonly part: Part;
  readonly language: Language;
  readonly text: string;
  readonly units: readonly Unit[];
  readonly stretches: readonly Stretch[];
}

/** Words as they are compared: one unit for each word and sign, whatever the spaces, quotes and dashes between. */
export const unitsOf = (text: string, profile: LanguageProfile): readonly Unit[] => {
  const units: Unit[] = [];
  let at = 0;
  for (const token of tokens(text, profile)) {
    if (token.kind !== 'space')
      // Figures in groups are one token where the spaces are no-break ones; as units they are alike however set.
      for (const { 0: piece, index } of token.text.matchAll(/\S+/g)) {
        const folded = fold(piece);
        if (folded !== '') units.push({ text: folded, from: at + index, to: at + index + piece.length });
      }
    at += token.text.length;
  }
  return units;
};

/** What a view needs to know of the draft. */
export interface Facts {
  readonly fields: Fields;
  readonly labels: ReadonlyMap<Id, Label>;
  readonly profile: LanguageProfile;
}

const printedAtom = (run: Run, { fields, labels, profile }: Facts): string => {
  if (isText(run) || isFootnote(run)) return '';
  if (isField(run))
    return fieldView(run, fields, profile)
      .pieces.map(({ text }) => text)
      .join('');
  const cite = labels.get(run.reference)?.cite;
  return cite === undefined || cite === '' ? '[?]' : cite;
};

/** A part's words in the language of a profile: fields and references as they print, footnotes left out. */
export const viewOf = (part: Part, facts: Facts): View => {
  const stretches: Stretch[] = [];
  const language = facts.profile.tag;
  let text = '';
  let offset = 0;
  for (const run of wordingIn(part, language)) {
    const said = isText(run) ? run.text : printedAtom(run, facts);
    stretches.push({ from: text.length, length: said.length, offset, atom: isText(run) ? null : run });
    text += said;
    offset += isText(run) ? run.text.length : 1;
  }
  return { part, language, text, units: unitsOf(text, facts.profile), stretches };
};

const end = ({ from, length }: Stretch): number => from + length;
const after = ({ offset, length, atom }: Stretch): number => offset + (atom === null ? length : 1);

/**
 * Where a place of a view lies in the wording; null inside the words of an atom. `first` and `last` differ where a
 * footnote stands, which prints nothing in the line: the one before it, the other behind it.
 */
export const offsetAt = ({ stretches }: View, place: number, lean: 'first' | 'last'): number | null => {
  const touching = stretches.filter((one) => one.from <= place && place <= end(one));
  const chosen = lean === 'first' ? touching[0] : touching.at(-1);
  if (chosen === undefined) return stretches.length === 0 ? 0 : null;
  const [near, far] = lean === 'first' ? [chosen.from, end(chosen)] : [end(chosen), chosen.from];
  if (place === near) return lean === 'first' ? chosen.offset : after(chosen);
  if (place === far) return lean === 'first' ? after(chosen) : chosen.offset;
  return chosen.atom === null ? chosen.offset + place - chosen.from : null;
};

/** The atoms of a view whose words a range touches. */
export const atomsWithin = ({ stretches }: View, from: number, to: number): readonly Stretch[] =>
  stretches.filter((one) => one.atom !== null && one.from < to && end(one) > from);

/** The sentences of a text: to a full stop, question or exclamation mark with a capital or the end behind it. */
export const sentenceRanges = (
  text: string,
  { lists }: LanguageProfile,
): readonly { readonly from: number; readonly to: number }[] => {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(/[.!?…]+["”»’')\]]*(?=\s+["“«‘'([]?\s?[\p{Lu}\p{N}])/gu)) {
    const to = index + sign.length;
    const before = text.slice(Math.max(to - 12, from), to).toLowerCase();
    if (lists.abbreviations.some((short) => before.endsWith(short)) || /(?:^|[\s.])\p{L}\.$/u.test(before))
      continue;
    found.push({ from, to });
    from = to + (/^\s*/.exec(text.slice(to, to + 40))?.[0].length ?? 0);
  }
  if (from < text.length) found.push({ from, to: text.length });
  return found;
};
