import type { FieldValue, Place } from '#core/draft/field.ts';
import { readField } from '#core/draft/field-input.ts';
import { fieldView, nameIn } from '#core/draft/field-view.ts';
import { canonical } from './file/canonical.ts';
import { draftingLanguages } from './languages.ts';
import { networkFacts } from './network.ts';

const sameValue = (one: FieldValue | null, other: FieldValue): boolean => canonical(one) === canonical(other);

/** Whether a text, typed for a field, gives the very value. */
const givesBack = (name: string, text: string, value: FieldValue): boolean => {
  const read = readField(name, text, {
    network: networkFacts(),
    languages: draftingLanguages(),
    type: value.type,
  });
  return read.ok && sameValue(read.value.value, value);
};

const printedIn = (value: FieldValue, ui: string): readonly string[] => {
  const profile = draftingLanguages()[ui];
  if (profile === undefined) return [];
  return [
    fieldView({ field: 'one' }, { one: value }, profile)
      .pieces.map(({ text }) => text)
      .join(''),
  ];
};

// The notation that tells everything about a place, for one that its name alone does not give back.
const placeNotation = ({ names, forms = {} }: Place, ui: string): string => {
  const others = Object.entries(names).map(([tag, name]) => `${tag}=${name}`);
  const inForms = Object.entries(forms).flatMap(([tag, form]) =>
    Object.entries(form).map(([which, words]) => `${tag}:${which}=${words}`),
  );
  return [nameIn(names, ui) ?? '', ...others, ...inForms].join('|');
};

const notationOf = (value: FieldValue, ui: string): string => {
  switch (value.type) {
    case 'ordinal':
    case 'number':
      return String(value.value);
    case 'date':
      return value.value;
    case 'dates':
      return `${value.start}/${value.end}`;
    case 'cities':
      return value.value.map((place) => placeNotation(place, ui)).join('; ');
    case 'country':
      return placeNotation(value.value, ui);
    case 'text':
      return '';
  }
};

const citiesByName = (value: FieldValue, ui: string): readonly string[] =>
  value.type === 'cities' ? [value.value.map(({ names }) => nameIn(names, ui) ?? '').join('; ')] : [];

/**
 * A fact as someone would type it in a language of the interface, so that it can be typed over: in words where they
 * give the very fact back, else in the notation of `readField`. A text is worded apart in each language; all else
 * stands under the empty key.
 */
export const typedForm = (
  name: string,
  value: FieldValue,
  languages: readonly string[],
  ui: string,
): Readonly<Record<string, string>> => {
  if (value.type === 'text') return Object.fromEntries(languages.map((tag) => [tag, value.value[tag] ?? '']));
  const plain = [...citiesByName(value, ui), ...(value.type === 'number' ? [] : printedIn(value, ui))];
  return { '': plain.find((text) => givesBack(name, text, value)) ?? notationOf(value, ui) };
};
