import type { Amendment } from '#core/amendment/amendment.ts';
import { withOperations } from '#core/amendment/standing.ts';
import { firstVersion, type Negotiation } from '#core/amendment/state.ts';
import type { SingleChange, SplitPart } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import { redlineWordings } from '#core/redline/redline.ts';
import { type RedlineRun, redlineRuns } from '#core/redline/runs.ts';
import type { Look } from './form.ts';
import type { Stretch } from './looked.ts';
import { profileIn, type Terms } from './terms.ts';

/** Words of the text that stay, on either side of what changes. */
const context = 6;

/** What is asked for at one part, in the version that it was asked on. */
export interface Asked {
  readonly what: 'words' | 'insert' | 'delete' | 'move' | 'split' | 'join' | 'shape' | 'facts';
  /** The part it is about; for new parts the new one itself; null for facts of the meeting. */
  readonly part: Id | null;
  /** The part behind which new or moved parts go; null for the start of the text. */
  readonly after: Id | null;
  /** For words: in which language, and the whole wording with what changes marked. */
  readonly language: Language | null;
  readonly stretches: readonly Stretch[];
}

/** An amendment as the text it was made on and the one that it asks for. */
export interface Proposal {
  readonly before: Draft;
  readonly after: Draft;
  readonly asked: readonly Asked[];
}

const partIn = ({ parts }: Draft, id: Id): Part | undefined => parts.find((part) => part.id === id);

const stretchesOf = (runs: readonly RedlineRun[]): readonly Stretch[] =>
  runs.map(({ kind, wording }) => ({ wording, look: kind }));

const whole = (part: Part, language: Language, look: Look): readonly Stretch[] => {
  const wording = wordingIn(part, language);
  return wording.length === 0 ? [] : [{ wording, look }];
};

const plainly = (what: Asked['what'], part: Id | null, after: Id | null = null): Asked => ({
  what,
  part,
  after,
  language: null,
  stretches: [],
});

const wholeParts = (
  what: 'insert' | 'delete',
  parts: readonly Part[],
  after: Id | null,
  languages: readonly Language[],
): readonly Asked[] =>
  parts.flatMap((part) => {
    const worded = languages.filter((language) => wordingIn(part, language).length > 0);
    const look = what === 'insert' ? 'inserted' : 'deleted';
    return worded.length === 0
      ? [plainly(what, part.id, after)]
      : worded.map((language) => ({
          what,
          part: part.id,
          after,
          language,
          stretches: whole(part, language, look),
        }));
  });

// The words on both sides of a cut, by which people know where it is.
const split = ({ part, tail }: SplitPart, after: Draft): readonly Asked[] => {
  const [head, rest] = [partIn(after, part), partIn(after, tail.id)];
  const found = after.languages.flatMap((language): readonly Asked[] => {
    const [one, other] = [head, rest].map((half) => (half === undefined ? [] : wordingIn(half, language)));
    if (one === undefined || other === undefined || one.length === 0 || other.length === 0) return [];
    const stretches: readonly Stretch[] = [
      { wording: [{ text: '… ' }], look: 'remark' },
      { wording: wordsBefore(one, context), look: 'kept' },
      { wording: [{ text: ' ¶ ' }], look: 'remark' },
      { wording: cutEnd(other, context), look: 'kept' },
      { wording: [{ text: '…' }], look: 'remark' },
    ];
    return [{ what: 'split', part, after: null, language, stretches }];
  });
  return found.length === 0 ? [plainly('split', part)] : found;
};

const askedBy = (change: SingleChange, after: Draft): readonly Asked[] => {
  const { languages } = after;
  switch (change.type) {
    case 'edit-wording':
      return [];
    case 'insert-parts':
    case 'delete-parts':
      return wholeParts(
        change.type === 'insert-parts' ? 'insert' : 'delete',
        change.parts,
        change.after,
        languages,
      );
    case 'move-parts':
      return [plainly('move', change.ids[0], change.after)];
    case 'split-part':
      return split(change, after);
    case 'merge-parts':
      return [plainly('join', change.tail.id, change.part)];
    case 'set-part':
      return [plainly('shape', change.part)];
    case 'set-fields':
    case 'add-language':
    case 'remove-language':
    case 'set-list-ends':
    case 'set-typography':
      return [plainly('facts', null)];
  }
};

