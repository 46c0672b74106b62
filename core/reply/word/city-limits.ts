import type { EditWording } from '#core/change/change.ts';
import type { Draft, Id, Language, Part } from '#core/draft/draft.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { characters } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import type { Hunk } from '#core/redline/hunks.ts';
import { withHunks } from '#core/redline/redline.ts';
import type { Revisions } from '#core/word/revisions/revisions.ts';
import { type Ask, ask, onlyEdit } from './asked.ts';
import { onlyLooks, type TrackedEdit, type TrackedEdits } from './tracked-edits.ts';

const asHunk = ({ at, removed, inserted }: EditWording): Hunk => ({ kind: 'words', at, removed, inserted });

const sameWords = (
  part: Part,
  language: Language,
  one: readonly EditWording[],
  other: readonly EditWording[],
): boolean => {
  const words = wordingIn(part, language);
  const made = (edits: readonly EditWording[]): string =>
    fold(characters(withHunks(words, edits.map(asHunk))));
  return made(one) === made(other);
};

/** Words within the limits of the city, and changes of the file that are nothing but looks. */
export interface Limits {
  readonly asks: readonly Ask[];
  readonly looks: ReadonlyMap<number, 'formatting' | 'typography'>;
}

const moveOf = (edits: readonly TrackedEdit[]): Ask => {
  const [first] = edits;
  const one = ask(
    { changes: edits.map(({ edit }) => edit), kind: 'words', part: first?.edit.part ?? '' },
    'tracked',
  );
  for (const { hunks } of edits) for (const hunk of hunks) one.hunks.add(hunk);
  return one;
};

/**
 * Words with the limits that the city gave them, in every part where these give the same text as the comparison does;
 * elsewhere the limits of the comparison stand. The two ends of a move of words are one thing that is asked for.
 */
export const cityLimits = (
  compared: readonly Ask[],
  tracked: TrackedEdits,
  revisions: Revisions,
  draft: Draft,
  language: Language,
): Limits => {
  const sure = new Set<Id>();
  for (const [id, edits] of tracked) {
    const part = draft.parts.find((one) => one.id === id);
    const words = compared.flatMap((one) => onlyEdit(one) ?? []).filter((edit) => edit.part === id);
    const all = edits.map(({ edit }) => edit);
    if (part !== undefined && sameWords(part, language, all, words)) sure.add(id);
  }
  const { asks, looks } = limitsOf(sure, tracked, revisions);
  const rest = compared.filter((one) => {
    const edit = onlyEdit(one);
    return edit === null || !sure.has(edit.part);
  });
  return { asks: [...rest, ...asks], looks };
};

/** The tracked words of the parts of which it is sure that they are all that happened there. */
export const limitsOf = (sure: ReadonlySet<Id>, tracked: TrackedEdits, revisions: Revisions): Limits => {
  const looks = new Map<number, 'formatting' | 'typography'>();
  const groups = new Map<string, TrackedEdit[]>();
  for (const id of sure)
    for (const one of tracked.get(id) ?? []) {
      const look = onlyLooks(one.edit);
      if (look !== null) for (const hunk of one.hunks) looks.set(hunk, look);
      else {
        const [hunk = -1] = one.hunks;
        const isMove = one.hunks.length === 1 && revisions.hunks[hunk]?.kind === 'move';
        const key = isMove ? `move ${hunk}` : `${id} ${one.edit.at} ${groups.size}`;
        groups.set(key, [...(groups.get(key) ?? []), one]);
      }
    }
  return { asks: [...groups.values()].map(moveOf), looks };
};
