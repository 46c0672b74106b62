import { date, dateRange } from '#core/language/dates.ts';
import { fieldLabel } from '#core/language/labels.ts';
import { formatNumber, type NumberForm } from '#core/language/numbers.ts';
import { type OrdinalForm, ordinal } from '#core/language/ordinals.ts';
import { placeNames } from '#core/language/places.ts';
import type { LanguageProfile } from '#core/language/profile.ts';
import { type Fields, type FieldValue, fieldForms, type Names, type Place } from './field.ts';
import type { FieldRun } from './wording.ts';

/** What a field prints: its value in pieces, or its name in brackets where it has no value. */
export interface FieldView {
  readonly pieces: readonly { readonly text: string; readonly superscript?: true }[];
  readonly placeholder: boolean;
}

/**
 * The name a place has in a language: its own, else that of the language without its region, else the first one
 * given. Undefined only where there is no name at all.
 */
export const nameIn = (names: Names, tag: string): string | undefined =>
  names[tag] ?? names[tag.split('-')[0] ?? tag] ?? Object.values(names)[0];

const view = (text: string): FieldView => ({ pieces: [{ text }], placeholder: false });
const views = (pieces: FieldView['pieces']): FieldView => ({ pieces, placeholder: false });

const chosen = <Form extends string>(forms: readonly [Form, ...Form[]], form: string | undefined): Form =>
  forms.find((known) => known === form) ?? forms[0];

const placed = (place: Place, { tag }: LanguageProfile): { name: string; in?: string; of?: string } => ({
  name: nameIn(place.names, tag) ?? '',
  ...place.forms?.[tag],
});

const viewOf = (value: FieldValue, form: string | undefined, profile: LanguageProfile): FieldView => {
  switch (value.type) {
    case 'ordinal':
      return views(ordinal(value.value, chosen<OrdinalForm>(fieldForms.ordinal, form), profile));
    case 'number':
      return view(formatNumber(value.value, chosen<NumberForm>(fieldForms.number, form), profile));
    case 'date':
      return views(date(value.value, chosen(fieldForms.date, form), profile));
    case 'dates':
      return views(dateRange(value.start, value.end, chosen(fieldForms.dates, form), profile));
    case 'cities':
      return view(
        placeNames(
          value.value.map((place) => placed(place, profile)),
          chosen(fieldForms.cities, form),
          profile,
        ),
      );
    case 'country':
      return view(placeNames([placed(value.value, profile)], chosen(fieldForms.country, form), profile));
    case 'text':
      return view(value.value[profile.tag] ?? '');
  }
};

/**
 * A field as it prints in one language. Without a value, or with an empty one in this language, it is the field's
 * label in square brackets and `placeholder` is set: a fact still missing, never contested text.
 */
export const fieldView = (run: FieldRun, fields: Fields, profile: LanguageProfile): FieldView => {
  const value = Object.hasOwn(fields, run.field) ? fields[run.field] : undefined;
  const seen = value === undefined ? null : viewOf(value, run.form, profile);
  if (seen !== null && seen.pieces.some(({ text }) => text !== '')) return seen;
  return { pieces: [{ text: `[${fieldLabel(run.field, profile)}]` }], placeholder: true };
};
