import type { Network } from '#core/draft/network.ts';
import { literal } from '#core/language/literal.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import type { Shown } from '#core/redline/shown.ts';

/** A form that is not to be written, with the one that is and where that is from. */
export interface Form {
  readonly form: string;
  readonly write: string;
  /** The term of the base in this language. */
  readonly term: string;
  /** Keys of the file of terms. */
  readonly sources: readonly string[];
  readonly pattern: RegExp;
}

/** The longest first. */
export type Forms = readonly Form[];

/** Words of a wording for which the term base has others. */
export interface Departure {
  /** The words as they stand. */
  readonly form: string;
  readonly write: string;
  readonly term: string;
  readonly sources: readonly string[];
  /** Where they stand, in offsets of the wording. */
  readonly from: number;
  readonly to: number;
}

// Typography makes no other form; capitals do only where they are all that differs.
const patternOf = (form: string, write: string): RegExp => {
  const loose = form
    .split(/(\s+|['’])/)
    .map((piece) => {
      if (/^\s+$/.test(piece)) return '[\\s\\u00A0\\u202F]+';
      return /^['’]$/.test(piece) ? "['’]" : literal(piece);
    })
    .join('');
  const flags = form.toLowerCase() === write.toLowerCase() ? 'gu' : 'giu';
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${loose}(?![\p{L}\p{M}\p{N}])`, flags);
};

/** The forms of one language that the term base has others for. */
export const formsOf = ({ terms }: Network, { tag }: LanguageProfile): Forms =>
  terms
    .flatMap(({ avoid, terms: names, sources }) =>
      (avoid?.[tag] ?? []).map(({ form, write }) => ({
        form,
        write,
        term: names[tag]?.[0] ?? write,
        sources,
        pattern: patternOf(form, write),
      })),
    )
    .toSorted((one, other) => other.form.length - one.form.length);

const capitalized = (write: string, found: string): string =>
  /^\p{Lu}/u.test(found) ? `${write.slice(0, 1).toUpperCase()}${write.slice(1)}` : write;

/** The places of a text where it departs from the term base, in their order; the longest form counts where several do. */
export const departuresIn = ({ text, places }: Shown, forms: Forms): readonly Departure[] => {
  const taken: (readonly [number, number])[] = [];
  const found = forms.flatMap(({ form, write, term, sources, pattern }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: here, index }): Departure[] => {
      const end = index + here.length;
      if (taken.some(([from, to]) => from < end && index < to)) return [];
      taken.push([index, end]);
      const from = places?.[index]?.[0] ?? index;
      const to = places?.[end - 1]?.[1] ?? end;
      const isLower = form.toLowerCase() !== write.toLowerCase() && /^\p{Ll}/u.test(form);
      return [{ form: here, write: isLower ? capitalized(write, here) : write, term, sources, from, to }];
    }),
  );
  return found.toSorted((one, other) => one.from - other.from);
};
