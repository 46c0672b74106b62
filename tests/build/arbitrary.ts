import * as fc from 'fast-check';
import { apply } from '#core/change/apply.ts';
import type { Change } from '#core/change/change.ts';
import {
  addingLanguage,
  deleting,
  merging,
  moving,
  removingLanguage,
  rewording,
  settingFields,
  shaping,
  splitting,
} from '#core/change/make.ts';
import {
  type Draft,
  defaultSettings,
  type HeadingLine,
  kinds,
  type Language,
  type ListStyle,
  type Part,
  type Wordings,
  wordingIn,
} from '#core/draft/draft.ts';
import type { FieldValue } from '#core/draft/field.ts';
import {
  marksInOrder,
  type Run,
  sameWording,
  sliceWording,
  tidy,
  type Wording,
  wordingLength,
} from '#core/draft/wording.ts';
import type { Result } from '#core/failure.ts';

const arbitraryText = fc.constantFrom(
  'The Cities ',
  'shall',
  ' ',
  'l’été, ',
  'de',
  'no-break\u00A0space',
  '🎭',
  'œuvre',
  'e\u0301',
  ';',
  'a < b & "c"',
);

const arbitraryMarks = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.subarray([...marksInOrder], { minLength: 1, maxLength: 2 }) },
);

const arbitraryWords = fc.record({ text: arbitraryText, marks: arbitraryMarks });

const arbitraryAtom = fc.oneof<fc.Arbitrary<Run>[]>(
  fc.constantFrom('year', 'hostCities', 'edition').map((field) => ({ field })),
  fc.constantFrom({ field: 'dates', form: 'from' }, { reference: 'a' }),
  fc.array(arbitraryWords, { maxLength: 2 }).map((footnote) => ({ footnote: tidy(footnote) })),
);

const arbitraryLinked = arbitraryWords.map((run) => ({ ...run, link: 'https://example.org/' }));

/** A tidy wording of up to four runs, marked and unmarked, with fields, references and footnotes among them. */
export const arbitraryWording = (): fc.Arbitrary<Wording> =>
  fc
    .array(
      fc.oneof<{ weight: number; arbitrary: fc.Arbitrary<Run> }[]>(
        { weight: 8, arbitrary: arbitraryWords },
        { weight: 1, arbitrary: arbitraryLinked },
        { weight: 2, arbitrary: arbitraryAtom },
      ),
      { maxLength: 4 },
    )
    .map(tidy);

const arbitraryWordings = (languages: readonly Language[]): fc.Arbitrary<Wordings> =>
  fc.tuple(...languages.map(() => arbitraryWording())).map((wordings) =>
    Object.fromEntries(
      languages
        .map((tag, index) => [tag, wordings[index] ?? []] as const)
        .filter(([, wording]) => wording.length > 0)
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
  );

const lists: readonly ListStyle[] = ['hyphen', 'bullet', 'letter', 'roman', 'number', 'none'];
const lines: readonly HeadingLine[] = ['kind', 'meeting', 'date', 'other'];

const owner = fc.oneof<fc.Arbitrary<Shaped>[]>(
  fc.boolean().map((numbered) => ({ role: 'clause' as const, numbered })),
  fc.constant({ role: 'clause', numbered: true, bis: true }),
  fc.boolean().map((numbered) => ({ role: 'preamble' as const, numbered })),
  fc.constantFrom('none', 'article', 'roman', 'letter').map((label) => ({ role: 'section' as const, label })),
);

type Shaped = Part extends infer One ? (One extends Part ? Omit<One, 'id' | 'wording'> : never) : never;

const itemOf = (level: number): fc.Arbitrary<Shaped> =>
  fc.constantFrom(...lists).map((list) => ({ role: 'item', level, list }));

/** A part of the text with up to three items under it, none deeper by more than one than the item before. */
const withItems = (first: fc.Arbitrary<Shaped>): fc.Arbitrary<readonly Shaped[]> =>
  fc
    .tuple(
      first,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...lists)), { maxLength: 3 }),
    )
    .map(([part, items]) => {
      let last = 0;
      return [
        part,
        ...items.map(([depth, list]): Shaped => {
          last = Math.min(depth, last + 1);
          return { role: 'item', level: last, list };
        }),
      ];
    });

const arbitraryShapes: fc.Arbitrary<readonly Shaped[]> = fc
  .tuple(
    fc.array(
      fc.constantFrom(...lines).map((line): Shaped => ({ role: 'heading', line })),
      { maxLength: 2 },
    ),
    fc.option(withItems(fc.constant({ role: 'chapeau' })), { nil: [] }),
    fc.array(withItems(owner), { maxLength: 4 }),
    fc.array(fc.constant<Shaped>({ role: 'closing' }), { maxLength: 1 }),
  )
  .map(([headings, chapeau, text, closings]) => [...headings, ...chapeau, ...text.flat(), ...closings]);

