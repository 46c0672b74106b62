import type { Id, Language } from '#core/draft/draft.ts';
import { joinWordings, sliceWording, type Wording, wordingLength } from '#core/draft/wording.ts';
import { type Carried, contested, holds, made } from './carried.ts';
import type {
  AddLanguage,
  EditWording,
  RemoveLanguage,
  SetFields,
  SetListEnds,
  SetTypography,
  SingleChange,
  Turn,
} from './change.ts';
import type { Side } from './offset.ts';
import { sameValue } from './same.ts';

/** Facts set after another change: those that it did not set alike. */
export const carrySetFields = (change: SetFields, over: SingleChange): Carried<SetFields> => {
  if (over.type !== 'set-fields') return holds(change);
  const others = new Map(Object.entries(over.fields));
  const mine = Object.entries(change.fields);
  const differs = mine.some(
    ([field, { now }]) => others.has(field) && !sameValue(others.get(field)?.now, now),
  );
  if (differs) return contested;
  const left = mine.filter(([field]) => !others.has(field));
  return left.length === 0 && mine.length > 0 ? made : holds({ ...change, fields: Object.fromEntries(left) });
};

const carryTurn = <One extends SetListEnds | SetTypography>(
  change: One,
  over: Turn<unknown> | null,
): Carried<One> => {
  if (over === null) return holds(change);
  return over.now === change.now ? made : contested;
};

/** How items end, after another change. */
export const carrySetListEnds = (change: SetListEnds, over: SingleChange): Carried<SetListEnds> =>
  carryTurn(change, over.type === 'set-list-ends' ? over : null);

/** A typographic house, after another change. */
export const carrySetTypography = (change: SetTypography, over: SingleChange): Carried<SetTypography> =>
  carryTurn(change, over.type === 'set-typography' && over.language === change.language ? over : null);

type Wordings = Readonly<Record<Id, Wording>>;

const withWording = (wordings: Wordings, id: Id, wording: Wording): Wordings => {
  const { [id]: _, ...others } = wordings;
  return wording.length === 0 ? others : { ...others, [id]: wording };
};

const edited = (wording: Wording, { at, removed, inserted }: EditWording): Wording =>
  joinWordings(sliceWording(wording, 0, at), inserted, sliceWording(wording, at + wordingLength(removed)));

/** The words of one language, by part, after another change. */
const wordingsThrough = (wordings: Wordings, over: SingleChange, language: Language): Wordings => {
  const of = (id: Id): Wording => wordings[id] ?? [];
  switch (over.type) {
    case 'edit-wording':
      return over.language === language
        ? withWording(wordings, over.part, edited(of(over.part), over))
        : wordings;
    case 'split-part': {
      const cut = over.at[language] ?? Number.POSITIVE_INFINITY;
      const head = withWording(wordings, over.part, sliceWording(of(over.part), 0, cut));
      return withWording(head, over.tail.id, sliceWording(of(over.part), cut));
    }
    case 'merge-parts':
      return withWording(
        withWording(wordings, over.part, joinWordings(of(over.part), of(over.tail.id))),
        over.tail.id,
        [],
      );
    case 'insert-parts':
      return over.parts.reduce(
        (all, part) => withWording(all, part.id, part.wording[language] ?? []),
        wordings,
      );
    case 'delete-parts':
      return over.parts.reduce((all, part) => withWording(all, part.id, []), wordings);
    case 'add-language':
    case 'move-parts':
    case 'remove-language':
    case 'set-fields':
    case 'set-list-ends':
    case 'set-part':
    case 'set-typography':
      return wordings;
  }
};

const placeThrough = (at: number, over: SingleChange, side: Side): number => {
  if (over.type === 'add-language') return over.at < at || (over.at === at && side === 'after') ? at + 1 : at;
  return over.type === 'remove-language' && over.at < at ? at - 1 : at;
};

/** A language added, after another change: with the words of the parts that are left. */
export const carryAddLanguage = (
  change: AddLanguage,
  over: SingleChange,
  side: Side,
): Carried<AddLanguage> => {
  if (over.type === 'add-language' && over.language === change.language)
    return sameValue(over, change) ? made : contested;
  const wordings = wordingsThrough(change.wordings, over, change.language);
  return holds({ ...change, at: placeThrough(change.at, over, side), wordings });
};

/** A language taken out, after another change: with all that is worded in it by then. */
export const carryRemoveLanguage = (change: RemoveLanguage, over: SingleChange): Carried<RemoveLanguage> => {
  if (over.type === 'remove-language' && over.language === change.language) return made;
  const wordings = wordingsThrough(change.wordings, over, change.language);
  return holds({ ...change, at: placeThrough(change.at, over, 'after'), wordings });
};
