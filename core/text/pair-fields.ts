import type { Draft } from '#core/draft/draft.ts';
import type { Fields, FieldValue, Place } from '#core/draft/field.ts';
import type { PairDoubt } from './pair-doubt.ts';

const joinedPlace = (one: Place, other: Place | undefined): Place =>
  other === undefined
    ? one
    : {
        names: { ...other.names, ...one.names },
        ...(one.forms === undefined && other.forms === undefined
          ? {}
          : { forms: { ...other.forms, ...one.forms } }),
      };

const joinedValue = (one: FieldValue, other: FieldValue): FieldValue => {
  if (one.type === 'cities' && other.type === 'cities' && one.value.length === other.value.length)
    return { type: 'cities', value: one.value.map((place, at) => joinedPlace(place, other.value[at])) };
  if (one.type === 'country' && other.type === 'country')
    return { type: 'country', value: joinedPlace(one.value, other.value) };
  if (one.type === 'text' && other.type === 'text')
    return { type: 'text', value: { ...other.value, ...one.value } };
  return one;
};

/**
 * The facts of two readings of one text: names and words of both languages together, facts that only one has added.
 * Where both say a fact differently the first holds.
 */
export const joinedFields = (first: Fields, second: Fields): Fields => {
  const shared = Object.entries(first).map(([field, value]) => {
    const other = second[field];
    return [field, other === undefined ? value : joinedValue(value, other)] as const;
  });
  return { ...second, ...Object.fromEntries(shared) };
};

const isSame = (one: FieldValue, other: FieldValue): boolean => {
  if (one.type !== other.type) return false;
  if (one.type === 'cities' && other.type === 'cities') return one.value.length === other.value.length;
  if (one.type === 'country' || one.type === 'text') return true;
  return JSON.stringify(one) === JSON.stringify(other);
};

const shown = (value: FieldValue): string | number => {
  if (value.type === 'dates') return `${value.start}/${value.end}`;
  if (value.type === 'cities') return value.value.length;
  return value.type === 'country' || value.type === 'text' ? '' : value.value;
};

/** The facts that two texts state differently: numbers, dates, how many cities. */
export const fieldDoubts = (first: Draft, second: Draft): readonly PairDoubt[] =>
  Object.entries(first.fields).flatMap(([field, value]) => {
    const other = second.fields[field];
    if (other === undefined || isSame(value, other)) return [];
    const facts = { field, first: shown(value), second: shown(other) };
    return [{ code: 'reading:field-differs', first: null, second: null, facts }];
  });
