import { apply } from '#core/change/apply.ts';
import type { SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import { type Draft, type Id, type Language, type Part, wordingIn } from '#core/draft/draft.ts';
import { sliceWording, wordingLength } from '#core/draft/wording.ts';
import type { Noted } from '#core/reply/wish.ts';
import { saying } from '#core/reply/word/quote.ts';
import type { Prepared } from '#core/round/round.ts';
import { type Spell, spelling } from '../amending/spelling.ts';
import { type Cites, citesIn } from './cites.ts';

/** The change that is prepared for what waits, step by step; nothing where there is none. */
export type Prepares = (one: Noted) => readonly Prepared[];

interface Telling {
  readonly draft: Draft;
  readonly language: Language;
  readonly spell: Spell;
  /** The same with the words of notes: of a note that changes they are all that changes. */
  readonly withNotes: Spell;
  readonly cites: Cites;
}

const around = 30;

// So much of what stands beside an edit as shows where it is, from one whole word to another.
const before = (text: string): string =>
  text.length > around ? text.slice(-around).replace(/^\S*\s+/, '…') : text;
const behind = (text: string): string =>
  text.length > around ? text.slice(0, around).replace(/\s+\S*$/, '…') : text;

const wordsOf = (parts: readonly Part[], { language, spell }: Telling): string =>
  parts
    .map((part) => spell(wordingIn(part, language)))
    .filter((words) => words !== '')
    .join(' / ');

const at = (id: Id | null | undefined, { cites }: Telling): Pick<Prepared, 'cite'> => {
  const cite = cites(id ?? '');
  return cite === '' ? {} : { cite };
};

const to = (id: Id | null, { cites }: Telling): Pick<Prepared, 'to'> => {
  const cite = cites(id ?? '');
  return id !== null && cite === '' ? {} : { to: cite };
};

const said = (more: Partial<Record<'removed' | 'inserted' | 'before' | 'behind', string>>) =>
  Object.fromEntries(Object.entries(more).filter(([, words]) => words !== ''));

const stepOf = (change: SingleChange, telling: Telling, present: Draft): Prepared => {
  switch (change.type) {
    case 'edit-wording': {
      const { part: id, language, removed, inserted } = change;
      const isOwn = language === telling.language;
      const spell = isOwn ? telling.spell : spelling(telling.draft, language);
      const withNotes = isOwn ? telling.withNotes : spelling(telling.draft, language, 'notes');
      const part = present.parts.find((one) => one.id === id);
      const wording = part === undefined ? [] : wordingIn(part, language);
      const beside = {
        before: before(spell(sliceWording(wording, 0, change.at))),
        behind: behind(spell(sliceWording(wording, change.at + wordingLength(removed)))),
      };
      const words = { removed: withNotes(removed), inserted: withNotes(inserted) };
      return { does: 'words', ...at(id, telling), language, ...said({ ...words, ...beside }) };
    }
    case 'insert-parts':
      return {
        does: 'insert',
        ...to(change.after, telling),
        ...said({ inserted: wordsOf(change.parts, telling) }),
      };
    case 'delete-parts':
      return {
        does: 'delete',
        ...at(change.parts[0]?.id, telling),
        ...said({ removed: wordsOf(change.parts, telling) }),
      };
    case 'move-parts':
      return { does: 'move', ...at(change.ids[0], telling), ...to(change.after, telling) };
    case 'split-part': {
      const part = present.parts.find(({ id }) => id === change.part);
      const wording = part === undefined ? [] : wordingIn(part, telling.language);
      const cut = change.at[telling.language] ?? wordingLength(wording);
      const [left, right] = [sliceWording(wording, 0, cut), sliceWording(wording, cut)].map(telling.spell);
      const beside = { before: before(left ?? ''), behind: behind(right ?? '') };
      return { does: 'split', ...at(change.part, telling), ...said(beside) };
    }
    case 'merge-parts':
      return { does: 'merge', ...at(change.tail.id, telling), ...to(change.part, telling) };
    case 'set-part':
      return { does: 'shape', ...at(change.part, telling) };
    default:
      return { does: 'setting' };
  }
};

/** How changes that wait are shown, so that nobody confirms what they have not seen. */
export const preparedIn = (draft: Draft): Prepares => {
  const cites = citesIn(draft);
  return ({ wish }) => {
    if (wish === undefined) return [];
    const language = wish.language === '' ? (draft.languages[0] ?? '') : wish.language;
    const withNotes = spelling(draft, language, 'notes');
    const telling: Telling = { draft, language, spell: spelling(draft, language), withNotes, cites };
    const all = wish.operations.flatMap(singles);
    const steps: Prepared[] = [];
    let present = draft;
    const said = new Set(saying(all));
    for (const change of all) {
      if (said.has(change)) steps.push(stepOf(change, telling, present));
      const next = apply(present, change);
      if (next.ok) present = next.value;
    }
    return steps;
  };
};