const worded = (shapes: readonly Shaped[], ids: readonly string[], languages: readonly Language[]) =>
  fc
    .tuple(...shapes.map(() => arbitraryWordings(languages)))
    .map((wordings) =>
      shapes.map(
        (shape, index): Part => ({ id: ids[index] ?? '', ...shape, wording: wordings[index] ?? {} }),
      ),
    );

const place = { names: { en: 'Kraków', fr: 'Cracovie' } };

const arbitraryFieldValue: fc.Arbitrary<FieldValue> = fc.oneof<fc.Arbitrary<FieldValue>[]>(
  fc.integer({ min: 1, max: 20 }).map((value) => ({ type: 'ordinal', value })),
  fc.integer({ min: 2000, max: 2030 }).map((value) => ({ type: 'number', value })),
  fc.constantFrom<FieldValue>(
    { type: 'cities', value: [place] },
    { type: 'date', value: '2018-06-12' },
    { type: 'dates', start: '2018-06-12', end: '2018-06-15' },
    { type: 'text', value: { en: 'Crossroads', fr: 'Croisée des chemins' } },
  ),
);

const fieldNames = ['year', 'edition', 'dates', 'theme'] as const;

/** A sound draft of a dozen parts at most, in two languages or three. */
export const arbitraryDraft = (): fc.Arbitrary<Draft> =>
  fc.tuple(arbitraryShapes, fc.constantFrom(['en', 'fr'], ['fr', 'en', 'es'])).chain(([shapes, languages]) =>
    fc.record({
      id: fc.constant('draft'),
      kind: fc.constantFrom(...kinds),
      languages: fc.constant(languages),
      fields: fc.dictionary(fc.constantFrom(...fieldNames), arbitraryFieldValue, { maxKeys: 3 }).map(sorted),
      settings: fc.constant(defaultSettings),
      parts: worded(
        shapes,
        shapes.map((_, index) => 'abcdefghijklmnopqrstuvwxyz'[index] ?? `p${index}`),
        languages,
      ),
    }),
  );

const sorted = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)));

const made = (change: Result<Change>): readonly Change[] => (change.ok ? [change.value] : []);

const between = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: Math.max(max, 0) });

type Making = fc.Arbitrary<readonly Change[]>;

const edits = (draft: Draft, part: Part): Making =>
  fc.constantFrom(...draft.languages).chain((language) => {
    const wording = wordingIn(part, language);
    const length = wordingLength(wording);
    return fc
      .tuple(between(length), between(length), fc.oneof(arbitraryWording(), fc.constant([])))
      .map(([one, other, inserted]) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const removed = sliceWording(wording, from, to);
        if (sameWording(removed, inserted)) return [];
        return [{ type: 'edit-wording', part: part.id, language, at: from, removed, inserted }];
      });
  });

const remarkings = (draft: Draft, part: Part): Making =>
  fc.constantFrom(...draft.languages).chain((language) => {
    const wording = wordingIn(part, language).map((run) => ({ ...run, marks: ['bold' as const] }));
    return fc.constant(made(rewording(draft, part.id, language, tidy(wording))));
  });

const insertions = (draft: Draft, after: string | null, prefix: string): Making =>
  fc
    .oneof(withItems(owner), fc.tuple(fc.integer({ min: 1, max: 2 }).chain(itemOf)))
    .chain((shapes) =>
      fc.nat(999).chain((n) =>
        worded(
          shapes,
          shapes.map((_, index) => `${prefix}${n}-${index}`),
          draft.languages,
        ),
      ),
    )
    .map((parts) => [{ type: 'insert-parts', after, parts }]);

const cuts = (draft: Draft, part: Part, prefix: string): Making =>
  fc
    .tuple(fc.nat(999), ...draft.languages.map((tag) => between(wordingLength(wordingIn(part, tag)))))
    .map(([n, ...offsets]) => {
      const at = Object.fromEntries(draft.languages.map((tag, index) => [tag, offsets[index] ?? 0]));
      return made(splitting(draft, part.id, at, `${prefix}${n}-t`));
    });

const moves = (draft: Draft, part: Part): Making =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.option(fc.constantFrom(...draft.parts.map(({ id }) => id)), { freq: 8 }),
    )
    .map(([count, after]) => made(moving(draft, part.id, count, after)));

