import type { Shape, Turn } from '#core/change/change.ts';
import { shapeOf, wordedLanguages } from '#core/change/parts.ts';
import { sameValue } from '#core/change/same.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { levelOf } from '#core/draft/faults.ts';
import { characters, sliceWording, type Wording } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import type { LanguageProfile, Languages } from '#core/language/profile.ts';
import { cutsOf } from './cut.ts';
import { joinedWith } from './joined-with.ts';
import { readWording } from './read-wording.ts';
import { type Redline, redlineWordings } from './redline.ts';
import { type RedlineRun, redlineRuns } from './runs.ts';
import { staying } from './sequence.ts';
import { allWords, type Words, wordsIn, wordsLeft, wordsWithin } from './words-in-common.ts';

/** What became of one part, at one place of the merged view. */
export interface PartRedline {
  readonly id: Id;
  /**
   * A moved part stands at both its places. A merged part stands where it was, without words of its own: they are in
   * the part named by `with`. A part that was split off says by `with` which part its words come from.
   */
  readonly fate: 'kept' | 'inserted' | 'deleted' | 'moved-from' | 'moved-to' | 'split-off' | 'merged';
  readonly with: Id | null;
  /** As it was before where it is gone from this place, else as it is after. */
  readonly part: Part;
  readonly shape: Turn<Shape> | null;
  readonly wordings: Readonly<Record<Language, Redline>>;
}

/** How much of each kind there is; `words` counts hunks in all languages. */
export interface DraftCounts {
  readonly words: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
  readonly split: number;
  readonly merged: number;
  readonly reshaped: number;
}

/** Two versions of one draft, part by part in reading order, with what is gone at the place where it was. */
export interface DraftRedline {
  readonly parts: readonly PartRedline[];
  readonly counts: DraftCounts;
  readonly typographyOnly: number;
}

const partsById = ({ parts }: Draft): ReadonlyMap<Id, Part> => new Map(parts.map((part) => [part.id, part]));

const wordsOf = (part: Part | undefined, language: Language): Words =>
  wordsIn(fold(part === undefined ? '' : characters(wordingIn(part, language))));

interface Versions {
  readonly before: Draft;
  readonly after: Draft;
  readonly old: ReadonlyMap<Id, Part>;
  readonly now: ReadonlyMap<Id, Part>;
  readonly languages: Languages;
}

/**
 * Whether a part that is on one side only took its words from the part before it, or gave them to it: most of its
 * words are among those that this part has on the other side and no longer on this. In any language, and against none
 * in which it has words.
 */
const isHalf = (half: Part, here: readonly Part[], whole: Part, languages: readonly Language[]): boolean => {
  const worded = languages.filter(
    (tag) => wordingIn(half, tag).length > 0 && wordingIn(whole, tag).length > 0,
  );
  return (
    worded.length > 0 &&
    worded.every((tag) => {
      const left = wordsLeft(wordsOf(whole, tag), allWords(here.map((part) => wordsOf(part, tag))));
      return wordsWithin(wordsOf(half, tag), left) >= 0.6;
    })
  );
};

/** New parts, with the part from which each was split off. */
const splitsOf = (
  parts: readonly Part[],
  others: ReadonlyMap<Id, Part>,
  tags: readonly Language[],
): Map<Id, Id> => {
  const found = new Map<Id, Id>();
  parts.forEach((part, at) => {
    const previous = parts[at - 1];
    if (previous === undefined || others.has(part.id)) return;
    const owner = found.get(previous.id) ?? previous.id;
    const whole = others.get(owner);
    const here = parts.slice(0, at).filter(({ id }) => id === owner || found.get(id) === owner);
    if (whole !== undefined && isHalf(part, here, whole, tags)) found.set(part.id, owner);
  });
  return found;
};

const redlinesOf = (
  languages: Languages,
  tags: readonly Language[],
  words: (tag: Language, profile: LanguageProfile) => readonly [Wording, Wording],
): Readonly<Record<Language, Redline>> =>
  Object.fromEntries(
    tags.flatMap((tag) => {
      const profile = languages[tag];
      return profile === undefined ? [] : [[tag, redlineWordings(...words(tag, profile), profile)] as const];
    }),
  );

const tagsOf = ({ before, after, languages }: Versions): readonly Language[] =>
  [...new Set([...before.languages, ...after.languages])].filter((tag) => languages[tag] !== undefined);

/** The words that a part was made from: of several merged parts one after another, of a split part its own piece. */
const sources = (
  { old, now }: Versions,
  part: Part,
  owners: { readonly splits: ReadonlyMap<Id, Id>; readonly merges: ReadonlyMap<Id, Id> },
  tag: Language,
  profile: LanguageProfile,
): Wording => {
  const owner = owners.splits.get(part.id) ?? part.id;
  const pieces = [owner, ...[...owners.splits].flatMap(([id, from]) => (from === owner ? [id] : []))];
  const whole = wordingIn(old.get(owner) ?? part, tag);
  if (pieces.length === 1) {
    const merged = [...owners.merges].flatMap(([id, into]) => (into === part.id ? [id] : []));
    return merged.reduce<Wording>(
      (joined, id) => joinedWith(joined, wordingIn(old.get(id) ?? part, tag)),
      whole,
    );
  }
  const read = pieces.map((id) => {
    const piece = now.get(id);
    return readWording(piece === undefined ? [] : wordingIn(piece, tag), profile);
  });
  const cuts = cutsOf(readWording(whole, profile), read);
  const at = pieces.indexOf(part.id);
  if (cuts === null) return at === 0 ? whole : [];
  return sliceWording(whole, at === 0 ? 0 : (cuts[at - 1] ?? 0), cuts[at]);
};

