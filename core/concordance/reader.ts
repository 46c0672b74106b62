import type { Draft } from '#core/draft/draft.ts';
import { fieldView } from '#core/draft/field-view.ts';
import type { Network, Term } from '#core/draft/network.ts';
import { labels } from '#core/draft/numbering.ts';
import { isField, isReference } from '#core/draft/wording.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import type { Show } from '#core/redline/shown.ts';
import { numberNames } from './figures.ts';
import { called, cityNames, type Index, indexOf } from './spoken.ts';

/** All that is needed to read the facts of a draft's wordings in one language. */
export interface Reader {
  readonly profile: LanguageProfile;
  readonly show: Show;
  /** Numbers in words. */
  readonly numbers: Index;
  readonly cities: Index;
  readonly terms: Index;
}

const isProper = (name: string): boolean =>
  /^\p{Lu}|^\p{Nd}/u.test(name) && (name.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) > 1;

const isAbbreviation = (short: string): boolean => /^[\p{Lu}\p{Nd} ]{3,}s?$/u.test(short);

/**
 * The terms that are names: those with capitals in more than one word, and those with an abbreviation in both
 * languages. Of the others a text may say the same in many words.
 */
const isName = ({ terms, short, attested }: Term, tag: string): boolean => {
  const tags = Object.keys(terms);
  if (!tags.includes(tag) || !tags.every((one) => attested.includes(one))) return false;
  const shorts = Object.values(short ?? {});
  if (shorts.length > 1 && shorts.every(isAbbreviation)) return true;
  return (
    tags.some((one) => isProper(terms[one]?.[0] ?? '')) &&
    !/[\p{Nd}]|\b[IVX]+th\b/u.test(terms['en']?.[0] ?? '')
  );
};

const termNames = ({ terms }: Network, tag: string) =>
  terms.flatMap((term, at) => {
    if (!isName(term, tag)) return [];
    const short = term.short?.[tag];
    const capital = isProper(term.terms['en']?.[0] ?? '');
    return [
      ...(term.terms[tag] ?? []).map((name) => called(String(at), name, capital && /^\p{Lu}/u.test(name))),
      ...(short === undefined ? [] : [called(String(at), short, true)]),
      // A form that is not to be written names the thing all the same.
      ...(term.avoid?.[tag] ?? []).map(({ form }) =>
        called(String(at), form, capital && /^\p{Lu}/u.test(form)),
      ),
    ];
  });

/** What a language needs to be read in a draft: facts and references are words there, as they print. */
export const readerOf = (draft: Draft, profile: LanguageProfile, network: Network): Reader => {
  const known = labels(draft, profile);
  const show: Show = (run) => {
    if (isReference(run)) return known.get(run.reference)?.cite ?? '';
    if (!isField(run)) return null;
    const { pieces, placeholder } = fieldView(run, draft.fields, profile);
    return placeholder ? ' ' : pieces.map(({ text }) => text).join('');
  };
  return {
    profile,
    show,
    numbers: indexOf(numberNames(profile)),
    cities: indexOf(cityNames(network, profile)),
    terms: indexOf(termNames(network, profile.tag)),
  };
};
