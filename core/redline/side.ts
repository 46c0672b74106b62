import { type Draft, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { fieldView } from '#core/draft/field-view.ts';
import { labels } from '#core/draft/numbering.ts';
import { isField, isFootnote, isReference, type Wording } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import { listEndEdits } from '#core/language/lists.ts';
import type { LanguageProfile, Languages } from '#core/language/profile.ts';
import { hasMarks } from './marks.ts';
import { type ReadWording, readWording } from './read-wording.ts';
import type { Face } from './recognise.ts';
import { type Show, type Shown, shown, without } from './shown.ts';
import { wordsIn } from './words-in-common.ts';

/** One of two texts that are compared in one language, as it prints there: facts and numbers are words. */
export interface Side {
  readonly draft: Draft;
  readonly language: Language;
  readonly profile: LanguageProfile;
  /** The parts with words in the language. */
  readonly faces: readonly Face[];
  readonly show: Show;
  /** Reads words as they stand in this text, in the place of a part. */
  readonly read: (wording: Wording, part: Part) => ReadWording;
}

/** What the other of two texts can hold at all; what it cannot is passed over in the comparison. */
export interface Form {
  readonly notes: boolean;
  readonly marks: boolean;
  readonly listEnds: boolean;
}

/** The profile of a language. Throws where there is none, which the callers' own checks exclude. */
export const profileOf = (language: Language, languages: Languages): LanguageProfile => {
  const profile = languages[language];
  if (profile === undefined) throw new Error(`no profile for ${language}`);
  return profile;
};

const wordings = ({ parts }: Draft, language: Language): readonly Wording[] =>
  parts.map((part) => wordingIn(part, language));

/**
 * What a text that was made from another can hold: a plain text has no notes and no italics, and their absence is no
 * proposal. The ends of items are the house's where the base has them set on output.
 */
export const formOf = (base: Draft, amended: Draft, language: Language): Form => ({
  notes: wordings(amended, language).some((wording) => wording.some(isFootnote)),
  marks: wordings(amended, language).some(hasMarks),
  listEnds: base.settings.listEnds === 'as-written',
});

const showOf = (draft: Draft, profile: LanguageProfile, notes: boolean): Show => {
  const known = labels(draft, profile);
  return (run) => {
    if (isField(run))
      return fieldView(run, draft.fields, profile)
        .pieces.map(({ text }) => text)
        .join('');
    if (isReference(run)) return known.get(run.reference)?.cite || '[?]';
    return notes ? null : '';
  };
};

const seenAs = (
  wording: Wording,
  part: Part,
  show: Show,
  profile: LanguageProfile,
  listEnds: boolean,
): Shown => {
  const seen = shown(wording, show);
  if (listEnds || part.role !== 'item') return seen;
  return without(seen, listEndEdits(seen.text, { index: 0, count: 1 }, 'bare', profile));
};

/** A text made ready to be compared in one language. */
export const sideOf = (draft: Draft, language: Language, languages: Languages, form: Form): Side => {
  const profile = profileOf(language, languages);
  const show = showOf(draft, profile, form.notes);
  const seen = (wording: Wording, part: Part): Shown => seenAs(wording, part, show, profile, form.listEnds);
  const faces = draft.parts.flatMap((part, place): Face[] => {
    const folded = fold(seen(wordingIn(part, language), part).text);
    return folded === '' ? [] : [{ part, place, folded, words: wordsIn(folded) }];
  });
  const read = (wording: Wording, part: Part): ReadWording =>
    readWording(wording, profile, seen(wording, part));
  return { draft, language, profile, faces, show, read };
};
