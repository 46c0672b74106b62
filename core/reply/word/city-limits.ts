import type { EditWording } from '#core/change/change.ts';
import type { Draft, Id, Language, Part } from '#core/draft/draft.ts';
import { wordingIn } from '#core/draft/draft.ts';
import { characters, isFootnote, type Wording } from '#core/draft/wording.ts';
import { fold } from '#core/language/fold.ts';
import type { Hunk } from '#core/redline/hunks.ts';
import { withHunks } from '#core/redline/redline.ts';
import { type Ask, ask, onlyEdit } from './asked.ts';
import type { TrackedEdit } from './touching.ts';
import { onlyLooks, type TrackedEdits } from './tracked-edits.ts';

const asHunk = ({ at, removed, inserted }: EditWording): Hunk => ({ kind: 'words', at, removed, inserted });

/** The words of a part once edits of it are made that were all told of what it was. */
export const wordsWith = (part: Part, language: Language, edits: readonly EditWording[]): Wording =>
  withHunks(wordingIn(part, language), edits.map(asHunk));

// What a note says is none of the characters of the words that it hangs on.
const withNotes = (words: Wording): string =>
  [characters(words), ...words.filter(isFootnote).map(({ footnote }) => characters(footnote))]
    .map(fold)
    .join('\n');

const sameWords = (
  part: Part,
  language: Language,
  one: readonly EditWording[],
  other: readonly EditWording[],
): boolean => {
  const made = (edits: readonly EditWording[]): string => withNotes(wordsWith(part, language, edits));
  return made(one) === made(other);
};

/** Words within the limits of the city, and changes of the file that are nothing but looks. */
export interface Limits {
  readonly asks: readonly Ask[];
  readonly looks: ReadonlyMap<number, 'formatting' | 'typography'>;
}

const askOf = (edits: readonly TrackedEdit[]): Ask => {
  const [first] = edits;
  const one = ask(
    { changes: edits.map(({ edit }) => edit), kind: 'words', part: first?.edit.part ?? '' },
    'tracked',
  );
  for (const { hunks } of edits) for (const hunk of hunks) one.hunks.add(hunk);
  return one;
};

// Edits that one change of the file has a share in stand or fall together: the two ends of a move of words.
const tiedEdits = (edits: readonly TrackedEdit[]): readonly (readonly TrackedEdit[])[] => {
  let groups: (readonly TrackedEdit[])[] = [];
  for (const one of edits) {
    const isTied = (group: readonly TrackedEdit[]): boolean =>
      group.some(({ hunks }) => hunks.some((hunk) => one.hunks.includes(hunk)));
    const first = groups.findIndex(isTied);
    const whole = [...groups.filter(isTied).flat(), one];
    if (first === -1) groups.push(whole);
    else groups = groups.flatMap((group, at) => (at === first ? [whole] : isTied(group) ? [] : [group]));
  }
  return groups;
};

/**
 * Words with the limits that the city gave them, in every part where these give the same text as the comparison does;
 * elsewhere the limits of the comparison stand. The two ends of a move of words are one thing that is asked for.
 */
export const cityLimits = (
  compared: readonly Ask[],
  tracked: TrackedEdits,
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
  const { asks, looks } = limitsOf(sure, tracked);
  const rest = compared.filter((one) => {
    const edit = onlyEdit(one);
    return edit === null || !sure.has(edit.part);
  });
  return { asks: [...rest, ...asks], looks };
};

/** The tracked words of the parts of which it is sure that they are all that happened there. */
export const limitsOf = (sure: ReadonlySet<Id>, tracked: TrackedEdits): Limits => {
  const looks = new Map<number, 'formatting' | 'typography'>();
  const edits: TrackedEdit[] = [];
  for (const one of [...sure].flatMap((id) => tracked.get(id) ?? [])) {
    const look = onlyLooks(one.edit);
    if (look === null) edits.push(one);
    else for (const hunk of one.hunks) looks.set(hunk, look);
  }
  return { asks: tiedEdits(edits).map(askOf), looks };
};
