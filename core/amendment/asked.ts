import { applyUnchecked } from '#core/change/apply.ts';
import type { EditWording, SingleChange } from '#core/change/change.ts';
import { singles } from '#core/change/cross.ts';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { sliceWording } from '#core/draft/wording.ts';
import type { Amendment } from './amendment.ts';
import { type Kept, keptCount, keptIn } from './kept.ts';
import { partsOf, wordsOf } from './keys.ts';
import { placed } from './placed.ts';
import { amendmentOf, type Negotiation } from './state.ts';
import { spoken, type Unit, unitsOf } from './units.ts';

/** What an amendment asks for in one part, or by putting one in or taking one out, in whole words of one language. */
interface Asked {
  readonly part: Id | null;
  readonly put: readonly Unit[];
  readonly taken: readonly Unit[];
  /** For each word that is taken out, those that it is to give way to; none where it is only to go. */
  readonly instead: readonly (readonly Unit[])[];
}

/** For every word of what was, what stands in its place: whatever comes between the words around it that stay. */
const insteadOf = (stays: Kept, inserted: readonly Unit[]): readonly (readonly Unit[])[] =>
  stays.map((_, at) => {
    const before = stays.slice(0, at).findLast((place) => place !== -1) ?? -1;
    const behind = stays.slice(at).find((place) => place !== -1) ?? inserted.length;
    return inserted.slice(before + 1, behind);
  });

const inEdit = (draft: Draft, edit: EditWording): Asked => {
  const words = wordsOf(partsOf(draft), edit.part, edit.language);
  const { from, to, inserted } = placed(words, edit);
  const was = spoken(unitsOf(sliceWording(words, from, to)));
  const stays = keptIn(was, inserted);
  const isGone = (_: unknown, at: number): boolean => stays[at] === -1;
  return {
    part: edit.part,
    put: inserted,
    taken: was.filter(isGone),
    instead: insteadOf(stays, spoken(inserted)).filter(isGone),
  };
};

const inChange = (draft: Draft, change: SingleChange, language: Language): readonly Asked[] => {
  if (change.type === 'edit-wording') return change.language === language ? [inEdit(draft, change)] : [];
  if (change.type !== 'insert-parts' && change.type !== 'delete-parts') return [];
  return change.parts.map((part) => {
    const words = unitsOf(part.wording[language] ?? []);
    return change.type === 'insert-parts'
      ? { part: null, put: words, taken: [], instead: [] }
      : { part: part.id, put: [], taken: spoken(words), instead: [] };
  });
};

/** What an amendment asks for, as its cities sent it: also of a proposal whose words are no longer there. */
const askedFor = (
  state: Negotiation,
  { operations, base }: Amendment,
  language: Language,
): readonly Asked[] => {
  const draft = state.versions[base];
  if (draft === undefined) return [];
  return operations.flatMap((operation) => {
    let here = draft;
    return singles(operation).flatMap((change) => {
      const asked = inChange(here, change, language);
      const next = applyUnchecked(here, change);
      if (next.ok) here = next.value;
      return asked;
    });
  });
};

// What is asked of another part says nothing about this one, unless that part was joined to another since.
const about = (asked: readonly Asked[], part: Id, draft: Draft): readonly Asked[] =>
  asked.filter((one) => one.part === part || one.part === null || !partsOf(draft).has(one.part));

/** Words that a change of a part puts in or takes out, on the version of the draft that it is made on. */
export interface Said {
  readonly draft: Draft;
  readonly part: Id;
  readonly language: Language;
  readonly units: readonly Unit[];
  readonly what: 'put' | 'taken';
  /**
   * What comes in place of words that are taken out, where this is another text than was asked for: who wanted
   * other words in their place did not ask for this.
   */
  readonly inPlace?: readonly Unit[];
}

// Words were to give way to others, of which not one came.
const granted = ({ instead }: Asked, places: Kept, inPlace: readonly Unit[]): Kept =>
  places.map((place) => {
    const wanted = instead[place] ?? [];
    return wanted.length === 0 || keptCount(keptIn(wanted, inPlace)) > 0 ? place : -1;
  });

/** For every spoken unit of what is said, which of some amendments asked for it; nobody where none of them did. */
export const askedBy = (
  state: Negotiation,
  ids: readonly Id[],
  { draft, part, language, units, what, inPlace }: Said,
): readonly (readonly Id[])[] => {
  const words = spoken(units);
  const wanted = ids.map((id) => {
    const amendment = amendmentOf(state, id);
    const all = amendment === undefined ? [] : askedFor(state, amendment, language);
    // Each request by itself: what is asked of two places has no order among the words of one.
    const kept = (what === 'put' ? all : about(all, part, draft)).map((one) => {
      const places = keptIn(words, one[what]);
      return what === 'put' || inPlace === undefined ? places : granted(one, places, inPlace);
    });
    return { id, isAt: (at: number): boolean => kept.some((places) => (places[at] ?? -1) !== -1) };
  });
  return words.map((_, at) => wanted.filter(({ isAt }) => isAt(at)).map(({ id }) => id));
};