const shapeTurn = (was: Part | undefined, now: Part): Turn<Shape> | null => {
  if (was === undefined || sameValue(shapeOf(was), shapeOf(now))) return null;
  return { was: shapeOf(was), now: shapeOf(now) };
};

const whole = (part: Part, side: 'deleted' | 'inserted', versions: Versions): PartRedline => ({
  id: part.id,
  fate: side,
  with: null,
  part,
  shape: null,
  wordings: redlinesOf(
    versions.languages,
    wordedLanguages(part).filter((tag) => tagsOf(versions).includes(tag)),
    (tag) => {
      const wording = wordingIn(part, tag);
      return side === 'deleted' ? [wording, []] : [[], wording];
    },
  ),
});

const without = (part: Part, fate: 'moved-from' | 'merged', other: Id | null): PartRedline => ({
  id: part.id,
  fate,
  with: other,
  part,
  shape: null,
  wordings: {},
});

const countsOf = (parts: readonly PartRedline[]): DraftCounts => {
  const of = (fate: PartRedline['fate']): number => parts.filter((part) => part.fate === fate).length;
  const both = parts.filter(({ fate }) => fate !== 'inserted' && fate !== 'deleted');
  return {
    words: both.reduce(
      (sum, { wordings }) => sum + Object.values(wordings).flatMap(({ hunks }) => hunks).length,
      0,
    ),
    inserted: of('inserted'),
    deleted: of('deleted'),
    moved: of('moved-to'),
    split: of('split-off'),
    merged: of('merged'),
    reshaped: parts.filter(({ shape }) => shape !== null).length,
  };
};

/** The parts of both versions in one order: what is gone from a place stands before what has come there. */
const inView = (
  { before, after }: Versions,
  still: ReadonlySet<Id>,
  gone: (part: Part) => PartRedline,
  here: (part: Part) => PartRedline,
): readonly PartRedline[] => {
  const view: PartRedline[] = [];
  let at = 0;
  const leave = (): void => {
    for (let part = before.parts[at]; part !== undefined && !still.has(part.id); part = before.parts[at]) {
      view.push(gone(part));
      at++;
    }
  };
  for (const part of after.parts) {
    leave();
    if (still.has(part.id)) at++;
    view.push(here(part));
  }
  leave();
  return view;
};

/**
 * Two versions of one draft compared by the permanent ids of their parts: words by language, parts put in, taken out,
 * moved (as few as can be, or those of which it is known), split, merged and made another kind of part. A language is
 * compared where its profile is at hand.
 */
export const redlineDrafts = (
  before: Draft,
  after: Draft,
  languages: Languages,
  isUnmoved: (part: Id) => boolean = () => false,
): DraftRedline => {
  const versions: Versions = { before, after, old: partsById(before), now: partsById(after), languages };
  const tags = tagsOf(versions);
  const { old, now } = versions;
  const owners = { splits: splitsOf(after.parts, old, tags), merges: splitsOf(before.parts, now, tags) };
  const places = new Map(before.parts.map(({ id }, at) => [id, at]));
  const common = after.parts.filter(({ id }) => old.has(id));
  const order = common.map(({ id }) => places.get(id) ?? -1);
  const unmoved = (at: number): boolean => isUnmoved(common[at]?.id ?? '');
  const still = new Set(staying(order, common.map(levelOf), unmoved).flatMap((at) => common[at]?.id ?? []));
  const gone = (part: Part): PartRedline => {
    if (now.has(part.id)) return without(part, 'moved-from', null);
    const into = owners.merges.get(part.id);
    return into === undefined ? whole(part, 'deleted', versions) : without(part, 'merged', into);
  };
  const here = (part: Part): PartRedline => {
    const from = owners.splits.get(part.id) ?? null;
    if (!old.has(part.id) && from === null) return whole(part, 'inserted', versions);
    const kept = still.has(part.id) ? 'kept' : 'moved-to';
    return {
      id: part.id,
      fate: from === null ? kept : 'split-off',
      with: from,
      part,
      shape: shapeTurn(old.get(part.id), part),
      wordings: redlinesOf(languages, tags, (tag, profile) => [
        sources(versions, part, owners, tag, profile),
        wordingIn(part, tag),
      ]),
    };
  };
  const parts = inView(versions, still, gone, here);
  const typographyOnly = parts.flatMap(({ wordings }) => Object.values(wordings));
  return {
    parts,
    counts: countsOf(parts),
    typographyOnly: typographyOnly.reduce((sum, redline) => sum + redline.typographyOnly, 0),
  };
};

/** Whether anything became of a part but typography. */
export const differs = ({ fate, shape, wordings }: PartRedline): boolean =>
  fate !== 'kept' || shape !== null || Object.values(wordings).some(({ hunks }) => hunks.length > 0);

/** One part of a redline of drafts as runs in one language; empty where the part has no words there. */
export const partRuns = (
  { fate, part, wordings }: PartRedline,
  language: Language,
): readonly RedlineRun[] => {
  if (fate === 'merged') return [];
  if (fate === 'moved-from') {
    const wording = wordingIn(part, language);
    return wording.length === 0 ? [] : [{ kind: 'moved-from', wording }];
  }
  const redline = wordings[language];
  if (redline === undefined) return [];
  const runs = redlineRuns(redline);
  return fate === 'moved-to'
    ? runs.map((run) => (run.kind === 'kept' ? { ...run, kind: 'moved-to' } : run))
    : runs;
};