const shapings = (draft: Draft, part: Part): Making =>
  fc
    .oneof(owner, fc.integer({ min: 1, max: 4 }).chain(itemOf), fc.constant<Shaped>({ role: 'chapeau' }))
    .map((shape) => made(shaping(draft, part.id, shape)));

const factual = (draft: Draft): Making =>
  fc.oneof<Making[]>(
    fc
      .dictionary(fc.constantFrom(...fieldNames), fc.option(arbitraryFieldValue, { freq: 3 }), {
        minKeys: 1,
        maxKeys: 2,
      })
      .map((values) => [settingFields(draft, values)]),
    fc
      .constantFrom<Change>(
        { type: 'set-list-ends', was: 'as-written', now: 'bare' },
        { type: 'set-list-ends', was: 'as-written', now: 'semicolon' },
        { type: 'set-typography', language: 'fr', was: null, now: 'imprimerie-nationale' },
      )
      .map((change) => [change]),
    fc.constantFrom(...draft.languages).map((language) => made(removingLanguage(draft, language))),
    fc
      .tuple(fc.constantFrom('de', 'pt-BR'), fc.array(arbitraryWording(), { minLength: 2, maxLength: 2 }))
      .map(([language, wordings]) => {
        const entries = draft.parts.slice(0, 2).map(({ id }, index) => [id, wordings[index] ?? []] as const);
        const given = Object.fromEntries(entries.filter(([, wording]) => wording.length > 0));
        return [addingLanguage(draft, language, given)];
      }),
  );

const candidates = (draft: Draft, prefix: string): Making => {
  const gap = fc.constantFrom(null, ...draft.parts.map(({ id }) => id));
  const free = [
    { weight: 1, arbitrary: factual(draft) },
    { weight: 2, arbitrary: gap.chain((after) => insertions(draft, after, prefix)) },
  ];
  if (draft.parts.length === 0) return fc.oneof(...free);
  const part = fc.constantFrom(...draft.parts);
  return fc.oneof(
    ...free,
    { weight: 6, arbitrary: part.chain((one) => edits(draft, one)) },
    { weight: 1, arbitrary: part.chain((one) => remarkings(draft, one)) },
    {
      weight: 2,
      arbitrary: fc.tuple(part, between(2)).map(([one, more]) => made(deleting(draft, one.id, more + 1))),
    },
    { weight: 3, arbitrary: part.chain((one) => moves(draft, one)) },
    { weight: 3, arbitrary: part.chain((one) => cuts(draft, one, prefix)) },
    { weight: 2, arbitrary: part.map((one) => made(merging(draft, one.id))) },
    { weight: 2, arbitrary: part.chain((one) => shapings(draft, one)) },
  );
};

const fits = (draft: Draft, change: Change | undefined): change is Change =>
  change !== undefined && apply(draft, change).ok;

/**
 * A change that is not a group and can be made on the draft. New parts get ids that begin with `prefix`, so that
 * changes of two drafters can be told apart.
 */
export const arbitrarySingleChange = (draft: Draft, prefix = 'n'): fc.Arbitrary<Change> =>
  candidates(draft, prefix)
    .map(([change]) => change)
    .filter((change) => fits(draft, change));

/** Changes made one after another, each on what the one before left. */
export const arbitraryChanges = (
  draft: Draft,
  count: number,
  prefix = 'n',
): fc.Arbitrary<readonly Change[]> => {
  if (count === 0) return fc.constant([]);
  return arbitrarySingleChange(draft, `${prefix}${count}`).chain((change) => {
    const changed = apply(draft, change);
    return arbitraryChanges(changed.ok ? changed.value : draft, count - 1, prefix).map((rest) => [
      change,
      ...rest,
    ]);
  });
};

/** A change that can be made on the draft: a single one, or two or three as a group. */
export const arbitraryChange = (draft: Draft, prefix = 'n'): fc.Arbitrary<Change> =>
  fc.oneof(
    { weight: 4, arbitrary: arbitrarySingleChange(draft, prefix) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 2, max: 3 })
        .chain((count) => arbitraryChanges(draft, count, prefix))
        .map((changes): Change => ({ type: 'group', changes })),
    },
  );

/** A draft and a change that can be made on it. */
export const arbitraryChangedDraft = (): fc.Arbitrary<readonly [Draft, Change]> =>
  arbitraryDraft().chain((draft) => fc.tuple(fc.constant(draft), arbitraryChange(draft)));

/** A draft with changes of two drafters, each made on it as it is. */
export const arbitraryRivals = (): fc.Arbitrary<readonly [Draft, Change, Change]> =>
  arbitraryDraft().chain((draft) =>
    fc.tuple(fc.constant(draft), arbitraryChange(draft, 'x'), arbitraryChange(draft, 'y')),
  );
