import type { MergeParts, SplitPart } from '#core/change/change.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { characters, joinWordings, sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import { partIn, type Seam, type Stale } from './stale.ts';

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

// Where a cut through the present words lies in what they were. Inside the altered stretch there is no telling.
const placeBefore = (was: Wording, now: Wording, at: number): number => {
  const [old, present] = [characters(was), characters(now)];
  const most = Math.min(old.length, present.length);
  let start = 0;
  while (start < most && old[start] === present[start]) start++;
  if (at <= start) return at;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === present.at(-1 - end)) end++;
  if (at >= present.length - end) return old.length - (present.length - at);
  const place = Math.min(at, old.length - end);
  return isLow(old.charCodeAt(place)) ? place - 1 : place;
};

type Halves = readonly [Wording, Wording];

const cutAt = (wording: Wording, place: number): Halves => [
  sliceWording(wording, 0, place),
  sliceWording(wording, place),
];

const cutAlike = (was: Wording, now: Wording, at: number | undefined): Halves =>
  now.length === 0 || at === undefined ? [was, []] : cutAt(was, placeBefore(was, now, at));

const shifted = (seams: readonly Seam[], by: Pick<Seam, 'was' | 'own'>): readonly Seam[] =>
  seams.map(({ tail, was, own }) => ({ tail, was: was + by.was, own: own + by.own }));

const withSeams = (entry: Stale, seams: readonly Seam[]): Stale => {
  const { seams: _, ...bare } = entry;
  return seams.length === 0 ? bare : { ...bare, seams };
};

// A seam goes with the half in which it lies in both languages.
const seamsAt = (
  { seams = [] }: Stale,
  was: Wording,
  own: Wording,
): readonly [readonly Seam[], readonly Seam[]] => {
  const place = { was: wordingLength(was), own: wordingLength(own) };
  const first = seams.filter((one) => one.was <= place.was && one.own <= place.own);
  const others = seams.filter((one) => !first.includes(one));
  const second = others.filter((one) => one.was >= place.was && one.own >= place.own);
  return [first, shifted(second, { was: -place.was, own: -place.own })];
};

// The very parts that were joined: each has its own again.
const parted = (entry: Stale, seam: Seam, tail: Id): readonly Stale[] => {
  const { seams = [], was, own } = entry;
  const at = seams.indexOf(seam);
  const [first, second] = [cutAt(was, seam.was), cutAt(own, seam.own)];
  const back = { was: -seam.was, own: -seam.own };
  return [
    withSeams({ ...entry, was: first[0], own: second[0] }, seams.slice(0, at)),
    withSeams({ ...entry, part: tail, was: first[1], own: second[1] }, shifted(seams.slice(at + 1), back)),
  ];
};

/** The part that was cut, and its halves. */
interface Cut {
  readonly before: Part;
  readonly head: Part;
  readonly tail: Part;
}

// One half has the other language's words and none of this one's: all that was said here belongs to the other half.
const isBare = (half: Part, { language, since }: Stale): boolean =>
  wordingIn(half, language).length === 0 && wordingIn(half, since).length > 0;

const halvesOf = (given: Stale, { at }: SplitPart, { before, head, tail }: Cut): readonly Stale[] => {
  const seam = given.seams?.findLast((one) => one.tail === tail.id);
  if (seam !== undefined) return parted(given, seam, tail.id);
  const entry = withSeams(given, []);
  const none = { was: [], own: [] };
  if (isBare(tail, entry)) return [given, { ...entry, part: tail.id, ...none }];
  if (isBare(head, entry))
    return [
      { ...entry, ...none },
      { ...given, part: tail.id },
    ];
  const was = cutAlike(entry.was, wordingIn(before, entry.since), at[entry.since]);
  const own = cutAlike(entry.own, wordingIn(before, entry.language), at[entry.language]);
  const [first, second] = seamsAt(given, was[0], own[0]);
  return [
    withSeams({ ...entry, was: was[0], own: own[0] }, first),
    withSeams({ ...entry, part: tail.id, was: was[1], own: own[1] }, second),
  ];
};

// A language that was not cut where the other one was: one half has none of its words, the other has too many.
const uneven = (
  stale: readonly Stale[],
  before: Part,
  [half, other]: readonly [Part, Part],
  language: Language,
): readonly Stale[] => {
  const since = Object.keys(half.wording).find((tag) => wordingIn(half, tag).length > 0);
  if (since === undefined || wordingIn(half, language).length > 0) return [];
  const listed = (id: Id): boolean => stale.some((one) => one.part === id && one.language === language);
  const bare = { language, since };
  const whole = { was: wordingIn(before, since), own: wordingIn(before, language) };
  return [
    ...(listed(half.id) ? [] : [{ ...bare, part: half.id, kind: 'unwritten', was: [], own: [] } as const]),
    ...(listed(other.id) ? [] : [{ ...bare, part: other.id, kind: 'outdated', ...whole } as const]),
  ];
};

/** The entries after a part was cut: each goes on with both halves, as far as they differ from what was agreed. */
export const splitStale = (
  stale: readonly Stale[],
  change: SplitPart,
  before: Draft,
  after: Draft,
): readonly Stale[] => {
  const was = partIn(before, change.part);
  const [head, tail] = [partIn(after, change.part), partIn(after, change.tail.id)];
  if (was === undefined || head === undefined || tail === undefined) return stale;
  const cut = stale.flatMap((one) =>
    one.part === was.id ? halvesOf(one, change, { before: was, head, tail }) : [one],
  );
  const worded = Object.keys(was.wording).filter((tag) => wordingIn(was, tag).length > 0);
  const more = worded.flatMap((language) => [
    ...uneven(cut, was, [head, tail], language),
    ...uneven(cut, was, [tail, head], language),
  ]);
  return [...cut, ...more];
};

/** The entries after two parts became one: what either said when its languages agreed is joined as its words are. */
export const mergedStale = (
  stale: readonly Stale[],
  { part, tail }: MergeParts,
  before: Draft,
): readonly Stale[] => {
  const entryOf = (id: Id, { language, since }: Stale): Pick<Stale, 'was' | 'own' | 'seams' | 'hand'> => {
    const there = stale.find((one) => one.part === id && one.language === language && one.since === since);
    if (there !== undefined) return there;
    const found = partIn(before, id);
    return found === undefined
      ? { was: [], own: [] }
      : { was: wordingIn(found, since), own: wordingIn(found, language) };
  };
  const joined = (entry: Stale): Stale => {
    const [head, rest] = [entryOf(part, entry), entryOf(tail.id, entry)];
    const seam = { tail: tail.id, was: wordingLength(head.was), own: wordingLength(head.own) };
    return {
      ...entry,
      part,
      was: joinWordings(head.was, rest.was),
      own: joinWordings(head.own, rest.own),
      ...(head.hand === true || rest.hand === true ? { hand: true } : {}),
      seams: [...(head.seams ?? []), seam, ...shifted(rest.seams ?? [], seam)],
    };
  };
  const isOfHead = ({ language, since }: Stale): boolean =>
    stale.some((one) => one.part === part && one.language === language && one.since === since);
  return stale.flatMap((one) => {
    if (one.part === part) return [joined(one)];
    if (one.part === tail.id) return isOfHead(one) ? [] : [joined(one)];
    return [one];
  });
};
