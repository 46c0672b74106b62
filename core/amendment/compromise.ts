import type { EditWording } from '#core/change/change.ts';
import { rewording } from '#core/change/make.ts';
import type { Id, Language } from '#core/draft/draft.ts';
import type { Wording } from '#core/draft/wording.ts';
import { type Result, refuse, success } from '#core/failure.ts';
import { askedBy } from './asked.ts';
import type { AcceptAsAmended, Credit } from './deed.ts';
import { partsOf, wordsOf } from './keys.ts';
import { tight } from './placed.ts';
import { type Negotiation, present } from './state.ts';
import { isSpoken, type Unit, unitsOf } from './units.ts';

interface Stretched {
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
}

const stretched = (units: readonly Unit[]): readonly Stretched[] => {
  let at = 0;
  return units.map((unit) => {
    const from = at;
    at += unit.length;
    return { unit, from, to: at };
  });
};

const sameIds = (one: readonly Id[], other: readonly Id[]): boolean => one.join('\n') === other.join('\n');

// Spaces between two credited words go with them.
const joined = (stretches: readonly { at: Stretched; amendments: readonly Id[] }[]): readonly Credit[] => {
  const found: Credit[] = [];
  for (const { at, amendments } of stretches) {
    const last = found.at(-1);
    if (last !== undefined && sameIds(last.amendments, amendments) && at.from - last.to <= 1)
      found[found.length - 1] = { ...last, to: at.to };
    else if (amendments.length > 0) found.push({ operation: 0, from: at.from, to: at.to, amendments });
  }
  return found;
};

const credits = (state: Negotiation, ids: readonly Id[], edit: EditWording): readonly Credit[] => {
  const { part, language, inserted } = edit;
  const units = unitsOf(inserted);
  const words = stretched(units).filter(({ unit }) => isSpoken(unit));
  const asked = askedBy(state, ids, { draft: present(state), part, language, units, what: 'put' });
  return joined(words.map((at, index) => ({ at, amendments: asked[index] ?? [] })));
};

/**
 * A compromise: another wording of a part in place of what some amendments ask for. Gives the operation on the draft as
 * it is now and, word by word, the amendments from which the new words were taken; a word that several asked for is
 * credited to all of them, one that none asked for to nobody. The credits go into the record, so that it tells the
 * same whatever becomes of the rules by which words are compared. Refused where the wording is as it is already
 * (`amendment:nothing-proposed`).
 */
export const compromise = (
  state: Negotiation,
  ids: readonly Id[],
  part: Id,
  language: Language,
  wording: Wording,
): Result<Pick<AcceptAsAmended, 'ids' | 'operations' | 'credits'>> => {
  const draft = present(state);
  const change = rewording(draft, part, language, wording);
  if (!change.ok) return change;
  if (change.value.removed.length === 0 && change.value.inserted.length === 0)
    return refuse('amendment:nothing-proposed', { id: part });
  const operation = tight(wordsOf(partsOf(draft), part, language), change.value);
  return success({ ids, operations: [operation], credits: credits(state, ids, operation) });
};