const editedPlaces = (changes: readonly SingleChange[]): readonly (readonly [Id, Language])[] => {
  const found = new Map<string, readonly [Id, Language]>();
  for (const change of changes)
    if (change.type === 'edit-wording')
      found.set(`${change.part}\n${change.language}`, [change.part, change.language]);
  return [...found.values()];
};

// The words that a part has with those of parts that are joined to it, or that were cut off from it.
const wordsWith = (draft: Draft, part: Part, tails: readonly Id[], language: Language): Wording =>
  tails.reduce(
    (all: Wording, id) => {
      const tail = partIn(draft, id);
      const words = tail === undefined ? [] : wordingIn(tail, language);
      return words.length === 0 || all.length === 0 ? [...all, ...words] : [...all, { text: ' ' }, ...words];
    },
    wordingIn(part, language),
  );

const tailsOf = (changes: readonly SingleChange[], type: 'split-part' | 'merge-parts', part: Id) =>
  changes.flatMap((one) => (one.type === type && one.part === part ? [one.tail.id] : []));

const wordsAsked = (
  { before, after }: Pick<Proposal, 'before' | 'after'>,
  changes: readonly SingleChange[],
  [part, language]: readonly [Id, Language],
  terms: Terms,
): readonly Asked[] => {
  const [was, now] = [partIn(before, part), partIn(after, part)];
  if (was === undefined || now === undefined || terms.languages[language] === undefined) return [];
  const [joined, cut] = [tailsOf(changes, 'merge-parts', part), tailsOf(changes, 'split-part', part)];
  const redline = redlineWordings(
    wordsWith(before, was, joined, language),
    wordsWith(after, now, cut, language),
    profileIn(terms, language),
  );
  const typography = redline.hunks.length === 0;
  // Where paragraphs are cut or joined the space between them is nothing that anybody asked for.
  if (typography && joined.length + cut.length > 0) return [];
  const runs = redlineRuns(typography ? { ...redline, hunks: redline.typography } : redline);
  return [{ what: 'words', part, after: null, language, stretches: stretchesOf(runs) }];
};

/** What an amendment asks for, as its sponsors sent it, part by part. */
export const proposalOf = (
  state: Negotiation,
  { operations, base }: Pick<Amendment, 'operations' | 'base'>,
  terms: Terms,
): Proposal => {
  const before = state.versions[base] ?? firstVersion(state);
  const made = withOperations(before, operations);
  const after = made.ok ? made.value : before;
  const changes = operations.flatMap(singles);
  return {
    before,
    after,
    asked: [
      ...editedPlaces(changes).flatMap((place) => wordsAsked({ before, after }, changes, place, terms)),
      ...changes.flatMap((change) => askedBy(change, after)),
    ],
  };
};

const wordsBefore = (wording: Wording, count: number): Wording => {
  const length = wordingLength(wording);
  const starts = wordStarts(wording);
  return sliceWording(wording, starts.at(-count) ?? 0, length);
};

const wordStarts = (wording: Wording): readonly number[] => {
  const text = wording.map((run) => ('text' in run ? run.text : '\uFFFC')).join('');
  return [...text.matchAll(/\S+/gu)].map(({ index }) => index);
};

const cutEnd = (wording: Wording, count: number): Wording => {
  const next = wordStarts(wording)[count];
  return next === undefined ? wording : sliceWording(wording, 0, next);
};

const dots = (text: string): Stretch => ({ wording: [{ text }], look: 'remark' });

/** Marked words with only a few of those around them that stay, and dots where some are left out. */
export const clipped = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.flatMap((stretch, at): readonly Stretch[] => {
    const count = wordStarts(stretch.wording).length;
    const [first, last] = [at === 0, at === stretches.length - 1];
    const room = first || last ? context : 2 * context;
    if (stretch.look !== 'kept' || (first && last) || count <= room + 2) return [stretch];
    const start = { ...stretch, wording: cutEnd(stretch.wording, context) };
    const end = { ...stretch, wording: wordsBefore(stretch.wording, context) };
    if (first) return [dots('… '), end];
    return last ? [start, dots('…')] : [start, dots('… '), end];
  });
