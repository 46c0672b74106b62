import { type Draft, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import {
  isFootnote,
  isText,
  joinWordings,
  sameWording,
  sliceWording,
  type Wording,
  wordingLength,
} from '#core/draft/wording.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import type { EditWording, MergeParts, Offsets, SplitPart } from './change.ts';
import { partOf, placeOf, reworded, shapeOf, wordedLanguages } from './parts.ts';
import { sameValue } from './same.ts';

const replaced = (draft: Draft, place: number, count: number, ...parts: readonly Part[]): Draft => ({
  ...draft,
  parts: draft.parts.toSpliced(place, count, ...parts),
});

// Half of a character that takes two units cannot be written to a file.
const whole = (wording: Wording): boolean =>
  wording.every((run) => (isText(run) ? run.text.isWellFormed() : !isFootnote(run) || whole(run.footnote)));

const edited = (wording: Wording, change: EditWording): Result<Wording> => {
  const { part, language, at, removed, inserted } = change;
  const end = at + wordingLength(removed);
  if (end > wordingLength(wording)) return refuse('change:outside-words', { part, language });
  if (!sameWording(sliceWording(wording, at, end), removed))
    return refuse('change:words-differ', { part, language });
  const result = joinWordings(sliceWording(wording, 0, at), inserted, sliceWording(wording, end));
  return whole(result) ? success(result) : refuse('change:cut-character', { part, language });
};

/** Puts words in place of others; refused where others stand there, or where a character would be cut in half. */
export const editWording = (draft: Draft, change: EditWording): Result<Draft> => {
  const { language } = change;
  const place = placeOf(draft, change.part);
  const part = draft.parts[place];
  if (part === undefined) return refuse('change:no-part', { part: change.part });
  if (!draft.languages.includes(language)) return refuse('change:no-language', { language });
  const wording = edited(wordingIn(part, language), change);
  if (!wording.ok) return wording;
  return success({ ...draft, parts: draft.parts.with(place, reworded(part, language, wording.value)) });
};

const cutRefusal = (part: Part, at: Offsets, language: Language): string | null => {
  const wording = wordingIn(part, language);
  const offset = at[language];
  if (offset === undefined) return wording.length === 0 ? null : 'change:words-differ';
  if (offset > wordingLength(wording)) return 'change:outside-words';
  return whole(sliceWording(wording, 0, offset)) ? null : 'change:cut-character';
};

const mergeRefusal = (head: Part, tail: Part, at: Offsets, language: Language): string | null => {
  const worded = wordedLanguages(head, tail).includes(language);
  const length = wordingLength(wordingIn(head, language));
  return (at[language] ?? 0) === length && (!worded || language in at) ? null : 'change:words-differ';
};

const refusalIn = (
  draft: Draft,
  { part, at }: SplitPart | MergeParts,
  refusalOf: (language: Language) => string | null,
): Result<null> => {
  const stranger = Object.keys(at).find((language) => !draft.languages.includes(language));
  if (stranger !== undefined) return refuse('change:no-language', { language: stranger });
  for (const language of draft.languages) {
    const code = refusalOf(language);
    if (code !== null) return refuse(code, { part, language });
  }
  return success(null);
};

/** Cuts a part in two in all languages at once; the second half is a new part right behind. */
export const splitPart = (draft: Draft, change: SplitPart): Result<Draft> => {
  const place = placeOf(draft, change.part);
  const part = draft.parts[place];
  if (part === undefined) return refuse('change:no-part', { part: change.part });
  if (placeOf(draft, change.tail.id) !== -1) return refuse('change:id-taken', { part: change.tail.id });
  const fits = refusalIn(draft, change, (language) => cutRefusal(part, change.at, language));
  if (!fits.ok) return fits;
  let head = part;
  let tail = partOf(change.tail, {});
  for (const [language, offset] of Object.entries(change.at)) {
    const wording = wordingIn(part, language);
    head = reworded(head, language, sliceWording(wording, 0, offset));
    tail = reworded(tail, language, sliceWording(wording, offset));
  }
  return success(replaced(draft, place, 1, head, tail));
};

/** Puts a part's words behind those of the part right before it, in all languages at once. */
export const mergeParts = (draft: Draft, change: MergeParts): Result<Draft> => {
  const place = placeOf(draft, change.part);
  const head = draft.parts[place];
  const tail = draft.parts[place + 1];
  if (head === undefined) return refuse('change:no-part', { part: change.part });
  if (tail?.id !== change.tail.id) return refuse('change:not-there', { part: change.tail.id });
  if (!sameValue({ id: tail.id, ...shapeOf(tail) }, change.tail))
    return refuse('change:part-differs', { part: tail.id });
  const fits = refusalIn(draft, change, (language) => mergeRefusal(head, tail, change.at, language));
  if (!fits.ok) return fits;
  const merged = wordedLanguages(tail).reduce(
    (part, tag) => reworded(part, tag, joinWordings(wordingIn(part, tag), wordingIn(tail, tag))),
    head,
  );
  return success(replaced(draft, place, 2, merged));
};
