import type { FieldValue, Names, Place } from './field.ts';

const firstOf = (names: Names): string => names['en'] ?? Object.values(names)[0] ?? '';

const typedPlace = ({ names, forms = {} }: Place): string => {
  const first = firstOf(names);
  const others = Object.entries(names).filter(([, name]) => name !== first);
  const cases = Object.entries(forms).flatMap(([tag, form]) =>
    Object.entries(form).map(([name, words]) => `${tag}:${name}=${words}`),
  );
  return [first, ...others.map(([tag, name]) => `${tag}=${name}`), ...cases].join('|');
};

const typedNames = (names: Names): string => {
  const all = Object.entries(names);
  const [, first = ''] = all[0] ?? [];
  return all.every(([, name]) => name === first)
    ? first
    : all.map(([tag, name]) => `${tag}=${name}`).join('|');
};

/** A fact as someone would type it, so that `readField` reads the same value again. */
export const typedField = (value: FieldValue): string => {
  switch (value.type) {
    case 'ordinal':
    case 'number':
      return String(value.value);
    case 'date':
      return value.value;
    case 'dates':
      return value.start === value.end ? value.start : `${value.start}/${value.end}`;
    case 'cities':
      return value.value.map(typedPlace).join('; ');
    case 'country':
      return typedPlace(value.value);
    case 'text':
      return typedNames(value.value);
  }
};
